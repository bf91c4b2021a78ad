using System.Globalization;
using MarketSim.Scenarios.Forms;
using MarketSim.Scenarios.Shapes;

namespace MarketSim.Scenarios.Tests.Documents;

/// <summary>Types, units and limits of keys in few words.</summary>
internal static class TypeText
{
    public static string Of(KeyShape key) => (key.Value switch
    {
        NumberShape { Whole: true } => "whole number",
        NumberShape => "number",
        FlagShape => "flag",
        DateShape => "date",
        ChoiceShape => "word",
        RecordShape => "mapping",
        ListShape { Item: RecordShape } => "list",
        ListShape { Item: NumberShape } => "list of numbers",
        ListShape => "list of words",
        _ => "text",
    }) + (key.IsKey ? ", key" : "") + (key.Required ? "" : ", optional");

    public static string Unit(KeyShape key) => InputUnits.Of(key);

    public static string Allowed(KeyShape key) => key switch
    {
        { Range: { } range } => string.Create(CultureInfo.InvariantCulture, $"{Plain(range.Lowest)} to {Plain(range.Highest)}"),
        { Length: { } length } => length.Fewest == length.Most ? $"{length.Most} items" : $"{length.Fewest} to {length.Most} items",
        { PatternText: { } pattern } => $"`{pattern}`",
        { Target: { } target } => $"id of a {target.Name}",
        { Value: ChoiceShape choice } => string.Join(", ", choice.Names),
        { Value: DateShape } => DateShape.Format,
        _ => "",
    };

    public static string Assumed(KeyShape key) =>
        key.Assumption is { } range ? string.Create(CultureInfo.InvariantCulture, $"{Plain(range.Low)} to {Plain(range.High)}") : "";

    private static string Plain(double value) => Math.Abs(value) is >= 1e7 or (> 0 and < 1e-3)
        ? value.ToString("0.###e+0", CultureInfo.InvariantCulture)
        : value.ToString("#,##0.###", CultureInfo.InvariantCulture);
}
