using MarketSim.Market.Texts;
using MarketSim.Scenarios.StudyFiles.Backtests;

namespace MarketSim.Studies.Backtests;

/// <summary>A simulated measure by month, which real series stand beside.</summary>
/// <param name="Name">Its name in files of series.</param>
/// <param name="Unit">Its unit, and the name of that unit in files of series.</param>
/// <param name="Subject">What it is of.</param>
/// <param name="Title">What it measures.</param>
public sealed record Measure(string Name, MeasureUnit Unit, MeasureSubject Subject, Text Title)
{
    /// <summary>How months make up a period.</summary>
    public PeriodRule Period { get; init; }

    /// <summary>How a month gives it, for the cards, owners or kinds of work named; not a number where the month does not.</summary>
    public required Func<RunMonth, IReadOnlyList<string>, double> OfMonth { get; init; }

    /// <summary>The value of a period from its months; not a number when no month gives one.</summary>
    public double OfPeriod(IEnumerable<double> months)
    {
        double[] known = [.. months.Where(double.IsFinite)];
        return known.Length == 0 ? double.NaN : Period switch
        {
            PeriodRule.Sum => known.Sum(),
            PeriodRule.Last => known[^1],
            _ => known.Average(),
        };
    }
}

/// <summary>How the value of a period follows from its months.</summary>
public enum PeriodRule
{
    /// <summary>Their mean.</summary>
    Mean,

    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>The last one.</summary>
    Last,
}

/// <summary>A unit of measures.</summary>
/// <param name="Name">Its name in files of series.</param>
/// <param name="Title">What reports call it.</param>
/// <param name="Format">How its numbers are printed.</param>
public sealed record MeasureUnit(string Name, Text Title, string Format = "0.0")
{
    /// <summary>Least value that is told apart from 0 when logarithms are compared; 0 where zero has no logarithm.</summary>
    public double Floor { get; init; }

    /// <summary>Rent of a card for an hour.</summary>
    public static MeasureUnit YuanPerCardHour { get; } = new("yuan/card-hour", new("yuan/card-hour", "元/卡时"), "0.00");

    /// <summary>Price of a card.</summary>
    public static MeasureUnit YuanPerCard { get; } = new("yuan/card", new("yuan/card", "元/张"), "#,##0");

    /// <summary>Price of a server with eight cards.</summary>
    public static MeasureUnit MillionYuanPerServer { get; } = new("million yuan/server", new("million yuan/server", "百万元/台"), "0.00");

    /// <summary>Computing capacity, dense FP16 or FP32.</summary>
    public static MeasureUnit Eflops { get; } = new("EFLOPS", new("EFLOPS", "EFLOPS"), "#,##0");

    /// <summary>An index with any base.</summary>
    public static MeasureUnit Index { get; } = new(RealSeries.IndexUnit, new("index", "指数"), "0");

    /// <summary>A share from 0 to 1.</summary>
    public static MeasureUnit Share { get; } = new("share", new("share", "占比"), "0.00") { Floor = 0.01 };

    /// <summary>Numbers of things.</summary>
    public static MeasureUnit Count { get; } = new("count", new("count", "数量"), "#,##0");

    /// <summary>Amounts of money.</summary>
    public static MeasureUnit BillionYuan { get; } = new("billion yuan", new("billion yuan", "十亿元"), "#,##0.0");

    /// <summary>The logarithm of a value; not a number where it has none.</summary>
    public double Log(double value) => Math.Max(value, Floor) is > 0 and var positive ? Math.Log(positive) : double.NaN;
}
