using System.Globalization;
using System.Text.Json.Nodes;
using MarketSim.Market.Measures;
using MarketSim.Reports.Runs;
using MarketSim.Reports.Tables;
using MarketSim.Reports.Tests.Samples;

namespace MarketSim.Reports.Tests.Runs;

public sealed class RunFilesTests
{
    [Test]
    public void A_record_is_rebuilt_from_its_folder()
    {
        using var place = new TemporaryFolder();
        RunFolder folder = RunFolder.Create(place["run"], force: false);
        RunRecord record = SampleRecord.Of(days: 400);
        using var sink = new ParquetSink(folder.Root);
        SampleRun.Feed(sink, record, requests: 10);
        ReportWriter.WriteRecord(folder, SampleRun.Manifest(record, sink.Complete()), record, SampleRun.Facts());

        RunRecord read = RunRecordReader.Read(folder);

        Assert.That(read.National, Is.EqualTo(record.National));
        Assert.That(read.Provinces, Is.EqualTo(record.Provinces));
        Assert.That(read.Owners, Is.EqualTo(record.Owners));
        Assert.That(read.Cards, Is.EqualTo(record.Cards));
        Assert.That(read.Centers, Is.EqualTo(record.Centers));
        Assert.That(read.Buyers, Is.EqualTo(record.Buyers));
        Assert.That(read.Years.Keys, Is.EqualTo(new[] { 2023, 2024 }));
        foreach (System.Reflection.PropertyInfo property in typeof(YearCounts).GetProperties())
            Assert.That(property.GetValue(read.Years[2024]), Is.EqualTo(property.GetValue(record.Years[2024])), property.Name);
    }

    [Test]
    public void The_manifest_comes_back_as_it_was_written()
    {
        using var place = new TemporaryFolder();
        RunFolder folder = RunFolder.Create(place["run"], force: false);
        RunManifest manifest = SampleRun.Manifest(SampleRecord.Of(days: 3), [new TableDigest("national", 3, new string('b', 64))]) with
        {
            Ensemble = new EnsembleInfo([1, ulong.MaxValue], [new(StringComparer.Ordinal) { ["national"] = "c" }, []]),
        };
        manifest.Write(folder);

        RunManifest read = RunManifest.Read(RunFolder.Open(folder.Root));
        read.Write(folder);

        JsonNode json = JsonNode.Parse(File.ReadAllText(folder.ManifestFile))!;
        Assert.That((string?)json["seal"], Has.Length.EqualTo(64));
        json.AsObject().Remove("seal");
        Assert.That(JsonNode.DeepEquals(json, System.Text.Json.JsonSerializer.SerializeToNode(manifest, RunJson.Options)));
        Assert.That((string?)json["status"], Is.EqualTo("partial"));
        Assert.That((ulong?)json["seed"], Is.EqualTo(7));
        Assert.That((string?)json["tables"]![0]!["sha256"], Is.EqualTo(new string('b', 64)));
        Assert.That((string?)json["scenario"]!["title_zh"], Is.EqualTo("全国智算市场（2023—2028）"));
    }

    [Test]
    public void Facts_come_back_as_they_were_written_even_those_without_a_number()
    {
        using var place = new TemporaryFolder();
        RunFolder folder = RunFolder.Create(place["run"], force: false);
        FactResult fact = SampleRun.Facts()[0] with { Values = [new NamedValue("nothing", double.NaN), new NamedValue("one", 0.1)] };
        FactsFile.Write(folder, [fact]);

        FactResult read = FactsFile.Read(folder).Single();

        Assert.That(read.Values, Is.EqualTo(fact.Values));
        Assert.That(read with { Values = fact.Values }, Is.EqualTo(fact));
    }

    [Test]
    public void A_damaged_manifest_is_named()
    {
        using var place = new TemporaryFolder();
        File.WriteAllText(place["run.json"], "{ \"seed\": ");

        Assert.That(() => RunManifest.Read(RunFolder.Open(place.Root)), Throws.InstanceOf<RunFolderException>().With.Message.Contains("run.json"));
    }

    [Test]
    public void The_summary_has_a_line_a_figure_and_a_column_a_year_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            string[] lines = SummaryFile.Text(SampleRun.Data(SampleRecord.Of()).Years).TrimEnd('\n').Split('\n');

            Assert.That(lines[0], Is.EqualTo("figure,2023,2024,2025,2026,2027,2028"));
            Assert.That(lines, Has.Length.InRange(30, 70));
            Assert.That(lines.Single(line => line.StartsWith("projects_announced,", StringComparison.Ordinal)), Is.EqualTo("projects_announced,41,41,40,41,40,41"));
            Assert.That(lines.Select(line => line.Count(letter => letter == ',')), Is.All.EqualTo(6));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
