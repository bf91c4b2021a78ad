namespace MarketSim.Grains.Failures;

/// <summary>Waits longer and longer between attempts. A cluster that is finding out who died answers nobody sooner for being asked without pause.</summary>
/// <param name="patience">How long to go on.</param>
internal sealed class Backoff(TimeSpan patience)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);
    private readonly long _start = TimeProvider.System.GetTimestamp();
    private TimeSpan _next = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits.</summary>
    /// <returns>False, at once, when the patience is over.</returns>
    public async Task<bool> WaitAsync()
    {
        if (TimeProvider.System.GetElapsedTime(_start) > patience)
        {
            return false;
        }

        await Task.Delay(_next);
        _next = _next * 2 < Longest ? _next * 2 : Longest;
        return true;
    }
}
