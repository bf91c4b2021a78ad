using MarketSim.Grains.Failures;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Letters;
using MarketSim.Market.Measures;

namespace MarketSim.Grains.Shards;

/// <summary>What a shard's agents did in a phase.</summary>
public sealed class PhaseReport
{
    /// <summary>Letters for the agents of other shards, by shard; none for a shard to which nobody wrote.</summary>
    public required Envelope[]?[] Mail { get; init; }

    /// <summary>What was posted.</summary>
    public required Post[] Posts { get; init; }

    /// <summary>What was observed, in order of agents.</summary>
    public required Observation[] Observations { get; init; }

    /// <summary>Work that passed centers over; none when there is none. Good until the shard's next phase.</summary>
    public required long[]? PassedOver { get; init; }

    /// <summary>What the shard's agents hold together.</summary>
    public required Holdings Holdings { get; init; }

    /// <summary>Money in letters between the shard's own agents.</summary>
    public required Money MoneyOnTheWay { get; init; }

    /// <summary>Cards in letters between the shard's own agents.</summary>
    public required long CardsOnTheWay { get; init; }

    /// <summary>Whether such letters wait.</summary>
    public required bool MailWaits { get; init; }

    /// <summary>When the next of the shard's agents is due; see <see cref="Market.Engine.DueCalendar.NextDate"/>.</summary>
    public required long NextDate { get; init; }

    /// <summary>Steps of the shard's agents so far.</summary>
    public required long Steps { get; init; }

    /// <summary>Letters that the shard's agents have read so far.</summary>
    public required long Letters { get; init; }

    /// <summary>The book that an agent broke, in which case nothing else counts; else none.</summary>
    public required BookBreak? Break { get; init; }
}
