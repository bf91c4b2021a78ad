using MarketSim.Market.Engine;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Engine;

/// <summary>A whole run: the same rows from the same seed, wherever it runs; little done when little happens.</summary>
public sealed class MarketLoopTests
{
    private static readonly Scenario Half = TinyMarket.Scenario.Days(180);
    private static readonly Lazy<string> Reference = new(() => HashingSink.HashOf(Half, 7));

    [Test]
    public void Same_seed_gives_the_same_rows() => Assert.That(HashingSink.HashOf(Half, 7), Is.EqualTo(Reference.Value));

    [Test]
    public void Other_seed_gives_other_rows() => Assert.That(HashingSink.HashOf(Half, 8), Is.Not.EqualTo(Reference.Value));

    [Test]
    [SetCulture("tr-TR")]
    [SetUICulture("tr-TR")]
    public void Turkish_culture_changes_nothing() => Assert.That(HashingSink.HashOf(Half, 7), Is.EqualTo(Reference.Value));

    [Test]
    [SetCulture("zh-CN")]
    [SetUICulture("zh-CN")]
    public void Chinese_culture_changes_nothing() => Assert.That(HashingSink.HashOf(Half, 7), Is.EqualTo(Reference.Value));

    [Test]
    public void Whole_year_balances_and_has_all_its_rows()
    {
        var sink = new KeepingSink();
        var loop = new MarketLoop(TinyMarket.Setting());
        RunProgress progress = loop.Run(sink);
        Assert.That(progress.DaysDone, Is.EqualTo(366));
        Assert.That(loop.Record.National, Has.Count.EqualTo(366));
        Assert.That(loop.Record.Cards, Has.Count.EqualTo(366 * 3));
        Assert.That(loop.Record.Provinces, Has.Count.EqualTo(12 * 4));
        Assert.That(loop.Record.Owners, Has.Count.EqualTo(12 * 3));
        Assert.That(loop.Record.Buyers, Has.Count.EqualTo(60));
        Assert.That(sink.Of<LeaseRow>().Count(), Is.EqualTo(loop.Record.National.Sum(day => day.RequestsServed)).And.GreaterThan(0));
        Assert.That(sink.Of<NationalDay>(), Is.EqualTo(loop.Record.National));
    }

    [Test]
    public void Stopped_run_keeps_its_finished_days()
    {
        var whole = new KeepingSink();
        new MarketLoop(TinyMarket.Setting(Half)).Run(whole);
        var stopped = new KeepingSink();
        RunProgress progress = new MarketLoop(TinyMarket.Setting(Half)).Run(stopped, so => so.DaysDone == 50);
        Assert.That((progress.DaysDone, progress.Days, stopped.DaysDone), Is.EqualTo((50, 180, 50)));
        Assert.That(stopped.Of<NationalDay>(), Is.EqualTo(whole.Of<NationalDay>().Take(50)));
        Assert.That(stopped.Of<CenterRow>(), Is.Not.Empty);
    }

    [Test]
    public void Quiet_market_calls_few()
    {
        MarketSetting setting = TinyMarket.Setting(TinyMarket.Scenario.Buyers(0).NoEntry());
        RunProgress quiet = new MarketLoop(setting).Run(new KeepingSink());
        int operating = setting.Scenario.Centers.OperatingAtStart;

        // Each day upstream and the centers that operate; the rest (six suppliers, five brokers, the outside world) a few times a month.
        Assert.That(quiet.Steps / (double)quiet.DaysDone, Is.LessThan(1 + operating + 6));
    }

    [Test]
    public void Buyers_are_called_only_when_they_have_something_to_do()
    {
        MarketSetting setting = TinyMarket.Setting(TinyMarket.Scenario.Buyers(2000).NoEntry().Segments(segment => segment with { RequestsPerYear = 0 }));
        RunProgress progress = new MarketLoop(setting).Run(new KeepingSink());
        RunProgress without = new MarketLoop(TinyMarket.Setting(TinyMarket.Scenario.Buyers(0).NoEntry())).Run(new KeepingSink());
        Assert.That(progress.Steps, Is.EqualTo(without.Steps));
    }
}
