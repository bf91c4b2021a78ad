using MarketSim.Market.Measures;
using MarketSim.Reports.Ensembles;
using MarketSim.Reports.Runs;
using MarketSim.Reports.Tables;
using MarketSim.Reports.Tests.Samples;
using MarketSim.Reports.Texts;

namespace MarketSim.Reports.Tests.Ensembles;

public sealed class EnsembleTests
{
    [Test]
    public void A_figure_is_summed_up_over_the_runs_that_give_it()
    {
        EnsembleTable table = Table();
        EnsembleSummaryRow sold = table.Summary[0];

        Assert.That(sold, Is.EqualTo(new EnsembleSummaryRow
        {
            Name = "take_up_2024",
            Runs = 5,
            Mean = sold.Mean,
            Median = 0.3,
            Quantile05 = sold.Quantile05,
            Quantile95 = sold.Quantile95,
        }));
        Assert.That((sold.Mean, sold.Quantile05, sold.Quantile95), Is.EqualTo((0.3, 0.12, 0.48)).Using<double>((a, b) => Math.Abs(a - b) < 1e-12));
        Assert.That(table.Summary[1].Runs, Is.Zero);
        Assert.That(table.Summary[1].Mean, Is.NaN);
    }

    [Test]
    public void The_order_of_replicates_does_not_count()
    {
        var replicates = Replicates().ToArray();
        Assert.That(new EnsembleTable(replicates.Reverse()).Rows, Is.EqualTo(new EnsembleTable(replicates).Rows));
    }

    [TestCase(ReportLanguage.English, "middle 90%")]
    [TestCase(ReportLanguage.Chinese, "中间 90%")]
    public void The_folder_holds_both_tables_and_a_page_with_bands(ReportLanguage language, string text)
    {
        using var place = new TemporaryFolder();
        RunFolder folder = RunFolder.Create(place["ensemble"], force: false);
        RunManifest manifest = SampleRun.Manifest(SampleRecord.Of(days: 2)) with { Ensemble = new EnsembleInfo([1, 2, 3, 4, 5], []) };

        EnsembleReport.Write(folder, manifest, Table(), language);

        Assert.That(TableReader.ReadRows<EnsembleRow>(folder.TableFile("ensemble")), Is.EqualTo(Table().Rows));
        Assert.That(TableReader.ReadRows<EnsembleSummaryRow>(folder.TableFile("ensemble_summary")), Is.EqualTo(Table().Summary));
        string page = File.ReadAllText(folder.ReportFile);
        Assert.That(page, Does.Contain(text).And.Contain("<svg class=\"band\"").And.Contain("1, 2, 3, 4, 5").And.Not.Contain("NaN"));
        Assert.That(RunManifest.Read(folder).Tables.Select(table => table.Table), Is.EqualTo(new[] { "ensemble", "ensemble_summary" }));
    }

    [Test]
    public void The_text_has_a_line_a_figure() => Assert.That(EnsembleReport.Text(Table(), ReportLanguage.English).Split('\n'), Is.EqualTo(new[]
    {
        "                       mean         median             5%            95%     n",
        "take_up_2024            30%            30%            12%            48%     5",
        "F01.x                     –              –              –              –     0",
        "",
    }));

    private static EnsembleTable Table() => new(Replicates());

    private static IEnumerable<(ulong Seed, IReadOnlyList<NamedValue> Headlines)> Replicates() =>
        Enumerable.Range(1, 5).Select(seed => ((ulong)seed, (IReadOnlyList<NamedValue>)[new("take_up_2024", seed / 10.0), new("F01.x", double.NaN)]));
}
