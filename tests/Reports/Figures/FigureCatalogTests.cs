using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Market.Texts;
using MarketSim.Reports.Figures;
using MarketSim.Reports.Html;
using MarketSim.Reports.Runs;
using MarketSim.Reports.Tests.Samples;
using MarketSim.Reports.Texts;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Studies.Facts;
using MarketSim.Testing;

namespace MarketSim.Reports.Tests.Figures;

public sealed class FigureCatalogTests
{
    private static readonly Figure Own = new("requests_per_lease", FigureUnit.Ratio, new("Requests per lease", "每份租约的请求数"), Better.Low)
    {
        Shown = FigurePlaces.Question2 | FigurePlaces.Cards,
        OfYear = year => year.Year.RequestsMade / 4.0,
    };

    [Test]
    public void A_figure_of_ones_own_is_in_tables_reports_and_studies()
    {
        RunRecord record = SampleRecord.Of(days: 400);
        FigureCatalog catalog = FigureCatalog.Of(SampleKinds.All).With(Own);
        var names = new Gazetteer(System.Text.Json.Nodes.JsonNode.Parse(SampleRun.Scenario)) { Figures = catalog };
        var data = new ReportData(SampleRun.Manifest(record), record, SampleRun.Facts(), LargeTables.None, names);
        double expected = data.Years[1]["requests_made"] / 4.0;

        Assert.That(data.Years[1]["requests_per_lease"], Is.EqualTo(expected).And.Positive);
        Assert.That(SummaryFile.Text(YearFigures.Of(record, names)), Does.Contain("\nrequests_per_lease,"));
        Assert.That(Headlines.From(record, SampleRun.Facts(), names).Select(value => value.Name), Does.Contain("requests_per_lease_2024"));
        Assert.That(ReportPage.Write(data, [], ReportLanguage.English).Split("Requests per lease"), Has.Length.EqualTo(3), "a card and a row");
        Assert.That(ReportPage.Write(data, [], ReportLanguage.Chinese), Does.Contain("每份租约的请求数").And.Contain(Printed.Number(expected)));
        Assert.That(catalog.Find("requests_per_lease_2024").Better, Is.EqualTo(Better.Low));

        Scenario scenario = SmallScenario.Load();
        KnownFigures known = FigureNames.Of(scenario, catalog);
        string own = FormattableString.Invariant($"requests_per_lease_{scenario.Horizon.End.Year}");
        Assert.That(known.Names, Does.Contain(own));
        using var folder = new TemporaryFolder();
        string file = folder["study.yaml"];
        File.WriteAllText(file, $"{{name: s, baseline: '{SmallScenario.File}', replicates: 2, outcomes: [{own}], factors: [{{path: centers.build_ahead.ratio, values: [1]}}]}}");
        Assert.That(StudyLoader.Load(file, of => FigureNames.Of(of, catalog)).Diagnostics, Is.Empty);
        Assert.That(StudyLoader.Load(file, of => FigureNames.Of(of)).Diagnostics.Select(wrong => wrong.ToString()), Has.Some.Contains("no figure 'requests_per_lease"));
    }

    [TestCase("take_up_market_2024", FigureUnit.Share, Better.High, FigureScope.Year)]
    [TestCase("low_achieved_share", FigureUnit.Share, Better.Low, FigureScope.Year)]
    [TestCase("listed_rent_cny_per_pflops_hour_2025", FigureUnit.Ratio, Better.Neither, FigureScope.Year)]
    [TestCase("payback_market_median_years", FigureUnit.Years, Better.Low, FigureScope.Run)]
    [TestCase("F15_holds_share", FigureUnit.Share, Better.Neither, FigureScope.FactHolds)]
    [TestCase("F11.awards_above_100m_cny", FigureUnit.Count, Better.Neither, FigureScope.FactValue)]
    [TestCase("F28.welfare_at_0.6_cny", FigureUnit.Money, Better.Neither, FigureScope.FactValue)]
    [TestCase("F01.supply_over_demand_2023", FigureUnit.Ratio, Better.Neither, FigureScope.FactValue)]
    [TestCase("province.Guizhou.payback_median_years", FigureUnit.Years, Better.Low, FigureScope.Place)]
    [TestCase("nation.welfare_cny", FigureUnit.Money, Better.High, FigureScope.Place)]
    [TestCase("a_share_that_nobody_knows_cny", FigureUnit.Count, Better.Neither, FigureScope.Run)]
    public void A_name_leads_to_its_entry(string name, FigureUnit unit, Better better, FigureScope scope)
    {
        Figure figure = FigureCatalog.Standard.Find(name);
        Assert.That((figure.Unit, figure.Better, figure.Scope), Is.EqualTo((unit, better, scope)));
    }

    [Test]
    public void Every_figure_that_runs_give_has_an_entry()
    {
        Scenario scenario = SmallScenario.Load();
        KnownFigures known = FigureNames.Of(scenario);
        HashSet<string> entries =
        [
            .. FigureCatalog.Of(MarketKinds.Of(scenario)).All.Select(figure => figure.Id), .. FactSheet.Standard.Facts.Select(fact => FigureCatalog.HoldsShare(fact.Id)),
            .. FactSheet.Standard.Facts.SelectMany(fact => fact.Values.Select(fact.FigureOf)),
            .. known.Places.SelectMany(place => PlaceFigures.All.Select(figure => place + "." + figure.Id)),
            .. scenario.Provinces.SelectMany(province => AccountFigures.OfProvince.Select(figure => AccountFigures.NameOf(province.Id, figure.Id))),
        ];
        Assert.That(known.Names.Select(name => Headlines.Split(name).Figure).Distinct(), Is.SubsetOf(entries));
        Assert.That(known.Names, Is.Unique);
        Assert.That(known.Facts, Has.Count.EqualTo(36));
    }

    [TestCase(FigureUnit.Share, "25%")]
    [TestCase(FigureUnit.Ratio, "0.25")]
    [TestCase(FigureUnit.Years, "0.3")]
    [TestCase(FigureUnit.Money, "0 元")]
    [TestCase(FigureUnit.Count, "0")]
    public void Units_are_printed_their_own_way(FigureUnit unit, string expected)
    {
        var figure = new Figure("x", unit, Text.Same("x"));
        Assert.That(figure.Print(0.25, ReportLanguage.Chinese), Is.EqualTo(expected));
        Assert.That(figure.Print(double.NaN, ReportLanguage.Chinese), Is.EqualTo("–"));
    }
}
