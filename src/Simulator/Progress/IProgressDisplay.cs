using MarketSim.Simulator.Screens;

namespace MarketSim.Simulator.Progress;

/// <summary>Tells somebody who waits how far the work is.</summary>
internal interface IProgressDisplay : IDisposable
{
    /// <summary>So much is done.</summary>
    /// <param name="done">Units done.</param>
    /// <param name="total">Units in all.</param>
    void Show(long done, long total);
}

/// <summary>Chooses the display that fits the surroundings.</summary>
internal static class ProgressDisplays
{
    /// <param name="here">Where to write.</param>
    /// <param name="quiet">Whether nothing is to be written.</param>
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
