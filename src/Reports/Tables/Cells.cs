using System.Reflection;
using ParquetSharp;

namespace MarketSim.Reports.Tables;

/// <summary>How each type of property is stored, hashed and read back.</summary>
internal static class Cells
{
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    internal static Column<TRow> Int32<TRow>(TableColumn column, PropertyInfo property)
        where TRow : class => new Column<TRow, int, int>(column, property, value => value, stored => stored, (bytes, stored) => bytes.Whole(stored));

    internal static Column<TRow> Int32OrEmpty<TRow>(TableColumn column, PropertyInfo property)
        where TRow : class =>
        new Column<TRow, int?, int?>(column, property, value => value, stored => stored, (bytes, stored) => bytes.Whole(stored!.Value));

    internal static Column<TRow> Int64<TRow>(TableColumn column, PropertyInfo property)
        where TRow : class =>
        new Column<TRow, long, long>(column, property, value => value, stored => stored, (bytes, stored) => bytes.LongWhole(stored));

    internal static Column<TRow> Int64OrEmpty<TRow>(TableColumn column, PropertyInfo property)
        where TRow : class =>
        new Column<TRow, long?, long?>(column, property, value => value, stored => stored, (bytes, stored) => bytes.LongWhole(stored!.Value));

    internal static Column<TRow> UInt64<TRow>(TableColumn column, PropertyInfo property)
        where TRow : class =>
        new Column<TRow, ulong, ulong>(
            column, property, value => value, stored => stored, (bytes, stored) => bytes.LongWhole(unchecked((long)stored)));

    internal static Column<TRow> Double<TRow>(TableColumn column, PropertyInfo property)
        where TRow : class =>
        new Column<TRow, double, double>(column, property, value => value, stored => stored, (bytes, stored) => bytes.Real(stored));

    internal static Column<TRow> DoubleOrEmpty<TRow>(TableColumn column, PropertyInfo property)
        where TRow : class =>
        new Column<TRow, double?, double?>(column, property, value => value, stored => stored, (bytes, stored) => bytes.Real(stored!.Value));

    internal static Column<TRow> Boolean<TRow>(TableColumn column, PropertyInfo property)
        where TRow : class =>
        new Column<TRow, bool, bool>(column, property, value => value, stored => stored, (bytes, stored) => bytes.Byte(stored ? (byte)1 : (byte)0));

    internal static Column<TRow> BooleanOrEmpty<TRow>(TableColumn column, PropertyInfo property)
        where TRow : class =>
        new Column<TRow, bool?, bool?>(
            column, property, value => value, stored => stored, (bytes, stored) => bytes.Byte(stored!.Value ? (byte)1 : (byte)0));

    internal static Column<TRow> Text<TRow>(TableColumn column, PropertyInfo property)
        where TRow : class =>
        new Column<TRow, string, string>(column, property, value => value, stored => stored, (bytes, stored) => bytes.Text(stored));

    internal static Column<TRow> Date<TRow>(TableColumn column, PropertyInfo property)
        where TRow : class =>
        new Column<TRow, DateOnly, Date>(
            column,
            property,
            value => new Date(value.DayNumber - Epoch),
            stored => DateOnly.FromDayNumber(stored.Days + Epoch),
            (bytes, stored) => bytes.Whole(stored.Days));

    internal static Column<TRow> DateOrEmpty<TRow>(TableColumn column, PropertyInfo property)
        where TRow : class =>
        new Column<TRow, DateOnly?, Date?>(
            column,
            property,
            value => value is { } date ? new Date(date.DayNumber - Epoch) : null,
            stored => stored is { } date ? DateOnly.FromDayNumber(date.Days + Epoch) : null,
            (bytes, stored) => bytes.Whole(stored!.Value.Days));

    internal static Column<TRow> Word<TRow, TWord>(TableColumn column, PropertyInfo property)
        where TRow : class
        where TWord : struct, Enum
    {
        (Dictionary<TWord, string> names, Dictionary<string, TWord> words) = Vocabulary<TWord>();
        return new Column<TRow, TWord, string>(
            column, property, value => names[value], stored => words[stored], (bytes, stored) => bytes.Text(stored));
    }

    internal static Column<TRow> WordOrEmpty<TRow, TWord>(TableColumn column, PropertyInfo property)
        where TRow : class
        where TWord : struct, Enum
    {
        (Dictionary<TWord, string> names, Dictionary<string, TWord> words) = Vocabulary<TWord>();
        return new Column<TRow, TWord?, string?>(
            column,
            property,
            value => value is { } word ? names[word] : null,
            stored => stored is null ? null : words[stored],
            (bytes, stored) => bytes.Text(stored!));
    }

    /// <summary>The date of a stored day.</summary>
    internal static DateOnly DateOf(Date stored) => DateOnly.FromDayNumber(stored.Days + Epoch);

    /// <summary>A day as it is stored.</summary>
    internal static Date Store(DateOnly date) => new(date.DayNumber - Epoch);

    private static (Dictionary<TWord, string> Names, Dictionary<string, TWord> Words) Vocabulary<TWord>()
        where TWord : struct, Enum
    {
        var names = Enum.GetValues<TWord>().ToDictionary(word => word, word => SnakeCase.Of(word.ToString()));
        return (names, names.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal));
    }
}
