using MarketSim.Kernels.Calls;
using MarketSim.Market.Inputs;
using MarketSim.Market.Randomness;

namespace MarketSim.Kernels.Roofline;

/// <summary>How long kernels take on a card model.</summary>
public sealed class CardEstimate
{
    private readonly IReadOnlyDictionary<KernelKind, double> _kindShares;
    private readonly Residuals _residuals;

    internal CardEstimate(
        Datasheet datasheet, RooflineModel fit, IReadOnlyDictionary<KernelKind, double> kindShares, Residuals residuals, PerformanceBasis basis)
    {
        (Datasheet, Fit, _kindShares, _residuals, Basis) = (datasheet, fit, kindShares, residuals, basis);
    }

    /// <summary>The card's datasheet.</summary>
    public Datasheet Datasheet { get; }

    /// <summary>The fitted ceilings.</summary>
    public RooflineModel Fit { get; }

    /// <summary>What the estimate rests on.</summary>
    public PerformanceBasis Basis { get; }

    /// <summary>Expected time of a call, s.</summary>
    public double Seconds(in KernelCall call) => Fit.Seconds(call, Datasheet, ShareOf(call.Kind));

    /// <summary>Time of a call as one of the timings had it, s. Takes three numbers from the stream.</summary>
    public double Seconds(in KernelCall call, ref RandomStream stream)
    {
        double which = stream.NextUniform();
        return Seconds(call) * _residuals.Factor(Datasheet.RidgeDistance(call), which, stream.NextNormal());
    }

    /// <summary>Share of the GEMM ceilings that a kind of kernel reaches.</summary>
    public double ShareOf(KernelKind kind) => _kindShares.TryGetValue(kind, out double share) ? share : KindShares.Assumed(kind);
}
