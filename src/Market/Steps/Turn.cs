using MarketSim.Market.Boards;
using MarketSim.Market.Letters;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Steps;

/// <summary>What an agent is given for one step.</summary>
public readonly ref struct Turn
{
    /// <summary>Makes a turn.</summary>
    /// <param name="day">The day, from 0; -1 in <see cref="Agent.Start"/>.</param>
    /// <param name="phase">The phase.</param>
    /// <param name="board">What everybody can read; unchanged while the phase lasts.</param>
    /// <param name="letters">The agent's letters, ordered by (sender, number).</param>
    /// <param name="outbox">Takes what the agent writes.</param>
    public Turn(int day, Phase phase, Board board, ReadOnlySpan<Envelope> letters, Outbox outbox)
    {
        Day = day;
        Phase = phase;
        Board = board;
        Letters = letters;
        Outbox = outbox;
    }

    /// <summary>The day, from 0; -1 in <see cref="Agent.Start"/>.</summary>
    public int Day { get; }

    /// <summary>The phase.</summary>
    public Phase Phase { get; }

    /// <summary>What everybody can read; unchanged while the phase lasts.</summary>
    public Board Board { get; }

    /// <summary>The agent's letters, ordered by (sender, number).</summary>
    public ReadOnlySpan<Envelope> Letters { get; }

    /// <summary>Takes what the agent writes.</summary>
    public Outbox Outbox { get; }
}
