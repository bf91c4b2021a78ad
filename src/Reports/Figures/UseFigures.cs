using MarketSim.Market.Books;
using MarketSim.Market.Setting;

namespace MarketSim.Reports.Figures;

/// <summary>Figures of what becomes of capacity: taken up or idle, running, achieved.</summary>
internal static class UseFigures
{
    /// <summary>Take-up by type of owner.</summary>
    internal static FigureFamily TakeUp { get; } = new("take_up_", TakeUpOf);

    internal static IReadOnlyList<Figure> All(MarketKinds kinds) =>
    [
        new("take_up", FigureUnit.Share, new("Take-up, all centers", "上架率：全国"), Better.High)
        {
            Shown = FigurePlaces.Summary | FigurePlaces.Cards | FigurePlaces.Comparison | FigurePlaces.Question3 | FigurePlaces.Question5,
            OfYear = year => year.Year.TakeUp,
        },
        .. kinds.Owners.Select(TakeUpOf),
        new("idle_share", FigureUnit.Share, new("Idle share, all centers", "闲置比例：全国"), Better.Low)
        {
            Shown = FigurePlaces.Question3,
            OfYear = year => 1.0 - year.Year.TakeUp,
        },
        .. Enum.GetValues<Obstacle>().Select(IdleOf),
        new("busy_share", FigureUnit.Share, new("Kernels running, share of card-days taken up", "运行比例（占上架）"), Better.High)
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
        new("low_achieved_share", FigureUnit.Share, new("Card-days taken up under a tenth of theory", "实测不足理论一成的上架卡日占比"), Better.Low)
        {
            Shown = FigurePlaces.Question5,
            OfYear = year => Means.Share(year.Counts.LowAchievedCardDays, year.Year.TakenUp),
        },
    ];

    /// <summary>The name of the share of idle card-days that has a cause.</summary>
    internal static string IdleShare(Obstacle cause) => "idle_cause_share_" + SnakeCase.Of(cause.ToString());

    private static Figure TakeUpOf(Kind owner) => new(
        TakeUp.NameOf(owner.Id), FigureUnit.Share, new Text("Take-up: ", "上架率：") + MarketNames.Inside(owner.Title), Better.High)
    {
        Shown = FigurePlaces.Question3
            | (owner.MarketBuilt ? FigurePlaces.Summary | FigurePlaces.Cards | FigurePlaces.Comparison : FigurePlaces.None),
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
