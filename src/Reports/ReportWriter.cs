using MarketSim.Reports.Html;
using MarketSim.Reports.Pictures;
using MarketSim.Reports.Runs;

namespace MarketSim.Reports;

/// <summary>Writes what a run's folder holds beside its tables.</summary>
public static class ReportWriter
{
    /// <summary>Writes run.json, facts.json, years.json, summary.csv, the pictures and report.html.</summary>
    /// <param name="folder">The run's folder; its tables have been written.</param>
    /// <param name="manifest">What run.json says.</param>
    /// <param name="record">The run's record.</param>
    /// <param name="facts">The facts compared.</param>
    /// <param name="language">Language of pictures and report.</param>
    /// <exception cref="Tables.TableWriteException">A file cannot be written; the message names it.</exception>
    public static void Write(RunFolder folder, RunManifest manifest, RunRecord record, IReadOnlyList<FactResult> facts, ReportLanguage language)
    {
        WriteRecord(folder, manifest, record, facts);
        WriteReport(folder, manifest, record, facts, language);
    }

    /// <summary>Writes run.json, facts.json, years.json and summary.csv.</summary>
    /// <inheritdoc cref="Write"/>
    public static void WriteRecord(RunFolder folder, RunManifest manifest, RunRecord record, IReadOnlyList<FactResult> facts)
    {
        FactsFile.Write(folder, facts);
        YearsFile.Write(folder, record.Years);
        WholeFile.Write(folder.SummaryFile, SummaryFile.Text(YearFigures.Of(record, new Gazetteer(manifest.Scenario))));
        IEnumerable<string> tables = manifest.Tables.Select(table => folder.TableFile(table.Table)).Where(File.Exists);
        string[] read = [.. tables.Concat([folder.FactsFile, folder.YearsFile]).Select(file => Path.GetFileName(file)!)];
        (manifest with { Files = FileSeals.With(new SortedDictionary<string, string>(), folder, read) }).Write(folder);
    }

    /// <summary>Writes the pictures and report.html.</summary>
    /// <inheritdoc cref="Write"/>
    public static void WriteReport(RunFolder folder, RunManifest manifest, RunRecord record, IReadOnlyList<FactResult> facts, ReportLanguage language)
    {
        var data = new ReportData(manifest, record, facts, LargeTables.Read(folder));
        IReadOnlyList<Picture> pictures = Gallery.Draw(data, language);
        Save(folder, pictures, ReportPage.Write(data, pictures, language));
    }

    /// <summary>Writes pictures as PNG and SVG, and the page.</summary>
    internal static void Save(RunFolder folder, IEnumerable<Picture> pictures, string page)
    {
        folder.MakePlotsFolder();
        foreach (Picture picture in pictures)
        {
            WholeFile.Write(Path.Combine(folder.PlotsFolder, picture.Name + ".png"), picture.Png());
            WholeFile.Write(Path.Combine(folder.PlotsFolder, picture.Name + ".svg"), picture.Svg());
        }

        WholeFile.Write(folder.ReportFile, page);
    }

    /// <summary>Writes the pictures and report.html of a finished run from its folder.</summary>
    /// <exception cref="RunFolderException">The folder's files cannot be understood.</exception>
    /// <exception cref="InvalidDataException">A table is damaged.</exception>
    /// <exception cref="Tables.TableWriteException">A file cannot be written.</exception>
    public static void Rewrite(RunFolder folder, ReportLanguage language) =>
        WriteReport(folder, RunManifest.Read(folder), RunRecordReader.Read(folder), FactsFile.Read(folder), language);
}
