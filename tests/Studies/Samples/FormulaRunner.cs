using System.Globalization;
using MarketSim.Studies.Trials;

namespace MarketSim.Studies.Tests.Samples;

/// <summary>Runs trials by a formula in place of a market: from the numbers that a point sets, by path, and a seed.</summary>
internal sealed class FormulaRunner(IReadOnlyList<string> figures, Func<IReadOnlyDictionary<string, double>, ulong, double[]> formula) : ITrialRunner
{
    private int _run;

    public IReadOnlyList<string> Figures => figures;

    public int Workers { get; init; } = 2;

    /// <summary>Trials run.</summary>
    public int Run => _run;

    /// <summary>Trials said to come.</summary>
    public long Expected { get; private set; }

    public void Expect(long trials) => Expected = trials;

    public Task<TrialResult> RunAsync(Trial trial, IReadOnlyList<string> wanted, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _run);
        var numbers = trial.Point.Set.Select(set => set.Split('=')).ToDictionary(
            parts => parts[0], parts => double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : double.NaN, StringComparer.Ordinal);
        double[] values = formula(numbers, trial.Seed);
        string error = values.Length == 0 ? "it broke" : "";
        return Task.FromResult(new TrialResult(
            trial, [.. wanted.Select(name => error.Length > 0 ? double.NaN : values[figures.ToList().IndexOf(name)])], error));
    }
}
