using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Commands;

/// <summary>Types of owner are data: a scenario that defines more of them finds them in check, tables and report, in both languages.</summary>
public sealed class OwnTypesTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Make() => _folder = new TemporaryFolder();

    [TearDown]
    public void Clear() => _folder.Dispose();

    [Test]
    public void A_scenario_with_seven_types_of_owner_has_all_of_them_in_tables_and_report()
    {
        string scenario = _folder.Write("seven.yaml", Scenario(workOfBanks: "hpc"));
        Invocation check = Invocation.Of("check", scenario);
        Assert.That(check.Code, Is.Zero, check.Error);

        Invocation run = Invocation.Of("run", scenario, "--out", _folder["run"], "--quiet");
        Assert.That(run.Code, Is.Zero, run.Error);
        string owners = Invocation.Of("show", _folder["run"], "owners", "--csv").Out;
        Assert.That(owners.Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')[1]).Distinct(), Is.EqualTo(Types));
        Assert.That(File.ReadAllText(_folder["run/report.html"]), Does.Contain("Banks").And.Contain("Insurers"));

        Assert.That(Invocation.Of("report", _folder["run"], "--lang", "zh").Code, Is.Zero);
        Assert.That(File.ReadAllText(_folder["run/report.html"]), Does.Contain("银行").And.Contain("保险公司").And.Not.Contain("Banks"));
    }

    [Test]
    public void Own_work_that_nobody_defines_is_found_by_check()
    {
        Invocation check = Invocation.Of("check", _folder.Write("seven.yaml", Scenario(workOfBanks: "mining")));
        Assert.That(check.Code, Is.EqualTo(2));
        Assert.That(check.Error, Does.Contain("centers.owners[bank].own_work[0].work").Or.Contain("own_work[0].work").And.Contains("'mining'"));
    }

    private static readonly string[] Types = ["market", "university", "local_government", "bank", "insurer", "hospital", "carmaker"];

    private static string Scenario(string workOfBanks) =>
        $"include: {Repository.Tiny}\nname: seven\nhorizon: {{end: 2023-12-31}}\ncenters:\n  owners:\n"
        + Owner("bank", "Banks", "银行", workOfBanks) + Owner("insurer", "Insurers", "保险公司", "hpc")
        + Owner("hospital", "Hospitals", "医院", "fine_tuning") + Owner("carmaker", "Carmakers", "车企", "pre_training");

    private static string Owner(string id, string title, string titleZh, string work) =>
        $"""
            - id: {id}
              title: {title}
              title_zh: {titleZh}
              own_work: [{"{"}work: {work}, weight: 1{"}"}]
              prospects: 3
              opportunities_per_year: 12
              project_share: 0.5
              median_pflops: 10
              size_sigma: 0.5
              max_pflops: 50
              hurdle_rate: 0.1
              appraisal_strictness: 0.2
              captive_at_opening: 0.3
              captive_ceiling: 0.5
              offered_share: 0.5
              software_quality: 0.5
              cards: [{"{"}card: A800, weight: 1{"}"}]
              domains: [{"{"}cards: 8, weight: 1{"}"}]
              rent_policies: [{"{"}policy: profit_seeking, weight: 1{"}"}]

        """;
}
