namespace MarketSim.Reports.Figures;

/// <summary>Names and values of figures that are known by name only, as studies and ensembles print them.</summary>
public static class FigureText
{
    /// <summary>Name of a figure that may end in a year, which is then set apart: <c>Take-up · 2024</c>.</summary>
    /// <param name="name">The figure.</param>
    /// <param name="language">The language.</param>
    /// <param name="catalog">The scenario's figures; without it kinds stand by their ids.</param>
    public static string NameOfYear(string name, ReportLanguage language, FigureCatalog? catalog = null)
    {
        string figure = (catalog ?? FigureCatalog.Standard).Find(name).Name.In(language);
        return Headlines.Split(name).Year is { } year ? FormattableString.Invariant($"{figure} · {year}") : figure;
    }

    /// <summary>A figure's value, as its unit is printed.</summary>
    public static string Value(string name, double value, ReportLanguage language) => FigureCatalog.Standard.Find(name).Print(value, language);

    /// <summary>A figure's unit.</summary>
    public static FigureUnit UnitOf(string name) => FigureCatalog.Standard.Find(name).Unit;
}
