using MarketSim.Market.Inputs;
using MarketSim.Reports.Figures;
using MarketSim.Reports.Runs;
using MarketSim.Workbench.Jobs;

namespace MarketSim.Workbench.Live;

/// <summary>A run as a page shows it: one that is under way here, or one that ended and lies in its folder.</summary>
public sealed class RunView
{
    private readonly Lock _making = new();
    private (int Days, IReadOnlyList<RunQuestion> Questions)? _charts;

    private RunView(string name, Scenario scenario, LiveRecord record, Job? job, string command) =>
        (Name, Scenario, Record, Job, Command) = (name, scenario, record, job, command);

    /// <summary>Name of its folder.</summary>
    public string Name { get; }

    /// <summary>Its scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>What is known of it.</summary>
    public LiveRecord Record { get; }

    /// <summary>What runs it, or did so since the workbench was opened; null for one of earlier times.</summary>
    public Job? Job { get; }

    /// <summary>The command that makes it again.</summary>
    public string Command { get; }

    /// <summary>The market, while its agents answer; else null.</summary>
    public LiveRun? Live => Job is { State: JobState.Running } ? Job.Live : null;

    /// <summary>The last day that is over; null before the first is.</summary>
    public DateOnly? Today => Record.Days > 0 ? Scenario.Horizon.Start.AddDays(Record.Days - 1) : null;

    /// <summary>The view of a run that is under way, or was since the workbench was opened.</summary>
    public static RunView? Of(Job job) => job.Live is { } live ? new(job.Request.Folder, live.Market.Scenario, live.Record, job, job.CommandLine) : null;

    /// <summary>The view of a run that lies in its folder; null if it cannot be read.</summary>
    /// <param name="entry">The folder.</param>
    /// <param name="library">All folders.</param>
    /// <param name="wrong">What is wrong with it; null if nothing is.</param>
    public static RunView? Of(RunEntry entry, RunLibrary library, out string? wrong)
    {
        wrong = null;
        try
        {
            if (entry.Kind == "run" && library.ScenarioOf(entry.Name) is { } scenario)
            {
                RunFolder folder = RunFolder.Open(library.PathOf(entry.Name));
                return new(entry.Name, scenario, new LiveRecord(RunRecordReader.Read(folder), LargeRowsReader.Read(folder)), null, entry.Command);
            }
        }
        catch (Exception failure) when (failure is RunFolderException or InvalidDataException or IOException)
        {
            wrong = failure.Message;
        }

        return null;
    }

    /// <summary>The charts by question. All readers share those of a day.</summary>
    public IReadOnlyList<RunQuestion> Questions()
    {
        lock (_making)
        {
            int days = Record.Days;
            if (_charts is not { } made || made.Days != days)
            {
                _charts = made = (days, Record.Read((record, _) => RunCharts.Of(record)));
            }

            return made.Questions;
        }
    }
}
