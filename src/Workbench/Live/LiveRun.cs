using MarketSim.Market.Engine;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Workbench.Jobs;

namespace MarketSim.Workbench.Live;

/// <summary>A market that is being run here: its record, its agents, and the hand on its pace.</summary>
/// <param name="market">The market.</param>
/// <param name="pacer">Holds it and lets it go on.</param>
public sealed class LiveRun(ILiveMarket market, RunPacer pacer)
{
    private readonly Lock _noting = new();
    private readonly List<SteeringNote> _notes = [];

    /// <summary>The market.</summary>
    public ILiveMarket Market { get; } = market;

    /// <summary>Holds it and lets it go on.</summary>
    public RunPacer Pacer { get; } = pacer;

    /// <summary>What is known of it so far.</summary>
    public LiveRecord Record { get; } = new(MarketKinds.Of(market.Scenario));

    /// <summary>How far it is.</summary>
    public RunProgress Progress { get; private set; }

    /// <summary>Who changed policy, when and how.</summary>
    public IReadOnlyList<SteeringNote> Notes
    {
        get
        {
            lock (_noting)
            {
                return [.. _notes];
            }
        }
    }

    /// <summary>Agents whose state is written down from time to time.</summary>
    public FollowedAgents Followed { get; } = new();

    /// <summary>A day is over; the next one begins when the task ends.</summary>
    public async Task DayDoneAsync(RunProgress progress)
    {
        if (Progress.Days == 0)
        {
            await NoteEarlierAsync();
        }

        Progress = progress;
        await Followed.DayDoneAsync(Market, progress.DaysDone);
        await Pacer.DayDoneAsync(progress);
    }

    /// <summary>The policy that holds from the next day on.</summary>
    public async Task<IReadOnlyList<PolicyEvent>> PolicyAsync() => await Market.SteeringAsync() is [.., { } last] ? last.Policy : Market.Scenario.Policy;

    /// <summary>Changes policy from the next day on and notes who did.</summary>
    public async Task<SteeringNote> SteerAsync(IReadOnlyList<PolicyEvent> policy, string what, string by)
    {
        int day = await Market.SteerAsync(policy);
        var note = new SteeringNote(Market.Scenario.Horizon.Start.AddDays(day), what, by);
        lock (_noting)
        {
            _notes.Add(note);
        }

        return note;
    }

    /// <summary>Notes the changes of a run that is taken up again, that branched, or that repeats those of another one.</summary>
    private async Task NoteEarlierAsync()
    {
        IReadOnlyList<PolicyEvent> before = Market.Scenario.Policy;
        foreach (Steering change in await Market.SteeringAsync())
        {
            string[] old = [.. before.Select(PolicyDraft.InWords)];
            string[] now = [.. change.Policy.Select(PolicyDraft.InWords)];
            string what = string.Join(", ", [.. now.Except(old).Select(one => "+ " + one), .. old.Except(now).Select(one => "\u2212 " + one)]);
            lock (_noting)
            {
                _notes.Add(new(Market.Scenario.Horizon.Start.AddDays(change.Day), what, ""));
            }

            before = change.Policy;
        }
    }
}

/// <summary>A change of policy that somebody made.</summary>
/// <param name="From">The day from which it holds.</param>
/// <param name="What">What changed, in words.</param>
/// <param name="By">Who; empty where readers have no names.</param>
public sealed record SteeringNote(DateOnly From, string What, string By);
