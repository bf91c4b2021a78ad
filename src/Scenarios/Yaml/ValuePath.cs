namespace MarketSim.Scenarios.Yaml;

/// <summary>Writes the path of a value: <c>supply.shipments[3].card</c>.</summary>
internal static class ValuePath
{
    public static string Key(string parent, string key) => parent.Length == 0 ? key : $"{parent}.{key}";

    public static string Item(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");
}
