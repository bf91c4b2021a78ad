namespace MarketSim.Market.Measures.Rows;

/// <summary>Names the table that a row type belongs to: the file name without its extension. Columns are the row's properties, in snake_case, in order.</summary>
/// <param name="name">Name of the table.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TableAttribute(string name) : Attribute
{
    /// <summary>Name of the table.</summary>
    public string Name { get; } = name;
}
