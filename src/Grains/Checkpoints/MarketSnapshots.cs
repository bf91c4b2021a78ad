using System.Reflection;
using System.Runtime.CompilerServices;
using MarketSim.Grains.Codecs;
using MarketSim.Grains.Markets;
using MarketSim.Market.Identity;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Grains.Checkpoints;

/// <summary>Snapshots of what lives in one market.</summary>
internal sealed class MarketSnapshots
{
    private static readonly ConditionalWeakTable<MarketSetting, MarketSnapshots> Known = [];
    private readonly MarketSetting _setting;
    private readonly CodecTypes _types;
    private readonly BoundObjects _bound;

    private MarketSnapshots(MarketSetting setting, IMarketFactory factory)
    {
        _setting = setting;
        _types = new CodecTypes(Assemblies(factory));
        _bound = BoundObjects.Of(setting, _types);
    }

    /// <summary>The snapshots of a market; what its setting consists of is looked up once.</summary>
    public static MarketSnapshots Of(MarketSetting setting, IMarketFactory factory) => Known.GetValue(setting, known => new MarketSnapshots(known, factory));

    /// <summary>The assemblies whose types are kept: the market's, the grains', and that of whoever makes other agents.</summary>
    public static Assembly[] Assemblies(IMarketFactory factory) =>
        [.. new[] { typeof(MarketSetting).Assembly, typeof(MarketSnapshots).Assembly, factory.GetType().Assembly }.Distinct()];

    /// <summary>Begins a snapshot.</summary>
    public ObjectWriter NewWriter() => new(_types, _bound);

    /// <summary>Reads a whole snapshot.</summary>
    /// <exception cref="InvalidDataException">It is not what was expected.</exception>
    public T Read<T>(byte[] snapshot, Func<ObjectReader, T> read) => new ObjectReader(snapshot, _types, _bound).Whole(read);

    /// <summary>Writes an agent. What it refers to is its own, or stands on the board, or is the same for everybody.</summary>
    public void WriteAgent(ObjectWriter writer, Agent agent)
    {
        writer.BeginScope(ProfileOf(agent.Id));
        writer.Reference(agent);
        writer.EndScope();
    }

    /// <summary>Reads an agent.</summary>
    /// <exception cref="InvalidDataException">It is not the one that should follow.</exception>
    public Agent ReadAgent(ObjectReader reader, AgentId id)
    {
        reader.BeginScope(ProfileOf(id));
        object? read = reader.Reference();
        reader.EndScope();
        return read is Agent agent && agent.Id == id ? agent : throw new InvalidDataException($"a snapshot does not hold {id} where it should");
    }

    private ReadOnlySpan<object> ProfileOf(AgentId id) => id.Kind switch
    {
        AgentKind.Supplier => new object[] { _setting.Population.Suppliers[id.Index] },
        AgentKind.Center => new object[] { _setting.Population.Centers[id.Index] },
        AgentKind.Broker => new object[] { _setting.Population.Brokers[id.Index] },
        AgentKind.Buyer => new object[] { _setting.Population.Buyers[id.Index] },
        _ => [],
    };
}
