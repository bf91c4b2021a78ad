namespace MarketSim.Studies.Calibration;

/// <summary>The constants of CMA-ES for a number of dimensions and candidates.</summary>
/// <remarks>All are the defaults of Hansen, "The CMA evolution strategy: a tutorial", arXiv:1604.00772 (2016), table 1, with positive weights only.</remarks>
internal sealed class EvolutionSettings
{
    public EvolutionSettings(int dimensions, int candidates)
    {
        double n = dimensions;
        Candidates = candidates;
        int parents = candidates / 2;
        double[] raw = [.. Enumerable.Range(1, parents).Select(i => Math.Log((candidates + 1) / 2.0) - Math.Log(i))];
        double sum = raw.Sum();
        Weights = [.. raw.Select(weight => weight / sum)];
        Mass = 1 / Weights.Sum(weight => weight * weight);
        StepLearning = (Mass + 2) / (n + Mass + 5);
        StepDamping = 1 + (2 * Math.Max(0, Math.Sqrt((Mass - 1) / (n + 1)) - 1)) + StepLearning;
        PathLearning = (4 + (Mass / n)) / (n + 4 + (2 * Mass / n));
        RankOne = 2 / (((n + 1.3) * (n + 1.3)) + Mass);
        RankMany = Math.Min(1 - RankOne, 2 * ((1 / 4.0) + Mass - 2 + (1 / Mass)) / (((n + 2) * (n + 2)) + Mass));
        ExpectedLength = Math.Sqrt(n) * (1 - (1 / (4 * n)) + (1 / (21 * n * n)));
    }

    public int Candidates { get; }

    /// <summary>Weights of the better half, best first; they sum to 1.</summary>
    public double[] Weights { get; }

    /// <summary>Variance effective selection mass (mu_eff).</summary>
    public double Mass { get; }

    /// <summary>c_sigma.</summary>
    public double StepLearning { get; }

    /// <summary>d_sigma.</summary>
    public double StepDamping { get; }

    /// <summary>c_c.</summary>
    public double PathLearning { get; }

    /// <summary>c_1.</summary>
    public double RankOne { get; }

    /// <summary>c_mu.</summary>
    public double RankMany { get; }

    /// <summary>Expected length of a standard normal vector.</summary>
    public double ExpectedLength { get; }

    /// <summary>Default number of candidates a generation.</summary>
    public static int DefaultCandidates(int dimensions) => 4 + (int)Math.Floor(3 * Math.Log(dimensions));
}
