namespace MarketSim.Reports.Tables;

/// <summary>What a column holds. The numbers are part of the content hash and do not change.</summary>
public enum ColumnType
{
    /// <summary>32-bit signed integer.</summary>
    Whole = 1,

    /// <summary>64-bit signed integer.</summary>
    LongWhole = 2,

    /// <summary>64-bit unsigned integer.</summary>
    Natural = 3,

    /// <summary>64-bit floating point.</summary>
    Real = 4,

    /// <summary>True or false.</summary>
    Boolean = 5,

    /// <summary>Text, UTF-8.</summary>
    Text = 6,

    /// <summary>A calendar day.</summary>
    Date = 7,

    /// <summary>One of a set of words, snake_case: fixed ones, or the ids of a list of the scenario; stored as text.</summary>
    Word = 8,
}
