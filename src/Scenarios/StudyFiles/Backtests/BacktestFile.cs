using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using MarketSim.Scenarios.Writing;

namespace MarketSim.Scenarios.StudyFiles.Backtests;

/// <summary>Real series that runs are held against: the content of a file of series.</summary>
public sealed record BacktestFile
{
    /// <summary>Short name.</summary>
    [RegularExpression("[a-z0-9][a-z0-9._-]{0,63}")]
    public required string Name { get; init; }

    /// <summary>Title in English.</summary>
    public required string Title { get; init; }

    /// <summary>Title in Chinese.</summary>
    public required string TitleZh { get; init; }

    /// <summary>Where the figures come from, and what is left out.</summary>
    public string Description { get; init; } = "";

    /// <summary>First and last day that points may have.</summary>
    public required Horizon Horizon { get; init; }

    /// <summary>Days from which forecasts are judged: what lies after such a day counts, and naive forecasts know only what lies before it.</summary>
    [Length(0, 20)]
    public IReadOnlyList<DateOnly> Origins { get; init; } = [new(2023, 12, 31), new(2024, 12, 31), new(2025, 12, 31)];

    /// <summary>The series, in the order of the report.</summary>
    [Length(1, 200)]
    public required IReadOnlyList<RealSeries> Series { get; init; }
}

/// <summary>A real series, and the simulated measure that it stands beside.</summary>
public sealed record RealSeries
{
    /// <summary>Name of the unit that a shape of anything may have.</summary>
    public const string IndexUnit = "index";

    /// <summary>Unique short name; also names the picture.</summary>
    [Key]
    [RegularExpression("[a-z0-9][a-z0-9_]{0,63}")]
    public required string Id { get; init; }

    /// <summary>Title in English.</summary>
    public required string Title { get; init; }

    /// <summary>Title in Chinese.</summary>
    public required string TitleZh { get; init; }

    /// <summary>Unit of low and high: that of the measure, or "index" for a shape.</summary>
    public required string Unit { get; init; }

    /// <summary>Name of the measure.</summary>
    public required string Measure { get; init; }

    /// <summary>What the measure is of: card models taken together, a class of cards, types of owner or kinds of work. Empty where it is of the nation.</summary>
    [Length(0, 50)]
    public IReadOnlyList<string> Of { get; init; } = [];

    /// <summary>Whether inputs of the model were set with these figures in view.</summary>
    public required SeriesBasis Basis { get; init; }

    /// <summary>How far the figures are to be trusted.</summary>
    public required SeriesTrust Trust { get; init; }

    /// <summary>What of the figures counts. Shape: real and simulated values are put on one level before they are compared.</summary>
    public SeriesReading Reading { get; init; }

    /// <summary>How far the real figures may be off, as a share of them: 0.1 is 10 %.</summary>
    [Range(0.0, 1.0)]
    public double Tolerance { get; init; }

    /// <summary>What a reader has to know of the figures, in English.</summary>
    public string Note { get; init; } = "";

    /// <summary>The same in Chinese.</summary>
    public string NoteZh { get; init; } = "";

    /// <summary>The points, in order of time. No month belongs to two of them.</summary>
    [Length(1, 1000)]
    public required IReadOnlyList<RealPoint> Points { get; init; }
}

/// <summary>A real figure of a day or a period.</summary>
public sealed record RealPoint
{
    /// <summary>The day; empty for a period.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>First day of a period.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of a period.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Lowest value that the source gives, in the series' unit; 0 only closes an interval such as "below 20 %".</summary>
    [Range(0.0, 1e15)]
    public required double Low { get; init; }

    /// <summary>Highest value that the source gives; the lowest again for a single figure.</summary>
    [Range(0.0, 1e15)]
    public required double High { get; init; }

    /// <summary>Where it comes from.</summary>
    public required string Source { get; init; }

    /// <summary>How it was converted, and what to beware of.</summary>
    public string Note { get; init; } = "";

    /// <summary>First day.</summary>
    public DateOnly First() => Date ?? From!.Value;

    /// <summary>Last day.</summary>
    public DateOnly Last() => Date ?? To!.Value;

    /// <summary>The day in the middle.</summary>
    public DateOnly Middle() => First().AddDays((Last().DayNumber - First().DayNumber) / 2);

    /// <summary>One value for the point: the geometric mean of low and high, or half of high where low is 0.</summary>
    public double Value() => Low > 0 ? Math.Sqrt(Low * High) : High / 2;
}

/// <summary>Writes files of series as JSON, so that a backtest can be resumed after its file has changed.</summary>
public static class BacktestWriter
{
    /// <summary>Content of the file.</summary>
    public static JsonNode ToJson(BacktestFile file) => JsonSerializer.SerializeToNode(file, ScenarioJson.Options)!;

    /// <summary>Reads what <see cref="ToJson"/> returned.</summary>
    /// <exception cref="JsonException">The JSON is not a file of series as this version writes it.</exception>
    public static BacktestFile FromJson(JsonNode? json) => json.Deserialize<BacktestFile>(ScenarioJson.Options) ?? throw new JsonException("there are no series");
}
