using MarketSim.Silo.Clusters;
using MarketSim.Silo.Connections;

namespace MarketSim.Silo.Tests.Safety;

/// <summary>Each user has a secret without doing anything for it, and nobody else reads it; guesses wait.</summary>
public sealed class OwnSecretTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("marketsim-secret-").FullName;

    [OneTimeTearDown]
    public void Clear() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_secret_is_made_once_for_its_owner_alone()
    {
        string folder = Path.Combine(_folder, "made");

        string[] read = [.. Enumerable.Range(0, 8).AsParallel().Select(_ => OwnSecret.Read(folder))];

        Assert.That(read.Distinct().Count(), Is.EqualTo(1));
        Assert.That(read[0], Has.Length.GreaterThanOrEqualTo(OwnSecret.Least));
        Assert.That(Directory.GetFiles(folder), Has.Length.EqualTo(1));
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(File.GetUnixFileMode(Directory.GetFiles(folder)[0]), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }
    }

    [Test]
    public void A_secret_that_others_can_read_is_not_used()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("folders of users are private there");
            return;
        }

        string folder = Path.Combine(_folder, "open");
        OwnSecret.Read(folder);
        File.SetUnixFileMode(Directory.GetFiles(folder)[0], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        Assert.That(() => OwnSecret.Read(folder), Throws.TypeOf<FormatException>().With.Message.Contains("chmod 600"));
    }

    [Test]
    public void Wrong_proofs_wait_ever_longer_and_no_longer_after_a_quiet_minute()
    {
        var clock = new StoppedClock();
        var slowing = new Slowing(clock);
        TimeSpan[] waits = [.. Enumerable.Range(0, 10).Select(_ => slowing.Next())];

        Assert.That(waits, Is.Ordered.And.All.LessThanOrEqualTo(TimeSpan.FromSeconds(3)));
        Assert.That(waits[^1], Is.EqualTo(TimeSpan.FromSeconds(3)));
        clock.Seconds += 61;
        Assert.That(slowing.Next(), Is.EqualTo(waits[0]));
    }

    private sealed class StoppedClock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
