using MarketSim.Studies.Resampling;
using MarketSim.Studies.Sensitivity;

namespace MarketSim.Studies.Tests.Sensitivity;

/// <summary>Sobol indices against functions whose indices are known exactly.</summary>
public sealed class SobolIndicesTests
{
    private const double Tolerance = 0.02;
    private static readonly Bootstrap Few = new(1, Resamples: 100);

    [TestCase(1u)]
    [TestCase(2u)]
    public void Ishigami(uint seed) => Known(KnownFunctions.Ishigami, KnownFunctions.IshigamiIndices(), 3, seed);

    [TestCase(1u)]
    [TestCase(2u)]
    public void G_function(uint seed) => Known(KnownFunctions.G, KnownFunctions.GIndices(), KnownFunctions.Weights.Length, seed);

    [Test]
    public void Intervals_hold_the_exact_indices_as_often_as_they_say()
    {
        (double[] first, double[] total) = KnownFunctions.IshigamiIndices();
        int held = 0;
        for (ulong seed = 1; seed <= 20; seed++)
        {
            foreach (SobolIndex index in Analyze(KnownFunctions.Ishigami, 3, 256, seed))
            {
                held += Covers(index.FirstLow, first[index.Factor], index.FirstHigh) + Covers(index.TotalLow, total[index.Factor], index.TotalHigh);
            }
        }

        // 120 intervals of 95 %: quasi-random points make them wider than they need be, so that nearly all should hold.
        Assert.That(held, Is.GreaterThanOrEqualTo(110));
    }

    [Test]
    public void Rows_with_a_failed_point_do_not_count()
    {
        var design = new SaltelliDesign(3, 64, 1);
        double[] outcomes = [.. design.Points.Select(KnownFunctions.Ishigami)];
        outcomes[design.Mixed(5, 1)] = double.NaN;
        outcomes[design.B(9)] = double.NaN;
        Assert.That(SobolIndices.Analyze(design, outcomes, Few).Select(index => index.Rows), Is.All.EqualTo(62));
        Assert.That(SobolIndices.Analyze(design, outcomes, Few).Select(index => index.Total), Is.All.Not.NaN);
        Assert.That(SobolIndices.Analyze(design, [.. outcomes.Select(_ => double.NaN)], Few).Select(index => index.Total), Is.All.NaN);
        Assert.That(SobolIndices.Analyze(design, [.. outcomes.Select(_ => 1.0)], Few).Select(index => index.Total), Is.All.NaN, "nothing varies");
    }

    private static void Known(Func<double[], double> function, (double[] First, double[] Total) exact, int factors, ulong seed)
    {
        IReadOnlyList<SobolIndex> indices = Analyze(function, factors, 8192, seed);
        Assert.That(indices.Select(index => index.First), Is.EqualTo(exact.First).Within(Tolerance));
        Assert.That(indices.Select(index => index.Total), Is.EqualTo(exact.Total).Within(Tolerance));
    }

    private static IReadOnlyList<SobolIndex> Analyze(Func<double[], double> function, int factors, int rows, ulong seed)
    {
        var design = new SaltelliDesign(factors, rows, seed);
        return SobolIndices.Analyze(design, [.. design.Points.Select(function)], Few with { Seed = seed });
    }

    private static int Covers(double low, double value, double high) => low <= value && value <= high ? 1 : 0;
}
