namespace MarketSim.Studies.Trials;

/// <summary>Runs trials (a market under a seed), several at a time, and records each when it ends.</summary>
/// <remarks>
/// A recorded trial is read, not run. So a study is resumed by conducting it again. It comes to the same bits as long as its requests depend only
/// on its inputs and on results.
/// </remarks>
public interface ITrialRunner
{
    /// <summary>Names of all figures that trials give, known before any is run.</summary>
    IReadOnlyList<string> Figures { get; }

    /// <summary>Number of trials to request at a time so that every processor has work.</summary>
    int Workers { get; }

    /// <summary>Announces the total number of trials, for the progress display.</summary>
    void Expect(long trials);

    /// <summary>Runs a trial when a processor is free, or reads its record. A failure is a result, not an exception.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="figures">The requested figures, out of <see cref="Figures"/>.</param>
    /// <param name="cancellation">Ends the study; records stay.</param>
    Task<TrialResult> RunAsync(Trial trial, IReadOnlyList<string> figures, CancellationToken cancellation);
}

/// <summary>Runs lists of trials.</summary>
public static class TrialRunners
{
    /// <summary>Runs trials, several at a time.</summary>
    /// <returns>The results in the order of the trials, whatever the order in which they ended.</returns>
    public static async Task<IReadOnlyList<TrialResult>> RunAllAsync(
        this ITrialRunner runner, IReadOnlyList<Trial> trials, IReadOnlyList<string> figures, CancellationToken cancellation)
    {
        var results = new TrialResult[trials.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, runner.Workers), CancellationToken = cancellation };
        await Parallel.ForAsync(0, trials.Count, options, async (index, stop) => results[index] = await runner.RunAsync(trials[index], figures, stop));
        return results;
    }

    /// <summary>Runs points under the same seeds (common random numbers).</summary>
    /// <returns>For each point, in order, a result for each seed, in order.</returns>
    public static async Task<IReadOnlyList<IReadOnlyList<TrialResult>>> RunPointsAsync(
        this ITrialRunner runner, IReadOnlyList<StudyPoint> points, IReadOnlyList<ulong> seeds, IReadOnlyList<string> figures, CancellationToken cancellation)
    {
        Trial[] trials = [.. points.SelectMany(point => seeds.Select(seed => new Trial(point, seed)))];
        IReadOnlyList<TrialResult> results = await runner.RunAllAsync(trials, figures, cancellation);
        return [.. points.Select((_, index) => (IReadOnlyList<TrialResult>)[.. results.Skip(index * seeds.Count).Take(seeds.Count)])];
    }
}
