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
    public static IProgressDisplay Open(Surroundings here, bool quiet, string unit)
    {
        var pace = new Pace(here.Clock, unit);
        return quiet ? new Silence() : here.ErrorIsTerminal ? new ProgressBar(here, pace) : new ProgressLines(here, pace);
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
