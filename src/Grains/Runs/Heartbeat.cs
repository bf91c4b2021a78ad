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

    /// <inheritdoc cref="WatchAsync{T}(Task{T}, IRunGrain, TimeSpan)"/>
    public static Task WatchAsync(Task call, IRunGrain run, TimeSpan pulse) =>
        WatchAsync(call, async () => (await run.PulseAsync(owner: true)).Content.IsBusy, pulse, "the run");

    /// <summary>Waits for a call, asking now and then whether whoever was called is at it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="isBusy">Asks.</param>
    /// <param name="pulse">Time from one question to the next, and for an answer; zero for no questions.</param>
    /// <param name="who">Who was called, in words.</param>
    /// <exception cref="RunLostException">It said nothing, or that it was at nothing, three times in a row.</exception>
    public static async Task WatchAsync(Task call, Func<Task<bool>> isBusy, TimeSpan pulse, string who)
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

            missed = await AnswersAsync(isBusy, pulse) ? 0 : missed + 1;
        }

        _ = call.ContinueWith(static late => _ = late.Exception, TaskScheduler.Default);
        throw new RunLostException($"{who} gives no sign of life");
    }

    private static async Task<bool> AnswersAsync(Func<Task<bool>> isBusy, TimeSpan pulse)
    {
        try
        {
            return await isBusy().WaitAsync(pulse);
        }
        catch (Exception silence) when (silence is TimeoutException || RunFailures.IsLoss(silence))
        {
            return false;
        }
    }
}
