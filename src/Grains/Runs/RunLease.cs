namespace MarketSim.Grains.Runs;

/// <summary>Closes a run whose owner is not heard of any more: it may have died, and its agents would stay for ever.</summary>
internal sealed class RunLease : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);
    private readonly IGrainTimer _timer;
    private TimeSpan _length;
    private long _heard = TimeProvider.System.GetTimestamp();

    /// <param name="grain">The run.</param>
    /// <param name="isBusy">Whether the owner waits for it just now.</param>
    /// <param name="close">Closes it.</param>
    /// <param name="length">How long it is kept without a word; for ever unless <see cref="EndSoon"/> is called.</param>
    public RunLease(Grain grain, Func<bool> isBusy, Func<Task> close, TimeSpan? length = null)
    {
        _length = length ?? TimeSpan.MaxValue;
        TimeSpan period = length is { } given && given / 4 < Soon ? given / 4 : Soon;
        _timer = grain.RegisterGrainTimer(
            async () =>
            {
                if (!isBusy() && TimeProvider.System.GetElapsedTime(_heard) > _length)
                {
                    await close();
                }
            },
            new GrainTimerCreationOptions(period, period) { Interleave = false });
    }

    /// <summary>The owner was heard of.</summary>
    public void Renew() => _heard = TimeProvider.System.GetTimestamp();

    /// <summary>Nobody waits for the owner any more.</summary>
    public void EndSoon() => _length = Soon;

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();
}
