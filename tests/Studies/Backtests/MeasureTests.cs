using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Studies.Backtests;
using MarketSim.Studies.Tests.Samples;

namespace MarketSim.Studies.Tests.Backtests;

/// <summary>Each measure of a run made by hand.</summary>
public sealed class MeasureTests
{
    private static readonly DateOnly March = new(2023, 3, 1);

    [Test]
    public void Rents_of_several_cards_are_their_geometric_mean_by_card_days()
    {
        RunRecord run = HandMadeRun.Record();
        run.Rents.AddRange([Rent("A100", 100, 4), Rent("A800", 300, 8), Rent("H20", 900, 1)]);
        Assert.That(Of("rent", run, "A100", "A800"), Is.EqualTo(Math.Pow(4, 0.25) * Math.Pow(8, 0.75)).Within(1e-12));
        Assert.That(Of("rent", run, "H100"), Is.NaN, "no lease");
    }

    [Test]
    public void A_rent_index_counts_where_models_are_compared()
    {
        RunRecord run = HandMadeRun.Record();
        run.RentIndices.AddRange([Index(CardClass.DataCenter, 80, 2), Index(CardClass.Consumer, 100, 0)]);
        Assert.That(Of("rent_index", run, "data_center"), Is.EqualTo(80));
        Assert.That(Of("rent_index", run, "consumer"), Is.NaN);
    }

    [Test]
    public void Prices_are_those_of_days_with_an_offer()
    {
        RunRecord run = HandMadeRun.Record();
        run.Cards.AddRange([Price(1, 100_000), Price(2, 0), Price(3, 140_000)]);
        Assert.That(Of("card_price", run, "A800"), Is.EqualTo(120_000));
        Assert.That(Of("server_price", run, "A800"), Is.EqualTo(0.96).Within(1e-12));
    }

    [Test]
    public void Stocks_are_those_of_the_last_day_and_awards_those_of_the_month()
    {
        RunRecord run = HandMadeRun.Record(day => day with
        {
            CapacityPflopsFp16 = 1000 * day.Date.Day,
            CapacityPflopsFp32 = 500 * day.Date.Day,
            CentersOperating = 40 + day.Date.Month,
            CentersAnnounced = 10 * day.Date.Month,
            CentersCancelled = day.Date.Month,
        });
        run.Years[2023].Awards.AddRange([(3, 2e9), (3, 1e9), (4, 5e9)]);
        Assert.That(Of("ai_capacity_fp16", run), Is.EqualTo(31));
        Assert.That(Of("ai_capacity_fp32", run), Is.EqualTo(15.5));
        Assert.That(Of("centers_operating", run), Is.EqualTo(43));
        Assert.That(Of("projects", run), Is.EqualTo(41 + 30 - 3), "those of the first day, and what was announced and not cancelled");
        Assert.That((Of("awards", run), Of("award_value", run)), Is.EqualTo((2.0, 3.0)));
    }

    [Test]
    public void Take_up_is_of_the_owners_named()
    {
        RunRecord run = HandMadeRun.Record();
        run.Owners.AddRange([Owner("market", 100, 30, 10), Owner("telecom", 300, 30, 30), Owner("university", 100, 90, 0)]);
        Assert.That(Of("take_up", run, "market", "telecom"), Is.EqualTo(0.25));
    }

    [Test]
    public void Let_shares_are_of_centers_that_stand_the_whole_month()
    {
        RunRecord run = HandMadeRun.Record();
        run.Centers.AddRange(
        [
            Center("old", "market", new(2020, 1, 1)), Center("new", "market", new(2023, 2, 10)), Center("later", "market", March.AddDays(1)),
            Center("other", "telecom", new(2020, 1, 1)), Center("gone", "market", new(2020, 1, 1)) with { Stage = CenterStage.Retired },
        ]);
        var large = new LargeRows();
        large.AddLease(new(2023, 2, 20), "old", 4, 365);
        large.AddLease(new(2023, 3, 30), "new", 8, 30);
        large.AddLease(March, "gone", 8, 30);
        Assert.That(Of("let_share_new", run, large, "market"), Is.EqualTo(16 / (8.0 * 31)).Within(1e-12), "two days of eight cards");
        Assert.That(Of("let_share_upper_decile", run, large, "market"), Is.EqualTo((0.9 * 0.5) + (0.1 * 2 / 31)).Within(1e-12));
        Assert.That(Of("let_share_lower_decile", run, large, "market"), Is.EqualTo((0.1 * 0.5) + (0.9 * 2 / 31)).Within(1e-12));
    }

    [Test]
    public void Shares_of_requests_are_by_card_days_of_their_month()
    {
        var large = new LargeRows();
        large.AddRequest(new(2023, 3, 4), "inference_online", 10);
        large.AddRequest(new(2023, 3, 9), "inference_batch", 20);
        large.AddRequest(new(2023, 3, 31), "pre_training", 70);
        large.AddRequest(new(2023, 4, 1), "pre_training", 900);
        Assert.That(Of("requested_share", HandMadeRun.Record(), large, "inference_online", "inference_batch"), Is.EqualTo(0.3).Within(1e-12));
    }

    [Test]
    public void Periods_are_means_sums_or_their_last_month()
    {
        double[] months = [double.NaN, 2, 4];
        Assert.That(MeasureCatalog.Standard.Of("rent").OfPeriod(months), Is.EqualTo(3));
        Assert.That(MeasureCatalog.Standard.Of("awards").OfPeriod(months), Is.EqualTo(6));
        Assert.That(MeasureCatalog.Standard.Of("projects").OfPeriod(months), Is.EqualTo(4));
        Assert.That(MeasureCatalog.Standard.Of("projects").OfPeriod([double.NaN]), Is.NaN);
    }

    [Test]
    public void Names_of_measures_are_their_own_and_every_measure_is_named_in_both_languages()
    {
        Assert.That(MeasureCatalog.Standard.All.Select(measure => measure.Name), Is.Unique);
        Assert.That(MeasureCatalog.Standard.All.Select(measure => measure.Title.Zh + measure.Unit.Title.Zh), Has.All.Match(@"\p{IsCJKUnifiedIdeographs}"));
    }

    private static double Of(string measure, RunRecord run, params string[] of) => Of(measure, run, new LargeRows(), of);

    private static double Of(string measure, RunRecord run, LargeRows large, params string[] of) =>
        MeasureCatalog.Standard.Of(measure).OfMonth(RunMonth.Of(run, large).Single(month => month.Month == March), of);

    private static RentMonth Rent(string card, double cardDays, double rent) =>
        new() { Month = March, Card = card, Leases = 1, CardDays = cardDays, RentCnyPerCardHour = rent, RentCnyPerPflopDay = 1 };

    private static RentIndexMonth Index(CardClass cardClass, double index, int matched) =>
        new() { Month = March, CardClass = cardClass, Leases = 1, CardDays = 1, MatchedCards = matched, MatchedIndex = index, RentCnyPerPflopDay = null };

    private static CardDay Price(int day, double price) => Rows.Card(new(2023, 3, day), "A800") with { PriceCny = price };

    private static OwnerMonth Owner(string owner, long available, long leased, long captive) =>
        Rows.Owner(2023, 3, owner) with { CardDaysAvailable = available, CardDaysLeased = leased, CardDaysCaptive = captive };

    private static CenterRow Center(string id, string owner, DateOnly opened) => Rows.Center(owner, opened) with { Center = id, Stage = CenterStage.Operating };
}
