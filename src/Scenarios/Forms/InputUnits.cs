namespace MarketSim.Scenarios.Forms;

/// <summary>Units of numbers, which the endings of their names say.</summary>
internal static class InputUnits
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

    /// <summary>The unit of a number, or of the numbers of a list; empty if it has none.</summary>
    public static string Of(KeyShape key) =>
        key.Value is NumberShape or ListShape { Item: NumberShape } ? Units.FirstOrDefault(unit => key.Name.EndsWith(unit.Ending, StringComparison.Ordinal)).Unit ?? "" : "";
}
