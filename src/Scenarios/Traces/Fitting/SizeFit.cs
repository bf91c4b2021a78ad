using System.Text.Json.Serialization;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace MarketSim.Scenarios.Traces.Fitting;

/// <summary>Sizes: how often each occurs, and the lognormal that is behind them when what is asked for is rounded to the sizes that exist.</summary>
/// <remarks>
/// Cards come as 1, 2, 4, 8: a latent lognormal cut at the geometric means between neighbouring sizes is fitted by maximum likelihood. Where there are more than
/// <see cref="MostSizes"/> different sizes they are taken as they are.
/// </remarks>
public sealed record SizeFit
{
    /// <summary>Different sizes up to which they count as steps.</summary>
    public const int MostSizes = 100;

    /// <summary>The sizes, ascending; empty when there are more than <see cref="MostSizes"/>.</summary>
    public required IReadOnlyList<SizeShare> Shares { get; init; }

    /// <summary>The sizes as a sample where there are more than <see cref="MostSizes"/>; else none.</summary>
    [JsonIgnore]
    public SampleFit? Sample { get; init; }

    /// <summary>Whether the sizes determine a lognormal: two different ones fit many equally well.</summary>
    public bool IsDetermined => Sample is not null || Shares.Count != 2;

    /// <summary>mu of the lognormal behind the sizes; the mean of the logarithms where it is not determined.</summary>
    public required double Mu { get; init; }

    /// <summary>sigma of it; 0 when there is one size only, not a number when it is not determined.</summary>
    public required double Sigma { get; init; }

    /// <summary>Largest difference between the shares added up and the lognormal's at the cuts; not a number when there is no fit to judge.</summary>
    public required double KsDistance { get; init; }

    /// <summary>Largest size.</summary>
    public required double Largest { get; init; }

    /// <summary>Fits the sizes of jobs.</summary>
    public static SizeFit Of(IReadOnlyList<TraceJob> jobs)
    {
        double work = jobs.Sum(job => job.Size * job.Length);
        List<SizeShare> shares = [.. jobs.GroupBy(job => job.Size).OrderBy(group => group.Key)
            .Select(group => new SizeShare(group.Key, group.Count() / (double)jobs.Count, group.Sum(job => job.Size * job.Length) / work))];
        if (shares.Count == 1)
        {
            return new SizeFit { Shares = shares, Mu = Math.Log(shares[0].Size), Sigma = 0, KsDistance = double.NaN, Largest = shares[0].Size };
        }

        if (shares.Count == 2)
        {
            double mean = shares.Sum(share => share.OfRequests * Math.Log(share.Size));
            return new SizeFit { Shares = shares, Mu = mean, Sigma = double.NaN, KsDistance = double.NaN, Largest = shares[1].Size };
        }

        return shares.Count > MostSizes ? Direct(jobs, shares[^1].Size) : Latent(shares);
    }

    private static SizeFit Direct(IReadOnlyList<TraceJob> jobs, double largest)
    {
        var sample = SampleFit.Of("sizes", jobs.Select(job => job.Size));
        FamilyFit fit = sample.Of(Family.Lognormal)!;
        return new SizeFit { Shares = [], Sample = sample, Mu = fit.First, Sigma = fit.Second, KsDistance = fit.KsDistance, Largest = largest };
    }

    private static SizeFit Latent(List<SizeShare> shares)
    {
        double[] cuts = [.. shares.Zip(shares.Skip(1), (a, b) => (Math.Log(a.Size) + Math.Log(b.Size)) / 2)];
        double Below(double mu, double sigma, int step) => step < 0 ? 0 : step >= cuts.Length ? 1 : Normal.CDF(mu, sigma, cuts[step]);
        double Misfit(Vector<double> at)
        {
            double sigma = Math.Exp(at[1]);
            double sum = 0;
            for (int i = 0; i < shares.Count; i++)
            {
                sum -= shares[i].OfRequests * Math.Log(Math.Max(1e-300, Below(at[0], sigma, i) - Below(at[0], sigma, i - 1)));
            }

            return sum;
        }

        double mean = shares.Sum(share => share.OfRequests * Math.Log(share.Size));
        double spread = Math.Sqrt(shares.Sum(share => share.OfRequests * Math.Pow(Math.Log(share.Size) - mean, 2)));
        Vector<double> best = NelderMeadSimplex.Minimum(ObjectiveFunction.Value(Misfit), Vector<double>.Build.Dense([mean, Math.Log(spread)]), 1e-10, 10_000).MinimizingPoint;
        (double mu, double sigma) = (best[0], Math.Exp(best[1]));
        double sum = 0;
        double distance = shares.Take(cuts.Length).Select((share, i) => Math.Abs((sum += share.OfRequests) - Below(mu, sigma, i))).Max();
        return new SizeFit { Shares = shares, Mu = mu, Sigma = sigma, KsDistance = distance, Largest = shares[^1].Size };
    }
}

/// <summary>How often a size occurs.</summary>
/// <param name="Size">The size, in the trace's unit.</param>
/// <param name="OfRequests">Share of requests.</param>
/// <param name="OfWork">Share of size times length.</param>
public sealed record SizeShare(double Size, double OfRequests, double OfWork);
