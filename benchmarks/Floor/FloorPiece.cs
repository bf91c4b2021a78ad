using System.Diagnostics;

namespace MarketSim.Benchmarks.Floor;

/// <summary>A piece of the least work that a run has to do: what it is, how often, and how long it takes on this machine now.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Count">How often a run does it.</param>
/// <param name="Nanoseconds">Processor time of one, measured in a tight loop.</param>
internal sealed record FloorPiece(string Name, long Count, double Nanoseconds)
{
    private const int Rounds = 5;

    /// <summary>Processor time of all of them, seconds.</summary>
    public double Seconds => Count * Nanoseconds * 1e-9;

    /// <summary>Times a piece: the fastest of a few rounds, since nothing makes a loop faster than it is.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="count">How often a run does it.</param>
    /// <param name="perRound">How many a round does.</param>
    /// <param name="prepare">Makes what a round needs, untimed, and the round itself; what that returns is used, so that it cannot be left out.</param>
    public static FloorPiece Measure(string name, long count, int perRound, Func<Func<double>> prepare)
    {
        double fastest = double.PositiveInfinity;
        double used = 0;
        for (int i = 0; i < Rounds; i++)
        {
            Func<double> round = prepare();
            long began = Stopwatch.GetTimestamp();
            used += round();
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(began).TotalNanoseconds / perRound);
        }

        return double.IsNaN(used) ? throw new InvalidOperationException($"{name} gives no number") : new FloorPiece(name, count, fastest);
    }
}
