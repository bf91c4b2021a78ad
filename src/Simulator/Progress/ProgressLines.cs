namespace MarketSim.Simulator.Progress;

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
