using MarketSim.Market.Setting;

namespace MarketSim.Reports.Figures;

/// <summary>Figures of requests and leases.</summary>
internal static class DemandFigures
{
    /// <summary>Unmet shares by segment.</summary>
    internal static FigureFamily Unmet { get; } = new("unmet_share_", UnmetOf);

    internal static IReadOnlyList<Figure> All(MarketKinds kinds) =>
    [
        new("requests_made", FigureUnit.Count, new("Requests made", "请求数（个）"))
        {
            Shown = FigurePlaces.Summary | FigurePlaces.Question2,
            OfYear = year => year.Year.RequestsMade,
        },
        new("requests_served", FigureUnit.Count, new("Requests served", "成交数（个）"), Better.High) { OfYear = year => year.Year.RequestsServed },
        new("requests_failed", FigureUnit.Count, new("Requests given up", "未成交数（个）"), Better.Low) { OfYear = year => year.Year.RequestsFailed },
        new("requests_failed_share", FigureUnit.Share, new("Given up, share of requests closed", "未成交占比"), Better.Low)
        {
            Shown = FigurePlaces.Summary | FigurePlaces.Cards | FigurePlaces.Comparison | FigurePlaces.Question2,
            OfYear = year => Means.Share(year.Year.RequestsFailed, year.Year.RequestsServed + year.Year.RequestsFailed),
        },
        new("unmet_share", FigureUnit.Share, new("Unmet share of card-days requested", "未满足卡日占比"), Better.Low)
        {
            OfYear = year => Means.Share(year.Counts.UnmetCardDays.Sum(), year.Counts.RequestedCardDays.Sum()),
        },
        .. kinds.Segments.Select(UnmetOf),
        new("leases", FigureUnit.Count, new("Leases signed", "签约数（份）")) { OfYear = year => year.Counts.Leases },
        new("leases_not_lowest_share", FigureUnit.Share, new("Leases not at the lowest effective cost", "未选最低有效成本的签约占比"))
        {
            Shown = FigurePlaces.Question2,
            OfYear = year => Means.Share(year.Counts.LeasesAboveLowest, year.Counts.LeasesWithChoice),
        },
        new("leases_brokered_share", FigureUnit.Share, new("Leases through brokers", "经中间商签约占比"))
        {
            OfYear = year => Means.Share(year.Counts.BrokeredLeases, year.Counts.Leases),
        },
    ];

    private static Figure UnmetOf(Kind segment) => new(
        Unmet.NameOf(segment.Id), FigureUnit.Share, new Text("Unmet: ", "未满足占比：") + MarketNames.Inside(segment.Title), Better.Low)
    {
        Shown = FigurePlaces.Question2 | (segment.OwnCenters ? FigurePlaces.None : FigurePlaces.Comparison),
        OfYear = year => MarketKinds.IndexOf(year.Kinds.Segments, segment.Id) is >= 0 and int index
            ? Means.Share(year.Counts.UnmetCardDays[index], year.Counts.RequestedCardDays[index])
            : double.NaN,
    };
}
