using MarketSim.Market.Measures;
using MarketSim.Reports.Facts;
using MarketSim.Reports.Figures;
using MarketSim.Reports.Html;
using MarketSim.Reports.Tests.Samples;
using MarketSim.Reports.Texts;
using MarketSim.Studies.Facts;

namespace MarketSim.Reports.Tests.Facts;

public sealed class FactSheetTextTests
{
    [Test]
    public void The_sheet_has_a_line_a_fact_in_columns() => Assert.That(FactSheetText.Write(SampleRun.Facts(), ReportLanguage.English), Is.EqualTo(
        """
             Metric               Value                 Target        Result         Basis
        F01  a metric of the run  0.84; 1.12            0.75 to 0.85  pass           held out
        F03  a metric of the run  -0.01; 0.0040; -0.02  0.75 to 0.85  fail           held out
        F10  a metric of the run  0.38; 0.1             0.75 to 0.85  pass           held out
        F15  a metric of the run  0.79                  0.75 to 0.85  pass           held out
        F18  a metric of the run  –                     0.75 to 0.85  not evaluated  held out
        F20  a metric of the run  5.1                   0.75 to 0.85  pass           calibrated
        F25  a metric of the run  0.27                  0.75 to 0.85  pass           held out

        Facts reproduced: 5; missed: 1; not evaluated in this run: 1.

        """.ReplaceLineEndings("\n")));

    [Test]
    public void Chinese_columns_are_aligned_by_the_width_of_characters()
    {
        string[] lines = FactSheetText.Write(SampleRun.Facts(), ReportLanguage.Chinese).Split('\n');

        Assert.That(lines[1], Does.Contain("本次模拟的度量").And.Contain("0.75至0.85"));
        Assert.That(lines[1], Does.EndWith("符合    留作检验"));
        Assert.That(lines[5], Does.EndWith("未评估  留作检验"));
    }

    [Test]
    public void Metrics_that_are_too_long_are_cut_to_their_column()
    {
        string text = FactSheetText.Write([SampleRun.Facts()[0] with { Metric = new string('m', 90) }], ReportLanguage.English);
        Assert.That(text, Does.Contain(new string('m', 47) + "…  0.84; 1.12"));
    }

    [Test]
    public void Numbers_that_are_none_are_dashes() => Assert.That(
        FactSheetText.Values(SampleRun.Facts()[0] with { Values = [new("a_b", double.NaN), new("c", 12_345.6)] }, named: true), Is.EqualTo("a b: –; c: 12,346"));

    [Test]
    public void A_fact_of_ones_own_is_told_in_both_languages()
    {
        var fact = new Fact("F90", 3, FactBasis.HeldOut, new("Centers are few", "中心不多"), new("number of centers", "中心数量"), new("< 10", "少于10"))
        {
            Period = FactPeriod.Any,
            Values = [new("centers", FigureUnit.Count, FactTarget.Below(10))],
            Measure = context => [context.Record.Centers.Count],
        };
        RunRecord record = SampleRecord.Of(days: 40);
        IReadOnlyList<FactResult> facts = new FactSheet([fact]).Evaluate(new FactContext(null!, record));

        Assert.That(FactSheetText.Write(facts, ReportLanguage.English), Does.Contain("F90  number of centers").And.Contain("< 10"));
        Assert.That(FactSheetText.Write(facts, ReportLanguage.Chinese), Does.Contain("F90  中心数量").And.Contain("少于10"));
        var data = new ReportData(SampleRun.Manifest(record), record, facts, LargeTables.None);
        Assert.That(ReportPage.Write(data, [], ReportLanguage.English), Does.Contain("Centers are few"));
        Assert.That(ReportPage.Write(data, [], ReportLanguage.Chinese), Does.Contain("中心不多"));
    }
}
