namespace MarketSim.Market.Measures.Rows;

/// <summary>Something that happened to a center, a supplier or a broker.</summary>
[Table("events")]
public sealed record EventRow
{
    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What happened.</summary>
    public required MarketEventKind Event { get; init; }

    /// <summary>Id of whom it happened to, such as <c>center-17</c>.</summary>
    public required string Agent { get; init; }

    /// <summary>Province of the center; empty for suppliers and brokers.</summary>
    public required string Province { get; init; }

    /// <summary>Cards planned, or installed once there are any; empty for suppliers and brokers.</summary>
    public required long? Cards { get; init; }

    /// <summary>Yuan that it is about: an award, what creditors lost; empty for all else.</summary>
    public required double? AmountCny { get; init; }
}

/// <summary>What can happen to a center, a supplier or a broker.</summary>
public enum MarketEventKind
{
    /// <summary>A center was announced.</summary>
    Announced,

    /// <summary>A center awarded a package.</summary>
    Awarded,

    /// <summary>A project was given up before it opened.</summary>
    Cancelled,

    /// <summary>A center opened, or one more stage of it.</summary>
    Opened,

    /// <summary>A center closed until it pays to run it again.</summary>
    Mothballed,

    /// <summary>A mothballed center runs again.</summary>
    Reopened,

    /// <summary>A center failed and another owner took it over.</summary>
    TakenOver,

    /// <summary>A center failed and was broken up.</summary>
    BrokenUp,

    /// <summary>Creditors of a failed center wrote off what it owed.</summary>
    WrittenOff,

    /// <summary>A center's cards were taken out of use.</summary>
    Retired,

    /// <summary>A supplier or broker entered the market.</summary>
    Entered,

    /// <summary>A supplier or broker left the market.</summary>
    Left,
}
