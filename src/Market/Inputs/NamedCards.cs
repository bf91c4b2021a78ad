using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>The cards of a named center: one model, in one delivery or several.</summary>
public sealed record NamedCards
{
    /// <summary>Card model; drawn as for the owner's projects if absent.</summary>
    [References(typeof(CardModel))]
    public string? Model { get; init; }

    /// <summary>Cards in all; drawn from the owner type's sizes if absent.</summary>
    [Range(1, 1_000_000)]
    public int? Count { get; init; }

    /// <summary>Day of the first delivery; if absent, as long before the opening as installing takes.</summary>
    public DateOnly? Delivered { get; init; }

    /// <summary>Further deliveries, each a part of the count.</summary>
    [Length(0, 50)]
    public IReadOnlyList<LaterCards> Later { get; init; } = [];

    /// <summary>
    /// Price of a card with its share of a server, yuan. Under a contract what is paid, by tender the highest price that is paid. If absent, a contract pays what the card
    /// costs to replace on the day, and a tender what the market asks.
    /// </summary>
    [Range(0.0, 1e7)]
    public double? PriceCny { get; init; }

    /// <summary>Where they come from; a contract if a price is said, else a tender.</summary>
    public CardSupply? Supply { get; init; }
}

/// <summary>A further delivery of a named center's cards.</summary>
public sealed record LaterCards
{
    /// <summary>Part of all cards, 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public required double Share { get; init; }

    /// <summary>Day of delivery. The cards are in operation when they are installed.</summary>
    public required DateOnly Delivered { get; init; }
}

/// <summary>Where a named center's cards come from.</summary>
public enum CardSupply
{
    /// <summary>A contract with a seller outside the simulated supply: the cards come on the day and take none from others.</summary>
    Contract,

    /// <summary>Tenders to the market's suppliers, as other projects make them: the cards may come late, or fewer, or never.</summary>
    Tender,
}

/// <summary>A contract at a fixed rent with a tenant from outside the market.</summary>
public sealed record FixedContract
{
    /// <summary>Tenant, as reports print it.</summary>
    public string Tenant { get; init; } = "";

    /// <summary>Rent, yuan per card and day.</summary>
    [Range(0.0, 1e6)]
    public required double RentCnyPerCardDay { get; init; }

    /// <summary>Cards let. A contract that begins after the opening gets them as other leases end.</summary>
    [Range(1, 1_000_000)]
    public required int Cards { get; init; }

    /// <summary>First day; the day of opening if absent.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day; the end of service life if absent.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Day on which the tenant defaults, if it does: it leaves, and what it has not paid yet is lost.</summary>
    public DateOnly? DefaultsOn { get; init; }
}
