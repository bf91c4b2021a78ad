using MarketSim.Reports.Figures;
using MarketSim.Reports.StudyReports.Comparisons;
using MarketSim.Reports.Texts;
using MarketSim.Studies.Comparisons;
using MarketSim.Testing;

namespace MarketSim.Reports.Tests.StudyReports.Comparisons;

/// <summary>The statement of a policy: costs by budget, gains, and cost by the unit, from runs made by hand.</summary>
public sealed class PolicyStatementTests
{
    private static readonly FigureCatalog Catalog = FigureCatalog.Of(SampleKinds.All);

    /// <summary>Three seeds: a voucher costs 100 to 110 more, fills 50 to 55 card-days and lets standing subsidies wander.</summary>
    private static readonly Dictionary<string, (double[] First, double[] Second)> Runs = new()
    {
        ["public_cost_total_cny"] = ([1000, 1010, 990], [1100, 1130, 1092]),
        ["public_cost_cny_compute_voucher"] = ([20, 20, 20], [120, 130, 125]),
        ["public_cost_cny_owner_subsidy"] = ([980, 990, 970], [980, 1000, 967]),
        ["public_cost_central_cny"] = ([0, 0, 0], [0, 0, 0]),
        ["province.Guizhou.budget_cny"] = ([10, 10, 10], [50, 52, 51]),
        ["province.Anhui.budget_cny"] = ([10, 10, 10], [9, 12, 10]),
        ["filled_card_days"] = ([1000, 1000, 1000], [1050, 1055, 1052]),
        ["achieved_pflop_days"] = ([100, 100, 100], [101, 99, 100]),
        ["surplus_total_cny"] = ([500, 500, 500], [560, 570, 561]),
        ["surplus_cny_sme"] = ([100, 100, 100], [150, 158, 152]),
        ["income_total_cny"] = ([300, 300, 300], [340, 345, 342]),
        ["income_cny_market"] = ([300, 300, 300], [340, 345, 342]),
        ["rent_index_mean"] = ([80, 80, 80], [81, 82, 81.5]),
        ["province.Guizhou.gain_cny"] = ([0, 0, 0], [30, 33, 31]),
        ["province.Guizhou.filled_card_days"] = ([100, 100, 100], [150, 155, 152]),
        ["province.Anhui.filled_card_days"] = ([100, 100, 100], [80, 79, 81]),
    };

    private static readonly Comparison Compared = Of(Runs);

    [Test]
    public void Cost_is_that_of_the_policies_that_differ_and_of_all_budgets()
    {
        Assert.That(Line(PolicyStatement.OwnCost).Value, Is.EqualTo(105).Within(1e-9));
        Assert.That(Line("public_cost_total_cny").Value, Is.EqualTo(322.0 / 3).Within(1e-9));
        Assert.That(Line("public_cost_cny_owner_subsidy").HasInterval);
        Assert.That(Lines().Select(line => line.Id), Has.None.EqualTo("public_cost_central_cny"), "nobody paid");
        Assert.That(Lines().Select(line => line.Id), Does.Contain("province.Guizhou.budget_cny").And.Not.Contain("province.Anhui.budget_cny"));
    }

    [Test]
    public void Cost_by_the_unit_is_the_policies_own_cost_over_what_it_fills()
    {
        StatementLine perDay = Line(PolicyStatement.PerCardDay);
        RatioOfMeans expected = RatioOfMeans.Of([100, 110, 105], [50, 55, 52]);
        Assert.That((perDay.Value, perDay.Low, perDay.High), Is.EqualTo((expected.Value, expected.Low, expected.High)));
        Assert.That(Line("public_cost_per_achieved_pflop_day_cny").HasInterval, Is.False, "no more work than before");
        Assert.That(Line("owners_gain_per_public_yuan").Value, Is.EqualTo((127.0 / 3) / 105).Within(1e-9));
        Assert.That(Line("buyers_gain_per_public_yuan").Value, Is.EqualTo((191.0 / 3) / 105).Within(1e-9));
    }

    [Test]
    public void Says_who_gains_and_where_cards_fill_or_empty()
    {
        Assert.That(Line("surplus_cny_sme").Verdict, Is.EqualTo(Verdict.Better));
        StatementLine[] moved = [.. Lines().Where(line => line.Part == StatementPart.Moved)];
        Assert.That(moved.Select(line => (line.Name.En, Math.Sign(line.Value))), Is.EqualTo(new[] { ("Guizhou", 1), ("Anhui", -1) }));
        Assert.That(Lines().Select(line => line.Part), Is.Ordered);
    }

    [Test]
    public void A_rule_that_moves_no_money_is_held_against_all_budgets()
    {
        Comparison rule = Of(Runs, "approval_gate");
        IReadOnlyList<StatementLine> lines = PolicyStatement.Of(rule, rule.Scenarios[1]);
        Assert.That(lines.Select(line => line.Id), Has.None.EqualTo(PolicyStatement.OwnCost));
        Assert.That(lines.Single(line => line.Id == PolicyStatement.PerCardDay).Value, Is.EqualTo(322.0 / 157).Within(1e-9));
        Assert.That(StatementText.Sentence(lines, ReportLanguage.English), Does.Contain("public budgets pay net"));
    }

    [Test]
    public void Runs_that_say_nothing_of_public_money_have_no_statement()
    {
        Comparison old = Of(Runs.Where(run => !run.Key.StartsWith("public", StringComparison.Ordinal)).ToDictionary());
        Assert.That(PolicyStatement.Of(old, old.Scenarios[1]), Is.Empty);
    }

    [TestCase(ReportLanguage.English, "a card-day (")]
    [TestCase(ReportLanguage.Chinese, "折合每卡日")]
    public void Sentence_gives_the_price_of_a_card_day_where_it_is_known(ReportLanguage language, string words) =>
        Assert.That(StatementText.Sentence(Lines(), language), Does.Contain(words));

    [Test]
    public void Every_part_and_line_speaks_both_languages()
    {
        Assert.That(Enum.GetValues<StatementPart>().Select(StatementText.Of).Select(text => text.Zh), Is.Unique);
        Assert.That(Lines().Select(line => StatementText.Cells(line, ReportLanguage.Chinese)), Has.All.Length.EqualTo(5));
    }

    private static IReadOnlyList<StatementLine> Lines() => PolicyStatement.Of(Compared, Compared.Scenarios[1]);

    private static StatementLine Line(string id) => Lines().Single(line => line.Id == id);

    private static Comparison Of(Dictionary<string, (double[] First, double[] Second)> runs, string policy = "compute_voucher")
    {
        string[] figures = [.. runs.Keys];
        IReadOnlyList<IReadOnlyList<double>> first = [.. Enumerable.Range(0, 3).Select(seed => (double[])[.. runs.Values.Select(run => run.First[seed])])];
        IReadOnlyList<IReadOnlyList<double>> second = [.. Enumerable.Range(0, 3).Select(seed => (double[])[.. runs.Values.Select(run => run.Second[seed])])];
        IReadOnlyList<Difference> differences = PairedComparison.Of(figures, first, second, figure => Catalog.Find(figure).Better, _ => false);
        return new Comparison(figures, [1, 2, 3], [new("base", first, []), new("with", second, differences) { Policies = [policy] }]) { Catalog = Catalog };
    }
}
