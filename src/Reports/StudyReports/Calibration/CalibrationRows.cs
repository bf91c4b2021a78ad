namespace MarketSim.Reports.StudyReports.Calibration;

/// <summary>What a calibration says of one parameter.</summary>
[Table("parameters")]
public sealed record ParameterRow
{
    /// <summary>Name of the parameter.</summary>
    public required string Parameter { get; init; }

    /// <summary>Path of the value it sets.</summary>
    public required string Path { get; init; }

    /// <summary>Lower end of its range.</summary>
    public required double RangeLow { get; init; }

    /// <summary>Upper end of its range.</summary>
    public required double RangeHigh { get; init; }

    /// <summary>Its value at the best point that was run.</summary>
    public required double Best { get; init; }

    /// <summary>Median over the set that fits.</summary>
    public required double Median { get; init; }

    /// <summary>Lower end of its interval over the set that fits.</summary>
    public required double IntervalLow { get; init; }

    /// <summary>Upper end of its interval over the set that fits.</summary>
    public required double IntervalHigh { get; init; }

    /// <summary>Width of the interval as a share of the range: near the confidence itself, the targets say nothing about the parameter.</summary>
    public required double IntervalShareOfRange { get; init; }
}

/// <summary>What a calibration says of one figure of a fact.</summary>
[Table("fit")]
public sealed record FitRow
{
    /// <summary>Name of the figure.</summary>
    public required string Figure { get; init; }

    /// <summary>Whether it was fitted; else it was held out.</summary>
    public required bool Fitted { get; init; }

    /// <summary>Lower end of its window; not a number when it has none.</summary>
    public required double WindowLow { get; init; }

    /// <summary>Upper end of its window.</summary>
    public required double WindowHigh { get; init; }

    /// <summary>Mean over seeds at the best point; not a number for what was held out, which is told by predictions.</summary>
    public required double Best { get; init; }

    /// <summary>Distance of that from the window, in its widths.</summary>
    public required double BestDistance { get; init; }

    /// <summary>Median over predictions: runs at points of the set that fits, each under a seed of its own.</summary>
    public required double PredictedMedian { get; init; }

    /// <summary>Lowest prediction.</summary>
    public required double PredictedLow { get; init; }

    /// <summary>Highest prediction.</summary>
    public required double PredictedHigh { get; init; }

    /// <summary>Share of predictions in the window.</summary>
    public required double PredictedInWindowShare { get; init; }
}
