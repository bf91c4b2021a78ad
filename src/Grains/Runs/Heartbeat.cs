using MarketSim.Grains.Failures;

namespace MarketSim.Grains.Runs;

/// <summary>Watches over a call. A silo that hangs answers no call, and one that dies may take a call or its answer along. Without heartbeats, the caller
/// would wait until the call times out.</summary>
internal static class Heartbeat
{
    private const int Misses = 3;

    /// <summary>Waits for a call, asking the run now and then whether it is at it.</summary>
    /// <exception cref="RunLostException">It said nothing, or that it was at nothing, three times in a row.</exception>
    public static async Task<T> WatchAsync<T>(Task<T> call, IRunGrain run, TimeSpan pulse)
    {
        await WatchAsync((Task)call, run, pulse);
        return await call;
    }

    /// <inheritdoc cref="WatchAsync{T}"/>
    public static async Task WatchAsync(Task call, IRunGrain run, TimeSpan pulse)
    {
        if (pulse <= TimeSpan.Zero)
        {
            await call;
            return;
        }

        for (int missed = 0; missed < Misses;)
        {
            if (await Task.WhenAny(call, Task.Delay(pulse)) == call)
            {
                await call;
                return;
            }

            missed = await IsBusyAsync(run, pulse) ? 0 : missed + 1;
        }

        _ = call.ContinueWith(static late => _ = late.Exception, TaskScheduler.Default);
        throw new RunLostException("the run gives no sign of life");
    }

    private static async Task<bool> IsBusyAsync(IRunGrain run, TimeSpan pulse)
    {
        try
        {
            RunPulse answer = (await run.PulseAsync(owner: true).WaitAsync(pulse)).Content;
            return answer.IsBusy;
        }
        catch (Exception silence) when (silence is TimeoutException || RunFailures.IsLoss(silence))
        {
            return false;
        }
    }
}
