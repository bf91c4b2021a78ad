using MarketSim.Reports.Runs;
using MarketSim.Reports.Tests.Samples;

namespace MarketSim.Reports.Tests.Runs;

public sealed class RunFolderTests
{
    [Test]
    public void A_new_folder_is_made_with_its_parents_and_is_empty()
    {
        using var place = new TemporaryFolder();
        RunFolder folder = RunFolder.Create(place["runs/national-1"], force: false);

        Assert.That(Directory.Exists(folder.Root));
        Assert.That(Directory.EnumerateFileSystemEntries(folder.Root), Is.Empty);
    }

    [Test]
    public void An_existing_folder_is_refused_and_left_as_it_was()
    {
        using var place = new TemporaryFolder();
        File.WriteAllText(place["run.json"], "{}");

        Assert.That(
            () => RunFolder.Create(place.Root, force: false),
            Throws.InstanceOf<RunFolderException>().With.Property("Trouble").EqualTo(RunFolderTrouble.Exists).And.Message.Contains("--force"));
        Assert.That(File.ReadAllText(place["run.json"]), Is.EqualTo("{}"));
    }

    [Test]
    public void Force_replaces_the_run_and_nothing_else()
    {
        using var place = new TemporaryFolder();
        Directory.CreateDirectory(place["plots"]);
        foreach (string file in new[] { "run.json", "national.parquet", "plots/q1.png", "notes.txt" })
            File.WriteAllText(place[file], "old");

        RunFolder.Create(place.Root, force: true).RemoveRun();

        Assert.That(Directory.EnumerateFiles(place.Root, "*", SearchOption.AllDirectories), Is.EqualTo(new[] { place["notes.txt"] }));
    }

    [Test]
    public void A_folder_under_a_file_cannot_be_made_and_nothing_is_left()
    {
        using var place = new TemporaryFolder();
        File.WriteAllText(place["file"], "");

        Assert.That(
            () => RunFolder.Create(place["file/runs/a"], force: false),
            Throws.InstanceOf<RunFolderException>().With.Property("Trouble").EqualTo(RunFolderTrouble.Unwritable).And.Message.Contains("cannot be written to"));
        Assert.That(Directory.EnumerateFileSystemEntries(place.Root), Is.EqualTo(new[] { place["file"] }));
    }

    [Test]
    public void Only_the_folder_of_a_run_can_be_opened()
    {
        using var place = new TemporaryFolder();

        Assert.That(() => RunFolder.Open(place["none"]), Throws.InstanceOf<RunFolderException>().With.Message.Contains("no such folder"));
        Assert.That(() => RunFolder.Open(place.Root), Throws.InstanceOf<RunFolderException>().With.Message.Contains("run.json"));
    }
}
