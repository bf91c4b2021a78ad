using MarketSim.Studies.Comparisons;

namespace MarketSim.Reports.StudyReports.Comparisons;

/// <summary>What a policy costs, what it does for that, and who gains and loses: a scenario against the reference, seed by seed.</summary>
/// <remarks>
/// All amounts are of the whole run; what is alike in both falls out of the differences. Income of owners counts neither what they invest nor the internal price of their own work. A lease counts whole on the day of signing, public money
/// when it is paid. Ratios take the cost of the policies that differ; of rules that move no public money, that of all budgets.
/// </remarks>
public static class PolicyStatement
{
    /// <summary>Name of the line with the cost of the policies that differ; there is none when these move no public money.</summary>
    public const string OwnCost = "public_cost_of_policies_cny";

    /// <summary>Name of the line with what a card-day more costs.</summary>
    public const string PerCardDay = "public_cost_per_filled_card_day_cny";

    /// <summary>The lines of a scenario's statement; none when the runs say nothing of public money.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="scenario">A scenario other than the first.</param>
    public static IReadOnlyList<StatementLine> Of(Comparison comparison, ComparedScenario scenario)
    {
        Dictionary<string, Difference> differences = scenario.Differences.ToDictionary(difference => difference.Figure, StringComparer.Ordinal);
        if (!differences.TryGetValue(AccountFigures.PublicCost.Id, out Difference? cost) || cost.Pairs.Count == 0)
        {
            return [];
        }

        var lines = new List<StatementLine>();
        void Add(StatementPart part, string id, Text? name = null)
        {
            if (differences.TryGetValue(id, out Difference? found) && found.Pairs.Count > 0)
                lines.Add(Line(part, found, comparison, name));
        }

        string[] own = [.. scenario.Policies.Select(AccountFigures.Cost.NameOf).Where(differences.ContainsKey)];
        double[] paid = own.Length == 0 ? Changes(comparison, scenario, AccountFigures.PublicCost.Id) : Sum(own.Select(id => Changes(comparison, scenario, id)));
        if (own.Length > 0)
            lines.Add(OwnLine(comparison, own, scenario, paid));
        Add(StatementPart.Cost, AccountFigures.PublicCost.Id);
        foreach (string id in Changed(differences, AccountFigures.Cost.Prefix).Concat(Changed(differences, AccountFigures.CentralCost.Id)))
            Add(StatementPart.Cost, id);
        foreach ((string id, string province) in OfProvinces(differences, "budget_cny").Where(found => Comparison.TellsApart(differences[found.Id].Verdict)))
            Add(StatementPart.Cost, id, new Text("Public cost: budget of ", "公共支出：") + comparison.NameOf(province));
        foreach (Figure figure in new[] { AccountFigures.Filled, AccountFigures.Bought, AccountFigures.Achieved })
            Add(StatementPart.Effect, figure.Id);
        AddRatios(comparison, scenario, paid, lines);
        Add(StatementPart.Buyers, AccountFigures.AllSurplus.Id);
        foreach (string id in differences.Keys.Where(id => AccountFigures.Surplus.Find(id) is not null && id != AccountFigures.AllSurplus.Id))
            Add(StatementPart.Buyers, id);
        Add(StatementPart.Owners, AccountFigures.AllIncome.Id);
        foreach (string id in differences.Keys.Where(id => AccountFigures.Income.Find(id) is not null && id != AccountFigures.AllIncome.Id))
            Add(StatementPart.Owners, id);
        Add(StatementPart.PassedOn, AccountFigures.Rents.Id);
        foreach ((StatementPart part, string figure) in new[] { (StatementPart.Provinces, "gain_cny"), (StatementPart.Moved, AccountFigures.Filled.Id) })
        {
            foreach ((string id, string province) in OfProvinces(differences, figure).Where(found => Comparison.TellsApart(differences[found.Id].Verdict)).OrderByDescending(found => differences[found.Id].Pairs.Mean))
                Add(part, id, comparison.NameOf(province));
        }

        return [.. lines.OrderBy(line => line.Part)];
    }

    /// <summary>The statements of all scenarios as rows.</summary>
    public static IEnumerable<StatementRow> Rows(Comparison comparison) => comparison.Scenarios.Skip(1).SelectMany(scenario => Of(comparison, scenario).Select(line => new StatementRow
    {
        Scenario = scenario.Label,
        Part = SnakeCase.Of(line.Part.ToString()),
        Line = line.Id,
        Seeds = line.Seeds,
        ReferenceMean = line.Reference,
        Mean = line.Scenario,
        Value = line.Value,
        Low = line.Low,
        High = line.High,
        Verdict = SnakeCase.Of(line.Verdict.ToString()),
    }));

