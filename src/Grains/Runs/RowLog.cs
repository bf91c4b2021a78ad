using System.Collections.Concurrent;
using System.Reflection;
using MarketSim.Grains.Codecs;
using MarketSim.Market.Measures;

namespace MarketSim.Grains.Runs;

/// <summary>Keeps rows in order of their coming, to give them to the sink of whoever started the run.</summary>
public sealed class RowLog : IRowSink
{
    private static readonly MethodInfo AppendTo = typeof(RowLog).GetMethod(nameof(AppendAs), BindingFlags.Static | BindingFlags.NonPublic)!;
    private static readonly ConcurrentDictionary<Type, Action<IRowSink, object>> Appending = new();
    private readonly List<object> _entries = [];

    /// <inheritdoc/>
    public void Append<TRow>(TRow row)
        where TRow : class => _entries.Add(row);

    /// <inheritdoc/>
    public void DayDone(int day) => _entries.Add(new DayMark(day));

    /// <summary>Gives up what was kept.</summary>
    public object[] Take()
    {
        object[] entries = [.. _entries];
        _entries.Clear();
        return entries;
    }

    /// <summary>Gives rows that were kept to a sink, as if they came now.</summary>
    public static void Replay(object[] entries, IRowSink rows)
    {
        foreach (object entry in entries)
        {
            if (entry is DayMark mark)
            {
                rows.DayDone(mark.Day);
            }
            else
            {
                Appending.GetOrAdd(entry.GetType(), static type => AppendTo.MakeGenericMethod(type).CreateDelegate<Action<IRowSink, object>>())(rows, entry);
            }
        }
    }

    /// <summary>Rows that were kept, as bytes.</summary>
    public static byte[] Pack(object[] entries) => PayloadBytes.Write(entries);

    /// <summary>Rows that were packed.</summary>
    /// <exception cref="InvalidDataException">The bytes are no rows.</exception>
    public static object[] Unpack(byte[] bytes) => PayloadBytes.Read<object[]>(bytes);

    private static void AppendAs<TRow>(IRowSink rows, object row)
        where TRow : class => rows.Append((TRow)row);

    private sealed record DayMark(int Day);
}
