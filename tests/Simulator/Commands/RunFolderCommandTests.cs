using System.Text.Json.Nodes;
using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Commands;

/// <summary>The commands that look at a run which is over.</summary>
public sealed class RunFolderCommandTests : FinishedRunTests
{
    [Test]
    public void Facts_prints_36_lines_with_targets_and_counts_what_stands_how()
    {
        Invocation facts = Invocation.Of("facts", Finished);
        Assert.That(facts.Code, Is.Zero, facts.Error);
        string[] lines = [.. facts.Out.Split('\n').Where(line => line.StartsWith('F') && char.IsDigit(line[1]))];
        Assert.That(lines.Select(line => line[..3]), Is.EqualTo(Enumerable.Range(1, 36).Select(number => $"F{number:00}")));
        Assert.That(facts.Out, Does.Contain("1.00 to 1.10").And.Contains("not evaluated").And.Contains("held out").And.Contains("36"));
        Assert.That(facts.Error, Is.Empty, "no paired run answers anything about two months of 2023");
        Assert.That(JsonNode.Parse(Invocation.Of("facts", Finished, "--json").Out)!.AsArray(), Has.Count.EqualTo(36));
    }

    [Test]
    public void Report_is_written_anew_in_another_language()
    {
        string report = Path.Combine(Finished, "report.html");
        Invocation chinese = Invocation.Of("report", Finished, "--lang", "zh");
        Assert.That(chinese.Code, Is.Zero, chinese.Error);
        Assert.That(chinese.Out, Is.EqualTo($"report: {report}{Environment.NewLine}"));
        Assert.That(File.ReadAllText(report), Does.Contain("lang=\"zh").And.Contains("微型市场"));
        Invocation.Of("report", Finished);
        Assert.That(File.ReadAllText(report), Does.Contain("A tiny market"));
    }

    [Test]
    public void Show_prints_a_table_for_readers_spreadsheets_and_scripts()
    {
        Invocation table = Invocation.Of("show", Finished, "brokers", "--head", "2");
        Assert.That(table.Out, Does.Contain("broker-0").And.Contains("broker-1").And.Not.Contains("broker-2"));
        string[] csv = Invocation.Of("show", Finished, "buyers", "--csv").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(csv, Has.Length.EqualTo(61));
        JsonArray json = JsonNode.Parse(Invocation.Of("show", Finished, "national", "--json", "--head", "3").Out)!.AsArray();
        Assert.That(json.Select(row => (string)row!["date"]!), Is.EqualTo(new[] { "2023-07-01", "2023-07-02", "2023-07-03" }));
        Assert.That(csv[0].Split(',')[0], Is.EqualTo("buyer"));
    }

    [Test]
    public void A_table_or_folder_that_is_not_there_is_bad_input()
    {
        Invocation table = Invocation.Of("show", Finished, "nationl");
        Assert.That(table.Code, Is.EqualTo(2));
        Assert.That(table.Error, Does.Contain("did you mean 'national'?"));
        foreach (string command in new[] { "facts", "report" })
        {
            Invocation none = Invocation.Of(command, Beside("none"));
            Assert.That((none.Code, none.Error), Is.EqualTo((2, $"error: {Beside("none")}: there is no such folder.{Environment.NewLine}")));
            Assert.That(Invocation.Of(command, Path.GetDirectoryName(Finished)!).Error, Does.Contain("run.json"));
        }

        Assert.That(Invocation.Of("show", Finished, "national", "--csv", "--json").Code, Is.EqualTo(2));
    }

    [Test]
    public void A_damaged_table_or_manifest_is_bad_input_that_names_the_file()
    {
        string copy = Beside("damaged");
        Directory.CreateDirectory(copy);
        File.WriteAllText(Path.Combine(copy, "run.json"), "{");
        File.WriteAllText(Path.Combine(copy, "national.parquet"), "not a table");
        Assert.That((Invocation.Of("facts", copy).Code, Invocation.Of("report", copy).Code), Is.EqualTo((2, 2)));
        Invocation shown = Invocation.Of("show", copy, "national");
        Assert.That(shown.Code, Is.EqualTo(2));
        Assert.That(shown.Error, Does.Contain("run.json"));
    }
}