    private static StatementLine OwnLine(Comparison comparison, string[] own, ComparedScenario scenario, double[] paid)
    {
        double[] Level(ComparedScenario of) => Sum(own.Select(id => of.Values.Select(seed => seed[IndexOf(comparison, id)]).ToArray()));
        var interval = Interval.Of(paid);
        return new StatementLine(
            StatementPart.Cost, OwnCost, new("Public cost of the policies that differ", "差异政策的公共支出"), FigureUnit.Money,
            Interval.Of(Level(comparison.Scenarios[0])).Mean, Interval.Of(Level(scenario)).Mean, interval.Mean, interval.Low, interval.High, interval.Count, Verdict.Unknown);
    }

    private static double[] Sum(IEnumerable<double[]> series) => series.Aggregate((sum, one) => [.. sum.Zip(one, (a, b) => a + b)]);

    private static void AddRatios(Comparison comparison, ComparedScenario scenario, double[] cost, List<StatementLine> lines)
    {
        void Add(StatementPart part, string id, Text name, FigureUnit unit, double[] above, double[] below)
        {
            RatioOfMeans ratio = RatioOfMeans.Of(above, below);
            lines.Add(new StatementLine(part, id, name, unit, double.NaN, double.NaN, ratio.Value, ratio.Low, ratio.High, ratio.Count, Verdict.Unknown));
        }

        Add(StatementPart.PerUnit, PerCardDay, new("Public cost of a card-day more taken up", "每增加一个上架卡日的公共支出"), FigureUnit.Money, cost, Changes(comparison, scenario, AccountFigures.Filled.Id));
        Add(StatementPart.PerUnit, "public_cost_per_achieved_pflop_day_cny", new("Public cost of a PFLOP-day more achieved", "每增加一个实际完成 PFLOP·日的公共支出"), FigureUnit.Money, cost, Changes(comparison, scenario, AccountFigures.Achieved.Id));
        Add(StatementPart.PassedOn, "buyers_gain_per_public_yuan", new("Gain of buyers for each yuan of public money", "每元公共支出给需求方带来的收益（元）"), FigureUnit.Ratio, Changes(comparison, scenario, AccountFigures.AllSurplus.Id), cost);
        Add(StatementPart.PassedOn, "owners_gain_per_public_yuan", new("Gain of owners for each yuan of public money, by rents and use", "每元公共支出通过租金与利用率给业主带来的收益（元）"), FigureUnit.Ratio, Changes(comparison, scenario, AccountFigures.AllIncome.Id), cost);
    }

    /// <summary>A figure's difference from the reference by seed.</summary>
    private static double[] Changes(Comparison comparison, ComparedScenario scenario, string figure)
    {
        int index = IndexOf(comparison, figure);
        return index < 0 ? [] : [.. scenario.Values.Zip(comparison.Scenarios[0].Values).Select(seed => seed.First[index] - seed.Second[index])];
    }

    private static int IndexOf(Comparison comparison, string figure) => comparison.Figures.ToList().IndexOf(figure);

    private static IEnumerable<string> Changed(Dictionary<string, Difference> differences, string prefix) =>
        differences.Keys.Where(id => id.StartsWith(prefix, StringComparison.Ordinal) && Headlines.Split(id).Year is null && differences[id].Verdict != Verdict.Same && differences[id].Pairs.Count > 0);

    private static IEnumerable<(string Id, string Province)> OfProvinces(Dictionary<string, Difference> differences, string figure) =>
        differences.Keys.Where(id => id.StartsWith("province.", StringComparison.Ordinal) && id.EndsWith("." + figure, StringComparison.Ordinal))
            .Select(id => (id, id["province.".Length..^(figure.Length + 1)]));

    private static StatementLine Line(StatementPart part, Difference difference, Comparison comparison, Text? name)
    {
        Figure figure = comparison.Catalog.Find(difference.Figure);
        return new(
            part, difference.Figure, name ?? figure.Name, figure.Unit, difference.Base, difference.Other, difference.Pairs.Mean, difference.Pairs.Low, difference.Pairs.High, difference.Pairs.Count, difference.Verdict);
    }
}
