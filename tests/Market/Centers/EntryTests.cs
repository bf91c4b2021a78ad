using MarketSim.Market.Boards;
using MarketSim.Market.Centers;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Policies;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;
using MarketSim.Market.World;

namespace MarketSim.Market.Tests.Centers;

/// <summary>How often owners find an opportunity to build, what else they could do with the money, and what stops a project.</summary>
public sealed class EntryTests
{
    private const int Looks = 20_000;
    private const double PerYear = 0.6;
    private const double MeanCost = 0.8;

    private static string Other(CenterProfile profile) => Scenario.Provinces[(profile.Province + 1) % Scenario.Provinces.Count].Id;

    private static readonly Scenario Scenario = Rules(TinyMarket.Scenario.Owners(owner => owner with { OpportunitiesPerYear = PerYear, Prospects = 1 }));
    private static readonly MarketSetting Setting = TinyMarket.Setting(Scenario);
    private static readonly int Market = Setting.Population.Centers.Count - 3;

    [TestCase(1)]
    [TestCase(3)]
    public void Opportunities_come_at_their_rate_times_the_drive(double drive)
    {
        var board = new Board(Setting);
        board.Apply(new PolicyOffice(TinyMarket.Setting(Scenario with
        {
            Policy = [new PolicyEvent { Date = Scenario.Horizon.Start, Kind = BuildingDrive.Name, Amount = drive, Owners = ["market"] }],
        })).InForce(Scenario.Horizon.Start));
        double[] costs = [.. Costs(board)];
        double expected = 1 - Math.Exp(-PerYear * drive * Scenario.Centers.Entry.LookEveryDays / 365.25);
        Assert.That(costs.Length / (double)Looks, Is.EqualTo(expected).Within(4 * Math.Sqrt(expected / Looks)));
        Assert.That(costs.Average(), Is.EqualTo(MeanCost).Within(4 * MeanCost / Math.Sqrt(costs.Length)), "exponential: as much spread as mean");
    }

    [Test]
    public void Drive_reaches_only_the_provinces_and_owners_that_it_names()
    {
        PolicyNotice Drive(params PolicyEvent[] events) => new PolicyOffice(TinyMarket.Setting(Scenario with { Policy = [.. events] })).InForce(Scenario.Horizon.Start);

        PolicyNotice two = Drive(
            new PolicyEvent { Date = Scenario.Horizon.Start, Kind = BuildingDrive.Name, Amount = 2, Owners = ["university"] },
            new PolicyEvent { Date = Scenario.Horizon.Start, Kind = BuildingDrive.Name, Amount = 0.5, Provinces = ["Beijing"] });
        Index<Province> beijing = Setting.ProvinceIndex["Beijing"];
        Index<Province> ningxia = Setting.ProvinceIndex["Ningxia"];
        Assert.That(two.BuildingDrive(ningxia, new(0)), Is.EqualTo(1));
        Assert.That(two.BuildingDrive(beijing, new(0)), Is.EqualTo(0.5), "a drive may slow building down");
        Assert.That(two.BuildingDrive(ningxia, new(1)), Is.EqualTo(2));
        Assert.That(two.BuildingDrive(beijing, new(1)), Is.EqualTo(2), "the strongest counts");
    }

    [TestCase(0, "there", true, Description = "this morning's take-up is too low")]
    [TestCase(1, "there", false, Description = "the published one is high enough")]
    [TestCase(2, "there", true)]
    [TestCase(3, "there", false, Description = "nothing is published for that month")]
    [TestCase(0, "elsewhere", false, Description = "the gate stands elsewhere")]
    public void Approval_goes_by_published_take_up(int lag, string gated, bool isGated)
    {
        CenterProfile profile = Setting.Population.Centers[0];
        int provinces = Scenario.Provinces.Count;
        double[] Of(double takeUp) => [.. Enumerable.Repeat(takeUp, provinces)];
        var board = new Board(Setting);
        board.Apply(new PolicyOffice(TinyMarket.Setting(Scenario with
        {
            Policy = [new PolicyEvent { Date = Scenario.Horizon.Start, Kind = ApprovalGate.Name, Amount = 0.5, LagMonths = lag, Provinces = [gated == "there" ? Scenario.Provinces[profile.Province].Id : Other(profile)] }],
        })).InForce(Scenario.Horizon.Start));
        board.Apply(board.Report with { TakeUpByProvince = [.. Of(0.4)], TakeUpByProvinceAtMonthEnds = [.. Of(0.6), .. Of(0.3)] });
        Assert.That(new Entry(Setting, AgentId.Center(0), profile).IsGated(TinyMarket.Turn(board, TinyMarket.Outbox(Setting))), Is.EqualTo(isGated));
    }

    [Test]
    public void Shares_of_projects_get_no_approval_and_no_grid()
    {
        Entry[] entries = [.. Enumerable.Range(0, Looks).Select(number => new Entry(Setting, AgentId.Center(number), Setting.Population.Centers[0]))];
        Assert.That(entries.Count(entry => entry.IsRefused()) / (double)Looks, Is.EqualTo(0.2).Within(0.012));
        Assert.That(entries.Count(entry => entry.HasNoGrid()) / (double)Looks, Is.EqualTo(0.3).Within(0.013));
        Assert.That(entries.Count(entry => entry.HasNoGrid() && entry.IsRefused()) / (double)Looks, Is.EqualTo(0.06).Within(0.007), "one has nothing to do with the other");
    }

    [Test]
    public void Banks_lend_by_cover_unless_somebody_stands_for_the_loan()
    {
        double least = Scenario.Centers.Entry.LeastDebtCover;
        Entry own = Of(Scenario);
        Entry guaranteed = Of(Scenario.Owners(owner => owner with { LoansGuaranteed = true }));
        Assert.That((own.HasNoLoan(least * 0.99), own.HasNoLoan(least)), Is.EqualTo((true, false)));
        Assert.That(guaranteed.HasNoLoan(0), Is.False);
    }

    private static Scenario Rules(Scenario scenario) => scenario with
    {
        Centers = scenario.Centers with { Entry = scenario.Centers.Entry with { MeanEntryCost = MeanCost, ApprovalRefusedShare = 0.2, GridRefusedShare = 0.3 } },
    };

    private static Entry Of(Scenario scenario)
    {
        MarketSetting setting = TinyMarket.Setting(scenario);
        return new Entry(setting, AgentId.Center(Market), setting.Population.Centers[Market]);
    }

    private static IEnumerable<double> Costs(Board board)
    {
        var entry = new Entry(Setting, AgentId.Center(Market), Setting.Population.Centers[Market]);
        for (int day = 0; day < Looks; day++)
        {
            if (entry.Look(TinyMarket.Turn(board, TinyMarket.Outbox(Setting), day)) is { } cost)
            {
                yield return cost;
            }
        }
    }
}
