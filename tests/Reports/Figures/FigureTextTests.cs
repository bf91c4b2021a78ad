using MarketSim.Reports.Figures;
using MarketSim.Reports.Texts;
using MarketSim.Studies.Statistics;

namespace MarketSim.Reports.Tests.Figures;

/// <summary>Means with their spread, as screens and reports print them.</summary>
public sealed class FigureTextTests
{
    [TestCase("projects_opened_2024", 1.71, 0.45, "1.71 ±0.45")]
    [TestCase("projects_opened_2024", 171, 45.2, "171 ±45")]
    [TestCase("projects_opened_2024", 3, 0, "3 ±0")]
    [TestCase("projects_opened_2024", 3, double.NaN, "3")]
    [TestCase("take_up_2024", 0.512, 0.0004, "51.200% ±0.040%")]
    [TestCase("take_up_2024", 0.512, 0.021, "51% ±2.1%")]
    public void Rounding_hides_no_spread(string figure, double mean, double half, string expected) =>
        Assert.That(FigureText.WithHalfWidth(figure, new Interval(5, mean, 1, half), ReportLanguage.English, " ±"), Is.EqualTo(expected));
}
