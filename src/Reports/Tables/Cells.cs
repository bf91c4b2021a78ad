using System.Reflection;
using ParquetSharp;

namespace MarketSim.Reports.Tables;

/// <summary>How each type of property is stored, hashed and read back.</summary>
internal static class Cells
{
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>Binds a property whose type, but for being optional, is <paramref name="bare"/>.</summary>
    internal static Column<TRow> Bind<TRow>(TableColumn column, PropertyInfo property, Type bare)
        where TRow : class => bare switch
        {
            _ when bare == typeof(int) => Same<TRow, int>(column, property, (bytes, stored) => bytes.Whole(stored)),
            _ when bare == typeof(long) => Same<TRow, long>(column, property, (bytes, stored) => bytes.LongWhole(stored)),
            _ when bare == typeof(ulong) => Same<TRow, ulong>(column, property, (bytes, stored) => bytes.LongWhole(unchecked((long)stored))),
            _ when bare == typeof(double) => Same<TRow, double>(column, property, (bytes, stored) => bytes.Real(stored)),
            _ when bare == typeof(bool) => Same<TRow, bool>(column, property, (bytes, stored) => bytes.Byte(stored ? (byte)1 : (byte)0)),
            _ when bare == typeof(DateOnly) => Stored<TRow, DateOnly, Date>(column, property, Store, DateOf, (bytes, stored) => bytes.Whole(stored.Days)),
            _ when bare == typeof(string) => new Column<TRow, string, string>(column, property, value => value, stored => stored, (bytes, stored) => bytes.Text(stored)),
            _ => (Column<TRow>)typeof(Cells).GetMethod(nameof(Word), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(typeof(TRow), bare).Invoke(null, [column, property])!,
        };

    /// <summary>The date of a stored day.</summary>
    internal static DateOnly DateOf(Date stored) => DateOnly.FromDayNumber(stored.Days + Epoch);

    /// <summary>A day as it is stored.</summary>
    internal static Date Store(DateOnly date) => new(date.DayNumber - Epoch);

    private static Column<TRow> Same<TRow, T>(TableColumn column, PropertyInfo property, Action<CanonicalBytes, T> hash)
        where TRow : class
        where T : struct => Stored<TRow, T, T>(column, property, value => value, stored => stored, hash);

    private static Column<TRow> Stored<TRow, TValue, TStored>(
        TableColumn column, PropertyInfo property, Func<TValue, TStored> store, Func<TStored, TValue> restore, Action<CanonicalBytes, TStored> hash)
        where TRow : class
        where TValue : struct
        where TStored : struct => column.Optional
        ? new Column<TRow, TValue?, TStored?>(
            column, property, value => value is { } some ? store(some) : null, stored => stored is { } some ? restore(some) : null, (bytes, stored) => hash(bytes, stored!.Value))
        : new Column<TRow, TValue, TStored>(column, property, store, restore, hash);

    private static Column<TRow> Word<TRow, TWord>(TableColumn column, PropertyInfo property)
        where TRow : class
        where TWord : struct, Enum
    {
        var names = Enum.GetValues<TWord>().ToDictionary(word => word, word => SnakeCase.Of(word.ToString()));
        var words = names.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
        return column.Optional
            ? new Column<TRow, TWord?, string?>(
                column, property, value => value is { } word ? names[word] : null, stored => stored is null ? null : words[stored], (bytes, stored) => bytes.Text(stored!))
            : new Column<TRow, TWord, string>(column, property, value => names[value], stored => words[stored], (bytes, stored) => bytes.Text(stored));
    }
}
