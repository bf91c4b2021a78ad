using MarketSim.Market.Boards;
using MarketSim.Market.Engine;
using MarketSim.Market.Inputs;
using MarketSim.Market.Matching;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Policies;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Matching;
using MarketSim.Market.Tests.Samples;
using MarketSim.Market.World;

namespace MarketSim.Market.Tests.Policies;

/// <summary>Buyers of some provinces get a share of rent paid in the hubs of others, and only there.</summary>
public sealed class TransferDiscountTests
{
    private const double Share = 0.4;
    private static readonly Scenario Scenario = TinyMarket.Scenario;
    private static readonly PolicyEvent West = new() { Date = Scenario.Horizon.Start, Kind = TransferDiscounts.Name, Amount = Share, Provinces = ["InnerMongolia"] };

    [TestCase("Beijing", "InnerMongolia", Share)]
    [TestCase("Ningxia", "InnerMongolia", Share, Description = "no buyer's province is named: all others get it")]
    [TestCase("InnerMongolia", "InnerMongolia", 0.0)]
    [TestCase("Beijing", "Ningxia", 0.0)]
    public void Lowers_what_a_buyer_counts_of_rent(string from, string to, double share)
    {
        double Cost(params PolicyEvent[] policy)
        {
            MarketSetting setting = TinyMarket.Setting(Scenario with { Policy = policy });
            var board = new Board(setting);
            board.Apply(new PolicyOffice(setting).InForce(Scenario.Horizon.Start));
            board.Apply(Examples.Listing with { Province = setting.ProvinceIndex[to] });
            var request = Examples.Request with { Province = setting.ProvinceIndex[from], DeploymentCostShare = 0, DataTb = 0 };
            Assert.That(new OfferAppraisal(board, request, new ulong[OfferAppraisal.Room(board)]).Of(new(0), 0, 0, out Offer offer), Is.Null);
            return offer.EffectiveCost;
        }

        Assert.That(Cost(West), Is.EqualTo(Cost() * (1 - share)).Within(1e-9));
    }

    [Test]
    public void Only_hubs_and_only_buyers_named_count()
    {
        Scenario noHub = Scenario with { Provinces = [.. Scenario.Provinces.Select(province => province with { Hub = province.Id != "InnerMongolia" })] };
        MarketSetting setting = TinyMarket.Setting(noHub with { Policy = [West with { Provinces = [], BuyerProvinces = ["Guangdong"], Segments = ["sme"] }] });
        TransferDiscount discount = new PolicyOffice(setting).InForce(Scenario.Horizon.Start).Transfers.Single();
        Assert.That(discount.To[setting.ProvinceIndex["InnerMongolia"]], Is.False);
        Assert.That(discount.IsFor(Examples.Sme, setting.ProvinceIndex["Guangdong"]), Is.False, "it is a hub itself");
        MarketSetting named = TinyMarket.Setting(Scenario with { Policy = [West with { BuyerProvinces = ["Guangdong"], Segments = ["sme"] }] });
        TransferDiscount west = new PolicyOffice(named).InForce(Scenario.Horizon.Start).Transfers.Single();
        Assert.That(west.IsFor(Examples.Sme, Examples.Guangdong), Is.True);
        Assert.That(west.IsFor(Examples.Sme, Examples.Beijing), Is.False);
        Assert.That(west.IsFor(Examples.University, Examples.Guangdong), Is.False);
    }

    [Test]
    public void Public_money_pays_its_share_and_work_moves_there()
    {
        (double Paid, double Leased) Run(params PolicyEvent[] policy)
        {
            var loop = new MarketLoop(TinyMarket.Setting(Scenario with { Policy = policy }));
            var rows = new KeepingSink();
            loop.Run(rows);
            HashSet<string> west = [.. loop.Record.Centers.Where(center => center.Province == "InnerMongolia").Select(center => center.Center)];
            double rent = rows.Of<LeaseRow>().Where(lease => west.Contains(lease.Center)).Sum(lease => lease.RentCnyPerCardHour * 24 * lease.Cards * lease.Days);
            return (loop.Record.Budgets.Where(row => row.Policy == TransferDiscounts.Name).Sum(row => row.PaidCny), rent);
        }

        (double paid, double leased) = Run(West with { Amount = 0.8 });
        Assert.That(paid, Is.Positive.And.LessThanOrEqualTo((0.8 * leased) + 1));
        Assert.That(leased, Is.GreaterThan(Run().Leased));
    }
}
