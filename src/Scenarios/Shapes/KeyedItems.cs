namespace MarketSim.Scenarios.Shapes;

/// <summary>Items of a list that are told apart by one of their keys.</summary>
internal static class KeyedItems
{
    /// <summary>The scalar that tells an item apart; null if the item has none.</summary>
    public static ScalarNode? KeyOf(SourceNode item, KeyShape identity) =>
        (item as MappingNode)?.Find(identity.Name)?.Value as ScalarNode;
}
