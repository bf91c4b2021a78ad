using System.Globalization;
using MarketSim.Market.Inputs;
using MarketSim.Reports.Runs;
using MarketSim.Reports.Tables;
using MarketSim.Reports.Texts;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Simulator.Screens;
using MarketSim.Simulator.Usage;
using MarketSim.Studies.Trials;

namespace MarketSim.Simulator.Studies;

/// <summary>A study that is being conducted: what it is about, who runs its trials, and where its tables go.</summary>
internal sealed class StudySession
{
    private readonly List<TableDigest> _tables = [];

    /// <summary>What study.json says.</summary>
    public required StudyManifest Manifest { get; init; }

    /// <summary>Its folder.</summary>
    public required RunFolder Folder { get; init; }

    /// <summary>The scenarios that points start from.</summary>
    public required IReadOnlyList<Scenario> Scenarios { get; init; }

    /// <summary>Runs its trials.</summary>
    public required TrialRunner Runner { get; init; }

    /// <summary>Language of report and screen.</summary>
    public required ReportLanguage Language { get; init; }

    /// <summary>Whether JSON is to be printed.</summary>
    public required bool Json { get; init; }

    /// <summary>Where to print.</summary>
    public required Surroundings Here { get; init; }

    /// <summary>The study of a study file.</summary>
    public Study Study => field ??= new Study(StudyWriter.FromJson(Manifest.Study), Manifest.Scenarios[0].File, Scenarios[0], Manifest.Scenarios[0].Template());

    /// <summary>Tables written so far.</summary>
    public IReadOnlyList<TableDigest> Tables => _tables;

    /// <summary>Writes a table into the folder: <c>NAME.parquet</c>.</summary>
    public void Write<TRow>(string name, IEnumerable<TRow> rows)
        where TRow : class => _tables.Add(TableWriter.Write(Folder.TableFile(name), rows) with { Table = name });

    /// <summary>Writes a table whose columns are known at run time only.</summary>
    public void Write(string name, TableData table) => _tables.Add(ColumnTable.Write(Folder.TableFile(name), table) with { Table = name });

    /// <summary>The command that makes a trial again as a run of its own.</summary>
    public string CommandOf(Trial trial) => Manifest.Scenarios[trial.Point.Scenario].Command is { Length: > 0 } made ? made : ShellWords.Command([.. Arguments(trial.Point), "--seed", trial.Seed.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>The command that runs a point again; under its first seed only when its seeds do not follow on each other.</summary>
    /// <param name="point">The point.</param>
    /// <param name="seeds">The study's seeds.</param>
    /// <param name="count">How many of them the point was run under.</param>
    public string CommandOf(StudyPoint point, IReadOnlyList<ulong> seeds, int count)
    {
        bool follow = Enumerable.Range(0, count).All(index => seeds[index] == seeds[0] + (ulong)index);
        string[] replicates = follow && count > 1 ? ["--replicates", count.ToString(CultureInfo.InvariantCulture)] : [];
        return ShellWords.Command([.. Arguments(point), "--seed", seeds[0].ToString(CultureInfo.InvariantCulture), .. replicates]);
    }

    private IEnumerable<string> Arguments(StudyPoint point)
    {
        StudyScenario from = Manifest.Scenarios[point.Scenario];
        return ["run", from.File, .. from.Set.Concat(point.Set).SelectMany(assignment => (string[])["--set", assignment])];
    }
}
