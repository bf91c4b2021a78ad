namespace MarketSim.Studies.Sensitivity;

/// <summary>What Sobol indices say of one factor: shares of the outcome's variance.</summary>
/// <param name="Factor">Number of the factor, from 0.</param>
/// <param name="First">First-order index: what the factor explains alone, 0 to 1 but for error of estimate.</param>
/// <param name="FirstLow">Lower end of its confidence interval.</param>
/// <param name="FirstHigh">Upper end of it.</param>
/// <param name="Total">Total index: what the factor explains alone and together with others, 0 to 1 but for error of estimate.</param>
/// <param name="TotalLow">Lower end of its confidence interval.</param>
/// <param name="TotalHigh">Upper end of it.</param>
/// <param name="Rows">Rows without a failed point; the others do not count.</param>
public sealed record SobolIndex(
    int Factor, double First, double FirstLow, double FirstHigh, double Total, double TotalLow, double TotalHigh, int Rows);
