using MarketSim.Studies.Trials;

namespace MarketSim.Studies.Tests.Trials;

/// <summary>Runs trials that are functions: no market, results at once.</summary>
internal sealed class FunctionRunner(Func<Trial, IReadOnlyList<double>?> function, int workers = 2) : ITrialRunner
{
    private readonly Lock _lock = new();

    /// <summary>The trials that were run.</summary>
    public List<Trial> Ran { get; } = [];

    /// <summary>What was said last about how many there will be.</summary>
    public long Expected { get; private set; }

    public IReadOnlyList<string> Figures => [];

    public int Workers => workers;

    public void Expect(long trials) => Expected = trials;

    public Task<TrialResult> RunAsync(Trial trial, IReadOnlyList<string> figures, CancellationToken cancellation)
    {
        lock (_lock)
        {
            Ran.Add(trial);
        }

        return Task.FromResult(function(trial) is { } values
            ? new TrialResult(trial, values)
            : new TrialResult(trial, [.. figures.Select(_ => double.NaN)], "failed"));
    }
}
