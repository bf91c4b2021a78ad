using System.Text.Json.Nodes;
using MarketSim.Simulator.Screens;
using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Live;

/// <summary>Questions, changes of policy and an end from outside, while a run goes on.</summary>
public sealed class LiveTests
{
    private const string Voucher = "policy=[{date: 2023-07-25, kind: compute_voucher, amount: 0.4}]";
    private TemporaryFolder _folder = null!;
    private readonly Dictionary<string, Invocation> _during = [];
    private SortedDictionary<string, string> _undisturbed = null!;

    [OneTimeSetUp]
    public void RunOnceAskedAndOnceSteered()
    {
        _folder = new TemporaryFolder();
        Assert.That(Invocation.Run(_folder["undisturbed"]).Code, Is.Zero);
        _undisturbed = ManifestOf.Hashes(_folder["undisturbed"]);
        _during["asked"] = Run("asked", "20 of 62 days", () =>
        {
            _during["center"] = Invocation.Of("ask", _folder["asked"], "center", "3");
            _during["named"] = Invocation.Of("ask", _folder["asked"], "center-3");
            _during["json"] = Invocation.Of("ask", _folder["asked"], "buyer", "7", "--json");
            _during["nobody"] = Invocation.Of("ask", _folder["asked"], "buyer", "7000");
            _during["nothing"] = Invocation.Of("ask", _folder["asked"], "byer", "7");
        });
        _during["steered"] = Run("steered", "20 of 62 days", () =>
        {
            _during["steer"] = Invocation.Of("steer", _folder["steered"], "--set", Voucher);
            _during["wrong"] = Invocation.Of("steer", _folder["steered"], "--set", "policy[0].amount=-3");
            _during["other"] = Invocation.Of("steer", _folder["steered"], "--set", "demand.buyers=3");
        });
    }

    [OneTimeTearDown]
    public void Clear() => _folder.Dispose();

    [Test]
    public void Agents_answer_and_the_run_does_not_notice()
    {
        Assert.That(_during["center"].Code, Is.Zero, _during["center"].Error);
        Assert.That(_during["center"].Out, Does.Contain("stage"));
        Assert.That(_during["named"].Out, Does.Contain("stage"), "agents have the ids that tables print");
        Assert.That((string)JsonNode.Parse(_during["json"].Out)!["agent"]!, Is.EqualTo("buyer-7"));
        Assert.That(_during["asked"].Code, Is.Zero);
        Assert.That(ManifestOf.Hashes(_folder["asked"]), Is.EqualTo(_undisturbed));
    }

    [Test]
    public void Agents_that_are_not_there_are_bad_input()
    {
        Assert.That((_during["nobody"].Code, _during["nothing"].Code), Is.EqualTo((2, 2)));
        Assert.That(_during["nobody"].Error, Does.Contain("has no agent buyer-7000"));
        Assert.That(_during["nothing"].Error, Does.Contain("byer").And.Contains("supplier, center, broker, buyer"));
    }

    [Test]
    public void Policy_changes_from_the_next_day_on_and_run_json_says_so()
    {
        Assert.That(_during["steer"].Code, Is.Zero, _during["steer"].Error);
        Assert.That(_during["steer"].Out, Does.Contain("2023-07-21 (day 20)"));
        JsonNode change = ManifestOf.Folder(_folder["steered"])["steering"]![0]!;
        Assert.That((string)change["date"]!, Is.EqualTo("2023-07-21"));
        Assert.That((double)change["policy"]![0]!["amount"]!, Is.EqualTo(0.4));
        Assert.That(ManifestOf.Hashes(_folder["steered"])["requests"], Is.Not.EqualTo(_undisturbed["requests"]));
        string[] before = National("undisturbed");
        string[] after = National("steered");
        Assert.That(after.Take(25), Is.EqualTo(before.Take(25)), "nothing changes before the voucher");
        Assert.That(after, Is.Not.EqualTo(before));
    }

    [TestCase("grains")]
    [TestCase("loop")]
    public void The_same_steering_gives_the_same_numbers(string engine)
    {
        Invocation again = Invocation.Run(_folder["again-" + engine], "--steering", _folder["steered"], "--engine", engine);

        Assert.That(again.Code, Is.Zero, again.Error);
        Assert.That(ManifestOf.Hashes(_folder["again-" + engine]), Is.EqualTo(ManifestOf.Hashes(_folder["steered"])));
        Assert.That(ManifestOf.Folder(_folder["again-" + engine])["steering"]!.ToJsonString(), Is.EqualTo(ManifestOf.Folder(_folder["steered"])["steering"]!.ToJsonString()));
    }

