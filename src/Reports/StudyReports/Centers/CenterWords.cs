using MarketSim.Market.Inputs;
using MarketSim.Studies.Centers;

namespace MarketSim.Reports.StudyReports.Centers;

/// <summary>Figures, drivers and numbers of a named center in words.</summary>
/// <param name="language">The language.</param>
internal sealed class CenterWords(ReportLanguage language)
{
    /// <summary>The figures of the statement, in the order in which it lists them; those that other centers have too with their name there.</summary>
    internal static IReadOnlyList<CenterFigure> Figures { get; } =
    [
        new("own.payback_years", new("Payback before loans, years from opening", "回收期：贷款前（自投运起，年）"), FigureUnit.Years, peer => peer.PaybackYears),
        new("own.payback_without_subsidy_years", new("Payback without subsidies, years", "回收期：不计补贴（年）"), FigureUnit.Years),
        new("own.npv_cny", new("Net present value before loans", "净现值（贷款前）"), FigureUnit.Money),
        new("own.npv_over_capex", new("Net present value over investment", "净现值与投资之比"), FigureUnit.Share, peer => peer.NpvOverCapex),
        new("own.owner_npv_cny", new("Net present value to the owner, after loans", "业主净现值（贷款后）"), FigureUnit.Money),
        new("own.irr", new("Internal rate of return, per year", "内部收益率（每年）"), FigureUnit.Share, peer => peer.Irr),
        new("own.debt_cover", new("Debt service cover, mean", "偿债覆盖率（平均）"), FigureUnit.Ratio),
        new("own.lowest_debt_cover", new("Debt service cover, worst year", "偿债覆盖率（最差年份）"), FigureUnit.Ratio),
        new("own.take_up", new("Take-up", "上架率"), FigureUnit.Share, peer => peer.TakeUp),
        new("own.rent_cny_per_card_hour", new("Rent got, yuan per card-hour in use", "实收租金（元/在用卡时）"), FigureUnit.Ratio, peer => peer.RentCnyPerCardHour),
        new("own.break_even_take_up", new("Break-even take-up (value zero at today's rents)", "盈亏平衡上架率（租金不变，净现值为零）"), FigureUnit.Share),
        new("own.break_even_rent_cny_per_card_hour", new("Break-even rent (value zero at today's take-up)", "盈亏平衡租金（上架率不变，元/在用卡时）"), FigureUnit.Ratio),
        new("own.full_load_cny_per_year", new("Running cost at full load, a year, interest apart", "满载年运行成本（不含利息）"), FigureUnit.Money),
    ];

    /// <summary>Name of a driver of the tornado.</summary>
    internal static Text DriverOf(string driver) => driver switch
    {
        "card_price" => new("Price of cards", "算力卡价格"),
        "rent" => new("Level of rents", "租金水平"),
        "take_up" => new("Take-up", "上架率"),
        "tariff" => new("Electricity tariff", "电价"),
        "interest" => new("Rate of interest", "贷款利率"),
        _ => new("Cost of the hall", "机房造价"),
    };

    /// <summary>The middle 90 %; nothing where there is no spread.</summary>
    internal string Band(Spread spread, FigureUnit unit) =>
        spread.Count < 2 || Number(spread.Low, unit) == Number(spread.High, unit) ? "" : $"{Number(spread.Low, unit)} – {Number(spread.High, unit)}";

    /// <summary>A number as its unit prints it.</summary>
    internal string Number(double value, FigureUnit unit) => unit switch
    {
        _ when !double.IsFinite(value) => Printed.NoNumber,
        FigureUnit.Share => Printed.Percent(value),
        FigureUnit.Money => Printed.Money(value, language),
        FigureUnit.Years => Printed.Number(value, "0.0"),
        _ => Printed.Number(value),
    };

    /// <summary>An amount in millions of yuan, for tables of many amounts.</summary>
    internal static string Millions(double yuan) => Printed.Number(Math.Abs(yuan) < 5_000 ? 0 : yuan / 1e6, "#,##0.00");

    /// <summary>What the center is: cards, place, owner, opening.</summary>
    internal string Describe(CenterStudy study)
    {
        NamedCenter center = study.Center;
        OwnerType? owner = study.Scenario.Centers.Owners.FirstOrDefault(type => type.Id == center.Owner);
        Province? province = study.Scenario.Provinces.FirstOrDefault(place => place.Id == center.Province);
        string cards = center.Cards.Count is { } count ? Printed.Number((long)count) : "";
        string opening = center.Opening?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        string[] parts =
        [
            new Text($"{cards} {center.Cards.Model} cards".Trim(), $"{cards} 张 {center.Cards.Model}".Trim()).In(language),
            province is null ? "" : new Text(province.Id, province.NameZh).In(language),
            owner is null ? "" : new Text(owner.Title, owner.TitleZh).In(language),
            opening.Length == 0 ? "" : new Text($"opening {opening}", $"{opening} 投运").In(language),
        ];
        return string.Join(new Text(", ", "，").In(language), parts.Where(part => part.Length > 0));
    }
}

/// <summary>A figure of the statement.</summary>
/// <param name="Name">Name among the figures of a run.</param>
/// <param name="Title">Title.</param>
/// <param name="Unit">Unit.</param>
/// <param name="OfPeer">The same of another center; nothing where other centers do not have it.</param>
internal sealed record CenterFigure(string Name, Text Title, FigureUnit Unit, Func<LikeCenter, double>? OfPeer = null);
