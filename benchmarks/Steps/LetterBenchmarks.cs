using BenchmarkDotNet.Attributes;
using MarketSim.Grains.Codecs;
using MarketSim.Grains.Shards;
using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Letters;
using MarketSim.Market.Setting;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace MarketSim.Benchmarks.Steps;

/// <summary>What it costs to bring 1,000 letters into their inboxes, and over a wire.</summary>
public class LetterBenchmarks
{
    private const int Letters = 1000;
    private readonly MarketSetting _setting = MarketFixture.National();
    private readonly Serializer _serializer = new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>();
    private Inboxes _inboxes = null!;
    private Envelope[] _letters = [];
    private Payload<PhaseCall> _order = null!;

    /// <summary>Writes the letters.</summary>
    [GlobalSetup]
    public void Write()
    {
        _inboxes = new Inboxes(_setting.Roster);
        _letters = [.. Enumerable.Range(0, Letters).Select(i => new Envelope(
            _setting.Roster.At(i * 7 % _setting.Roster.Count), _setting.Roster.At(i), 0, new Payment(new Money(i), PaymentPurpose.Rent)))];
        _order = new(new PhaseCall { Epoch = 0, Day = 1, Ordinal = 1, Mail = [_letters], Posts = [], PassedOver = null });
    }

    /// <summary>Puts letters into inboxes and takes them out.</summary>
    [Benchmark(OperationsPerInvoke = Letters)]
    public long Deliver()
    {
        foreach (Envelope envelope in _letters)
        {
            _inboxes.Put(envelope);
        }

        long read = 0;
        foreach (int place in _inboxes.Waiting)
        {
            read += _inboxes.Of(place).Length;
            _inboxes.Empty(place);
        }

        _inboxes.Call();
        return read;
    }

    /// <summary>Writes a bundle as bytes and reads it again, as between two silos.</summary>
    [Benchmark(OperationsPerInvoke = Letters)]
    public object Carry() => _serializer.Deserialize<Payload<PhaseCall>>(_serializer.SerializeToArray(_order))!;
}
