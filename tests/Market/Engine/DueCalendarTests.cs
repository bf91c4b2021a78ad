using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Engine;

/// <summary>Who is called when: each once, in order, only those who asked or have letters; past wishes are refused.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DueCalendarTests
{
    private static readonly MarketSetting Setting = TinyMarket.Setting();
    private readonly DueCalendar _calendar = new(Setting.Plan, Setting.Roster);

    [Test]
    public void Calls_those_who_asked_and_those_with_letters_once_and_in_order()
    {
        Ask(AgentId.Buyer(3), 2, PhaseKind.Demand);
        Ask(AgentId.Supplier(1), 2, PhaseKind.Demand);
        Ask(AgentId.Buyer(3), 2, PhaseKind.Demand);
        int buyer = Setting.Roster.PlaceOf(AgentId.Buyer(3));
        int center = Setting.Roster.PlaceOf(AgentId.Center(0));
        int[] called = _calendar.Take(2, Phase(PhaseKind.Demand), [buyer, center]).ToArray();
        Assert.That(called, Is.EqualTo([Setting.Roster.PlaceOf(AgentId.Supplier(1)), center, buyer]));
    }

    [Test]
    public void Calls_nobody_else()
    {
        Ask(AgentId.Buyer(3), 2, PhaseKind.Demand);
        Assert.That(_calendar.Take(1, Phase(PhaseKind.Demand), []).ToArray(), Is.Empty);
        Assert.That(_calendar.Take(2, Phase(PhaseKind.Supply), []).ToArray(), Is.Empty);
        Assert.That(_calendar.NextDate, Is.EqualTo(DueCalendar.Date(2, Phase(PhaseKind.Demand).Ordinal)));
        Assert.That(_calendar.Take(2, Phase(PhaseKind.Demand), []).ToArray(), Has.Length.EqualTo(1));
        Assert.That(_calendar.NextDate, Is.EqualTo(long.MaxValue));
    }

    [Test]
    public void Phase_that_is_over_is_refused()
    {
        _calendar.Take(5, Phase(PhaseKind.Demand), []);
        Assert.That(() => Ask(AgentId.Buyer(0), 5, PhaseKind.Demand), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Ask(AgentId.Buyer(0), 4, PhaseKind.Close), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Ask(AgentId.Buyer(0), 5, PhaseKind.Settlement), Throws.Nothing);
    }

    [Test]
    public void Unknown_agent_is_refused() =>
        Assert.That(() => Ask(AgentId.Buyer(1_000_000), 5, PhaseKind.Demand), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static Phase Phase(PhaseKind kind) => new(kind, 0, Setting.Plan.OrdinalOf(kind));

    private void Ask(AgentId agent, int day, PhaseKind kind) => _calendar.Add(new Wake(agent, day, kind));
}
