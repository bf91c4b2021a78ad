using MarketSim.Market.Randomness;
using MarketSim.Studies.Designs;
using MarketSim.Studies.Numerics;

namespace MarketSim.Studies.Calibration;

/// <summary>CMA-ES: a search that learns the shape of a valley from the ranks of its candidates; one start of it, in the unit cube.</summary>
/// <remarks>
/// Hansen, "The CMA evolution strategy: a tutorial", arXiv:1604.00772 (2016). Ask for a generation, tell its losses, and so on: who works them out, and in
/// what order, is the caller's business. Bounds: candidates are drawn in all of space and folded back into the cube like a mirror, so that no candidate is
/// wasted and the losses are those of points inside. Draws are Philox's, a stream a generation: the same seed gives the same search.
/// </remarks>
public sealed class EvolutionStrategy
{
    private readonly EvolutionSettings _settings;
    private readonly ulong _seed;
    private readonly int _start;
    private readonly double[] _mean;
    private readonly double[] _stepPath;
    private readonly double[] _shapePath;
    private readonly double[,] _shape;
    private double[] _scales;
    private double[,] _axes;
    private double[][] _drawn = [];

    /// <summary>Starts a search.</summary>
    /// <param name="mean">Where it starts; coordinates in [0, 1].</param>
    /// <param name="step">First standard deviation, as a share of the cube's edge; 0.3 is usual.</param>
    /// <param name="candidates">Candidates a generation, at least 4; 0 takes Hansen's default.</param>
    /// <param name="seed">The study's seed.</param>
    /// <param name="start">Number of the start; each has random numbers of its own.</param>
    public EvolutionStrategy(IReadOnlyList<double> mean, double step, int candidates, ulong seed, int start)
    {
        int n = mean.Count;
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1, nameof(mean));
        _settings = new EvolutionSettings(n, candidates == 0 ? EvolutionSettings.DefaultCandidates(n) : Math.Max(4, candidates));
        (_mean, Step, _seed, _start) = ([.. mean], step, seed, start);
        (_stepPath, _shapePath) = (new double[n], new double[n]);
        (_shape, _axes, _scales) = (new double[n, n], new double[n, n], new double[n]);
        for (int i = 0; i < n; i++)
        {
            (_shape[i, i], _axes[i, i], _scales[i]) = (1, 1, 1);
        }
    }

    /// <summary>Generations told so far.</summary>
    public int Generation { get; private set; }

    /// <summary>Overall standard deviation (sigma).</summary>
    public double Step { get; private set; }

    /// <summary>Standard deviation along the widest axis of the search.</summary>
    public double Width => Step * _scales.Max();

    /// <summary>Widest over narrowest axis.</summary>
    public double Condition => _scales.Max() / _scales.Min();

    /// <summary>The middle of the search, inside the cube.</summary>
    public double[] Mean => Folded(_mean);

    /// <summary>The next generation's candidates, inside the cube.</summary>
    public double[][] Ask()
    {
        RandomStream stream = StudyStream.Open(_seed, Purpose.Search, (_start << 16) + Generation);
        int n = _mean.Length;
        _drawn = new double[_settings.Candidates][];
        for (int c = 0; c < _drawn.Length; c++)
        {
            double[] along = [.. Enumerable.Range(0, n).Select(i => stream.NextNormal() * _scales[i])];
            _drawn[c] = [.. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).Sum(j => _axes[i, j] * along[j]))];
        }

        return [.. _drawn.Select(move => Folded([.. move.Select((y, i) => _mean[i] + (Step * y))]))];
    }

    /// <summary>Learns from the losses of the candidates asked for last, in their order; "not a number" ranks last.</summary>
    public void Tell(IReadOnlyList<double> losses)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(losses.Count, _drawn.Length, nameof(losses));
        double[][] best = [.. Enumerable.Range(0, _drawn.Length)
            .OrderBy(c => double.IsNaN(losses[c]) ? double.PositiveInfinity : losses[c])
            .ThenBy(c => c)
            .Take(_settings.Weights.Length)
            .Select(c => _drawn[c])];
        double[] move = [.. Enumerable.Range(0, _mean.Length).Select(i => best.Select((y, rank) => _settings.Weights[rank] * y[i]).Sum())];
        for (int i = 0; i < _mean.Length; i++)
        {
            _mean[i] += Step * move[i];
        }

        Generation++;
        bool steady = LearnPaths(move);
        LearnShape(best, steady);
        double length = Math.Sqrt(_stepPath.Sum(p => p * p));
        Step *= Math.Exp(Math.Min(1, _settings.StepLearning / _settings.StepDamping * ((length / _settings.ExpectedLength) - 1)));
    }

    /// <summary>Equations 43 to 46 of the tutorial; false while the step is growing fast, when the rank-one update pauses.</summary>
    private bool LearnPaths(double[] move)
    {
        int n = _mean.Length;
        double[] along = [.. Enumerable.Range(0, n).Select(j => Enumerable.Range(0, n).Sum(i => _axes[i, j] * move[i]) / _scales[j])];
        double gain = Math.Sqrt(_settings.StepLearning * (2 - _settings.StepLearning) * _settings.Mass);
        double length = 0;
        for (int i = 0; i < n; i++)
        {
            double white = Enumerable.Range(0, n).Sum(j => _axes[i, j] * along[j]);
            _stepPath[i] = ((1 - _settings.StepLearning) * _stepPath[i]) + (gain * white);
            length += _stepPath[i] * _stepPath[i];
        }

        double settled = Math.Sqrt(1 - Math.Pow(1 - _settings.StepLearning, 2 * Generation));
        bool steady = Math.Sqrt(length) / settled < (1.4 + (2.0 / (n + 1))) * _settings.ExpectedLength;
        double shapeGain = steady ? Math.Sqrt(_settings.PathLearning * (2 - _settings.PathLearning) * _settings.Mass) : 0;
        for (int i = 0; i < n; i++)
        {
            _shapePath[i] = ((1 - _settings.PathLearning) * _shapePath[i]) + (shapeGain * move[i]);
        }

        return steady;
    }

    /// <summary>Equation 47 of the tutorial.</summary>
    private void LearnShape(double[][] best, bool steady)
    {
        int n = _mean.Length;
        double lost = steady ? 0 : _settings.RankOne * _settings.PathLearning * (2 - _settings.PathLearning);
        double keep = 1 - _settings.RankOne - _settings.RankMany + lost;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double many = best.Select((y, rank) => _settings.Weights[rank] * y[i] * y[j]).Sum();
                _shape[i, j] = (keep * _shape[i, j]) + (_settings.RankOne * _shapePath[i] * _shapePath[j]) + (_settings.RankMany * many);
                _shape[j, i] = _shape[i, j];
            }
        }

        (double[] values, _axes) = SymmetricEigen.Decompose(_shape);
        const double Least = 1e-20;
        _scales = [.. values.Select(value => Math.Sqrt(Math.Max(value, Least)))];
    }

    private static double[] Folded(double[] point) => [.. point.Select(UnitCube.Folded)];
}
