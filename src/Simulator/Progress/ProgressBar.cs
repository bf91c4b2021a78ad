using MarketSim.Simulator.Screens;

namespace MarketSim.Simulator.Progress;

/// <summary>A bar on a terminal's line, written over as the work goes on and wiped out at the end.</summary>
/// <remarks>A carriage return is all it needs, so it is the same with and without colours.</remarks>
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
