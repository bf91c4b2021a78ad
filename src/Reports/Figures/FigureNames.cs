using System.Text.Json.Nodes;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Scenarios.Writing;

namespace MarketSim.Reports.Figures;

/// <summary>Names of the figures that every run of a scenario gives: known before anything has run, because they follow from its years, facts and places.</summary>
public static class FigureNames
{
    /// <summary>The names, in the order in which runs give them.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="catalog">The figures; those of the scenario's kinds if none.</param>
    public static KnownFigures Of(Scenario scenario, FigureCatalog? catalog = null)
    {
        MarketKinds kinds = MarketKinds.Of(scenario);
        catalog ??= FigureCatalog.Of(kinds);
        var record = new RunRecord(kinds);
        for (int year = scenario.Horizon.Start.Year; year <= scenario.Horizon.End.Year; year++)
            record.National.Add(Activator.CreateInstance<NationalDay>() with { Date = new DateOnly(year, 1, 1) });
        var names = new Gazetteer(JsonNode.Parse(ScenarioWriter.ToJson(scenario))) { Figures = catalog };
        string[] provinces = [.. scenario.Provinces.Select(province => province.Id)];
        return new KnownFigures(
            [.. Headlines.All(record, catalog.Facts.Blank, names, provinces).Select(figure => figure.Name)],
            [.. catalog.Facts.Facts.Select(fact => fact.Id)],
            PlaceFigures.Places(kinds, provinces));
    }
}

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
        return Headlines.Split(name).Year is { } year ? Invariant($"{figure} · {year}") : figure;
    }

    /// <summary>A figure's value, as its unit is printed.</summary>
    public static string Value(string name, double value, ReportLanguage language) => FigureCatalog.Standard.Find(name).Print(value, language);

    /// <summary>A figure's mean with half of its interval, if it has one; with more digits where rounding would hide a tenth of the half.</summary>
    public static string WithHalfWidth(string name, Interval interval, ReportLanguage language, string sign)
    {
        (double mean, double half) = (interval.Mean, interval.HalfWidth);
        if (!double.IsFinite(half))
            return Value(name, mean, language);
        (double scale, int usual, string unit) = UnitOf(name) switch
        {
            FigureUnit.Share => (100, Math.Abs(half) < 0.095 ? 1 : 0, "%"),
            FigureUnit.Ratio => (1, 2, ""),
            FigureUnit.Years => (1, 1, ""),
            FigureUnit.Money => (1, int.MaxValue, ""),
            _ => (1.0, 0, ""),
        };
        double shown = scale * half;
        if (usual == int.MaxValue || Math.Abs(Math.Round(shown, usual) - shown) <= 0.1 * shown)
            return Value(name, mean, language) + sign + Value(name, half, language);
        string format = "F" + Math.Clamp(1 - (int)Math.Floor(Math.Log10(shown)), usual, 9);
        return (scale * mean).ToString(format, CultureInfo.InvariantCulture) + unit + sign + shown.ToString(format, CultureInfo.InvariantCulture) + unit;
    }

    /// <summary>A figure's unit.</summary>
    public static FigureUnit UnitOf(string name) => FigureCatalog.Standard.Find(name).Unit;
}
