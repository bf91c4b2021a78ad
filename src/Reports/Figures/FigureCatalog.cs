using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Studies.Facts;

namespace MarketSim.Reports.Figures;

/// <summary>All headline figures of a scenario. Tables, reports, comparisons and studies list, name, print and judge figures by it.</summary>
public sealed class FigureCatalog
{
    private readonly Dictionary<string, Figure> _byId = new(StringComparer.Ordinal);

    /// <summary>Collects figures.</summary>
    /// <param name="figures">Figures of years and of the whole run, in the order of tables.</param>
    /// <param name="facts">The facts whose values are figures too.</param>
    public FigureCatalog(IEnumerable<Figure> figures, FactSheet facts)
    {
        All = [.. figures];
        Facts = facts;
        foreach (Figure figure in All)
            _byId.Add(figure.Id, figure);
        foreach (Fact fact in facts.Facts)
        {
            Add(new(HoldsShare(fact.Id), FigureUnit.Share, Text.Same(HoldsShare(fact.Id))) { Scope = FigureScope.FactHolds });
            foreach (FactValue value in fact.Values)
                Add(new(fact.FigureOf(value), value.Unit, Text.Same(fact.FigureOf(value)), value.Better) { Scope = FigureScope.FactValue });
        }

        foreach (Figure figure in PlaceFigures.All.Concat(AccountFigures.OfProvince))
            _byId.TryAdd(figure.Id, figure);
    }

    /// <summary>The figures by name only, where no scenario is at hand: those of kinds stand by their ids.</summary>
    public static FigureCatalog Standard { get; } = Of(MarketKinds.None);

    /// <summary>The figures of years and of the whole run, in the order of tables.</summary>
    public IReadOnlyList<Figure> All { get; }

    /// <summary>The facts.</summary>
    public FactSheet Facts { get; }

    /// <summary>The figures of a scenario with the standard facts.</summary>
    /// <param name="kinds">The scenario's types of owner and segments; each has a figure of its own.</param>
    public static FigureCatalog Of(MarketKinds kinds) => new(
        [
            .. CardFigures.All, .. DemandFigures.All(kinds), .. ProjectFigures.All, .. UseFigures.All(kinds), .. MoneyFigures.All, .. WelfareFigures.OfYears, .. RunFigures.All, .. WelfareFigures.OfRun,
            .. AccountFigures.All(kinds),
        ],
        FactSheet.Standard);

    /// <inheritdoc cref="Of(MarketKinds)"/>
    /// <param name="scenario">The scenario.</param>
    public static FigureCatalog Of(Scenario scenario) => Of(MarketKinds.Of(scenario));

    /// <summary>The name of the figure that is 1 where a fact holds and 0 where it fails.</summary>
    /// <remarks>Over many seeds its mean is the share of seeds in which the fact holds.</remarks>
    public static string HoldsShare(string fact) => fact + "_holds_share";

    /// <summary>These figures and more.</summary>
    public FigureCatalog With(params Figure[] more) => new([.. All, .. more], Facts);

    /// <summary>The figures of a scope, in order.</summary>
    public IEnumerable<Figure> Of(FigureScope scope) => All.Where(figure => figure.Scope == scope);

    /// <summary>The figures of years that are shown in a place, in order.</summary>
    public IEnumerable<Figure> ByYear(FigurePlaces place) => Of(FigureScope.Year).Where(figure => figure.Shown.HasFlag(place));

    /// <summary>The figures of the whole run that are shown in a place, in order.</summary>
    public IEnumerable<Figure> OfRun(FigurePlaces place) => Of(FigureScope.Run).Where(figure => figure.Shown.HasFlag(place));

    /// <summary>The figure that a name means, with or without a year, or with a place before it.</summary>
    /// <returns>For a name that is not in the catalog, a number of things of that name: tables of other versions may have some.</returns>
    public Figure Find(string name)
    {
        string id = Headlines.Split(name).Figure;
        if (_byId.TryGetValue(id, out Figure? figure))
            return figure;
        if (PlaceFigures.Split(name) is { } place)
            return _byId[place.Figure] with { Name = Text.Same(name), Scope = AccountFigures.OfProvince.Any(figure => figure.Id == place.Figure) ? FigureScope.Account : FigureScope.Place };
        return DemandFigures.Unmet.Find(id) ?? UseFigures.TakeUp.Find(id) ?? AccountFigures.Find(id) ?? new Figure(name, FigureUnit.Count, Text.Same(name)) { Scope = FigureScope.Run };
    }

    private void Add(Figure figure) => _byId.Add(figure.Id, figure);
}
