using MarketSim.Market.Books;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;
using MarketSim.Market.Texts;
using MarketSim.Reports.Tables;
using MarketSim.Reports.Texts;

namespace MarketSim.Reports.Figures;

/// <summary>Figures of what becomes of capacity: sold or idle, running, achieved.</summary>
internal static class UseFigures
{
    /// <summary>Sold shares by type of owner.</summary>
    internal static FigureFamily Sold { get; } = new("sold_share_", SoldOf);

    internal static IReadOnlyList<Figure> All(MarketKinds kinds) =>
    [
        new("sold_share", FigureUnit.Share, new("Sold share, all centers", "售出比例：全国"), Better.High)
        {
            Shown = FigurePlaces.Summary | FigurePlaces.Cards | FigurePlaces.Comparison | FigurePlaces.Question3 | FigurePlaces.Question5,
            OfYear = year => year.Year.SoldShare,
        },
        .. kinds.Owners.Select(SoldOf),
        new("idle_share", FigureUnit.Share, new("Idle share, all centers", "闲置比例：全国"), Better.Low)
        {
            Shown = FigurePlaces.Question3,
            OfYear = year => 1.0 - year.Year.SoldShare,
        },
        .. Enum.GetValues<Obstacle>().Select(IdleOf),
        new("busy_share", FigureUnit.Share, new("Kernels running, share of sold", "运行比例（占售出）"), Better.High)
        {
            Shown = FigurePlaces.Summary | FigurePlaces.Question5,
            OfYear = year => year.Year.BusyShare,
        },
        new("achieved_share", FigureUnit.Share, new("Achieved share of theory", "实测占理论比例"), Better.High)
        {
            Shown = FigurePlaces.Summary | FigurePlaces.Cards | FigurePlaces.Comparison | FigurePlaces.Question5,
            OfYear = year => year.Year.AchievedShare,
        },
        new("traditional_utilization_share", FigureUnit.Share, new("Running / available, traditionally run centers", "传统运营中心的平均利用率"), Better.High)
        {
            Shown = FigurePlaces.Question5,
            OfYear = year => Means.Share(year.Counts.TraditionalBusy, year.Counts.TraditionalAvailable),
        },
        new("low_achieved_share", FigureUnit.Share, new("Sold card-days under a tenth of theory", "实测不足理论一成的售出卡日占比"), Better.Low)
        {
            Shown = FigurePlaces.Question5,
            OfYear = year => Means.Share(year.Counts.LowAchievedCardDays, year.Year.Sold),
        },
    ];

    /// <summary>The name of the share of idle card-days that has a cause.</summary>
    internal static string IdleShare(Obstacle cause) => "idle_cause_share_" + SnakeCase.Of(cause.ToString());

    private static Figure SoldOf(Kind owner) => new(
        Sold.NameOf(owner.Id), FigureUnit.Share, new Text("Sold share: ", "售出比例：") + MarketNames.Inside(owner.Title), Better.High)
    {
        Shown = FigurePlaces.Question3
            | (owner.Id == "market" ? FigurePlaces.Summary | FigurePlaces.Cards | FigurePlaces.Comparison : FigurePlaces.None),
        OfYear = year =>
        {
            OwnerMonth[] own = [.. year.Owners.Where(month => month.Owner == owner.Id)];
            return Means.Share(own.Sum(month => month.CardDaysLeased + month.CardDaysCaptive), own.Sum(month => month.CardDaysAvailable));
        },
    };

    private static Figure IdleOf(Obstacle cause) => new(IdleShare(cause), FigureUnit.Share, new Text("Idle: ", "闲置成因：") + MarketNames.Of(cause))
    {
        OfYear = year => Means.Share(year.Year.Idle[(int)cause], year.Year.Idle.Sum()),
    };
}
