namespace MarketSim.Studies.Facts;

/// <summary>Question 1, those who sell cards and those who are new to them: F06 to F08.</summary>
internal static class SellerFacts
{
    public static IReadOnlyList<Fact> All { get; } =
    [
        new("F06", 1, FactBasis.Calibrated,
            new("Supply is scattered: lots of 5 or 10 servers, some of 64 to 128, very large ones rare", "货源零散：多为5台、10台小批量，64台以上较少，特大批量罕见"),
            new("share of suppliers' lots by size, servers, 2024", "2024年供应商批次规模占比（台）"),
            new("majority <= 10; < 5 % above 128", "10台及以下占多数；128台以上低于5%"))
        {
            Values =
            [
                new("share_up_to_10_servers", FigureUnit.Share, FactTarget.ShareAbove(0.5)),
                new("share_11_to_63_servers", FigureUnit.Share),
                new("share_64_to_128_servers", FigureUnit.Share),
                new("share_above_128_servers", FigureUnit.Share, FactTarget.Below(0.05)),
            ],
            Measure = context => [Lots(context, 0, 10), Lots(context, 11, 63), Lots(context, 64, 128), Lots(context, 129, int.MaxValue)],
        },
        new("F07", 1, FactBasis.Calibrated,
            new("Many newcomers and middlemen compete, few close", "新入局者与中间商众多，成交者少"),
            new(
                "quotations per closed order that was put to tender; share of deals closed by the top tenth of brokers, 2024",
                "2024年每个成交项目收到的报价数；成交量前十分之一中间商的份额"),
            new("20 to 60; > 0.40", "20至60；大于0.40"))
        {
            Values =
            [
                new("quotations_per_project", FigureUnit.Ratio, new(20, 60)),
                new("top_decile_share_of_deals", FigureUnit.Share, FactTarget.ShareAbove(0.4)),
            ],
            Measure = context => [Quotations(context), TopDecile(context)],
        },
        new("F08", 1, FactBasis.HeldOut,
            new("Newcomers retreat: one order fell from 128 servers to 8; others may never recover their cost", "新玩家退潮：有订单从128台砍到8台，也有人可能永远收不回成本"),
            new(
                "card orders closed in 2024 that were cut by > 90 %; market-built centers opened in 2024 that never pay back, of those that can be judged",
                "2024年被砍90%以上的订单；2024年投运的市场化中心里永不回本者占可判断者的比例"),
            new("both occur, neither in most", "两者都出现，且均非多数"))
        {
            Values = [new("share_of_orders_cut_by_90_percent", FigureUnit.Share), new("share_of_newcomers_never_paid_back", FigureUnit.Share)],
            Measure = context => [OrdersCut(context), NeverPaidBack(context)],
            Also = values => values.All(share => share is > 0 and < 0.5),
        },
    ];

    private static double Lots(FactContext context, int from, int to)
    {
        List<int> lots = context.Counts?.LotServers ?? [];
        return Means.Share(lots.Count(servers => servers >= from && servers <= to), lots.Count);
    }

    private static double Quotations(FactContext context) => Means.Of(
        (context.Counts?.CardOrders ?? []).Where(order => order is { Received: > 0, Quotations: > 0 }).Select(order => (double)order.Quotations));

    private static double TopDecile(FactContext context)
    {
        List<int> deals = [.. context.Record.Brokers.Where(broker => broker.Entered is not null).Select(broker => broker.DealsInFocusYear).OrderDescending()];
        return Means.Share(deals.Take((int)Math.Ceiling(deals.Count / 10.0)).Sum(), deals.Sum());
    }

    private static double OrdersCut(FactContext context)
    {
        List<(long Planned, long Received, int Quotations)> orders = context.Counts?.CardOrders ?? [];
        return Means.Share(orders.Count(order => order.Received < 0.1 * order.Planned), orders.Count);
    }

    private static double NeverPaidBack(FactContext context) =>
        PaybackFigures.Of(context.MarketBuilt, center => center.Opened!.Value.Year == context.Year).NeverShare;
}
