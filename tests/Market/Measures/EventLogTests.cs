using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Measures;

/// <summary>What happens in a market is written down once, on its day.</summary>
public sealed class EventLogTests
{
    private static readonly MarketSetting Setting = TinyMarket.Setting();
    private static readonly DateOnly Day = new(2024, 5, 6);
    private static readonly AgentId Center = AgentId.Center(0);

    [Test]
    public void A_center_that_runs_again_reopens_and_only_a_new_one_opens() => Assert.That(
        Kinds(Stage(CenterStage.Operating), Stage(CenterStage.Mothballed), Stage(CenterStage.Operating), Stage(CenterStage.Mothballed), Stage(CenterStage.Failed), Stage(CenterStage.Operating)),
        Is.EqualTo(new[] { MarketEventKind.Opened, MarketEventKind.Mothballed, MarketEventKind.Reopened, MarketEventKind.Mothballed, MarketEventKind.Opened }));

    [Test]
    public void Each_event_says_when_who_where_and_how_much()
    {
        EventRow[] rows = Rows(new PackageAwarded(Center, Money.FromYuan(1.5)), new EntryOrExit(AgentId.Supplier(3), Entered: false));
        Assert.That(rows, Is.EqualTo(new[]
        {
            new EventRow
            {
                Date = Day, Event = MarketEventKind.Awarded, Agent = "center-0", Cards = null, AmountCny = 1.5,
                Province = Setting.Scenario.Provinces[Setting.Population.Centers[0].Province].Id,
            },
            new EventRow { Date = Day, Event = MarketEventKind.Left, Agent = "supplier-3", Province = "", Cards = null, AmountCny = null },
        }));
    }

    [Test]
    public void Events_of_a_run_agree_with_its_daily_counts()
    {
        var loop = new MarketLoop(Setting);
        loop.Run(new KeepingSink());
        int Count(MarketEventKind kind) => loop.Record.Events.Count(row => row.Event == kind);
        NationalDay last = loop.Record.National[^1];
        Assert.That(Count(MarketEventKind.Announced), Is.EqualTo(last.CentersAnnounced).And.GreaterThan(0));
        Assert.That(Count(MarketEventKind.Cancelled), Is.EqualTo(last.CentersCancelled));
        Assert.That(Count(MarketEventKind.TakenOver), Is.EqualTo(last.CentersTakenOver));
        Assert.That(Count(MarketEventKind.BrokenUp), Is.EqualTo(last.CentersBrokenUp));
        Assert.That(Count(MarketEventKind.Awarded), Is.EqualTo(last.Awards));
        Assert.That(loop.Record.Events.Select(row => row.Date), Is.Ordered);
    }

    private static MarketEventKind[] Kinds(params Observation[] observations) => [.. Rows(observations).Select(row => row.Event)];

    private static EventRow[] Rows(params Observation[] observations)
    {
        var log = new EventLog(Setting);
        Array.ForEach(observations, one => log.Observe(one, Day));
        var sink = new RunRecord(MarketKinds.Of(Setting.Scenario));
        log.CloseDay(new RecordingSink(sink, new KeepingSink()));
        return [.. sink.Events];
    }

    private static StageEntered Stage(CenterStage stage) => new(Center, stage, 100);
}
