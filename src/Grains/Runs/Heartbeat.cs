namespace MarketSim.Grains.Runs;

/// <summary>Watches over a call: a silo that hangs answers no call, and its connections stay open, so that the caller would wait for as long as the call may take.</summary>
internal static class Heartbeat
{
    private const int Misses = 3;

    /// <summary>Waits for a call, asking the run for a sign of life now and then.</summary>
    /// <exception cref="RunLostException">It gave none three times in a row.</exception>
    public static async Task<T> WatchAsync<T>(Task<T> call, IRunGrain run, TimeSpan pulse)
    {
        if (pulse <= TimeSpan.Zero)
        {
            return await call;
        }

        for (int missed = 0; missed < Misses;)
        {
            if (await Task.WhenAny(call, Task.Delay(pulse)) == call)
            {
                return await call;
            }

            try
            {
                await run.PulseAsync(owner: true).WaitAsync(pulse);
                missed = 0;
            }
            catch (Exception silence) when (silence is TimeoutException || Losses.IsLoss(silence))
            {
                missed++;
            }
        }

        _ = call.ContinueWith(static late => _ = late.Exception, TaskScheduler.Default);
        throw new RunLostException("the run gives no sign of life");
    }
}
