using MarketSim.Market.Identity;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Measures;

/// <summary>Writes down what happens to centers, suppliers and brokers.</summary>
internal sealed class EventLog(MarketSetting setting)
{
    private readonly List<EventRow> _today = [];
    private readonly HashSet<int> _mothballed = [];

    /// <summary>Takes a report of the day.</summary>
    public void Observe(Observation observation, DateOnly date)
    {
        if (EventOf(observation) is { } row)
        {
            _today.Add(row with { Date = date });
        }
    }

    /// <summary>Ends a day: gives its events, in the order of their reports.</summary>
    public void CloseDay(IRowSink rows)
    {
        _today.ForEach(rows.Append);
        _today.Clear();
    }

    private EventRow? EventOf(Observation observation) => observation switch
    {
        StageEntered stage => KindOf(stage) is { } kind ? Row(kind, stage.Agent, stage.Cards) : null,
        PackageAwarded award => Row(MarketEventKind.Awarded, award.Agent, amount: award.Amount.Yuan),
        CenterFailed failed => Row(failed.Outcome == FailureOutcome.TakenOver ? MarketEventKind.TakenOver : MarketEventKind.BrokenUp, failed.Agent),
        CreditorsLost lost => Row(MarketEventKind.WrittenOff, lost.Agent, amount: lost.Amount.Yuan),
        EntryOrExit change => Row(change.Entered ? MarketEventKind.Entered : MarketEventKind.Left, change.Agent),
        _ => null,
    };

    private MarketEventKind? KindOf(StageEntered stage)
    {
        switch (stage.Stage)
        {
            case CenterStage.Announced:
                return MarketEventKind.Announced;
            case CenterStage.Cancelled:
                return MarketEventKind.Cancelled;
            case CenterStage.Mothballed:
                _mothballed.Add(stage.Agent.Index);
                return MarketEventKind.Mothballed;
            case CenterStage.Operating:
                return _mothballed.Remove(stage.Agent.Index) ? MarketEventKind.Reopened : MarketEventKind.Opened;
            case CenterStage.Failed:
                _mothballed.Remove(stage.Agent.Index);
                return null;
            case CenterStage.Retired:
                _mothballed.Remove(stage.Agent.Index);
                return MarketEventKind.Retired;
            default:
                return null;
        }
    }

    private EventRow Row(MarketEventKind kind, AgentId agent, long? cards = null, double? amount = null) => new()
    {
        Date = default,
        Event = kind,
        Agent = agent.ToString(),
        Province = agent.Kind == AgentKind.Center ? setting.Scenario.Provinces[setting.Population.Centers[agent.Index].Province].Id : "",
        Cards = cards,
        AmountCny = amount,
    };
}
