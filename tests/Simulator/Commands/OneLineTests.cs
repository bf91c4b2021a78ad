using System.Text;
using MarketSim.Simulator.Tests.Invocations;
using MarketSim.Simulator.Tests.Studies;

namespace MarketSim.Simulator.Tests.Commands;

/// <summary>Habits of people and limits of machines: each ends in one line that says what is allowed, and nothing is read as something else.</summary>
public sealed class OneLineTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Make() => _folder = new TemporaryFolder();

    [TearDown]
    public void Clear() => _folder.Dispose();

    [Test]
    public void The_run_json_of_a_run_is_run_and_checked_as_a_scenario()
    {
        Assert.That(Invocation.Run(_folder["first"]).Code, Is.Zero);
        string recorded = Path.Combine(_folder["first"], "run.json");

        Assert.That(Invocation.Of("check", recorded).Code, Is.Zero);
        Invocation again = Invocation.Of("run", recorded, "--out", _folder["again"], "--quiet");

        Assert.That(again.Code, Is.Zero, again.Error);
        Assert.That(ManifestOf.Hashes(_folder["again"]), Is.EqualTo(ManifestOf.Hashes(_folder["first"])));
        File.WriteAllText(recorded, File.ReadAllText(recorded).Replace("\"seed\": 7", "\"seed\": 8", StringComparison.Ordinal));
        Invocation changed = Invocation.Of("run", recorded, "--out", _folder["changed"]);
        Assert.That(changed.Code, Is.EqualTo(1));
        Assert.That(changed.Error, Does.Contain("its seal is wrong"));
    }

    [TestCase("run", "{tiny}", "--out", "")]
    [TestCase("run", "{tiny}", "--out", "a\0b")]
    [TestCase("run", "")]
    [TestCase("show", "", "national")]
    [TestCase("resume", " ")]
    public void An_empty_name_is_bad_input(params string[] arguments)
    {
        Invocation done = Invocation.Of([.. arguments.Select(one => one.Replace("{tiny}", Repository.Tiny, StringComparison.Ordinal))]);

        Assert.That(done.Code, Is.EqualTo(2), done.Error);
        Assert.That(done.Error, Does.Contain("the name is empty"));
    }

    [Test]
    public void A_market_that_is_too_large_is_refused_before_anybody_is_drawn()
    {
        Invocation run = Invocation.Of("run", Repository.Tiny, "--set", "demand.buyers=100000000", "--out", _folder["large"]);

        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("the run has 100000000 buyers; allowed here: at most 5000000"));
        Assert.That(Directory.Exists(_folder["large"]), Is.False);
        Assert.That(Invocation.Of("check", Repository.Tiny, "--set", "demand.buyers=100000000").Error, Does.Contain("caution: "));
    }

    [TestCase("check", "/dev/zero")]
    [TestCase("demand", "fit", "/dev/zero")]
    [TestCase("kernels", "show", "/dev/zero")]
    [TestCase("backtest", "{tiny}", "--series", "/dev/zero")]
    [TestCase("check", "{tiny}", "--set", "performance.profiles=[/dev/zero]")]
    public void A_device_is_not_read_without_end(params string[] arguments)
    {
        Assume.That(File.Exists("/dev/zero"));

        Invocation done = Invocation.Of([.. arguments.Select(one => one.Replace("{tiny}", Repository.Tiny, StringComparison.Ordinal))]);

        Assert.That(done.Code, Is.EqualTo(2), done.Error);
    }

    [Test]
    public void A_link_to_a_device_in_a_run_folder_is_damage()
    {
        Assume.That(File.Exists("/dev/zero"));
        Assert.That(Invocation.Run(_folder["linked"]).Code, Is.Zero);
        foreach (string name in new[] { "national.parquet", "run.json" })
        {
            File.Delete(Path.Combine(_folder["linked"], name));
            File.CreateSymbolicLink(Path.Combine(_folder["linked"], name), "/dev/zero");
            Invocation shown = Invocation.Of("show", _folder["linked"], "national");
            Assert.That(shown.Code, Is.EqualTo(1), shown.Error);
        }
    }

    [Test]
    public void A_study_is_no_scenario_and_a_scenario_no_study()
    {
        string study = SmallStudy.Write(_folder);

        Assert.That(Invocation.Of("check", study).Error, Does.Contain("this is a study and no scenario").And.Contain("1 error;"));
        Assert.That(Invocation.Of("sweep", Repository.Tiny).Error, Does.Contain("this is a scenario and no study").And.Contain("1 error;"));
    }

    [Test]
    public void What_lies_outside_the_horizon_is_told_by_check()
    {
        Invocation check = Invocation.Of(["check", Repository.Tiny, .. Invocation.TwoMonths]);

        Assert.That(check.Code, Is.Zero);
        Assert.That(check.Error, Does.Contain("caution: policy[").And.Contain("after the horizon ends on 2023-08-31").And.Contain("supply.shipments lie outside the horizon"));
    }

    [Test]
    public void A_table_for_Excel_begins_with_its_mark_and_holds_no_formula()
    {
        Assert.That(Invocation.Run(_folder["run"]).Code, Is.Zero);

        Assert.That(Invocation.Of("show", _folder["run"], "national", "--csv", "--bom").Out[0], Is.EqualTo('\ufeff'));
        Assert.That(Invocation.Of("show", _folder["run"], "national", "--csv").Out[0], Is.EqualTo('d'));
        Assert.That(Invocation.Of("show", _folder["run"], "national", "--bom").Code, Is.EqualTo(2));
        Assert.That(Reports.StudyReports.Csv.Words("=cmd()"), Is.EqualTo("'=cmd()"));
        Assert.That(Reports.StudyReports.Csv.Words("Beijing"), Is.EqualTo("Beijing"));
    }

    [Test]
    public void A_title_cannot_command_a_terminal()
    {
        Invocation check = Invocation.Of("check", Repository.Tiny, "--set", "title=\"\\e]0;mine\\a\"");

        Assert.That(check.Code, Is.EqualTo(2));
        Assert.That(check.Error, Does.Contain("control characters"));
        Assert.That(check.Error.Contains('\u001b'), Is.False);
    }

    [Test]
    public void Secrets_are_random_and_long_enough()
    {
        string[] secrets = [.. Enumerable.Range(0, 3).Select(_ => Invocation.Of("secret").Out.Trim())];

        Assert.That(secrets.Distinct().Count(), Is.EqualTo(3));
        Assert.That(secrets.Select(secret => Encoding.UTF8.GetByteCount(secret)), Is.All.GreaterThanOrEqualTo(22));
    }

    [Test]
    public void A_dry_study_says_the_time() =>
        Assert.That(Invocation.Of("sweep", SmallStudy.Write(_folder), "--dry").Out, Does.Match("12 runs of tiny; about .* on this machine"));

    [Test]
    public void Unequal_sides_of_a_comparison_are_told()
    {
        string same = _folder.Write("same.yaml", $"include: {Repository.Tiny}\n");
        string late = _folder.Write("late.yaml", $"include: {Repository.Tiny}\nname: late\nhorizon: {{start: 2024-02-01, end: 2024-03-31}}\n");

        Invocation equal = Invocation.Of(["compare", Repository.Tiny, same, "--replicates", "2", "--out", _folder["equal"], "--quiet", .. Invocation.TwoMonths]);
        Invocation apart = Invocation.Of("compare", Repository.Tiny, late, "--replicates", "2", "--out", _folder["apart"]);

        Assert.That(equal.Error, Does.Contain("are the same scenario"));
        Assert.That(apart.Code, Is.EqualTo(2), apart.Error);
        Assert.That(apart.Error, Does.Contain("the scenarios cover no year alike"));
    }
}
