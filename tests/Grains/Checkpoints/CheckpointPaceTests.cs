using MarketSim.Grains.Checkpoints;

namespace MarketSim.Grains.Tests.Checkpoints;

/// <summary>Checkpoints keep their rhythm of days, and are put off as long as they would take too large a share of the run's time.</summary>
public sealed class CheckpointPaceTests
{
    private readonly StoppedClock _clock = new();

    [Test]
    public async Task Without_a_limit_every_so_many_days_one_is_due()
    {
        CheckpointPace pace = new(new CheckpointPlan(30), _clock);
        await Take(pace, costs: 100);
        Assert.That(Enumerable.Range(1, 90).Where(pace.IsDue), Is.EqualTo([30, 60, 90]));
    }

    [Test]
    public void None_is_due_when_there_are_to_be_none() => Assert.That(Enumerable.Range(1, 90).Where(new CheckpointPace(new CheckpointPlan(0, 0.05), _clock).IsDue), Is.Empty);

    [Test]
    public async Task One_that_took_a_second_holds_the_next_off_for_twenty()
    {
        CheckpointPace pace = new(new CheckpointPlan(30, 0.05), _clock);
        await Take(pace, costs: 1);
        _clock.Seconds += 19;
        Assert.That(pace.IsDue(60), Is.False);
        _clock.Seconds += 1;
        Assert.That((pace.IsDue(60), pace.IsDue(61)), Is.EqualTo((true, false)));
    }

    [Test]
    public void The_first_waits_until_the_run_has_taken_five_seconds()
    {
        CheckpointPace pace = new(new CheckpointPlan(30, 0.05), _clock);
        _clock.Seconds += 4;
        Assert.That(pace.IsDue(30), Is.False);
        _clock.Seconds += 1;
        Assert.That(pace.IsDue(60));
    }

    private Task Take(CheckpointPace pace, int costs) => pace.TakeAsync(() =>
    {
        _clock.Seconds += costs;
        return Task.CompletedTask;
    });

    private sealed class StoppedClock : TimeProvider
    {
        public long Seconds { get; set; } = 1000;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
