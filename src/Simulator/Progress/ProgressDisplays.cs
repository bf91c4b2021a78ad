using MarketSim.Workbench.Jobs;

namespace MarketSim.Simulator.Progress;

/// <summary>Shows how far the work is.</summary>
internal interface IProgressDisplay : IDisposable
{
    /// <summary>Shows progress.</summary>
    /// <param name="done">Units done.</param>
    /// <param name="total">Units in all.</param>
    void Show(long done, long total);
}

/// <summary>Chooses a display for a terminal, a file or neither.</summary>
internal static class ProgressDisplays
{
    /// <param name="here">Where to write.</param>
    /// <param name="quiet">Whether to show nothing.</param>
    /// <param name="unit">What is counted, plural.</param>
    /// <param name="curve">How the work is spread over it; evenly by default.</param>
    public static IProgressDisplay Open(Surroundings here, bool quiet, string unit, WorkCurve? curve = null)
    {
        var pace = new Pace(here.Clock, unit, curve ?? WorkCurve.Even);
        return here.Watch is { } watch ? new WatchedProgress(watch, unit, pace) : quiet ? new Silence() : here.ErrorIsTerminal ? new ProgressBar(here, pace) : new ProgressLines(here, pace);
    }

    private sealed class Silence : IProgressDisplay
    {
        public void Show(long done, long total)
        {
        }

        public void Dispose()
        {
        }
    }
}

/// <summary>Tells whoever watches the command.</summary>
internal sealed class WatchedProgress(ICommandWatch watch, string unit, Pace pace) : IProgressDisplay
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);

    public void Show(long done, long total)
    {
        if (pace.IsTime(Between, done) || done >= total)
        {
            watch.Progressed(done, total, unit, pace.Left(done, total));
        }
    }

    public void Dispose()
    {
    }
}

/// <summary>A bar on a line of the terminal, updated in place and cleared at the end.</summary>
/// <remarks>It needs only carriage returns, so it works with and without colors.</remarks>
internal sealed class ProgressBar(Surroundings here, Pace pace) : IProgressDisplay
{
    private const int BarWidth = 24;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);
    private int _written;

    public void Show(long done, long total)
    {
        if (!pace.IsTime(Between, done))
        {
            return;
        }

        int filled = (int)(BarWidth * done / Math.Max(1, total));
        string line = $"[{new string('#', filled)}{new string('.', BarWidth - filled)}] {pace.Say(done, total)}";
        Put(line[..Math.Min(line.Length, here.Width - 1)]);
    }

    public void Dispose()
    {
        if (_written > 0)
        {
            Put("");
            here.Error.Write('\r');
        }
    }

    private void Put(string line)
    {
        here.Error.Write('\r' + line.PadRight(_written));
        _written = line.Length;
    }
}

/// <summary>A line every few seconds, for logs and pipes.</summary>
internal sealed class ProgressLines(Surroundings here, Pace pace) : IProgressDisplay
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    public void Show(long done, long total)
    {
        if (pace.IsTime(Between, done))
        {
            here.Error.WriteLine(pace.Say(done, total));
        }
    }

    public void Dispose()
    {
    }
}
