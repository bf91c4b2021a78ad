using System.Text;
using MarketSim.Reports.Html;
using MarketSim.Reports.Runs;

namespace MarketSim.Reports.Ensembles;

/// <summary>What an ensemble leaves: two tables, run.json and a page with a band for each figure.</summary>
public static class EnsembleReport
{
    private const double BandWidth = 180.0;

    /// <summary>Writes ensemble.parquet, ensemble_summary.parquet, run.json and report.html.</summary>
    /// <param name="folder">The ensemble's folder.</param>
    /// <param name="manifest">What run.json says; the digests of the two tables are added to it.</param>
    /// <param name="table">The figures.</param>
    /// <param name="language">Language of the page.</param>
    /// <exception cref="TableWriteException">A file cannot be written; the message names it.</exception>
    public static void Write(RunFolder folder, RunManifest manifest, EnsembleTable table, ReportLanguage language)
    {
        TableDigest rows = TableWriter.Write(folder.TableFile("ensemble"), table.Rows);
        TableDigest summary = TableWriter.Write(folder.TableFile("ensemble_summary"), table.Summary);
        RunManifest complete = manifest with { Tables = [.. manifest.Tables, rows, summary], Files = FileSeals.With(manifest.Files, folder, "ensemble.parquet", "ensemble_summary.parquet") };
        complete.Write(folder);
        WholeFile.Write(folder.ReportFile, Page(complete, table, language));
    }

    /// <summary>The summary as text for a console: a line a figure.</summary>
    public static string Text(EnsembleTable table, ReportLanguage language)
    {
        EnsembleSummaryRow[] shown = [.. table.Summary.Where(table.IsMain)];
        int width = shown.Select(row => row.Name.Length).DefaultIfEmpty(0).Max();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{"".PadRight(width)} {"mean",14} {"median",14} {"5%",14} {"95%",14} {"n",5}\n");
        foreach (EnsembleSummaryRow row in shown)
        {
            string[] values = [.. new[] { row.Mean, row.Median, row.Quantile05, row.Quantile95 }.Select(value => FigureText.Value(row.Name, value, language))];
            text.Append(CultureInfo.InvariantCulture, $"{row.Name.PadRight(width)} {values[0],14} {values[1],14} {values[2],14} {values[3],14} {row.Runs,5}\n");
        }

        return text.ToString();
    }

    private static string Page(RunManifest manifest, EnsembleTable table, ReportLanguage language)
    {
        var names = new Gazetteer(manifest.Scenario);
        var page = new Markup(language);
        PageFrame.Begin(page, names.DisplayTitle.In(language));
        RunHead.Write(page, manifest, names);
        page.Element("h2", new Text("Ensemble: headline figures over all seeds", "多种子模拟：核心指标分布"), "flow").Element("p", new Text(
            "Each figure was measured in every run of the ensemble; the band holds the middle 90% of runs.",
            "各指标在每次模拟中分别测得；区间为中间 90% 的模拟结果。"));
        page.Table(
            [
                page.Words(new("Figure", "指标")), page.NumberHead(SpreadNames.Mean), page.NumberHead(SpreadNames.Median), page.NumberHead(SpreadNames.Low),
                page.NumberHead(SpreadNames.High), page.Words(new("Band", "区间")), page.NumberHead(SpreadNames.Runs),
            ],
            table.Summary.Where(table.IsMain).Select(row => (IReadOnlyList<Cell>)
            [
                new(FigureText.NameOfYear(row.Name, language, names.Figures)),
                Cell.Number(FigureText.Value(row.Name, row.Mean, language)),
                Cell.Number(FigureText.Value(row.Name, row.Median, language)),
                Cell.Number(FigureText.Value(row.Name, row.Quantile05, language)),
                Cell.Number(FigureText.Value(row.Name, row.Quantile95, language)),
                new(Band(row, table), "", IsMarkup: true),
                Cell.Number(Printed.Number(row.Runs)),
            ]));
        RunFoot.Write(page, manifest);
        PageFrame.End(page);
        return page.ToString();
    }

    /// <summary>A strip from the least to the greatest value, with the middle 90 percent and the median.</summary>
    private static string Band(EnsembleSummaryRow row, EnsembleTable table)
    {
        double[] values = [.. table.Rows.Where(value => value.Name == row.Name && double.IsFinite(value.Value)).Select(value => value.Value)];
        if (values.Length < 2 || values.Max() <= values.Min())
            return "";
        double At(double value) => Math.Round((BandWidth - 4.0) * (value - values.Min()) / (values.Max() - values.Min()), 1) + 2.0;
        string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
        double left = At(row.Quantile05);
        return $"<svg class=\"band\" viewBox=\"0 0 180 14\"><rect x=\"2\" y=\"6\" width=\"176\" height=\"2\" fill=\"#d5dbe2\"/>"
            + $"<rect x=\"{Number(left)}\" y=\"3\" width=\"{Number(Math.Max(1.0, At(row.Quantile95) - left))}\" height=\"8\" fill=\"#56b4e9\"/>"
            + $"<rect x=\"{Number(At(row.Median) - 1.0)}\" y=\"1\" width=\"2\" height=\"12\" fill=\"#1d2733\"/></svg>";
    }
}
