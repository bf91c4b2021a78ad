using System.Text.Json;
using System.Text.Json.Nodes;
using MarketSim.Grains.Replicates;
using MarketSim.Simulator.Studies.Backtests;
using MarketSim.Simulator.Studies.Calibration;
using MarketSim.Simulator.Studies.Centers;
using MarketSim.Simulator.Studies.Comparisons;
using MarketSim.Simulator.Studies.Planning;
using MarketSim.Simulator.Studies.Sensitivity;
using MarketSim.Simulator.Studies.Sweeps;

namespace MarketSim.Simulator.Studies;

/// <summary>A kind of study: its command, its design, and everything made of its results. docs/how-to/add-a-study-kind.md says how to add one.</summary>
internal interface IStudyKind
{
    /// <summary>Name of the kind and of its command; study.json keeps it.</summary>
    string Name { get; }

    /// <summary>Example commands for the help, each with its meaning.</summary>
    IReadOnlyList<(string Example, string Meaning)> Examples { get; }

    /// <summary>What is kept of each run of a study; null for the headline figures.</summary>
    IReplicateStudy? Keeps(StudyManifest manifest);

    /// <summary>The command that begins such a study.</summary>
    /// <param name="here">Where to print.</param>
    /// <param name="args">The command line, for study.json.</param>
    Command Command(Surroundings here, IReadOnlyList<string> args);

    /// <summary>Conducts a study from its start: runs it, then writes and prints the results.</summary>
    /// <remarks>
    /// To resume a study is to conduct it again: recorded runs are read from the journal. So the runs that a kind requests may depend only on the study
    /// and on earlier results, and its tables only on results.
    /// </remarks>
    Task ConductAsync(StudySession session, CancellationToken cancellation);
}

/// <summary>The registry of study kinds. Commands, help and resumption go through it.</summary>
internal static class StudyKinds
{
    /// <summary>All kinds, in the order of the help.</summary>
    public static IReadOnlyList<IStudyKind> All { get; } = [new ComparisonKind(), new SweepKind(), new SensitivityKind(), new CalibrationKind(), new PlanKind(), new BacktestKind(), new CenterKind()];
}

/// <summary>The steps that all kinds of studies have in common.</summary>
/// <typeparam name="TResult">What the runs of a study amount to.</typeparam>
internal abstract class StudyKind<TResult> : IStudyKind
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract IReadOnlyList<(string Example, string Meaning)> Examples { get; }

    /// <inheritdoc/>
    public virtual IReplicateStudy? Keeps(StudyManifest manifest) => null;

    /// <inheritdoc/>
    public abstract Command Command(Surroundings here, IReadOnlyList<string> args);

    /// <inheritdoc/>
    public async Task ConductAsync(StudySession session, CancellationToken cancellation)
    {
        TResult result = await RunAsync(session, cancellation);
        WriteTables(session, result);
        WriteReport(session, result);
        if (session.Host.Request.Json)
        {
            IEnumerable<KeyValuePair<string, JsonNode?>> found = Json(session, result).Select(one => KeyValuePair.Create(one.Key, JsonSerializer.SerializeToNode(one.Value, RunJson.Options)));
            session.Out.WriteLine(new JsonObject(found).ToJsonString(RunJson.Options));
            return;
        }

        Print(session, result);
        session.Out.WriteLine($"report: {session.Folder.ReportFile}");
    }

    /// <summary>Requests the runs of the design and evaluates them.</summary>
    protected abstract Task<TResult> RunAsync(StudySession session, CancellationToken cancellation);

    /// <summary>Writes the tables.</summary>
    protected abstract void WriteTables(StudySession session, TResult result);

    /// <summary>Writes CSV files, pictures and report.html.</summary>
    protected abstract void WriteReport(StudySession session, TResult result);

    /// <summary>Prints the result for a reader.</summary>
    protected abstract void Print(StudySession session, TResult result);

    /// <summary>The result as keys and values, for <c>--json</c>.</summary>
    protected abstract IEnumerable<(string Key, object? Value)> Json(StudySession session, TResult result);
}
