using MarketSim.Workbench.Charts.Layout;
using MarketSim.Workbench.Words;
using Microsoft.AspNetCore.Components;

namespace MarketSim.Workbench.Charts;

/// <summary>A chart whose values lie over dates.</summary>
public abstract class TimeChart : Localized
{
    /// <summary>What it is about.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>Unit of its values.</summary>
    [Parameter]
    public string Unit { get; set; } = "";

    /// <summary>How values are printed.</summary>
    [Parameter]
    public ChartFormat Format { get; set; }

    /// <summary>Dates to mark.</summary>
    [Parameter]
    public IReadOnlyList<ChartNote> Notes { get; set; } = [];

    /// <summary>The axis holds this value from the beginning, so that it does not jump; not a number for no wish.</summary>
    [Parameter]
    public double Low { get; set; } = double.NaN;

    /// <summary>The same of its upper end.</summary>
    [Parameter]
    public double High { get; set; } = double.NaN;

    /// <summary>First date shown; null for that of the values.</summary>
    [Parameter]
    public DateOnly? From { get; set; }

    /// <summary>Last date shown; null for that of the values.</summary>
    [Parameter]
    public DateOnly? To { get; set; }

    /// <summary>Width of the drawing.</summary>
    [Parameter]
    public double Width { get; set; } = 560;

    /// <summary>Height of the drawing.</summary>
    [Parameter]
    public double Height { get; set; } = 270;

    /// <summary>The command that makes the run again; may be empty.</summary>
    [Parameter]
    public string Command { get; set; } = "";

    /// <summary>A place as text.</summary>
    protected static string N(double value) => PathText.Number(value);

    /// <summary>A date as text.</summary>
    protected static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What chart.js needs to read values off the drawing.</summary>
    protected Dictionary<string, object> DataOf(LineLayout layout, bool isLog) => new()
    {
        ["data-from"] = Iso(layout.From),
        ["data-to"] = Iso(layout.To),
        ["data-left"] = N(layout.Area.Left),
        ["data-right"] = N(layout.Area.Right),
        ["data-top"] = N(layout.Area.Top),
        ["data-bottom"] = N(layout.Area.Bottom),
        ["data-low"] = layout.Range.Low.ToString("R", CultureInfo.InvariantCulture),
        ["data-high"] = layout.Range.High.ToString("R", CultureInfo.InvariantCulture),
        ["data-log"] = isLog ? "1" : "0",
        ["data-format"] = Format == ChartFormat.Share ? "share" : "number",
    };
}
