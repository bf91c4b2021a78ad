using System.Collections.Concurrent;
using MarketSim.Grains.Shards;

namespace MarketSim.Grains.Tests.Hosting;

/// <summary>Counts how often the shards of each run were called for a phase.</summary>
internal sealed class CallCounter : IIncomingGrainCallFilter
{
    private static readonly ConcurrentDictionary<string, int> Steps = new(StringComparer.Ordinal);

    public static int StepsOf(string run) => Steps.GetValueOrDefault(run);

    public Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.Grain is IShardGrain && context.MethodName == nameof(IShardGrain.StepAsync))
        {
            Steps.AddOrUpdate(ShardKey.Parse(context.TargetId.Key.ToString()!).Run, 1, static (_, count) => count + 1);
        }

        return context.Invoke();
    }
}
