namespace MarketSim.Studies.Calibration;

/// <summary>A figure as a function of the parameters, and how much chance moves it.</summary>
/// <param name="Emulator">The figure's mean over seeds.</param>
/// <param name="ChanceVariance">Variance of the figure between seeds at the same point.</param>
public sealed record EmulatedFigure(Emulator Emulator, double ChanceVariance)
{
    /// <summary>Learns a figure from the points that have it.</summary>
    /// <remarks>
    /// Each point should have been run under seeds of its own: seeds that all points share have a common luck, which no number of points averages out, and
    /// which would be taken for the market's own level.
    /// </remarks>
    /// <param name="samples">Points that were run under two seeds or more.</param>
    /// <param name="figure">Number of the figure.</param>
    /// <param name="seed">The study's seed.</param>
    /// <exception cref="ArgumentException">Too few points have the figure, or none has it under two seeds.</exception>
    public static EmulatedFigure Learn(IReadOnlyList<PointSample> samples, int figure, ulong seed)
    {
        PointSample[] known = [.. samples.Where(sample => double.IsFinite(sample.Mean(figure)))];
        double squares = 0;
        int freedom = 0;
        foreach (PointSample sample in known)
        {
            double mean = sample.Mean(figure);
            double[] own = [.. sample.Values[figure].Where(double.IsFinite)];
            squares += own.Sum(value => (value - mean) * (value - mean));
            freedom += own.Length - 1;
        }

        if (freedom == 0)
        {
            throw new ArgumentException("no point has the figure under two seeds, so that chance cannot be told from the parameters", nameof(samples));
        }

        Emulator emulator = Emulator.Learn([.. known.Select(sample => sample.Point)], [.. known.Select(sample => sample.Mean(figure))], seed);
        return new EmulatedFigure(emulator, squares / freedom);
    }

    /// <summary>What one world would show at a point: mean and standard deviation.</summary>
    /// <remarks>The market is one history, so the chance of one seed counts whole.</remarks>
    public (double Mean, double Deviation) OneWorld(double[] point)
    {
        (double mean, double variance) = Emulator.At(point);
        return (mean, Math.Sqrt(Math.Max(variance + ChanceVariance, double.Epsilon)));
    }
}
