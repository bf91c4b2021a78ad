using MarketSim.Market.Measures;
using MarketSim.Reports.Runs;
using MarketSim.Reports.Tables;
using MarketSim.Reports.Tests.Samples;
using MarketSim.Reports.Texts;

namespace MarketSim.Reports.Tests;

public sealed class ReportWriterTests
{
    [TestCase(ReportLanguage.English)]
    [TestCase(ReportLanguage.Chinese)]
    public void A_run_leaves_every_file_of_its_folder(ReportLanguage language)
    {
        using var place = new TemporaryFolder();
        string root = Environment.GetEnvironmentVariable("KEEP_REPORT") is { } keep ? Path.Combine(keep, language.ToString()) : place["run"];
        RunFolder folder = RunFolder.Create(root, force: true);
        RunRecord record = SampleRecord.Of();
        using var sink = new ParquetSink(folder.Root);
        SampleRun.Feed(sink, record);

        ReportWriter.Write(folder, SampleRun.Manifest(record, sink.Complete()), record, SampleRun.Facts(), language);

        string[] files = [.. Directory.EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder.Root, file))];
        Assert.That(files, Is.SupersetOf(new[] { "run.json", "facts.json", "years.json", "summary.csv", "report.html" }));
        Assert.That(files, Is.SupersetOf(RunTables.Names.Select(ParquetSink.FileName)));
        Assert.That(files.Count(file => file.EndsWith(".png", StringComparison.Ordinal)), Is.EqualTo(13));
        Assert.That(files.Count(file => file.EndsWith(".svg", StringComparison.Ordinal)), Is.EqualTo(13));
        Assert.That(files.Where(file => file.EndsWith(".partial", StringComparison.Ordinal)), Is.Empty);
    }
}
