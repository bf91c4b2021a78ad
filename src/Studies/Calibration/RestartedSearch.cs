using MarketSim.Market.Randomness;
using MarketSim.Studies.Designs;

namespace MarketSim.Studies.Calibration;

/// <summary>CMA-ES with several starts, each after the first from another place and with twice the candidates (IPOP).</summary>
/// <remarks>Auger and Hansen, "A restart CMA evolution strategy with increasing population size", CEC 2005. A start ends when it has narrowed down, stalls, or is out of evaluations.</remarks>
public sealed class RestartedSearch
{
    private const double FirstStep = 0.3;
    private const double WorstCondition = 1e7;
    private const int StallGenerations = 30;
    private readonly SearchLimits _limits;
    private readonly int _dimensions;
    private readonly ulong _seed;
    private readonly List<double> _bestOfGenerations = [];
    private EvolutionStrategy _search;
    private double[][] _asked = [];

    /// <summary>Begins with the first start.</summary>
    /// <param name="dimensions">Dimensions; at least 1.</param>
    /// <param name="limits">When to restart and when to end.</param>
    /// <param name="seed">The study's seed.</param>
    /// <param name="from">Where the first start begins, coordinates in [0, 1]; the middle of the cube if null.</param>
    public RestartedSearch(int dimensions, SearchLimits limits, ulong seed, IReadOnlyList<double>? from = null)
    {
        (_dimensions, _limits, _seed) = (dimensions, limits, seed);
        BestPoint = from is null ? [.. Enumerable.Repeat(0.5, dimensions)] : [.. from];
        _search = new EvolutionStrategy(BestPoint, FirstStep, limits.Candidates, seed, 0);
    }

    /// <summary>The best point so far, coordinates in [0, 1].</summary>
    public double[] BestPoint { get; private set; }

    /// <summary>Its loss; infinite before any was told.</summary>
    public double BestLoss { get; private set; } = double.PositiveInfinity;

    /// <summary>Evaluations told so far.</summary>
    public int Evaluations { get; private set; }

    /// <summary>Number of the start that is under way, from 0.</summary>
    public int Start { get; private set; }

    /// <summary>Whether the search is over.</summary>
    public bool Ended { get; private set; }

    /// <summary>The next candidates, all to be evaluated; none when the search is over.</summary>
    public double[][] Ask() => _asked = Ended ? [] : _search.Ask();

    /// <summary>Learns from the losses of the candidates asked for last; "not a number" for a candidate that failed.</summary>
    public void Tell(IReadOnlyList<double> losses)
    {
        if (Ended)
        {
            throw new InvalidOperationException("the search is over");
        }

        _search.Tell(losses);
        Evaluations += losses.Count;
        double best = double.PositiveInfinity;
        for (int i = 0; i < losses.Count; i++)
        {
            best = losses[i] < best ? losses[i] : best;
            if (losses[i] < BestLoss)
            {
                (BestLoss, BestPoint) = (losses[i], _asked[i]);
            }
        }

        _bestOfGenerations.Add(best);
        if (BestLoss <= _limits.GoodEnough || Evaluations >= _limits.Evaluations)
        {
            Ended = true;
        }
        else if (HasConverged())
        {
            Restart();
        }
    }

    private bool HasConverged()
    {
        double[] last = [.. _bestOfGenerations.TakeLast(StallGenerations)];
        bool flat = last.Length == StallGenerations && last.Max() - last.Min() <= _limits.LossTolerance;
        return flat || _search.Width < _limits.WidthTolerance || _search.Width > 1e3 || _search.Condition > WorstCondition;
    }

    private void Restart()
    {
        Start++;
        if (Start >= _limits.Starts)
        {
            Ended = true;
            return;
        }

        RandomStream stream = StudyStream.Open(_seed, Purpose.Search, int.MaxValue - Start);
        double[] from = [.. Enumerable.Range(0, _dimensions).Select(_ => stream.NextUniform())];
        int first = _limits.Candidates == 0 ? EvolutionSettings.DefaultCandidates(_dimensions) : _limits.Candidates;
        _search = new EvolutionStrategy(from, FirstStep, first << Start, _seed, Start);
        _bestOfGenerations.Clear();
    }
}

/// <summary>When a search starts anew, and when it ends.</summary>
/// <param name="Evaluations">Most evaluations in all, but for the rest of a generation.</param>
/// <param name="Starts">Most starts.</param>
/// <param name="Candidates">Candidates a generation of the first start; 0 takes the default, 4 + 3 ln(dimensions).</param>
/// <param name="GoodEnough">A loss that ends the search.</param>
/// <param name="WidthTolerance">A start ends when its search is narrower, as a share of the cube's edge.</param>
/// <param name="LossTolerance">A start ends when the best losses of 30 generations differ by no more.</param>
public sealed record SearchLimits(
    int Evaluations, int Starts = 3, int Candidates = 0, double GoodEnough = double.NegativeInfinity, double WidthTolerance = 1e-9, double LossTolerance = 1e-12);
