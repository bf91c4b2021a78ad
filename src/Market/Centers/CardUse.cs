using MarketSim.Market.Inputs;

namespace MarketSim.Market.Centers;

/// <summary>How a center divides its cards: contract of years, leases, own work, and what is left to offer.</summary>
/// <param name="owner">The owner's inputs.</param>
/// <param name="captive">The owner's own work.</param>
/// <param name="timeShareOffer">Share of the cards kept and unused that is let by time where time-sharing is organized, 0 to 1.</param>
internal sealed class CardUse(OwnerType owner, CaptiveWork captive, double timeShareOffer)
{
    private bool _ending;

    /// <summary>Cards in operation.</summary>
    public required Fleet Fleet { get; set; }

    public LeaseBook Leases { get; } = new();

    /// <summary>Contracts at a fixed rent; nothing for a center that has none.</summary>
    public ContractBook? Contracts { get; init; }

    /// <summary>Cards under such contracts; they go on when the site is closed, as leases do.</summary>
    public int ContractCards => Contracts?.Cards ?? 0;

    /// <summary>Whether the site takes no work: leases that run go on to their end, all else stops.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Cards leased for years to an anchor tenant, or to a firm that is short of cards.</summary>
    public int AnchorCards { get; set; }

    /// <summary>Cards leased to others, those under contract of years included.</summary>
    public int LeasedCards => Leases.Cards + AnchorCards + ContractCards;

    public int CaptiveCards => IsClosed ? 0 : Math.Max(0, Math.Min(captive.Cards, Fleet.Cards - LeasedCards));

    /// <summary>Cards that the owner puts on the market, leased or free; those under contract of years are not among them.</summary>
    public int OfferedCards =>
        Math.Max(0, (int)((Fleet.Cards * owner.OfferedShare) + (captive.SurplusCards * owner.SurplusOfferedShare)) - AnchorCards - ContractCards);

    public int FreeCards => _ending || IsClosed ? 0 : Math.Max(0, Math.Min(OfferedCards - Leases.Cards, Fleet.Cards - LeasedCards - CaptiveCards));

    /// <summary>Whether service life is over and the last lease has ended.</summary>
    public bool IsOver => _ending && Leases.Cards == 0 && ContractCards == 0;

    /// <summary>Free cards for work that can share time: where time-sharing is organized, a part of the cards kept and unused is let too.</summary>
    public int TimeShareFreeCards(bool organized)
    {
        if (_ending || IsClosed || !organized)
        {
            return FreeCards;
        }

        int kept = Math.Max(0, Fleet.Cards - OfferedCards - AnchorCards - ContractCards - CaptiveCards);
        int offered = OfferedCards + (int)(kept * timeShareOffer);
        return Math.Max(FreeCards, Math.Min(offered - Leases.Cards, Fleet.Cards - LeasedCards - CaptiveCards));
    }

    /// <summary>Reviews own work in the evening.</summary>
    public void Review(int day, int openedOn, double load)
    {
        captive.Review(day, openedOn, Fleet.Cards, load);
        ReviewContracts(day);
    }

    /// <summary>Says which cards are under contracts at a fixed rent on a day.</summary>
    public void ReviewContracts(int day) => Contracts?.Review(day, Fleet.Cards - Leases.Cards - AnchorCards);

    /// <summary>Lets leases end.</summary>
    /// <param name="day">Today.</param>
    /// <param name="retiresOn">Day from which no new lease is signed.</param>
    public void EndDay(int day, int retiresOn)
    {
        Leases.EndDay(day);
        ReviewContracts(day + 1);
        _ending = day + 1 >= retiresOn;
    }
}
