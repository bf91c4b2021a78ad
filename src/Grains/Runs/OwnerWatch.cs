using MarketSim.Grains.Failures;

namespace MarketSim.Grains.Runs;

/// <summary>Watches over a run's owner: whether it waits for the run just now, whether somebody cancelled the run, and when it was last heard of.</summary>
/// <remarks>An owner that is not heard of for too long may have died. Its run is closed, or its agents would stay forever.</remarks>
internal sealed class OwnerWatch(string run) : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);
    private IGrainTimer? _timer;
    private TimeSpan _timeout = TimeSpan.MaxValue;
    private long _heard = TimeProvider.System.GetTimestamp();
    private string? _cancelled;
    private int _calls;

    /// <summary>Whether the owner waits for the run.</summary>
    public bool IsBusy => _calls > 0;

    /// <summary>Starts the timer, if it does not run.</summary>
    /// <param name="grain">The run's grain.</param>
    /// <param name="timeout">How long the run is kept without a word from its owner; zero for forever.</param>
    /// <param name="close">Closes the run.</param>
    public void Start(Grain grain, TimeSpan timeout, Func<Task> close)
    {
        if (_timer is not null || timeout <= TimeSpan.Zero)
        {
            return;
        }

        _timeout = timeout;
        _heard = TimeProvider.System.GetTimestamp();
        TimeSpan period = timeout / 4 < Soon ? timeout / 4 : Soon;
        _timer = grain.RegisterGrainTimer(
            async () =>
            {
                if (!IsBusy && TimeProvider.System.GetElapsedTime(_heard) > _timeout)
                {
                    await close();
                }
            },
            new GrainTimerCreationOptions(period, period) { Interleave = false });
    }

    /// <summary>Begins a call of the owner: until it is answered, the run is not idle.</summary>
    /// <returns>To be disposed of when the call is answered.</returns>
    /// <exception cref="RunCancelledException">Somebody cancelled the run.</exception>
    public IDisposable BeginCall()
    {
        RequireGoingOn();
        _calls++;
        return new Call(this);
    }

    /// <summary>Makes sure that nobody cancelled the run.</summary>
    /// <exception cref="RunCancelledException">Somebody did.</exception>
    public void RequireGoingOn()
    {
        if (_cancelled is { } why)
        {
            throw new RunCancelledException($"run {run} was cancelled: {why}");
        }
    }

    /// <summary>Notes that the owner lives.</summary>
    public void Heard() => _heard = TimeProvider.System.GetTimestamp();

    /// <summary>Cancels the run: the owner's next call fails, and if there is none, the run is closed soon.</summary>
    public void Cancel(Grain grain, string why, Func<Task> close)
    {
        _cancelled = why;
        Start(grain, Soon * 4, close);
        _timeout = Soon;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer?.Dispose();
        _timer = null;
    }

    private sealed class Call(OwnerWatch watch) : IDisposable
    {
        public void Dispose()
        {
            watch._calls--;
            watch.Heard();
        }
    }
}
