using MarketSim.Reports.Texts;
using MarketSim.Workbench.Charts;
using MarketSim.Workbench.Charts.Layout;

namespace MarketSim.Workbench.Tests.Charts;

public sealed class ChartTableTests
{
    private static readonly DateOnly Day = new(2024, 3, 1);

    [Test]
    public void Csv_carries_the_command_and_leaves_gaps_empty()
    {
        var table = ChartTable.Of("date", [new("take-up, all", [new(Day, 0.5), new(Day.AddDays(1), double.NaN)])], [], [new("real", "CAICT", [new(Day.AddDays(1), 0.4)])]);
        Assert.That(table.Csv("Take-up", "marketsim run a.yaml --seed 7"), Is.EqualTo(
            "# Take-up\n# marketsim run a.yaml --seed 7\ndate,\"take-up, all\",real (CAICT)\n2024-03-01,0.5,\n2024-03-02,,0.4\n"));
    }

    [Test]
    public void A_title_becomes_a_name_of_a_file_in_any_script()
    {
        Assert.That(ChartFiles.NameOf("Rent: index, 2024 = 1"), Is.EqualTo("rent-index-2024-1"));
        Assert.That(ChartFiles.NameOf("../各省利用率"), Is.EqualTo("各省利用率"));
        Assert.That(ChartFiles.NameOf("..."), Is.EqualTo("chart"));
    }

    [Test]
    public void Words_say_first_last_lowest_and_highest()
    {
        ChartSeries line = new("All", [new(Day, 0.5), new(Day.AddDays(1), 0.2), new(Day.AddDays(2), 0.9), new(Day.AddDays(3), 0.6)]);
        Assert.That(ChartSpeech.Of("Take-up", "share", [line], ChartFormat.Share, ReportLanguage.English), Is.EqualTo(
            "Take-up, share: All: first 50.0% (2024-03-01), last 60.0% (2024-03-04), lowest 20.0% (2024-03-02), highest 90.0% (2024-03-03)."));
        Assert.That(ChartSpeech.Of("利用率", "", [line with { Points = [] }], ChartFormat.Share, ReportLanguage.Chinese), Is.EqualTo("利用率。All：尚无数据。"));
    }
}
