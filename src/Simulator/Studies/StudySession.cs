using MarketSim.Market.Measures;
using MarketSim.Reports.Tables;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Simulator.Hosting;
using MarketSim.Studies.Trials;
using Spectre.Console;
using Text = MarketSim.Market.Texts.Text;

namespace MarketSim.Simulator.Studies;

/// <summary>A study that is being conducted: its manifest and scenarios, the runner of its trials, its folder and its screen.</summary>
internal sealed class StudySession
{
    private readonly List<TableDigest> _tables = [];

    /// <summary>The manifest, which study.json holds.</summary>
    public required StudyManifest Manifest { get; init; }

    /// <summary>Folder, engine, journal and display.</summary>
    public required RunHost Host { get; init; }

    /// <summary>The scenarios that points start from.</summary>
    public required IReadOnlyList<Scenario> Scenarios { get; init; }

    /// <summary>Runs trials.</summary>
    public required TrialRunner Runner { get; init; }

    /// <summary>Language of report and screen.</summary>
    public required ReportLanguage Language { get; init; }

    /// <summary>The folder.</summary>
    public RunFolder Folder => Host.Folder;

    /// <summary>Where results are printed.</summary>
    public TextWriter Out => Host.Here.Out;

    /// <summary>The study file; only for kinds that have one.</summary>
    public Study Study => field ??= new Study(StudyWriter.FromJson(Manifest.Study), Manifest.Scenarios[0].File, Scenarios[0], Manifest.Scenarios[0].Template());

    /// <summary>The tables written so far.</summary>
    public IReadOnlyList<TableDigest> Tables => _tables;

    /// <summary>Writes a table into the folder: <c>NAME.parquet</c>.</summary>
    public void Write<TRow>(string name, IEnumerable<TRow> rows)
        where TRow : class => _tables.Add(TableWriter.Write(Folder.TableFile(name), rows) with { Table = name });

    /// <summary>Writes a table with columns that are known only at run time.</summary>
    public void Write(string name, TableData table) => _tables.Add(ColumnTable.Write(Folder.TableFile(name), table) with { Table = name });

    /// <summary>Prints a table.</summary>
    /// <param name="heads">Names of the columns.</param>
    /// <param name="rows">The cells.</param>
    /// <param name="caption">A line below the table; null for none.</param>
    /// <param name="left">Columns aligned to the left; the others are aligned to the right.</param>
    public void Print(IReadOnlyList<Text> heads, IEnumerable<IEnumerable<string>> rows, string? caption = null, params int[] left)
    {
        Table table = new Table().Border(TableBorder.Simple);
        for (int i = 0; i < heads.Count; i++)
        {
            var column = new Spectre.Console.TableColumn(Markup.Escape(heads[i].In(Language)));
            table.AddColumn(left.Contains(i) ? column : column.RightAligned());
        }

        foreach (IEnumerable<string> row in rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }

        if (caption is not null)
        {
            table.Caption(caption);
        }

        Host.Here.Write(table);
    }

    /// <summary>The command that repeats a trial as a run of its own.</summary>
    public string CommandOf(Trial trial) => Manifest.Scenarios[trial.Point.Scenario].Command is { Length: > 0 } made ? made : CommandOf(trial.Point, [trial.Seed]);

    /// <summary>The command that repeats the runs of a point. If its seeds are not consecutive, it repeats the first only.</summary>
    public string CommandOf(StudyPoint point, IReadOnlyList<ulong> seeds)
    {
        StudyScenario from = Manifest.Scenarios[point.Scenario];
        bool follow = seeds.Select((seed, index) => seed == seeds[0] + (ulong)index).All(same => same);
        string[] replicates = follow && seeds.Count > 1 ? ["--replicates", seeds.Count.ToString(CultureInfo.InvariantCulture)] : [];
        return ShellWords.Command(
            ["run", from.File, .. from.Set.Concat(point.Set).SelectMany(assignment => (string[])["--set", assignment]), "--seed", seeds[0].ToString(CultureInfo.InvariantCulture), .. replicates]);
    }
}
