using MarketSim.Market.Setting;

namespace MarketSim.Market.Tests.Setting;

/// <summary>The phases of a day and their order.</summary>
public sealed class DayPlanTests
{
    [TestCase(1)]
    [TestCase(4)]
    public void Has_all_phases_in_order_and_rounds_in_between(int rounds)
    {
        Phase[] phases = new DayPlan(rounds).Phases.ToArray();
        Assert.That(phases, Has.Length.EqualTo(7 + (2 * rounds)));
        Assert.That(phases.Select(phase => phase.Ordinal), Is.EqualTo(Enumerable.Range(0, phases.Length)));
        Assert.That(phases.Select(phase => phase.Kind).Distinct(), Is.EqualTo(Enum.GetValues<PhaseKind>()));
        Assert.That(phases.Where(phase => phase.Kind == PhaseKind.Acceptance).Select(phase => phase.Round), Is.EqualTo(Enumerable.Range(0, rounds)));
        for (int round = 0; round < rounds; round++)
        {
            Assert.That(phases[5 + (2 * round)], Is.EqualTo(new Phase(PhaseKind.Application, round, 5 + (2 * round))));
        }
    }

    [Test]
    public void Place_of_a_kind_is_that_of_its_first_phase()
    {
        var plan = new DayPlan(3);
        foreach (PhaseKind kind in Enum.GetValues<PhaseKind>())
        {
            Phase first = plan.Phases.ToArray().First(phase => phase.Kind == kind);
            Assert.That(plan.OrdinalOf(kind), Is.EqualTo(first.Ordinal));
        }
    }

    [Test]
    public void No_rounds_are_refused() => Assert.That(() => new DayPlan(0), Throws.TypeOf<ArgumentOutOfRangeException>());
}
