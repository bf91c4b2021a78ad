namespace MarketSim.Reports.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Name">Name, snake_case with unit.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Optional">Whether a cell may be empty.</param>
/// <param name="Property">Name of the row type's property.</param>
/// <param name="Words">For a column of fixed words: the words allowed, in order; else empty.</param>
/// <param name="Meaning">What it says; null where the documentation of the property says it.</param>
public sealed record TableColumn(string Name, ColumnType Type, bool Optional, string Property, IReadOnlyList<string> Words, string? Meaning = null);
