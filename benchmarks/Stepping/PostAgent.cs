using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Letters;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Benchmarks.Stepping;

/// <summary>Once a day it reads its letters, draws one random number, sends one letter to the agent that it drew, and asks to be called tomorrow.</summary>
/// <param name="setting">The market; the agent stands in a buyer's place.</param>
/// <param name="index">The buyer's index.</param>
internal sealed class PostAgent(MarketSetting setting, int index) : Agent(AgentId.Buyer(index))
{
    private readonly int _others = setting.Population.Buyers.Count - 1;
    private RandomStream _random = setting.Stream(AgentId.Buyer(index), Purpose.Choice);

    /// <summary>Steps so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Letters read so far.</summary>
    public long LettersRead { get; private set; }

    /// <summary>Sum of the numbers of all letters read.</summary>
    public long Sum { get; private set; }

    /// <inheritdoc/>
    public override Holdings Holdings => default;

    /// <inheritdoc/>
    public override void Start(in Turn turn) => turn.Outbox.WakeAt(0, PhaseKind.Demand);

    /// <inheritdoc/>
    public override void Step(in Turn turn)
    {
        foreach (ref readonly Envelope envelope in turn.Letters)
        {
            Sum += ((Greeting)envelope.Letter).Number;
        }

        LettersRead += turn.Letters.Length;
        int other = _random.NextIndex(_others);
        other += other >= Id.Index ? 1 : 0;
        turn.Outbox.Send(AgentId.Buyer(other), new Greeting(Steps));
        turn.Outbox.WakeAt(turn.Day + 1, PhaseKind.Demand);
        Steps++;
    }

    /// <inheritdoc/>
    public override object? Summarize() => null;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Describe() => new Dictionary<string, string>();

    /// <summary>What one agent writes to another.</summary>
    /// <param name="Number">Steps that the writer had taken before.</param>
    private sealed record Greeting(long Number) : Letter;
}
