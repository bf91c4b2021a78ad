using MarketSim.Market.Engine;
using MarketSim.Scenarios.Writing;
using MarketSim.Simulator.Hosting;

namespace MarketSim.Simulator.Resuming;

/// <summary>Makes the folder of another future of a run: its past, and a policy that differs from a day on.</summary>
/// <remarks>
/// The past is copied as far as it is safe on the disk and lies before that day; what is missing of it is run again and comes out the same. So the run
/// may go on meanwhile: a file that it replaces during the copy is one that is missing.
/// </remarks>
internal sealed class Branching
{
    private readonly string _log;
    private readonly RunNote _note;
    private readonly int _day;

    private Branching(string log, RunNote note, Scenario scenario, int day) => (_log, _note, Scenario, _day) = (log, note, scenario, day);

    /// <summary>The run's scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>The day from which policy differs.</summary>
    public DateOnly From => Scenario.Horizon.Start.AddDays(_day);

    /// <summary>Changes of policy before that day.</summary>
    public IReadOnlyList<Steering> Before => [.. _note.Steering.Where(change => change.Day < _day)];

    /// <summary>Reads a run that has not ended.</summary>
    /// <exception cref="RunFolderException">The folder holds none.</exception>
    /// <exception cref="BadInputException">The day is not one of the run's.</exception>
    public static Branching Of(string folder, DateOnly? from)
    {
        string log = RunFolder.Existing(folder).CheckpointsFolder;
        RunNote note = RunLog.Peek(log);
        if (note.Cluster is not null)
        {
            throw new BadInputException($"{folder}: a run on a cluster keeps its checkpoints there; run it again with --steering {folder} instead");
        }

        Scenario scenario = ScenarioWriter.FromJson(note.Scenario!.ToJsonString());
        int day = from is { } date ? date.DayNumber - scenario.Horizon.Start.DayNumber : RunLog.SealedDays(log);
        return day >= 0 && day < scenario.Horizon.Days()
            ? new(log, note, scenario, day)
            : throw new BadInputException(Invariant($"--from: {from:yyyy-MM-dd} is not a day of the run; allowed: {scenario.Horizon.Start:yyyy-MM-dd} to {scenario.Horizon.End:yyyy-MM-dd}"));
    }

    /// <summary>Makes the folder; <c>resume</c> runs what is in it.</summary>
    /// <param name="path">Where.</param>
    /// <param name="request">Whether an earlier run there is replaced, and the command.</param>
    /// <param name="policy">All events of policy from the day on.</param>
    /// <exception cref="RunFolderException">The folder exists and is not forced, or cannot be written to.</exception>
    public void Make(string path, HostRequest request, IReadOnlyList<PolicyEvent> policy)
    {
        using HeldFolder held = HeldFolder.Begin(path, request.Force);
        string target = held.Folder.CheckpointsFolder;
        _ = RunLog.Begin(target, _note with
        {
            Command = request.Command,
            Language = request.Language ?? _note.Language,
            Steering = [.. Before, new Steering(_day, policy)],
        });
        if (RunLog.SealedDays(_log) <= _day)
        {
            RunLog.CopyPast(_log, target);
        }

        held.Keep();
    }
}
