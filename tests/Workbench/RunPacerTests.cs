using MarketSim.Market.Engine;
using MarketSim.Workbench.Live;

namespace MarketSim.Workbench.Tests;

/// <summary>A run is held between two days, and goes on by as many days as it is told.</summary>
public sealed class RunPacerTests
{
    private readonly Clock _clock = new();

    [Test]
    public void A_run_goes_on_until_it_is_held()
    {
        var pacer = new RunPacer(_clock);
        Assert.That(pacer.DayDoneAsync(Day(1)).IsCompleted);
        pacer.Hold();
        Task held = pacer.DayDoneAsync(Day(2));
        Assert.That((held.IsCompleted, pacer.IsHeld), Is.EqualTo((false, true)));
        pacer.GoOn();
        Assert.That(held.IsCompleted && !pacer.Holds && pacer.DayDoneAsync(Day(3)).IsCompleted);
    }

    [TestCase(1)]
    [TestCase(30)]
    public void Steps_of_a_held_run_are_counted(int days)
    {
        var pacer = new RunPacer(_clock);
        pacer.Hold();
        Task held = pacer.DayDoneAsync(Day(1));
        pacer.Step(days);
        Assert.That(held.IsCompleted);
        Assert.That(Enumerable.Range(2, days).Select(day => pacer.DayDoneAsync(Day(day)).IsCompleted), Is.EqualTo(Enumerable.Range(1, days).Select(step => step < days)));
    }

    [Test]
    public void Steps_add_up_while_the_run_is_at_them()
    {
        var pacer = new RunPacer(_clock);
        pacer.Hold();
        _ = pacer.DayDoneAsync(Day(1));
        pacer.Step(3);
        Assert.That(pacer.DayDoneAsync(Day(2)).IsCompleted);
        pacer.Step(2);
        Assert.That(Enumerable.Range(3, 4).Select(day => pacer.DayDoneAsync(Day(day)).IsCompleted), Is.EqualTo(new[] { true, true, true, false }));
    }

    [Test]
    public void The_last_day_is_never_held()
    {
        var pacer = new RunPacer(_clock);
        pacer.Hold();
        Assert.That(pacer.DayDoneAsync(new RunProgress(100, 100, 0, 0)).IsCompleted);
    }

    [Test]
    public void A_run_that_is_to_end_is_held_no_more()
    {
        var pacer = new RunPacer(_clock);
        pacer.Hold();
        Task held = pacer.DayDoneAsync(Day(1));
        pacer.End();
        pacer.Hold();
        pacer.Step();
        Assert.That(held.IsCompleted && pacer.DayDoneAsync(Day(2)).IsCompleted);
    }

    [Test]
    public void At_four_days_a_second_a_day_takes_a_quarter()
    {
        var pacer = new RunPacer(_clock) { DaysPerSecond = 4 };
        Task first = pacer.DayDoneAsync(Day(1));
        _clock.Pass(0.2);
        Assert.That(first.IsCompleted, Is.False);
        _clock.Pass(0.06);
        Assert.That(first.IsCompleted);
        _clock.Pass(0.5);
        Assert.That(pacer.DayDoneAsync(Day(2)).IsCompleted, "a day that took longer waits no more");
    }

    private static RunProgress Day(int done) => new(done, 100, 0, 0);

    /// <summary>A clock that stands until it is told.</summary>
    private sealed class Clock : TimeProvider
    {
        private readonly List<(long At, TimerCallback Call, object? State)> _timers = [];
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _timers.Add((_now + dueTime.Ticks, callback, state));
            return new Timer();
        }

        public void Pass(double seconds)
        {
            _now += TimeSpan.FromSeconds(seconds).Ticks;
            foreach ((long _, TimerCallback call, object? state) in _timers.Where(timer => timer.At <= _now).ToArray())
            {
                call(state);
            }

            _timers.RemoveAll(timer => timer.At <= _now);
        }

        private sealed class Timer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
