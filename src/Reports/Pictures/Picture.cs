using System.Text.RegularExpressions;
using ScottPlot;
using SkiaSharp;

namespace MarketSim.Reports.Pictures;

/// <summary>A picture of the report.</summary>
/// <param name="Name">File name without extension, such as <c>q1_supply_demand</c>.</param>
/// <param name="Question">Question that it belongs to, 1 to 5.</param>
/// <param name="Caption">What it shows, for readers who cannot see it, and below it.</param>
/// <param name="Plot">What is drawn.</param>
/// <param name="Height">Height, pixels.</param>
/// <param name="InReport">Whether the report shows it; others are only among the plots.</param>
/// <param name="PixelWidth">Width, pixels; less for pictures that stand side by side, so that their type is as large as that of others.</param>
public sealed partial record Picture(string Name, int Question, string Caption, Plot Plot, int Height = 760, bool InReport = true, int PixelWidth = Picture.Width)
{
    /// <summary>Width of a picture that has a line to itself, pixels.</summary>
    public const int Width = 1600;

    private const string SvgFonts = BundledFont.Family + ", Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, sans-serif";

    private const int ZLibLevel = 6;
    private byte[]? _png;

    /// <summary>A picture whose horizontal axis is the time of a run.</summary>
    internal static Picture OverRun(Canvas canvas, ReportData data, string name, int question, string caption) =>
        new(name, question, caption, canvas.Dates(data.Record.National[0].Date, data.Record.National[^1].Date).Legend().Plot);

    /// <summary>The picture as PNG; drawn once.</summary>
    public byte[] Png() => _png ??= DrawPng();

    /// <summary>The picture as SVG. Its text stays text: where the bundled font is not installed, a related one is named.</summary>
    /// <remarks>The drawing library cannot dot lines in SVG. It draws them solid, and says so on the terminal for each; so they are solid from the start.</remarks>
    public string Svg()
    {
        (IHasLine Line, LinePattern Pattern)[] dotted = [.. Plot.GetPlottables().OfType<IHasLine>().Select(line => (line, line.LineStyle.Pattern))];
        Array.ForEach(dotted, one => one.Line.LineStyle.Pattern = LinePattern.Solid);
        try
        {
            return FontFamily().Replace(Plot.GetSvgXml(PixelWidth, Height), $"font-family=\"{SvgFonts}\"");
        }
        finally
        {
            Array.ForEach(dotted, one => one.Line.LineStyle.Pattern = one.Pattern);
        }
    }

    /// <summary>Writes the picture to a file: SVG where its name ends so, else PNG.</summary>
    public void Save(string file)
    {
        if (Path.GetExtension(file) == ".svg")
            File.WriteAllText(file, Svg());
        else
            File.WriteAllBytes(file, Png());
    }

    /// <remarks>Flat areas and thin lines: trying out the filters of PNG, as the library would, takes half of the time of a picture and makes it no smaller.</remarks>
    private byte[] DrawPng()
    {
        using SKSurface surface = SKSurface.Create(new SKImageInfo(PixelWidth, Height));
        Plot.Render(surface.Canvas, PixelWidth, Height);
        using SKPixmap pixels = surface.PeekPixels()!;
        using SKData png = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.None, ZLibLevel))!;
        return png.ToArray();
    }

    [GeneratedRegex("font-family=\"[^\"]*\"")]
    private static partial Regex FontFamily();
}

/// <summary>All pictures of a report.</summary>
public static class Gallery
{
    private static readonly Func<ReportData, ReportLanguage, Picture?>[] Drawings =
    [
        CardPictures.SupplyDemand, CardPictures.PriceOverCost, CardPictures.PriceIndex,
        DemandPictures.Requests, DemandPictures.Unmet, RentPictures.Index, DemandPictures.Projects,
        IdlePictures.TakeUpByOwner, IdlePictures.IdleCauses, IdlePictures.Provinces,
        PaybackPictures.Anchor, PaybackPictures.Owners,
        QualityPictures.ThreeShares, QualityPictures.Achieved, WaterfallPicture.Draw,
    ];

    /// <summary>Draws the pictures that the run has data for, in the order of the questions.</summary>
    public static IReadOnlyList<Picture> Draw(ReportData data, ReportLanguage language) =>
        [.. Drawings.Select(draw => draw(data, language)).OfType<Picture>()];
}

/// <summary>A named series of values by date.</summary>
/// <param name="Name">Name in the legend.</param>
/// <param name="Points">Dates and values, in order; values that are no numbers are gaps that are bridged.</param>
public sealed record Series(string Name, IReadOnlyList<(DateOnly Date, double Value)> Points)
{
    /// <summary>Whether there is anything to draw.</summary>
    public bool HasValues => Points.Any(point => double.IsFinite(point.Value));
}
