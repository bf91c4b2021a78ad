namespace MarketSim.Studies.Calibration;

/// <summary>When a search starts anew, and when it ends.</summary>
/// <param name="Evaluations">Most evaluations in all, but for the rest of a generation.</param>
/// <param name="Starts">Most starts.</param>
/// <param name="Candidates">Candidates a generation of the first start; 0 takes the default, 4 + 3 ln(dimensions).</param>
/// <param name="GoodEnough">A loss that ends the search.</param>
/// <param name="WidthTolerance">A start ends when its search is narrower, as a share of the cube's edge.</param>
/// <param name="LossTolerance">A start ends when the best losses of 30 generations differ by no more.</param>
public sealed record SearchLimits(
    int Evaluations, int Starts = 3, int Candidates = 0, double GoodEnough = double.NegativeInfinity, double WidthTolerance = 1e-9, double LossTolerance = 1e-12);
