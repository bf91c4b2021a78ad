using MarketSim.Reports.Runs;
using MarketSim.Simulator.Tests.Invocations;
using MarketSim.Studies.Facts;

namespace MarketSim.Simulator.Tests.Commands;

/// <summary>Whatever is read back from a run's folder is as it was written, or the command says that it is not.</summary>
public sealed class DamagedFolderTests : FinishedRunTests
{
    private static readonly Random Draw = new(2113);

    [Test]
    public void A_flipped_byte_of_a_table_is_noticed()
    {
        string[] shown = ["national", "requests", "leases", "buyers"];
        foreach (string table in shown.SelectMany(table => Enumerable.Repeat(table, 10)))
        {
            Flipped(table + ".parquet", () => Refuses(table + ".parquet", "show", Finished, table));
        }

        Flipped("cards.parquet", () => Refuses("cards.parquet", "report", Finished));
        Flipped("leases.parquet", () => Refuses("leases.parquet", "report", Finished));
        Flipped("owners.parquet", () => Refuses("owners.parquet", "compare", Finished, Repository.Tiny, "--out", Beside("compared")));
    }

    [TestCase("facts.json", "facts")]
    [TestCase("facts.json", "report")]
    [TestCase("years.json", "report")]
    [TestCase("run.json", "facts")]
    [TestCase("run.json", "report")]
    [TestCase("run.json", "show")]
    public void A_changed_number_of_a_JSON_file_is_noticed(string file, string command) => Changed(
        file,
        text => text.Replace("1", "2", StringComparison.Ordinal),
        () => Refuses(file, command == "show" ? [command, Finished, "national"] : [command, Finished]));

    [TestCase("facts.json", "facts")]
    [TestCase("years.json", "report")]
    public void A_file_that_is_empty_or_null_or_gone_is_noticed(string file, string command)
    {
        foreach (string text in new[] { "", "null", "[null]", "{\"2023\": null}" })
        {
            Changed(file, _ => text, () => Refuses(file, command, Finished));
        }

        string path = Path.Combine(Finished, file);
        File.Move(path, path + ".away");
        Refuses(file, command, Finished);
        File.Move(path + ".away", path);
    }

    [Test]
    public void A_kill_between_run_json_and_facts_json_leaves_the_old_facts_readable()
    {
        RunFolder folder = RunFolder.Open(Finished);
        byte[] before = File.ReadAllBytes(folder.FactsFile);
        FactsFile.Replace(folder, [.. FactsFile.Read(folder).Skip(1)]);
        Assert.That(FactsFile.Read(folder), Has.Count.EqualTo(FactSheet.Standard.Facts.Count - 1));

        File.WriteAllBytes(folder.FactsFile, before);

        Assert.That(FactsFile.Read(folder), Has.Count.EqualTo(FactSheet.Standard.Facts.Count));
        FactsFile.Replace(folder, FactsFile.Read(folder));
    }

    [Test]
    public void Report_waits_for_nobody_who_works_in_the_folder()
    {
        using (new FileStream(Path.Combine(Finished, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            Invocation refused = Invocation.Of("report", Finished);
            Assert.That((refused.Code, refused.Error.Contains("is under way in this folder", StringComparison.Ordinal)), Is.EqualTo((2, true)), refused.Error);
        }

        Assert.That(Invocation.Of("report", Finished).Code, Is.Zero);
    }

    private static void Refuses(string file, params string[] command)
    {
        Invocation refused = Invocation.Of(command);
        Assert.That((refused.Code, refused.Out), Is.EqualTo((1, "")), refused.Error);
        Assert.That(refused.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(refused.Error, Does.Contain(file));
    }

    private void Flipped(string file, Action act)
    {
        string path = Path.Combine(Finished, file);
        byte[] whole = File.ReadAllBytes(path);
        byte[] flipped = [.. whole];
        flipped[Draw.Next(flipped.Length)] ^= (byte)(1 << Draw.Next(8));
        File.WriteAllBytes(path, flipped);
        try
        {
            act();
        }
        finally
        {
            File.WriteAllBytes(path, whole);
        }
    }

    private void Changed(string file, Func<string, string> change, Action act)
    {
        string path = Path.Combine(Finished, file);
        string whole = File.ReadAllText(path);
        File.WriteAllText(path, change(whole));
        try
        {
            act();
        }
        finally
        {
            File.WriteAllText(path, whole);
        }
    }
}
