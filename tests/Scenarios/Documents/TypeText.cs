using System.Globalization;
using MarketSim.Scenarios.Shapes;

namespace MarketSim.Scenarios.Tests.Documents;

/// <summary>Types, units and limits of keys in few words.</summary>
internal static class TypeText
{
    /// <summary>Endings of names and the units they stand for, longer ones first.</summary>
    private static readonly (string Ending, string Unit)[] Units =
    [
        ("cny_per_pflop_day", "yuan per PFLOP-day"),
        ("cny_per_tb1000_km", "yuan per TB and 1,000 km"),
        ("cny_per_card_year", "yuan per card and year"),
        ("cny_per_card_day", "yuan per card and day"),
        ("latency_ms_per1000_km", "ms per 1,000 km"),
        ("cny_per_year", "yuan a year"),
        ("cny_per_kwh", "yuan per kWh"),
        ("cny_per_usd", "yuan per dollar"),
        ("cny_per_kw", "yuan per kW"),
        ("cny_per_tb", "yuan per TB"),
        ("per_ms", "per ms"),
        ("requests_per_year", "a year"),
        ("_per_year", "share a year"),
        ("_per_day", "a day"),
        ("_cny", "yuan"),
        ("gdp_yi", "100 million yuan"),
        ("_pflops", "PFLOPS"),
        ("_tflops", "TFLOP/s"),
        ("_gb_s", "GB/s"),
        ("_gb", "GB"),
        ("_tb", "TB"),
        ("_ms", "ms"),
        ("tdp_w", "W"),
        ("_days", "days"),
        ("_years", "years"),
        ("latitude", "degrees"),
        ("longitude", "degrees"),
        ("sigma", "of the logarithm"),
        ("_share", "share"),
        ("_rate", "share"),
        ("share_of_cards", "share"),
        ("share_of_shipments", "share"),
        ("units", "cards"),
        ("_servers", "servers"),
        ("_cards", "cards"),
    ];

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

    public static string Unit(KeyShape key) =>
        key.Value is NumberShape or ListShape { Item: NumberShape } ? Units.FirstOrDefault(unit => key.Name.EndsWith(unit.Ending, StringComparison.Ordinal)).Unit ?? "" : "";

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
