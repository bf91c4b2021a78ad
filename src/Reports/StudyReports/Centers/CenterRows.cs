namespace MarketSim.Reports.StudyReports.Centers;

/// <summary>A figure of a named center over seeds.</summary>
[Table("figures")]
public sealed record CenterFigureRow
{
    /// <summary>What was varied; empty for the center as it is.</summary>
    public required string Varied { get; init; }

    /// <summary>The value that was set.</summary>
    public required string Value { get; init; }

    /// <summary>Name of the figure, with its unit.</summary>
    public required string Figure { get; init; }

    /// <summary>Seeds that give it.</summary>
    public required int Seeds { get; init; }

    /// <summary>Quantile at 5 percent.</summary>
    public required double Low { get; init; }

    /// <summary>Median.</summary>
    public required double Median { get; init; }

    /// <summary>Quantile at 95 percent.</summary>
    public required double High { get; init; }

    internal static CenterFigureRow Of(string varied, string value, string figure, Spread spread) => new()
    {
        Varied = varied,
        Value = value,
        Figure = figure,
        Seeds = spread.Count,
        Low = spread.Low,
        Median = spread.Median,
        High = spread.High,
    };
}

/// <summary>A line of the cash flow of a month over seeds; received is positive, paid negative.</summary>
[Table("cash_flow")]
public sealed record CenterMonthRow
{
    /// <summary>Month, <c>2027-01</c>.</summary>
    public required string Month { get; init; }

    /// <summary>Line: yuan; card-days for available, leased, own_work, contracted and idle_on_offer; yuan per card-hour for rent_asked.</summary>
    public required string Line { get; init; }

    /// <summary>Quantile at 5 percent.</summary>
    public required double Low { get; init; }

    /// <summary>Median.</summary>
    public required double Median { get; init; }

    /// <summary>Quantile at 95 percent.</summary>
    public required double High { get; init; }

    internal static CenterMonthRow Of(string month, string line, Spread spread) => new() { Month = month, Line = line, Low = spread.Low, Median = spread.Median, High = spread.High };
}

/// <summary>What a driver of the tornado does: medians over seeds.</summary>
[Table("tornado")]
public sealed record CenterDriverRow
{
    /// <summary>The driver.</summary>
    public required string Driver { get; init; }

    /// <summary>Factor on it.</summary>
    public required double Factor { get; init; }

    /// <summary>Static payback before loans, years; not a number where none is known.</summary>
    public required double PaybackYears { get; init; }

    /// <summary>Net present value before loans, yuan.</summary>
    public required double NpvCny { get; init; }

    /// <summary>Net present value to the owner, loan counted, yuan.</summary>
    public required double OwnerNpvCny { get; init; }
}
