using MarketSim.Market.Books;
using MarketSim.Market.Measures;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Tests.Samples;

/// <summary>Acts exactly as another agent does and passes on what that one reports to the statistics.</summary>
internal sealed class ListeningAgent(Agent inner, Action<int, Observation> heard) : Agent(inner.Id)
{
    public override Holdings Holdings => inner.Holdings;

    public override void Start(in Turn turn) => inner.Start(turn);

    public override void Step(in Turn turn)
    {
        int first = turn.Outbox.Observations.Count;
        inner.Step(turn);
        for (int i = first; i < turn.Outbox.Observations.Count; i++)
        {
            heard(turn.Day, turn.Outbox.Observations[i]);
        }
    }

    public override object? Summarize() => inner.Summarize();

    public override IReadOnlyDictionary<string, string> Describe() => inner.Describe();
}
