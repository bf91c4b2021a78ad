namespace MarketSim.Studies.Trials;

/// <summary>Runs trials: markets under a seed, several at a time, each recorded when it is over.</summary>
/// <remarks>
/// A trial that is recorded already is read and not run. So a study is resumed by doing it again from the start: as long as what it asks for
/// follows from its inputs and from the results alone, it asks for the same trials in whatever order and comes to the same bits.
/// </remarks>
public interface ITrialRunner
{
    /// <summary>Names of all figures that a trial of the study's scenarios gives; known before any is run.</summary>
    IReadOnlyList<string> Figures { get; }

    /// <summary>How many trials are worth asking for at a time, so that every processor has work.</summary>
    int Workers { get; }

    /// <summary>Says how many trials the study will ask for in all, as far as is known, for the time that is left.</summary>
    void Expect(long trials);

    /// <summary>Runs one trial when a processor is free, or reads what is recorded of it. A failure is a result, never an exception.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="figures">The figures wanted, of <see cref="Figures"/>.</param>
    /// <param name="cancellation">Ends the study; what is recorded stays.</param>
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
