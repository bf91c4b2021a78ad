using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Measures;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>A project's purchase of cards of one model, until it has all that it wants or gives up.</summary>
internal abstract class CardPurchase(PurchasingInputs inputs, Index<CardModel> card, long planned)
{
    private long _wanted;
    private long _ordered;

    /// <summary>Cards first wanted.</summary>
    public long Planned { get; } = planned;

    /// <summary>Cards wanted now; lower than planned after a cut.</summary>
    public long Wanted { get; private set; } = planned;

    /// <summary>Cards received.</summary>
    public long Received { get; private set; }

    /// <summary>Highest price of a card at which the project is still worth it to its owner.</summary>
    public Money PaysAtMost { get; set; } = new(long.MaxValue);

    /// <summary>How short the model is, as everybody can see: cards waited for over cards that will come, at least 1.</summary>
    public double Waiting { get; set; } = 1;

    /// <summary>Quotations gathered.</summary>
    public int Quotations { get; protected set; }

    /// <summary>Whether nothing more is wanted.</summary>
    public bool Complete => Received >= Wanted;

    /// <summary>How projects buy.</summary>
    protected PurchasingInputs Inputs { get; } = inputs;

    /// <summary>Index of the card model.</summary>
    protected Index<CardModel> Card { get; } = card;

    /// <summary>Most cards that are put to tender at once.</summary>
    protected long LargestPart => Math.Max(Inputs.SmallestPartCards, Planned / Inputs.MaxParts);

    /// <summary>Cards asked for over cards needed: more in a shortage, by its size, up to a limit.</summary>
    protected double AskFactor => Math.Min(Inputs.ShortageAskFactor, Waiting);

    /// <summary>Cards that are sure to come.</summary>
    protected virtual long Coming => 0;

    /// <summary>Counts the quotations of an order that this one takes the place of.</summary>
    public void Carry(int quotations) => Quotations += quotations;

    /// <summary>Lowers what is wanted, not below what came or is sure to come.</summary>
    public void CutTo(long wanted) => Wanted = Math.Max(Received + Coming, Math.Min(Wanted, wanted));

    /// <summary>Day by which all cards should have come.</summary>
    public virtual int DueBy => 0;

    /// <summary>Whether the order may go to another model when this one cannot be had.</summary>
    public virtual bool MaySwitch => Received == 0;

    /// <summary>Whether the model can hardly be had in any time that matters.</summary>
    public abstract bool IsShort(in Turn turn);

    /// <summary>Asks those who could sell for what is due.</summary>
    public abstract void Ask(in Turn turn, AgentId center);

    /// <summary>Takes a quotation.</summary>
    public virtual void Take(AgentId supplier, Quotation quotation)
    {
    }

    /// <summary>All quotations are in.</summary>
    public virtual void Order(in Turn turn)
    {
    }

    /// <summary>All consignments of the last order are in.</summary>
    public virtual void Settle(in Turn turn)
    {
    }

    /// <summary>Nothing more is wanted: calls back what was asked for.</summary>
    public virtual void Stop(in Turn turn)
    {
    }

    /// <summary>Takes cards in; the caller pays.</summary>
    public void Receive(long cards) => Received += cards;

    /// <summary>Takes the order back from the statistics: it goes to another model.</summary>
    public void Withdraw(in Turn turn, AgentId center)
    {
        Stop(turn);
        turn.Outbox.Observe(new CardsWanted(center, Card, Received - _wanted, Received - _ordered));
        (_wanted, _ordered) = (Received, Received);
    }

    /// <summary>Ends the purchase, whatever came of it.</summary>
    public void Close(in Turn turn, AgentId center)
    {
        Stop(turn);
        turn.Outbox.Observe(new CardOrderClosed(center, Card, Planned, Received, Quotations, Math.Max(0, _ordered - Received)));
    }

    /// <summary>Makes known what is wanted, and whether an order stands for it.</summary>
    protected void Announce(in Turn turn, AgentId center, bool ordered)
    {
        long wanted = Math.Max(0, Wanted - _wanted);
        long order = ordered ? Math.Max(0, Wanted - _ordered) : 0;
        if (wanted + order > 0)
        {
            turn.Outbox.Observe(new CardsWanted(center, Card, wanted, order));
            _wanted += wanted;
            _ordered += order;
        }
    }
}
