using MarketSim.Reports.Pictures;

namespace MarketSim.Reports.Html;

/// <summary>A map of tiles: take-up of each province in the focus year, as a number on a color.</summary>
/// <remarks>Five steps of one blue, from pale to dark: readers who see no colors, and printers without any, keep the order and have the numbers.</remarks>
internal static class ProvinceMap
{
    /// <summary>Width of a tile, units of the drawing.</summary>
    internal const int TileWidth = 98;

    private const int TileHeight = 54;
    private const int Gap = 4;
    private const int Steps = 5;
    private const int LegendBox = 96;
    private const int LegendTop = (ProvinceTiles.Rows * TileHeight) + 16;
    private const int Width = ProvinceTiles.Columns * TileWidth;
    private const int Height = LegendTop + 26;
    private const int LongestEnglish = 14;
    private const int LongestChinese = 6;

    private static readonly string[] Fills = ["#eaf3f9", "#c3ddec", "#8fc1de", "#4d9cc9", "#00507d"];
    private static readonly Text NoCenter = new("no center", "无智算中心");

    /// <summary>Writes it; nothing where no province with capacity has a tile.</summary>
    internal static void Write(Markup page, ReportData data)
    {
        Dictionary<string, double> shares = data.ProvinceShares.ToDictionary(share => share.Province, share => share.TakeUp, StringComparer.Ordinal);
        if (!shares.Keys.Any(id => ProvinceTiles.Find(id) is not null))
            return;
        Text title = new($"Take-up of capacity by province, {data.FocusYear} (%)", $"{data.FocusYear} 年各省算力上架率（%）");
        page.Raw("<figure class=\"map\">").Element("figcaption", title)
            .Raw(Invariant($"<svg viewBox=\"-1 -1 {Width + 2} {Height + 2}\" role=\"img\" aria-label=\"{Markup.Escape(title.In(page.Language))}\">"));
        foreach (ProvinceTile tile in ProvinceTiles.All)
            Tile(page, tile, data.Names.ProvinceName(tile.Id), shares.GetValueOrDefault(tile.Id, double.NaN));
        Legend(page);
        page.Raw("</svg>");
        ProvinceShare[] others = [.. data.ProvinceShares.Where(share => ProvinceTiles.Find(share.Province) is null)];
        if (others.Length > 0)
        {
            page.Element("p", new Text("Not on the map: ", "未列入图中：") + Text.Same(string.Join("; ", others.Select(share =>
                $"{data.Names.ProvinceName(share.Province).In(page.Language)} {Printed.Percent(share.TakeUp)}"))), "note");
        }

        page.Raw("</figure>");
    }

    private static void Tile(Markup page, ProvinceTile tile, Text name, double share)
    {
        (int left, int top, int middle) = (tile.Column * TileWidth, tile.Row * TileHeight, (tile.Column * TileWidth) + (TileWidth / 2));
        string said = name.In(page.Language);
        string label = said.Length <= (page.Language == ReportLanguage.Chinese ? LongestChinese : LongestEnglish) ? said : tile.Label(page.Language);
        string ink = double.IsFinite(share) && StepOf(share) == Steps - 1 ? "#fff" : "#1d2733";
        string number = double.IsFinite(share) ? Printed.Number(100.0 * share, "0") : Printed.NoNumber;
        page.Raw(Invariant($"<g class=\"tile\" fill=\"{ink}\"><title>{Markup.Escape(said)}: {(double.IsFinite(share) ? Printed.Percent(share) : NoCenter.In(page.Language))}</title>"))
            .Raw(Box(left, top, TileWidth - Gap, TileHeight - Gap, FillOf(share)))
            .Raw(Invariant($"<text x=\"{middle - (Gap / 2)}\" y=\"{top + 18}\" font-size=\"11\">{Markup.Escape(label)}</text>"))
            .Raw(Invariant($"<text x=\"{middle - (Gap / 2)}\" y=\"{top + 41}\" font-size=\"19\" font-weight=\"600\">{number}</text></g>"));
    }

    private static void Legend(Markup page)
    {
        Entry(page, 0, "#fff", NoCenter.In(page.Language));
        for (int step = 0; step < Steps; step++)
            Entry(page, step + 1, Fills[step], Invariant($"{step * 100 / Steps}–{(step + 1) * 100 / Steps}%"));
    }

    private static void Entry(Markup page, int place, string fill, string text)
    {
        int left = place * LegendBox;
        page.Raw(Box(left, LegendTop, 18, 18, fill))
            .Raw(Invariant($"<text class=\"legend\" x=\"{left + 24}\" y=\"{LegendTop + 14}\" font-size=\"12\" fill=\"#1d2733\">{Markup.Escape(text)}</text>"));
    }

    private static string Box(int left, int top, int width, int height, string fill) =>
        Invariant($"<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" rx=\"3\" fill=\"{fill}\" stroke=\"#5b6775\" stroke-width=\"0.7\"/>");

    private static string FillOf(double share) => double.IsFinite(share) ? Fills[StepOf(share)] : "#fff";

    private static int StepOf(double share) => Math.Clamp((int)(share * Steps), 0, Steps - 1);
}
