using MarketSim.Studies.Calibration;

namespace MarketSim.Studies.Tests.Calibration;

/// <summary>Windows that cannot be met together are called so.</summary>
public sealed class ContradictionTests
{
    private static readonly TargetWindow[] Targets = [new("low", 0, 1), new("high", 9, 10), new("never", 90, 100)];

    [Test]
    public void Windows_that_exclude_each_other_are_named_and_so_are_those_that_nothing_reaches()
    {
        // One parameter x, and all three figures are x itself.
        PointSample[] points = [.. Enumerable.Range(0, 11).Select(x => new PointSample([x / 10.0], [[x], [x], [x]]))];

        Contradictions found = Contradictions.Of(Targets, points);

        Assert.That(found.Unreached, Is.EqualTo(new[] { "never" }));
        Assert.That(found.Pairs, Is.EqualTo(new[] { ("low", "high") }));
    }

    [Test]
    public void Windows_that_one_point_meets_do_not_contradict_each_other() =>
        Assert.That(Contradictions.Of([Targets[0], Targets[1]], [new PointSample([0], [[0.5], [9.5]])]).Pairs, Is.Empty);
}
