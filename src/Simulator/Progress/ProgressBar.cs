namespace MarketSim.Simulator.Progress;

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
