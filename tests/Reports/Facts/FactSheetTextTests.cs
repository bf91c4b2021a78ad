using MarketSim.Reports.Facts;
using MarketSim.Reports.Tests.Samples;
using MarketSim.Reports.Texts;

namespace MarketSim.Reports.Tests.Facts;

public sealed class FactSheetTextTests
{
    [Test]
    public void The_sheet_has_a_line_a_fact_in_columns() => Assert.That(FactSheetText.Write(SampleRun.Facts(), ReportLanguage.English), Is.EqualTo(
        """
             Metric               Value                                     Target        Result         Basis
        F01  a metric of the run  ratio_2023 0.84; ratio_2024 1.12          0.75 to 0.85  pass           held out
        F03  a metric of the run  june -0.01; july 0.0040; august -0.02     0.75 to 0.85  fail           held out
        F10  a metric of the run  sme_unmet_share 0.38; head_firm_unmet_s…  0.75 to 0.85  pass           held out
        F15  a metric of the run  0.79                                      0.75 to 0.85  pass           held out
        F18  a metric of the run  –                                         0.75 to 0.85  not evaluated  held out
        F20  a metric of the run  5.1                                       0.75 to 0.85  pass           calibrated
        F25  a metric of the run  0.27                                      0.75 to 0.85  pass           held out

        Facts reproduced: 5; missed: 1; not evaluated in this run: 1.

        """.ReplaceLineEndings("\n")));

    [Test]
    public void Chinese_columns_are_aligned_by_the_width_of_characters()
    {
        string[] lines = FactSheetText.Write(SampleRun.Facts(), ReportLanguage.Chinese).Split('\n');

        Assert.That(lines[1], Does.EndWith("符合    留作检验"));
        Assert.That(lines[5], Does.EndWith("未评估  留作检验"));
    }

    [Test]
    public void Numbers_that_are_none_are_dashes() => Assert.That(
        FactSheetText.Values(SampleRun.Facts()[0] with { Values = [new("a", double.NaN), new("b", 12_345.6)] }), Is.EqualTo("a –; b 12,346"));
}
