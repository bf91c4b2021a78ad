using MarketSim.Reports.Pictures;
using MarketSim.Studies.Backtests;

namespace MarketSim.Reports.Tests.StudyReports;

public sealed class BacktestDocsTests
{
    [Test]
    public void The_page_on_backtests_lists_every_measure_with_its_unit()
    {
        string[] rows = [.. File.ReadLines(Path.Combine(DataDictionaryTests.Root(), "docs", "backtest.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal))];
        foreach (Measure measure in MeasureCatalog.Standard.All)
            Assert.That(rows.Where(row => row.Contains($"`{measure.Name}`", StringComparison.Ordinal) && row.Contains(measure.Unit.Name, StringComparison.Ordinal)), Has.One.Items, measure.Name);
    }

    [Test]
    public void The_bundled_font_has_every_character_of_the_shipped_series_and_units()
    {
        string[] titles = [.. File.ReadLines(Path.Combine(DataDictionaryTests.Root(), "scenarios", "backtest", "china-2026.yaml")).Where(line => line.Contains("title_zh:", StringComparison.Ordinal))];
        Assert.That(titles, Has.Length.GreaterThan(15));
        string all = string.Concat(titles) + string.Concat(MeasureCatalog.Standard.All.Select(measure => measure.Unit.Title.Zh)) + "月均已归一水平中位数实际";
        Assert.That(all.Distinct().Where(letter => !char.IsWhiteSpace(letter) && !BundledFont.Covers(letter.ToString())), Is.Empty);
    }
}
