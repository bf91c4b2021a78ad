namespace MarketSim.Simulator.Tests.Invocations;

/// <summary>Presses Ctrl-C when it is told a certain progress.</summary>
internal sealed class CancellingWriter(string at, CancellationTokenSource stop) : StringWriter
{
    public override void WriteLine(string? value)
    {
        base.WriteLine(value);
        if (value?.StartsWith(at, StringComparison.Ordinal) == true)
        {
            stop.Cancel();
        }
    }
}

/// <summary>Does something when it is told a certain progress.</summary>
internal sealed class WatchingWriter(params (string At, Action Act)[] watched) : StringWriter
{
    public WatchingWriter(string at, Action act)
        : this((at, act))
    {
    }

    public override void WriteLine(string? value)
    {
        base.WriteLine(value);
        foreach ((string at, Action act) in watched)
        {
            if (value?.StartsWith(at, StringComparison.Ordinal) == true)
            {
                act();
            }
        }
    }
}

/// <summary>A clock on which ten seconds pass between two looks at it.</summary>
internal sealed class HastyClock : TimeProvider
{
    private long _seconds;

    public override long TimestampFrequency => 1;

    public override long GetTimestamp() => Interlocked.Add(ref _seconds, 10);
}
