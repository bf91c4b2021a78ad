using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;
using MarketSim.Testing;

namespace MarketSim.Reports.Tests.Samples;

/// <summary>One row of every table.</summary>
internal static class SampleRows
{
    internal static TRow Blank<TRow>()
        where TRow : class
    {
        var row = Activator.CreateInstance<TRow>();
        foreach (System.Reflection.PropertyInfo property in typeof(TRow).GetProperties().Where(property => property.PropertyType == typeof(string)))
            property.SetValue(row, "");
        return row;
    }

    internal static NationalDay National() => Blank<NationalDay>() with { BrokersActive = 60, SuppliersActive = 40 };

    internal static OwnerMonth Owner() => Blank<OwnerMonth>() with { CentersOperating = 20, CapacityPflopsFp16 = 4000.0 };

    internal static ProvinceMonth Province() => Blank<ProvinceMonth>() with { CentersOperating = 4, CapacityPflopsFp16 = 900.0 };

    internal static CenterRow Center() => Blank<CenterRow>() with
    {
        NameZh = "云岭智算中心",
        OwnerNameZh = "云岭数据有限公司",
        Province = "Guangdong",
        RentPolicy = RentPolicy.ProfitSeeking,
        DomainCards = 8,
        NpvCny = -1.5e7,
    };

    internal static SupplierRow Supplier() => Blank<SupplierRow>() with { Supplier = "supplier-0", NameZh = "华信服务器", Entered = new DateOnly(2023, 1, 1) };

    internal static BrokerRow Broker() => Blank<BrokerRow>() with { Broker = "broker-0", NameZh = "算力易", Deals = 12 };

    internal static BuyerRow Buyer() => Blank<BuyerRow>() with { Buyer = "buyer-0", NameZh = "启明大学", Segment = "university" };

    internal static LeaseRow Lease(int index) => Blank<LeaseRow>() with
    {
        Date = SampleRecord.Start.AddDays(index % 2192),
        Buyer = FormattableString.Invariant($"buyer-{index % 97}"),
        Request = index,
        Center = FormattableString.Invariant($"center-{index % 31}"),
        Segment = SampleKinds.All.Segments[index % 5].Id,
        Work = SampleKinds.All.Work[index % 5].Id,
        Card = "A800",
        Cards = 8 * (1 + (index % 16)),
        Days = 1 + (index % 30),
        RentCnyPerCardHour = 6.5,
        AchievedShare = 0.15 + (index % 5 * 0.06) + (index % 7 * 0.01),
    };

    internal static RequestRow Request(int index) => Blank<RequestRow>() with
    {
        Date = SampleRecord.Start.AddDays(index % 2192),
        Buyer = FormattableString.Invariant($"buyer-{index % 97}"),
        Request = index,
        Province = "Shanghai",
        Served = index % 10 < 7,
        Pflops = 1.25,
        FailedBecause = index % 10 < 7 ? null : (Market.Books.Obstacle)(1 + (index / 10 % 9)),
    };
}
