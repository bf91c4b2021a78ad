namespace MarketSim.Scenarios.Populations.Names;

/// <summary>Names of buyers, by the patterns of their segments. Two of thousands may share one: a buyer is told apart by its number.</summary>
internal sealed class BuyerNames(Scenario scenario, Places places)
{
    private readonly PatternNames[] _bySegment = [.. scenario.Demand.Segments.Select(segment => new PatternNames(segment.Names, places))];

    /// <summary>The name of the next buyer.</summary>
    /// <param name="segment">Index of the segment.</param>
    /// <param name="province">Index of the province.</param>
    /// <param name="source">The buyer's own chance.</param>
    public string Next(int segment, int province, NameSource source) => _bySegment[segment].Next(province, source).Name;
}
