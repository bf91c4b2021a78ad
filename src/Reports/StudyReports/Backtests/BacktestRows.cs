namespace MarketSim.Reports.StudyReports.Backtests;

/// <summary>A point of a real series beside the runs.</summary>
[Table("series")]
public sealed record SeriesRow
{
    /// <summary>Id of the series.</summary>
    public required string Series { get; init; }

    /// <summary>Name of the measure that it stands beside.</summary>
    public required string Measure { get; init; }

    /// <summary>What the measure is of, such as A100+A800; empty for the nation.</summary>
    public required string Of { get; init; }

    /// <summary>Unit of the values.</summary>
    public required string Unit { get; init; }

    /// <summary>First day of the point.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of the point.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Lowest real value.</summary>
    public required double RealLow { get; init; }

    /// <summary>Highest real value.</summary>
    public required double RealHigh { get; init; }

    /// <summary>Simulated value, quantile at 5 percent over seeds; of series that are read as a shape, on their level.</summary>
    public required double SimulatedLow { get; init; }

    /// <summary>Simulated value, median over seeds.</summary>
    public required double SimulatedMedian { get; init; }

    /// <summary>Simulated value, quantile at 95 percent over seeds.</summary>
    public required double SimulatedHigh { get; init; }

    /// <summary>Seeds that give a value.</summary>
    public required int Seeds { get; init; }

    /// <summary>Whether the runs come to the point.</summary>
    public required bool InRun { get; init; }

    /// <summary>Whether the band, widened by the tolerance, meets the real values.</summary>
    public required bool Covered { get; init; }

    /// <summary>Where the real values come from.</summary>
    public required string Source { get; init; }
}

/// <summary>The simulated spread of a series in one month.</summary>
[Table("months")]
public sealed record SeriesMonthRow
{
    /// <summary>Id of the series.</summary>
    public required string Series { get; init; }

    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Quantile at 5 percent over seeds; not a number where no run gives a value.</summary>
    public required double Low { get; init; }

    /// <summary>Median over seeds.</summary>
    public required double Median { get; init; }

    /// <summary>Quantile at 95 percent over seeds.</summary>
    public required double High { get; init; }
}

/// <summary>How well runs agree with a real series. With fewer than two points nothing is scored.</summary>
[Table("scores")]
public sealed record ScoreRow
{
    /// <summary>Id of the series.</summary>
    public required string Series { get; init; }

    /// <summary>held_out or fitted.</summary>
    public required string Basis { get; init; }

    /// <summary>good, fair or poor.</summary>
    public required string Trust { get; init; }

    /// <summary>level or shape.</summary>
    public required string Reading { get; init; }

    /// <summary>Points of the series.</summary>
    public required int Points { get; init; }

    /// <summary>Points for which runs give a value.</summary>
    public required int Answered { get; init; }

    /// <summary>Mean absolute difference of the logarithms of median and real value; not a number with too few points.</summary>
    public required double LevelError { get; init; }

    /// <summary>Share of the points that the band meets; not a number with too few points.</summary>
    public required double Coverage { get; init; }

    /// <summary>Changes of the real values larger than the tolerance.</summary>
    public required int Changes { get; init; }

    /// <summary>Those in the right direction.</summary>
    public required int RightChanges { get; init; }

    /// <summary>Peaks and troughs of the real values.</summary>
    public required int Turns { get; init; }

    /// <summary>Those that runs have within three months.</summary>
    public required int RightTurns { get; init; }
}

/// <summary>Skill against naive forecasts of a series from one origin: 1 is perfect, 0 as good as naive. Parameters are not refitted.</summary>
[Table("skills")]
public sealed record SkillRow
{
    /// <summary>Id of the series.</summary>
    public required string Series { get; init; }

    /// <summary>Last day that naive forecasts know.</summary>
    public required DateOnly Origin { get; init; }

    /// <summary>Points up to the origin.</summary>
    public required int Before { get; init; }

    /// <summary>Points after it.</summary>
    public required int After { get; init; }

    /// <summary>Skill of the simulated level against the last real value; not a number where it cannot be known.</summary>
    public required double LevelNoChange { get; init; }

    /// <summary>Skill of the simulated level against the trend through the last two real values.</summary>
    public required double LevelTrend { get; init; }

    /// <summary>Skill of the simulated growth since the last real value against that value.</summary>
    public required double GrowthNoChange { get; init; }

    /// <summary>Skill of the simulated growth against the trend.</summary>
    public required double GrowthTrend { get; init; }
}
