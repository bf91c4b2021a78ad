using ScottPlot;
using SkiaSharp;

namespace MarketSim.Reports.Pictures;

/// <summary>The font of all pictures, Chinese and Latin: it comes with the program, so that pictures look alike on every machine.</summary>
/// <remarks>It answers for every weight. A resolver that knew only the regular weight would leave bold titles to a system font without Chinese.</remarks>
internal sealed class BundledFont : IFontResolver
{
    /// <summary>Family name.</summary>
    internal const string Family = "WenQuanYi Micro Hei";

    private static readonly Lazy<BundledFont> Registered = new(() =>
    {
        var font = new BundledFont();
        Fonts.FontResolvers.Insert(0, font);
        return font;
    });

    private readonly SKTypeface _typeface = Load();

    /// <summary>Makes the font known to ScottPlot; once is enough, more does no harm.</summary>
    internal static void Register() => _ = Registered.Value;

    /// <summary>Whether the font has a glyph for every character of a text.</summary>
    internal static bool Covers(string text) => Registered.Value._typeface.ContainsGlyphs(text);

    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) => fontName == Family ? _typeface : null;

    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        fontName == Family ? _typeface : null;

    private static SKTypeface Load()
    {
        using Stream stream = typeof(BundledFont).Assembly.GetManifestResourceStream("wqy-microhei-subset.ttf")
            ?? throw new InvalidOperationException("The bundled font is missing from the assembly.");
        return SKTypeface.FromStream(stream);
    }
}
