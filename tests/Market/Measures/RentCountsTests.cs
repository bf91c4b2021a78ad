using CsCheck;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Measures;

/// <summary>The matched index of rents: a card is compared with itself only.</summary>
public sealed class RentCountsTests
{
    private static readonly MarketSetting Setting = TinyMarket.Setting();
    private static readonly string[] Cards = [.. Setting.Scenario.Cards.Where(card => card.Class == CardClass.DataCenter).Select(card => card.Id)];

    [Test]
    public void A_month_has_the_leases_of_each_card()
    {
        (List<RentMonth> cards, _) = Months([Lease(Cards[0], cards: 2, days: 10, rent: 4), Lease(Cards[0], cards: 6, days: 10, rent: 9), Lease(Cards[1], 1, 5, 20)]);
        Assert.That(cards.Select(month => (month.Card, month.Leases, month.CardDays)), Is.EqualTo(new[] { (Cards[0], 2, 80.0), (Cards[1], 1, 5.0) }));
        Assert.That(cards[0].RentCnyPerCardHour, Is.EqualTo(Math.Pow(4, 0.25) * Math.Pow(9, 0.75)).Within(1e-12));
        // 2 x 10 x 24 x 4 + 6 x 10 x 24 x 9 yuan for 10 days at twice 1 PFLOPS.
        Assert.That(cards[0].RentCnyPerPflopDay, Is.EqualTo(14_880.0 / 20).Within(1e-9));
    }

    [Test]
    public void A_change_of_mix_alone_leaves_the_index()
    {
        LeaseRow[] cheap = [Lease(Cards[0], 90, 10, 2), Lease(Cards[1], 10, 10, 20)];
        LeaseRow[] dear = [Lease(Cards[0], 10, 10, 2), Lease(Cards[1], 90, 10, 20)];
        (_, List<RentIndexMonth> index) = Months(cheap, dear);
        Assert.That(index.Select(month => month.MatchedIndex), Is.All.EqualTo(100).Within(1e-9));
    }

    [Test]
    public void Index_weighs_changes_by_the_mean_share_of_rent()
    {
        // Shares of the first card: 0.5, then 100 / 300; the second doubles.
        (_, List<RentIndexMonth> index) = Months([Lease(Cards[0], 10, 1, 10), Lease(Cards[1], 5, 1, 20)], [Lease(Cards[0], 10, 1, 10), Lease(Cards[1], 5, 1, 40)]);
        Assert.That(index[^1].MatchedCards, Is.EqualTo(2));
        Assert.That(index[^1].MatchedIndex, Is.EqualTo(100 * Math.Pow(2, 0.5 * (0.5 + (2.0 / 3)))).Within(1e-9));
    }

    [Test]
    public void A_card_is_compared_with_the_last_month_that_it_was_leased_in()
    {
        (List<RentMonth> cards, List<RentIndexMonth> index) = Months([Lease(Cards[0], 1, 1, 10)], [], [Lease(Cards[0], 1, 1, 5)]);
        Assert.That(cards, Has.Count.EqualTo(2));
        Assert.That(index.Select(month => month.MatchedIndex), Is.EqualTo(new[] { 100.0, 100, 50 }).Within(1e-9));
        Assert.That(index[1].RentCnyPerPflopDay, Is.Null);
    }

    [Test]
    public void When_all_rents_change_alike_so_does_the_index() => Gen.Select(Gen.Double[0.2, 5], Gen.Double[0.5, 50].Array[3], Gen.Int[1, 500].Array[6]).Sample((factor, rents, sizes) =>
    {
        LeaseRow[] Month(double times, int from) => [.. rents.Select((rent, i) => Lease(Cards[i % Cards.Length], sizes[from + i], 7, rent * times))];
        (_, List<RentIndexMonth> index) = Months([.. Month(1, 0)], [.. Month(factor, 0)]);
        return Math.Abs((index[^1].MatchedIndex / 100) - factor) < 1e-9 * factor;
    });

    private static (List<RentMonth> Cards, List<RentIndexMonth> Index) Months(params LeaseRow[][] months)
    {
        var counts = new RentCounts(Setting);
        List<RentMonth> cards = [];
        List<RentIndexMonth> index = [];
        for (int i = 0; i < months.Length; i++)
        {
            Array.ForEach(months[i], counts.Signed);
            counts.Close(new DateOnly(2023, 1, 1).AddMonths(i), cards.Add, index.Add);
        }

        return (cards, [.. index.Where(month => month.CardClass == CardClass.DataCenter)]);
    }

    private static LeaseRow Lease(string card, int cards, int days, double rent) => new()
    {
        Date = new DateOnly(2023, 1, 1),
        Buyer = "buyer-0",
        Request = 0,
        Center = "center-0",
        Broker = "",
        Segment = "sme",
        Work = "inference_batch",
        Card = card,
        Cards = cards,
        Days = days,
        RentCnyPerCardHour = rent,
        AchievedPflops = 1,
        AchievedShare = 0.5,
        EffectiveCostCnyPerPflopDay = 0,
        LowestEffectiveCostCnyPerPflopDay = 0,
        QuoteCnyPerPflopDay = 0,
        LowestQuoteCnyPerPflopDay = 0,
        Offers = 1,
        Inquiries = 0,
    };
}
