using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Reports.Figures;
using MarketSim.Reports.Tests.Samples;
using MarketSim.Studies.Facts;
using MarketSim.Studies.Statistics;
using MarketSim.Testing;

namespace MarketSim.Reports.Tests.Figures;

public sealed class FiguresTests
{
    private static readonly Gazetteer Names = new(System.Text.Json.Nodes.JsonNode.Parse(SampleRun.Scenario));

    [TestCase(0.0, 1.0)]
    [TestCase(0.5, 2.5)]
    [TestCase(0.05, 1.15)]
    [TestCase(1.0, 4.0)]
    public void Quantiles_lie_between_order_statistics(double share, double expected) =>
        Assert.That(Means.Quantile([4.0, 1.0, double.NaN, 3.0, 2.0], share), Is.EqualTo(expected).Within(1e-12));

    [Test]
    public void Nothing_has_no_quantile_and_no_share()
    {
        Assert.That(Means.Quantile([], 0.5), Is.NaN);
        Assert.That(Means.Share(1.0, 0.0), Is.NaN);
    }

    [Test]
    public void A_month_of_cards_weighs_what_came_and_what_was_wanted_by_performance()
    {
        CardDay Day(int day, string card, long available, long outside, long wanted) => SampleRows.Blank<CardDay>() with
        {
            Date = new DateOnly(2024, 3, day),
            Card = card,
            StockCards = 50 + day,
            AvailableCards = available,
            SoldToCentersCards = 5,
            SoldOutsideCards = 2,
            UsedCards = 0,
            OutsideWantedCards = outside,
            WantedCards = wanted,
            BacklogCards = 10 * day,
        };

        CardMonth month = CardMonth.Of(
            [Day(1, "A800", 100, 20, 30), Day(2, "A800", 20, 0, 10), Day(2, "unknown", 3, 1, 1), Day(1, "RTX4090", 999, 999, 999)], Names).Single();

        Assert.That(month, Is.EqualTo(new CardMonth(new DateOnly(2024, 3, 1), (120 * 0.25) + 3, (60 * 0.25) + 2, 40, 104, 21)));
        Assert.That(CardMonth.Ratio([month]), Is.EqualTo(33.0 / 17.0));
        Assert.That(CardMonth.Ratio([]), Is.NaN);
    }

    [Test]
    public void Shares_of_a_period_are_weighted_by_what_was_sold()
    {
        NationalDay quiet = SampleRows.National() with { CardDaysAvailable = 100, CardDaysLeased = 10, BusyShare = 1.0, AchievedShare = 0.2 };
        NationalDay busy = SampleRows.National() with { CardDaysAvailable = 100, CardDaysLeased = 60, CardDaysCaptive = 30, BusyShare = 0.5, AchievedShare = 0.4 };

        var period = new NationalPeriod(quiet.Date, [quiet, busy]);

        Assert.That(period.TakeUp, Is.EqualTo(0.5));
        Assert.That(period.BusyShare, Is.EqualTo(0.55).Within(1e-12));
        Assert.That(period.AchievedShare, Is.EqualTo(0.38).Within(1e-12));
    }

    [Test]
    public void The_focus_year_is_2024_or_the_second_or_the_only_one()
    {
        RunRecord Starting(int year, int days)
        {
            var record = new RunRecord(SampleKinds.All);
            for (int day = 0; day < days; day++)
                record.National.Add(SampleRows.National() with { Date = new DateOnly(year, 1, 1).AddDays(day) });
            return record;
        }

        Assert.That(RunCalendar.FocusYear(Starting(2022, 1500)), Is.EqualTo(2024));
        Assert.That(RunCalendar.FocusYear(Starting(2030, 1500)), Is.EqualTo(2031));
        Assert.That(RunCalendar.FocusYear(Starting(2023, 1)), Is.EqualTo(2023));
        Assert.That(RunCalendar.FocusYear(new RunRecord(SampleKinds.All)), Is.Zero);
    }

    [Test]
    public void Payback_counts_centers_that_opened_and_leaves_never_out_of_the_median()
    {
        CenterRow center = SampleRows.Center() with { Owner = "market", Opened = new DateOnly(2023, 5, 1) };

        var record = new RunRecord(SampleKinds.All);
        record.Centers.AddRange(
        [
            center with { PaybackYears = 4.0, PaybackState = PaybackState.Recovered }, center with { PaybackYears = 6.0, PaybackState = PaybackState.Projected },
            center with { PaybackState = PaybackState.Never }, center with { PaybackState = PaybackState.TooYoung }, center with { PaybackState = PaybackState.BeforeRun },
            center with { PaybackYears = 1.0, Opened = null }, center with { PaybackYears = 1.0, Owner = "telecom" },
        ]);
        PaybackFigures figures = PaybackFigures.OfMarket(record);

        Assert.That((figures.Opened, figures.Known, figures.Unknown, figures.Recovering, figures.MedianYears), Is.EqualTo((4, 3, 2, 2, 5.0)));
        Assert.That(figures.NeverShare, Is.EqualTo(1.0 / 3.0).Within(1e-12));
    }

    [Test]
    public void Headlines_have_the_same_names_whatever_the_run_gives()
    {
        string[] Of(RunRecord record) => [.. Headlines.From(record, SampleRun.Facts(), Names).Select(value => value.Name)];

        string[] whole = Of(SampleRecord.Of());
        Assert.That(whole, Is.Unique.And.EqualTo(Of(SampleRecord.Of(centers: false))));
        Assert.That(whole, Is.SupersetOf(new[] { "take_up_market_2024", "unmet_share_sme_2024", "payback_market_median_years", "F15.head_firm" }));
    }

    [Test]
    public void Headlines_are_the_figures_of_the_record()
    {
        Dictionary<string, double> values = Headlines.From(SampleRecord.Of(), SampleRun.Facts(), Names).ToDictionary(value => value.Name, value => value.Value);

        Assert.That(values["unmet_share_sme_2024"], Is.EqualTo(0.36).Within(0.01));
        Assert.That(values["F15.head_firm"], Is.EqualTo(0.79));
        Assert.That(values["facts_passed"], Is.EqualTo(5));
        Assert.That(values["landed_over_announced"], Is.EqualTo(0.5).Within(0.01));
    }
}
