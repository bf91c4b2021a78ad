using ScottPlot;

namespace MarketSim.Reports.Pictures;

/// <summary>Colours that colour-blind readers tell apart (Okabe and Ito, 2008), with greys and tints for the rare longer list.</summary>
public static class Palette
{
    /// <summary>Blue.</summary>
    public static Color Blue { get; } = Color.FromHex("#0072B2");

    /// <summary>Vermilion.</summary>
    public static Color Vermilion { get; } = Color.FromHex("#D55E00");

    /// <summary>Orange.</summary>
    public static Color Orange { get; } = Color.FromHex("#E69F00");

    /// <summary>Sky blue.</summary>
    public static Color Sky { get; } = Color.FromHex("#56B4E9");

    /// <summary>Bluish green.</summary>
    public static Color Green { get; } = Color.FromHex("#009E73");

    /// <summary>Ink for text, axes and reference lines.</summary>
    public static Color Ink { get; } = Color.FromHex("#222222");

    /// <summary>Light grey for grids and backgrounds.</summary>
    public static Color Grid { get; } = Color.FromHex("#DDDDDD");

    private static readonly Color[] Series =
    [
        Blue, Vermilion, Green, Orange, Color.FromHex("#CC79A7"), Sky, Color.FromHex("#F0E442"), Color.FromHex("#882255"),
        Color.FromHex("#999999"), Color.FromHex("#8C6D31"), Color.FromHex("#CFE8F7"), Color.FromHex("#332288"),
    ];

    /// <summary>The colour of the n-th series.</summary>
    public static Color Of(int index) => Series[index % Series.Length];
}
