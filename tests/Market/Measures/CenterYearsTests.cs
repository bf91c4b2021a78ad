using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Measures;

/// <summary>Use by center: in a calendar year, and in the first year from opening.</summary>
public sealed class CenterYearsTests
{
    private static readonly MarketSetting Setting = TinyMarket.Setting();
    private static readonly string Center = AgentId.Center(2).ToString();

    [Test]
    public void A_year_has_the_days_of_a_center()
    {
        SortedDictionary<int, YearCounts> years = Observed([.. Enumerable.Range(180, 10).Select(day => (day, Use(available: 100, takenUp: day)))]);

        // The tiny market begins on 1 July 2023: day 184 is 1 January 2024.
        Assert.That(years[2023].UseByCenter[Center], Is.EqualTo((400L, 180L + 181 + 182 + 183, 4)));
        Assert.That(years[2024].UseByCenter[Center], Is.EqualTo((600L, 184L + 185 + 186 + 187 + 188 + 189, 6)));
        Assert.That(years.Values.SelectMany(year => year.FirstYearUseByCenter), Is.Empty, "it opened before the run");
    }

    [Test]
    public void A_first_year_has_365_days_and_belongs_to_the_year_of_opening()
    {
        SortedDictionary<int, YearCounts> years = Observed(
            [(100, Opening()), .. Enumerable.Range(100, 400).Select(day => (day, Use(available: 10, takenUp: 5))), (300, Opening())]);

        Assert.That(years[2023].FirstYearUseByCenter[Center], Is.EqualTo((3650L, 1825L, 365)));
        Assert.That(years[2024].FirstYearUseByCenter, Is.Empty);
    }

    [Test]
    public void Days_without_cards_do_not_count() =>
        Assert.That(Observed([(0, Use(available: 0, takenUp: 0))]).Values.SelectMany(year => year.UseByCenter), Is.Empty);

    [Test]
    public void Uses_and_requests_of_a_whole_market_add_up()
    {
        var loop = new MarketLoop(TinyMarket.Setting());
        loop.Run(new KeepingSink());
        Assert.That(loop.Record.Years.Values.Sum(year => year.FirstYearUseByCenter.Count), Is.EqualTo(loop.Record.Years.Values.Sum(year => year.Opened)).And.Positive);
        foreach (YearCounts year in loop.Record.Years.Values)
        {
            Assert.That(year.UseByCenter.Values.Sum(use => use.Available), Is.EqualTo(year.AvailableByOwner.Sum()));
            Assert.That(year.UseByCenter.Values.Sum(use => use.TakenUp), Is.EqualTo(year.TakeUpByOwner.Sum()).And.Positive);
            Assert.That(year.RequestedByWorkCardDays.Values.Sum(quarters => quarters.Sum()), Is.EqualTo(year.RequestedCardDays.Sum()).Within(1e-6).And.Positive);
        }

        Assert.That(loop.Record.Years[2023].RequestedByWorkCardDays.Values.Sum(quarters => quarters[0] + quarters[1]), Is.Zero, "the run begins in July");
    }

    private static SortedDictionary<int, YearCounts> Observed((int Day, Observation Observation)[] observations)
    {
        var counts = new CenterYears(Setting);
        var years = new SortedDictionary<int, YearCounts> { [2023] = new(Setting), [2024] = new(Setting) };
        foreach ((int day, Observation observation) in observations.OrderBy(seen => seen.Day))
        {
            counts.Observe(observation, years, day);
        }

        return years;
    }

    private static StageEntered Opening() => new(AgentId.Center(2), CenterStage.Operating, 10);

    private static CenterDay Use(long available, long takenUp) =>
        new(AgentId.Center(2), Examples.A800, available, takenUp, 0, new long[Obstacles.Count], 0, 0, 0, 0, Money.Zero, Money.Zero);
}
