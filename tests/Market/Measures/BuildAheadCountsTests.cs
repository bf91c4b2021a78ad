using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Measures;

/// <summary>How far ahead of demand a place is built: on days made by hand, and in whole markets.</summary>
public sealed class BuildAheadCountsTests
{
    private static readonly MarketSetting Setting = TinyMarket.Setting();

    [Test]
    public void Capacity_is_the_mean_of_days_and_demand_what_was_asked_for_at_home()
    {
        int center = Enumerable.Range(0, Setting.Population.Centers.Count).First(index => Setting.Population.Centers[index].OperatingAtStart);
        CenterProfile profile = Setting.Population.Centers[center];
        double pflops = Setting.Cards[profile.Card].Pflops();
        var counts = new BuildAheadCounts(Setting);
        counts.Add(Day(center, profile, 100), profile);
        counts.Drawn(new RequestDrawn(AgentId.Buyer(0), new(3), new(0), new(0), 40, false));
        counts.CloseDay(0);
        counts.Add(Day(center, profile, 300), profile);
        counts.CloseDay(1);
        var rows = new List<BuildAheadMonth>();
        counts.Close(new DateOnly(2023, 7, 1), rows.Add);
        BuildAheadMonth nation = rows.Single(row => row.Place == "nation");
        BuildAheadMonth home = rows.Single(row => row.Place == "province." + Setting.Scenario.Provinces[3].Id);
        Assert.That(nation.CapacityPflopsFp16, Is.EqualTo(200 * pflops).Within(1e-9));
        Assert.That(nation.CudaPflopsFp16 + nation.CannPflopsFp16 + nation.RocmLikePflopsFp16, Is.EqualTo(nation.CapacityPflopsFp16).Within(1e-9));
        Assert.That(home.MarketDemandPflops, Is.EqualTo(20 * Setting.Cards[0].Pflops()).Within(1e-9));
        Assert.That(nation.DemandPflops, Is.EqualTo(nation.MarketDemandPflops + nation.OwnNeedPflops));
        Assert.That(nation.CapacityOverDemand, Is.EqualTo(nation.CapacityPflopsFp16 / nation.DemandPflops));
    }

    [Test]
    public void Shared_need_is_shared_out_over_provinces_as_capacity_lies()
    {
        MarketSetting firms = TinyMarket.Setting(TinyMarket.Scenario.Days(40).Owners(owner => owner with { SharesNeed = true }));
        var loop = new MarketLoop(firms);
        loop.Run(new KeepingSink());
        BuildAheadMonth[] month = [.. loop.Record.BuildAhead.Where(row => row.Month == new DateOnly(2023, 7, 1))];
        double need = Enumerable.Range(0, firms.Owners.Length).Sum(owner => Enumerable.Range(0, 31).Average(day => firms.OwnNeed.On(new(owner), day)));
        Assert.That(month[0].OwnNeedPflops, Is.EqualTo(need).Within(1e-9 * need));
        Assert.That(month.Skip(1).Sum(row => row.OwnNeedPflops), Is.EqualTo(need).Within(1e-9 * need), "every owner of this market has capacity");
    }

    [Test]
    public void Provinces_add_up_to_the_nation_and_capacity_is_what_runs()
    {
        var loop = new MarketLoop(TinyMarket.Setting());
        loop.Run(new KeepingSink());
        foreach (IGrouping<DateOnly, BuildAheadMonth> month in loop.Record.BuildAhead.GroupBy(row => row.Month))
        {
            BuildAheadMonth nation = month.First();
            NationalDay[] days = [.. loop.Record.National.Where(day => CalendarMonth.Of(day.Date) == month.Key)];
            Assert.That(month.Skip(1).Sum(row => row.CapacityPflopsFp16), Is.EqualTo(nation.CapacityPflopsFp16).Within(1e-9 * nation.CapacityPflopsFp16));
            Assert.That(month.Skip(1).Sum(row => row.MarketDemandPflops), Is.EqualTo(nation.MarketDemandPflops).Within(1e-9 * nation.CapacityPflopsFp16));
            Assert.That(nation.CapacityPflopsFp16, Is.EqualTo(days.Average(day => day.CapacityPflopsFp16)).Within(1e-3 * nation.CapacityPflopsFp16));
            Assert.That(nation.InPlan, Is.EqualTo(month.Key.Year >= 2024), "the focus year and later");
        }
    }

    [Test]
    public void Ratio_from_a_day_on_leaves_the_days_before_as_they_were()
    {
        string[] before = [.. Rows("centers.build_ahead.ratio=1.3", "centers.build_ahead.from=2024-01-01")];
        string[] ahead = [.. Rows("centers.build_ahead.ratio=3", "centers.build_ahead.from=2024-01-01")];
        Assert.That(ahead.Take(184), Is.EqualTo(before.Take(184)), "July to December");
        Assert.That(ahead, Is.Not.EqualTo(before));
    }

    /// <remarks>The shipped scenario has ratio and reference ratio alike, so a day from which the ratio holds changes nothing but what is measured as planned.</remarks>
    [Test]
    public void Day_from_which_the_reference_ratio_holds_changes_nothing() =>
        Assert.That(Rows("centers.build_ahead.from=2024-01-01"), Is.EqualTo(Rows()));

    private static IEnumerable<string> Rows(params string[] set)
    {
        var loop = new MarketLoop(TinyMarket.Setting(Testing.SmallScenario.Load(["centers.entry.mean_entry_cost=0.1", "centers.owners[market].prospects=40", .. set])));
        loop.Run(new KeepingSink());
        return loop.Record.National.Select(day => day.ToString());
    }

    private static CenterDay Day(int center, CenterProfile profile, long cards) =>
        new(AgentId.Center(center), profile.Card, cards, 0, 0, new long[Obstacles.Count], 0, 0, 0, 0, Money.Zero, Money.Zero);
}
