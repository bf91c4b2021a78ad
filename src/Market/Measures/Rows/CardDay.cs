namespace MarketSim.Market.Measures.Rows;

/// <summary>A card model on one day.</summary>
[Table("cards")]
public sealed record CardDay
{
    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Card model.</summary>
    public required string Card { get; init; }

    /// <summary>Mean price on offer, weighted by stock (by supplier while all is still on the way), yuan per card; 0 when nobody has any to sell.</summary>
    public required double PriceCny { get; init; }

    /// <summary>Lowest price on offer, yuan per card; 0 when nobody offers it.</summary>
    public required double LowestPriceCny { get; init; }

    /// <summary>Landed cost today, yuan per card.</summary>
    public required double CostLineCny { get; init; }

    /// <summary>Cards in suppliers' stock.</summary>
    public required long StockCards { get; init; }

    /// <summary>Cards that upstream made available to the market today.</summary>
    public required long AvailableCards { get; init; }

    /// <summary>Cards shipped to suppliers today.</summary>
    public required long ShippedCards { get; init; }

    /// <summary>Cards that suppliers sold today, to centers and outside.</summary>
    public required long SpotCards { get; init; }

    /// <summary>Mean price that suppliers were paid today, yuan per card; 0 when they sold none.</summary>
    public required double SpotPriceCny { get; init; }

    /// <summary>Cards sold to centers today, under frame contracts too.</summary>
    public required long SoldToCentersCards { get; init; }

    /// <summary>Cards sold outside the centers today.</summary>
    public required long SoldOutsideCards { get; init; }

    /// <summary>Used cards of closed centers that others bought today.</summary>
    public required long UsedCards { get; init; }

    /// <summary>Cards wanted outside the centers today.</summary>
    public required long OutsideWantedCards { get; init; }

    /// <summary>Cards that projects newly want today.</summary>
    public required long WantedCards { get; init; }

    /// <summary>Cards that projects want and have not got, at the end of the day.</summary>
    public required long BacklogCards { get; init; }
}
