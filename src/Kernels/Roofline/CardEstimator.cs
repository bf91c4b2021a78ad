using MarketSim.Kernels.Calls;
using MarketSim.Kernels.Profiles;
using MarketSim.Market.Inputs;

namespace MarketSim.Kernels.Roofline;

/// <summary>Tells how long kernels take on any card: by its own profile where there is one, else by its datasheet and what other cards reach.</summary>
/// <remarks>
/// For a card nobody timed: the share of the datasheet's rate is its best measured GEMM (<see cref="CardModel.GemmEfficiency"/>, else <see cref="PeakShare"/>) times the ratio of typical to best of
/// the cards where both are known; share of bandwidth and launch time are the geometric means of the timed cards; the spread is theirs at the same intensity.
/// The same ratio holds down a profile of a few large square products, which are what a card does best. Profiles of processors take no part.
/// </remarks>
public sealed class CardEstimator
{
    /// <summary>Typical over best rate of compute-bound GEMMs where no profile has both: A100 and H100 give 0.82 and 0.83.</summary>
    private const double UsualTypicalOverBest = 0.825;

    private readonly SortedDictionary<string, (KernelProfile Profile, RooflineModel Fit)> _fits = new(StringComparer.Ordinal);
    private readonly Residuals _pooledResiduals;
    private readonly SortedDictionary<KernelKind, double> _pooledKinds;

    /// <summary>Fits the profiles; a later profile of a card replaces an earlier one.</summary>
    public CardEstimator(IEnumerable<KernelProfile> profiles)
    {
        foreach (KernelProfile profile in profiles.Where(profile => profile.DeviceKind == DeviceKind.Accelerator))
        {
            _fits[profile.Card] = (profile, Fit(profile));
        }

        Pooled = Pool([.. _fits.Values.Where(pair => IsRich(pair.Profile)).Select(pair => pair.Fit)]);
        TypicalOverBest = Ratio();
        foreach ((string card, (KernelProfile profile, RooflineModel fit)) in _fits.Where(pair => !IsRich(pair.Value.Profile)).ToArray())
        {
            _fits[card] = (profile, fit with { ComputeShare = fit.ComputeShare * TypicalOverBest });
        }

        _pooledResiduals = Residuals.Of(_fits.Values.Where(pair => IsRich(pair.Profile)));
        _pooledKinds = KindsOf(_fits.Values);
    }

    /// <summary>What the timed cards reach on average.</summary>
    public RooflineModel Pooled { get; }

    /// <summary>Typical over best rate of compute-bound GEMMs, mean of the cards where both are known.</summary>
    public double TypicalOverBest { get; }

    /// <summary>The cards with a profile of their own.</summary>
    public IEnumerable<string> ProfiledCards => _fits.Keys;

    /// <summary>The estimate for a card model.</summary>
    public CardEstimate For(CardModel card)
    {
        var datasheet = Datasheet.Of(card);
        if (_fits.TryGetValue(card.Id, out (KernelProfile Profile, RooflineModel Fit) own))
        {
            PerformanceBasis basis = own.Profile.Provenance switch
            {
                Provenance.Measured => PerformanceBasis.Measured,
                Provenance.Published => PerformanceBasis.Published,
                _ => PerformanceBasis.Estimated,
            };
            SortedDictionary<KernelKind, double> kinds = KindsOf([own]);
            foreach ((KernelKind kind, double share) in _pooledKinds)
            {
                kinds.TryAdd(kind, share);
            }

            Residuals residuals = IsRich(own.Profile) ? Residuals.Of([own]) : _pooledResiduals;
            return new CardEstimate(datasheet, own.Fit, kinds, residuals, basis);
        }

        double best = card.GemmEfficiency > 0 ? card.GemmEfficiency : PeakShare.Fitted.Of(card.Fp16Tflops, card.TdpW);
        RooflineModel guess = Pooled with { ComputeShare = Math.Min(1, best * TypicalOverBest) };
        return new CardEstimate(datasheet, guess, _pooledKinds, _pooledResiduals, PerformanceBasis.Estimated);
    }

    /// <summary>Fits the GEMM samples of a profile.</summary>
    public static RooflineModel Fit(KernelProfile profile)
    {
        TimedCall[] timings =
        [
            .. profile.Samples
                .Where(sample => sample is { Timed: true, Kernel: KernelKind.Gemm, Statistic: SampleStatistic.Median })
                .Select(sample => sample.Timing(1)),
        ];
        return RooflineFit.Of(timings, profile.Datasheet, RooflineModel.Typical);
    }

    /// <summary>Whether a profile says more than a peak: enough shapes to tell the two ceilings apart.</summary>
    private static bool IsRich(KernelProfile profile) =>
        profile.Samples.Count(sample => sample is { Timed: true, Kernel: KernelKind.Gemm, Statistic: SampleStatistic.Median }) >= 12;

    private static RooflineModel Pool(RooflineModel[] fits) => fits.Length == 0
        ? RooflineModel.Typical
        : new(
            Math.Exp(fits.Average(fit => Math.Log(fit.ComputeShare))),
            Math.Exp(fits.Average(fit => Math.Log(fit.MemoryShare))),
            Math.Exp(fits.Average(fit => Math.Log(fit.LaunchSeconds))));

    private double Ratio()
    {
        List<double> logs = [];
        foreach ((KernelProfile profile, RooflineModel fit) in _fits.Values)
        {
            double best = BestShare(profile);
            if (best > 0 && IsRich(profile))
            {
                logs.Add(Math.Log(fit.ComputeShare / best));
            }
        }

        return logs.Count == 0 ? UsualTypicalOverBest : Math.Exp(logs.Average());
    }

    private static double BestShare(KernelProfile profile) => profile.Samples
        .Where(sample => sample is { Timed: true, Kernel: KernelKind.Gemm, Statistic: SampleStatistic.Best, DataType: DataType.Fp16 or DataType.Bf16 })
        .Select(sample => sample.Operations / sample.Seconds / profile.Datasheet.Peak(sample.DataType))
        .DefaultIfEmpty(0).Max();

    private static SortedDictionary<KernelKind, double> KindsOf(IEnumerable<(KernelProfile Profile, RooflineModel Fit)> pairs)
    {
        SortedDictionary<KernelKind, List<double>> logs = [];
        foreach ((KernelProfile profile, RooflineModel fit) in pairs)
        {
            foreach (KernelSample sample in profile.Samples.Where(sample => sample.Timed && sample.Kernel != KernelKind.Gemm))
            {
                double beyondLaunch = Math.Max(sample.Seconds - fit.LaunchSeconds, sample.Seconds / 10);
                double roof = fit.Seconds(sample.Call(), profile.Datasheet) - fit.LaunchSeconds;
                if (!logs.TryGetValue(sample.Kernel, out List<double>? list))
                {
                    logs[sample.Kernel] = list = [];
                }

                list.Add(Math.Log(roof / beyondLaunch));
            }
        }

        return new(logs.ToDictionary(pair => pair.Key, pair => Math.Exp(pair.Value.Order().ElementAt(pair.Value.Count / 2))));
    }
}
