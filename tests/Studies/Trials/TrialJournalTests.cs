using MarketSim.Studies.Trials;

namespace MarketSim.Studies.Tests.Trials;

public sealed class TrialJournalTests
{
    private static readonly string[] Names = ["a", "b"];
    private string _file = "";

    [SetUp]
    public void Begin() => _file = Path.Combine(Directory.CreateTempSubdirectory("marketsim-").FullName, "journal.bin");

    [TearDown]
    public void End() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [Test]
    public void What_is_recorded_is_read_back_to_the_bit()
    {
        TrialRecord written = Record(0.1 + 0.2, double.NaN) with { DaysDone = 9, Steps = 1L << 40, Letters = 3, Tables = [new("national", 9, "ab")] };
        using (var journal = TrialJournal.Open(_file))
        {
            journal.Append(Key(1), written);
            journal.Append(Key(2), new TrialRecord { Error = "the books broke" });
        }

        using var again = TrialJournal.Open(_file);
        TrialRecord read = again.Find(Key(1))!;
        Assert.That(read.Values.Select(BitConverter.DoubleToInt64Bits), Is.EqualTo(written.Values.Select(BitConverter.DoubleToInt64Bits)));
        Assert.That((read.DaysDone, read.Steps, read.Letters), Is.EqualTo((9, 1L << 40, 3L)));
        Assert.That((read.Names, read.Tables), Is.EqualTo((written.Names, written.Tables)));
        Assert.That(again.Find(Key(2))!.Error, Is.EqualTo("the books broke"));
        Assert.That(again.Find(Key(3)), Is.Null);
        Assert.That((again.Count, again.BytesCutOff), Is.EqualTo((2, 0L)));
    }

    [Test]
    public void A_file_cut_anywhere_keeps_the_records_that_were_whole_and_can_be_written_on()
    {
        var ends = new List<long>();
        using (var journal = TrialJournal.Open(_file))
        {
            for (ulong seed = 0; seed < 3; seed++)
            {
                journal.Append(Key(seed), Record(seed, -1));
                ends.Add(new FileInfo(_file).Length);
            }
        }

        byte[] whole = File.ReadAllBytes(_file);
        for (int cut = 0; cut <= whole.Length; cut++)
        {
            File.WriteAllBytes(_file, whole[..cut]);
            int kept = ends.Count(end => end <= cut);
            using (var journal = TrialJournal.Open(_file))
            {
                Assert.That(journal.Count, Is.EqualTo(kept), $"cut at {cut}");
                for (ulong seed = 0; seed < 3; seed++)
                {
                    if (journal.Find(Key(seed)) is null)
                    {
                        journal.Append(Key(seed), Record(seed, -1));
                    }
                }
            }

            Assert.That(File.ReadAllBytes(_file), Is.EqualTo(whole), $"cut at {cut}, then written on");
        }
    }

    [Test]
    public void A_damaged_record_with_others_behind_it_is_told_and_not_cut_off()
    {
        using (var journal = TrialJournal.Open(_file))
        {
            journal.Append(Key(1), Record(1, 2));
            journal.Append(Key(2), Record(3, 4));
        }

        byte[] bytes = File.ReadAllBytes(_file);
        bytes[60] ^= 1;
        File.WriteAllBytes(_file, bytes);

        Assert.That(() => TrialJournal.Open(_file), Throws.TypeOf<InvalidDataException>().With.Message.Contains("damaged at byte").And.Message.Contains("truncate -s"));
        Assert.That(File.ReadAllBytes(_file), Is.EqualTo(bytes));
    }

    [Test]
    public void Another_file_is_refused()
    {
        File.WriteAllText(_file, "something else altogether");
        Assert.That(() => TrialJournal.Open(_file), Throws.TypeOf<InvalidDataException>().With.Message.Contains("not the journal of a study"));
    }

    [Test]
    public void Two_at_a_time_are_refused()
    {
        using var first = TrialJournal.Open(_file);
        Assert.That(() => TrialJournal.Open(_file), Throws.InstanceOf<IOException>().With.Message.Contains("another process"));
    }

    [Test]
    public void A_trial_is_recorded_once()
    {
        using var journal = TrialJournal.Open(_file);
        journal.Append(Key(1), Record(1, 2));
        Assert.That(() => journal.Append(Key(1), Record(1, 2)), Throws.InvalidOperationException);
    }

    [Test]
    public void Failures_are_forgotten_when_they_are_to_be_tried_again()
    {
        using (var journal = TrialJournal.Open(_file))
        {
            journal.Append(Key(1), new TrialRecord { Error = "no memory" });
            journal.Append(Key(2), Record(1, 2));
        }

        using (var again = TrialJournal.Open(_file, forgetFailures: true))
        {
            Assert.That((again.Count, again.Find(Key(1))), Is.EqualTo((1, (TrialRecord?)null)));
            again.Append(Key(1), Record(5, 6));
        }

        using var last = TrialJournal.Open(_file);
        Assert.That(last.Find(Key(1))!.Values, Is.EqualTo(new[] { 5.0, 6.0 }));
    }

    [Test]
    public void Keys_tell_scenarios_changes_and_seeds_apart()
    {
        Trial trial = new(StudyPoint.Of("a=1", "b=2"), 7);
        TrialKey key = TrialKey.Of(trial, "hash");

        Assert.That(TrialKey.Of(new Trial(StudyPoint.Of("a=1", "b=2"), 7), "hash"), Is.EqualTo(key));
        Assert.That(TrialKey.Of(trial with { Seed = 8 }, "hash"), Is.Not.EqualTo(key));
        Assert.That(TrialKey.Of(new Trial(StudyPoint.Of("a=1"), 7), "hash"), Is.Not.EqualTo(key));
        Assert.That(TrialKey.Of(trial, "other"), Is.Not.EqualTo(key));
    }

    private static TrialKey Key(ulong seed) => new(42, seed);

    private static TrialRecord Record(double a, double b) => new() { Names = Names, Values = [a, b] };
}
