namespace MarketSim.Silo.Connections;

/// <summary>Lets failures wait for their answers, each longer than the one before, so that nobody tries many secrets. After a quiet minute it begins anew.</summary>
/// <param name="time">The clock.</param>
internal sealed class Slowing(TimeProvider time)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);
    private readonly Lock _lock = new();
    private TimeSpan _next = First;
    private long _last = time.GetTimestamp();

    /// <summary>The wait of a failure that happens now.</summary>
    public TimeSpan Next()
    {
        lock (_lock)
        {
            if (time.GetElapsedTime(_last) > Quiet)
            {
                _next = First;
            }

            _last = time.GetTimestamp();
            TimeSpan wait = _next;
            _next = _next * 2 < Longest ? _next * 2 : Longest;
            return wait;
        }
    }
}
