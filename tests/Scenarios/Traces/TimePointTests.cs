using MarketSim.Scenarios.Traces;
using MarketSim.Scenarios.Traces.Reading;

namespace MarketSim.Scenarios.Tests.Traces;

/// <summary>Times of traces mean the same on every machine.</summary>
public sealed class TimePointTests
{
    private static readonly DateTime Moment = new(2024, 3, 4, 5, 6, 7);

    [TestCase("2024-03-04 05:06:07", TimeForm.Local)]
    [TestCase("2024-03-04T05:06:07", TimeForm.Local)]
    [TestCase("2024/3/4 5:06:07", TimeForm.Local)]
    [TestCase("2024-03-04T05:06:07Z", TimeForm.Zoned)]
    [TestCase("2024-03-04 05:06:07 UTC", TimeForm.Zoned)]
    [TestCase("2024-03-04T13:06:07+08:00", TimeForm.Zoned)]
    [TestCase("2024-03-03T21:06:07.000-0800", TimeForm.Zoned)]
    [TestCase("1709528767", TimeForm.Epoch)]
    [TestCase("1709528767000", TimeForm.EpochMs)]
    [TestCase("1709528767000000", TimeForm.EpochUs)]
    [TestCase("1709528767000000000", TimeForm.EpochNs)]
    [TestCase("1.709528767e9", TimeForm.Epoch)]
    public void A_moment_is_read_whatever_the_zone_of_the_machine(string text, TimeForm form)
    {
        TimePoint? point = TimePoint.Parse(text);

        Assert.That(point?.Form, Is.EqualTo(form));
        Assert.That(point!.Value.Dated, Is.EqualTo(Moment).Within(TimeSpan.FromMilliseconds(1)));
    }

    [TestCase("03/04/2024")]
    [TestCase("04.03.2024 05:06:07")]
    [TestCase("2024-13-04")]
    [TestCase("2023-02-29")]
    [TestCase("2024-03-04 25:00:00")]
    [TestCase("0000-01-01")]
    [TestCase("0001-01-01T00:00:00+08:00")]
    [TestCase("5:06:07")]
    [TestCase("-5")]
    [TestCase("1e300")]
    [TestCase("Infinity")]
    [TestCase("")]
    public void What_has_no_certain_meaning_is_refused(string text) => Assert.That(TimePoint.Parse(text), Is.Null);

    [Test]
    public void Hours_and_weekdays_are_those_of_the_first_lines_zone()
    {
        using var folder = new TemporaryFolder();
        string file = folder.PathOf("trace.csv");
        File.WriteAllText(file, "arrival,length_hours,size\n2024-03-04T01:00:00+08:00,1,1\n2024-03-03T18:00:00Z,1,1\n");

        Trace trace = TraceReader.Read(file).Trace!;

        Assert.That(trace.Origin, Is.EqualTo(new DateTime(2024, 3, 4)));
        Assert.That(trace.Jobs.Select(job => job.Arrival / 3600), Is.EqualTo(new[] { 1.0, 2.0 }));
        Assert.That(trace.Times, Does.Contain("UTC+08:00"));
    }
}
