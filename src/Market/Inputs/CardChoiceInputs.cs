using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>How owners choose between card models, beyond their preference: a logit choice by price, expected value and availability.</summary>
public sealed record CardChoiceInputs
{
    /// <summary>Elasticity of the choice to price over landed cost; appeal falls with price.</summary>
    [Range(0.0, 20.0)]
    [Assumption(1, 4)]
    public double PriceElasticity { get; init; } = 2;

    /// <summary>Sensitivity of the choice to net present value over investment.</summary>
    [Range(0.0, 20.0)]
    [Assumption(0, 4)]
    public double ValueSensitivity { get; init; } = 3;

    /// <summary>Link bandwidth from which a card model suits training on many cards, GB/s both ways. It lies between PCIe (64) and the slowest dedicated links (about 200).</summary>
    [Range(1.0, 1e5)]
    [Assumption(64, 200)]
    public double FastLinkGbS { get; init; } = 150;

    /// <summary>Site size above which a center is also built for large training, PFLOPS. There, models without a fast link lose appeal in proportion to size.</summary>
    [Range(0.1, 1e7)]
    [Assumption(150, 600)]
    public double SmallSitePflops { get; init; } = 300;

    /// <summary>Days within which a project wants its cards. Later supply does not count as available.</summary>
    [Range(0.0, 3650.0)]
    [Assumption(60, 180)]
    public double WantedWithinDays { get; init; } = 120;

    /// <summary>Smallest project worth a hall, servers.</summary>
    [Range(1, 10_000)]
    [Assumption(1, 8)]
    public int SmallestServers { get; init; } = 2;

    /// <summary>How sharply owners avoid a model in short supply: appeal is the available share to this power.</summary>
    [Range(0.0, 20.0)]
    [Assumption(1, 3)]
    public double ShortageAversion { get; init; } = 2;

    /// <summary>Lowest appeal that shortage leaves to a model on offer: owners still hope for it.</summary>
    [Range(0.0, 1.0)]
    [Assumption(0.005, 0.1)]
    public double LeastAvailability { get; init; } = 0.02;
}
