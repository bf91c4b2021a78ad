namespace MarketSim.Workbench.Charts.Layout;

/// <summary>Says in words what a chart shows.</summary>
public static class ChartSpeech
{
    /// <summary>A chart of lines: of each its first, last, lowest and highest value.</summary>
    public static string Of(string title, string unit, IReadOnlyList<ChartSeries> series, ChartFormat format, ReportLanguage language)
    {
        string[] lines = [.. series.Select(line => Line(line, format, language))];
        string heading = unit.Length == 0 ? title : language == ReportLanguage.Chinese ? $"{title}（{unit}）" : $"{title}, {unit}";
        string nothing = language == ReportLanguage.Chinese ? "尚无数据。" : "no values yet.";
        return language == ReportLanguage.Chinese
            ? $"{heading}。{(lines.Length == 0 ? nothing : string.Concat(lines))}"
            : $"{heading}: {(lines.Length == 0 ? nothing : string.Join(" ", lines))}";
    }

    private static string Line(ChartSeries line, ChartFormat format, ReportLanguage language)
    {
        ChartPoint[] points = [.. line.Points.Where(point => double.IsFinite(point.Value))];
        if (points.Length == 0)
        {
            return language == ReportLanguage.Chinese ? $"{line.Name}：尚无数据。" : $"{line.Name}: no values yet.";
        }

        (ChartPoint low, ChartPoint high) = (points.MinBy(point => point.Value), points.MaxBy(point => point.Value));
        string Said(ChartPoint point) => Invariant($"{ChartText.Value(point.Value, format, language)} ({point.Date:yyyy-MM-dd})");
        return language == ReportLanguage.Chinese
            ? $"{line.Name}：期初 {Said(points[0])}，期末 {Said(points[^1])}，最低 {Said(low)}，最高 {Said(high)}。"
            : $"{line.Name}: first {Said(points[0])}, last {Said(points[^1])}, lowest {Said(low)}, highest {Said(high)}.";
    }
}
