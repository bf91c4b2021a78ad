using MarketSim.Reports.Figures;
using MarketSim.Reports.StudyReports.Comparisons;

namespace MarketSim.Workbench.Compare;

/// <summary>Groups that figures are listed in.</summary>
public enum FigureGroup
{
    /// <summary>Of the focus year and of the whole run.</summary>
    Main,

    /// <summary>The same figures of other years.</summary>
    OtherYears,

    /// <summary>Who pays, gains and loses.</summary>
    Accounts,

    /// <summary>Welfare, take-up and unmet need of places.</summary>
    Places,

    /// <summary>Facts and their values.</summary>
    Facts,
}

/// <summary>Sorts figures into groups, and names these.</summary>
public static class FigureGroups
{
    /// <summary>The group of a figure.</summary>
    public static FigureGroup Of(string figure, int? focusYear) => FigureCatalog.Standard.Find(figure).Scope switch
    {
        _ when Comparison.IsMain(figure, focusYear) => FigureGroup.Main,
        FigureScope.Year => FigureGroup.OtherYears,
        FigureScope.Account => FigureGroup.Accounts,
        FigureScope.Place => FigureGroup.Places,
        FigureScope.FactHolds or FigureScope.FactValue => FigureGroup.Facts,
        _ => FigureGroup.OtherYears,
    };

    /// <summary>What a group is called.</summary>
    public static Text NameOf(FigureGroup group, int? focusYear) => group switch
    {
        FigureGroup.Main => focusYear is { } year ? new(Invariant($"Headlines of {year} and of the whole run"), Invariant($"{year} 年及全程核心指标")) : new("Headlines", "核心指标"),
        FigureGroup.OtherYears => new("Other years", "其他年份"),
        FigureGroup.Accounts => new("Who pays, gains and loses", "收支与得失"),
        FigureGroup.Places => new("Nation, owners and provinces", "全国、业主与省份"),
        _ => new("Facts", "市场事实"),
    };

    /// <summary>What a figure is called where it stands alone: with its province by name and its year.</summary>
    public static string NameOf(string figure, ComparedRun run, ReportLanguage language)
    {
        if (PlaceFigures.Split(figure) is not { } place)
        {
            return FigureText.NameOfYear(figure, language, run.Names.Figures);
        }

        string where = place.Place.StartsWith("province.", StringComparison.Ordinal) ? run.Names.ProvinceName(place.Place["province.".Length..]).In(language) : place.Place;
        return $"{where} · {MapMeasures.NameOf(place.Figure).In(language)}";
    }
}