    [Test]
    public void A_steered_run_that_is_resumed_makes_the_same_change()
    {
        using var stop = new CancellationTokenSource();
        Run("resumed", "20 of 62 days", () => Invocation.Of("steer", _folder["resumed"], "--set", Voucher), "21 of 62 days", stop);

        Invocation resumed = Invocation.Of("resume", _folder["resumed"]);

        Assert.That(resumed.Code, Is.Zero, resumed.Error);
        Assert.That(ManifestOf.Hashes(_folder["resumed"]), Is.EqualTo(ManifestOf.Hashes(_folder["steered"])));
    }

    [Test]
    public void A_change_that_is_wrong_or_of_something_else_is_refused_and_changes_nothing()
    {
        Assert.That((_during["wrong"].Code, _during["other"].Code), Is.EqualTo((2, 2)));
        Assert.That(_during["other"].Error, Does.Contain("paths that begin with policy"));
        Assert.That(_during["wrong"].Error, Does.Contain("policy[0].amount"));
    }

    [Test]
    public void The_helps_own_example_of_steering_changes_one_event_and_tells_which()
    {
        Invocation one = new(0, "", "");
        Invocation added = new(0, "", "");
        Invocation replaced = new(0, "", "");
        Run("example", "20 of 62 days", () =>
        {
            one = Invocation.Of("steer", _folder["example"], "--set", "policy[0].amount=3");
            added = Invocation.Of("steer", _folder["example"], "--set", "policy={add: [{date: 2023-07-25, kind: compute_voucher, amount: 0.4}]}");
            replaced = Invocation.Of("steer", _folder["example"], "--set", Voucher);
        });

        Assert.That((one.Code, added.Code, replaced.Code), Is.EqualTo((0, 0, 0)), one.Error + added.Error + replaced.Error);
        Assert.That(one.Out, Does.Contain("new: ").And.Contain("no longer: "));
        Assert.That(added.Out, Does.Contain("new: compute_voucher of 2023-07-25").And.Not.Contain("no longer"));
        Assert.That(replaced.Out, Does.Contain("no longer: ").And.Contain("1 events hold in all"), "a list that is assigned whole takes out the others, and says so");
    }

    [Test]
    public void A_run_that_was_steered_and_cancelled_says_both()
    {
        Invocation cancelled = Run("both", "20 of 62 days", () =>
        {
            Assert.That(Invocation.Of("steer", _folder["both"], "--set", Voucher).Code, Is.Zero);
        }, "30 of 62 days", () => Invocation.Of("cancel", _folder["both"]));

        Assert.That(cancelled.Code, Is.EqualTo(130));
        JsonNode manifest = ManifestOf.Folder(_folder["both"]);
        Assert.That((string)manifest["status"]!, Is.EqualTo("cancelled"));
        Assert.That((string)manifest["steering"]![0]!["date"]!, Is.EqualTo("2023-07-21"));
    }

    [Test]
    public void A_run_can_be_cancelled_from_outside_and_keeps_its_days()
    {
        Invocation cancelled = Run("cancelled", "20 of 62 days", () => Assert.That(Invocation.Of("cancel", _folder["cancelled"]).Code, Is.Zero));

        Assert.That(cancelled.Code, Is.EqualTo(130));
        Assert.That(cancelled.Error, Does.Contain("cancelled: by 'marketsim cancel'"));
        Assert.That((int)ManifestOf.Folder(_folder["cancelled"])["days_done"]!, Is.EqualTo(20));
        Assert.That(Invocation.Of("resume", _folder["cancelled"]).Code, Is.Zero, "it can be gone on with");
        Assert.That(ManifestOf.Hashes(_folder["cancelled"]), Is.EqualTo(_undisturbed));
    }

    [Test]
    public void Nobody_answers_for_a_run_that_is_over()
    {
        Invocation over = Invocation.Of("ask", _folder["undisturbed"], "center", "3");

        Assert.That(over.Code, Is.EqualTo(2));
        Assert.That(over.Error, Does.Contain("no run is under way"));
    }

    private string[] National(string run) => Invocation.Of("show", _folder[run], "national", "--csv").Out.Split('\n');

    private Invocation Run(string name, string at, Action act, string? stopAt = null, CancellationTokenSource? stop = null) =>
        Run(name, at, act, stopAt ?? "never", () => stop?.Cancel(), stop);

    private Invocation Run(string name, string at, Action act, string thenAt, Action then, CancellationTokenSource? stop = null)
    {
        using var never = new CancellationTokenSource();
        var here = new Surroundings
        {
            Out = new StringWriter(),
            Error = new WatchingWriter((at, act), (thenAt, then)),
            Clock = new HastyClock(),
        };
        return Invocation.Of(here, (stop ?? never).Token, ["run", Repository.Tiny, "--out", _folder[name], "--checkpoint-days", "7", .. Invocation.TwoMonths]);
    }
}
