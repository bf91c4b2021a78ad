using MarketSim.Simulator.Progress;
using MarketSim.Simulator.Screens;

namespace MarketSim.Simulator.Tests.Progress;

public sealed class ProgressTests
{
    [Test]
    public void Lines_come_every_five_seconds_with_speed_and_time_left()
    {
        var clock = new HandClock();
        var error = new StringWriter();
        using (IProgressDisplay display = ProgressDisplays.Open(Here(error, clock, terminal: false), quiet: false, "days"))
        {
            for (int day = 0; day <= 120; day++)
            {
                clock.Seconds = day / 10.0;
                display.Show(day, 200);
            }
        }

        Assert.That(error.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries), Is.EqualTo(new[]
        {
            "50 of 200 days, 10 days/s, 15 s left", "100 of 200 days, 10 days/s, 10 s left",
        }));
    }

    [Test]
    public void Days_that_take_longer_later_are_allowed_for()
    {
        // Day d of 200 costs e^(d/100): the first half takes 100 (e - 1) seconds, the second e times as many, which is 467.
        var clock = new HandClock();
        var pace = new Pace(clock, "days", new WorkCurve(growth: 2, period: 200));
        pace.IsTime(TimeSpan.Zero, 0);
        clock.Seconds = 100 * (Math.E - 1);
        Assert.That(pace.Say(100, 200), Does.EndWith(", 7 min 47 s left"));
    }

    [Test]
    public void A_second_run_begins_as_cheaply_as_the_first()
    {
        var curve = new WorkCurve(growth: 2, period: 200);
        Assert.That(curve.Share(200, 400), Is.EqualTo(0.5).Within(1e-12));
        Assert.That(curve.Share(300, 400) - 0.5, Is.EqualTo(curve.Share(100, 400)).Within(1e-12));
        Assert.That(WorkCurve.Even.Share(300, 400), Is.EqualTo(0.75));
    }

    [Test]
    public void A_bar_is_written_over_and_wiped_out()
    {
        var clock = new HandClock();
        var error = new StringWriter();
        using (IProgressDisplay display = ProgressDisplays.Open(Here(error, clock, terminal: true), quiet: false, "days"))
        {
            clock.Seconds = 9;
            display.Show(0, 100);
            clock.Seconds = 10;
            display.Show(50, 100);
            clock.Seconds = 10.05;
            display.Show(55, 100);
        }

        string bar = "[############............] 50 of 100 days, 50 days/s, 1 s left";
        Assert.That(error.ToString(), Is.EqualTo($"\r{bar}\r{new string(' ', bar.Length)}\r"));
    }

    [Test]
    public void Quiet_shows_nothing()
    {
        var clock = new HandClock { Seconds = 100 };
        var error = new StringWriter();
        using (IProgressDisplay display = ProgressDisplays.Open(Here(error, clock, terminal: true), quiet: true, "days"))
        {
            display.Show(1, 2);
        }

        Assert.That(error.ToString(), Is.Empty);
    }

    [TestCase(0.2, "1 s")]
    [TestCase(99, "99 s")]
    [TestCase(125, "2 min 5 s")]
    public void Durations_read_as_one_says_them(double seconds, string said) =>
        Assert.That(Pace.Duration(TimeSpan.FromSeconds(seconds)), Is.EqualTo(said));

    private static Surroundings Here(StringWriter error, TimeProvider clock, bool terminal) =>
        new() { Out = new StringWriter(), Error = error, ErrorIsTerminal = terminal, Clock = clock };

    private sealed class HandClock : TimeProvider
    {
        public double Seconds { get; set; }

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => 1_000_000 + (long)Math.Round(Seconds * 1000);
    }
}
