using MarketSim.Market.Centers;

namespace MarketSim.Studies.Centers;

/// <summary>What may move a center's payback and value. Each is a factor on what the run paid and got.</summary>
/// <param name="Id">Name in tables.</param>
/// <param name="At">The prices at a factor.</param>
public sealed record CenterDriver(string Id, Func<double, Repricing> At)
{
    /// <summary>Half the width of the tornado: 20 % down and up.</summary>
    public const double Step = 0.2;

    /// <summary>All drivers.</summary>
    public static IReadOnlyList<CenterDriver> All { get; } =
    [
        new("card_price", factor => Repricing.None with { CardPrice = factor }),
        new("rent", factor => Repricing.None with { Rent = factor }),
        new("take_up", factor => Repricing.None with { TakeUp = factor }),
        new("tariff", factor => Repricing.None with { Tariff = factor }),
        new("interest", factor => Repricing.None with { Interest = factor }),
        new("hall_cost", factor => Repricing.None with { HallCost = factor }),
    ];
}
