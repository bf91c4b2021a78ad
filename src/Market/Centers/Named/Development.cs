using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>A center before it opens, and while the rest of it is built: the project of an owner that decides, or one that the scenario names.</summary>
internal abstract class Development
{
    private (Index<CardModel> Card, long Cards) _toCome;

    /// <summary>Stage of its life.</summary>
    public CenterStage Stage { get; protected set; } = CenterStage.Unborn;

    /// <summary>Index of the card model.</summary>
    public abstract Index<CardModel> Card { get; }

    /// <summary>Cards planned.</summary>
    public abstract long PlannedCards { get; }

    /// <summary>Day of announcement; nothing before.</summary>
    public int? AnnouncedOn { get; protected set; }

    /// <summary>Why it was given up; nothing when it was not.</summary>
    public CancelReason? CancelledFor { get; protected set; }

    /// <summary>Its purchase of cards on the market; nothing while there is none.</summary>
    public abstract CardPurchase? Purchase { get; }

    /// <summary>Size at which owner and anchor tenant need what they need, PFLOPS (FP16).</summary>
    public abstract double NeededPflops { get; }

    /// <summary>Takes the next step when its day has come.</summary>
    /// <returns>All cards in operation, when more of them are from today on.</returns>
    public abstract Fleet? Advance(in Turn turn);

    /// <summary>The site is closed: what is still being built is given up.</summary>
    public abstract void Abandon(in Turn turn);

    /// <summary>Says how many cards are still to come into operation, when that has changed.</summary>
    protected void TellPipeline(in Turn turn, AgentId id, long cards)
    {
        if (cards != _toCome.Cards || (cards > 0 && Card != _toCome.Card))
        {
            _toCome = (Card, cards);
            turn.Outbox.Observe(new PipelineChanged(id, Card, cards));
        }
    }
}
