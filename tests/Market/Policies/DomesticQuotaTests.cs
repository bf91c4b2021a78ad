using MarketSim.Market.Boards;
using MarketSim.Market.Centers;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Policies;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;
using MarketSim.Market.World;

namespace MarketSim.Market.Tests.Policies;

/// <summary>A share of the projects that a quota reaches buys none of the cards that it names; the others buy as they did.</summary>
public sealed class DomesticQuotaTests
{
    private const int Projects = 4000;
    private static readonly Scenario Scenario = TinyMarket.Scenario.Owners(owner => owner with { Cards = [Weight("A800"), Weight("Ascend910B"), Weight("RTX4090")] });
    private static readonly MarketSetting Setting = TinyMarket.Setting(Scenario);

    [TestCase(0.0)]
    [TestCase(0.4)]
    [TestCase(1.0)]
    public void The_share_that_is_met_buys_none_of_them(double amount)
    {
        Board free = Board();
        Board board = Board(new PolicyEvent { Date = Scenario.Horizon.Start, Kind = DomesticQuota.Name, Amount = amount, Cards = ["A800", "RTX4090"] });
        int met = 0;
        for (int i = 0; i < Projects; i++)
        {
            double mark = (i + 0.5) / Projects;
            Prospect prospect = Of(mark);
            bool foreign = Chosen(board, prospect, mark) != Examples.Ascend910B;
            if (mark < amount)
            {
                met++;
                Assert.That(foreign, Is.False);
            }
            else
            {
                Assert.That(Chosen(board, prospect, mark), Is.EqualTo(Chosen(free, prospect, mark)), "as without the quota");
            }
        }

        Assert.That(met / (double)Projects, Is.EqualTo(amount).Within(1e-3));
        Assert.That(Enumerable.Range(0, 100).Count(i => Chosen(free, Of(0), i / 100.0) != Examples.Ascend910B), Is.GreaterThan(10), "without it they do buy them");
    }

    [Test]
    public void It_reaches_only_the_owners_that_it_names()
    {
        Board board = Board(new PolicyEvent { Date = Scenario.Horizon.Start, Kind = DomesticQuota.Name, Amount = 1, Cards = ["A800"], Owners = ["university"] });
        CenterProfile Center(string owner) => Setting.Population.Centers.First(center => Setting.Owners[center.Owner].Id == owner);
        Assert.That(Of(0, Center("university")).IsBarred(board, Examples.A800), Is.True);
        Assert.That(Of(0, Center("university")).IsBarred(board, Examples.Ascend910B), Is.False);
        Assert.That(Of(0, Center("market")).IsBarred(board, Examples.A800), Is.False);
    }

    [Test]
    public void Marks_of_projects_are_spread_evenly()
    {
        double[] marks = [.. Enumerable.Range(0, Projects).Select(center => Prospect.Draw(Setting, AgentId.Center(center), Setting.Population.Centers[0]).QuotaMark)];
        Assert.That(marks.Count(mark => mark < 0.3) / (double)Projects, Is.EqualTo(0.3).Within(0.03));
    }

    private static CardWeight Weight(string card) => new() { Card = card, Weight = 1 };

    private static Prospect Of(double mark, CenterProfile? center = null)
    {
        center ??= Setting.Population.Centers[0];
        return new Prospect(Setting, center, Setting.Owners[center.Owner], optimism: 1, countsPipeline: false) { QuotaMark = mark };
    }

    private static Index<CardModel> Chosen(Board board, Prospect prospect, double mark) =>
        CardChoice.Choose(Setting, board, Setting.Owners[Setting.Population.Centers[0].Owner], prospect, Examples.Ascend910B, 5, mark);

    /// <summary>All three models are shipped.</summary>
    private static Board Board(params PolicyEvent[] policy)
    {
        var board = new Board(Setting);
        board.Apply(new UpstreamNotice(board.Upstream.LandedCostCny, [.. Setting.Cards.Select(_ => 100.0)]));
        board.Apply(new PolicyOffice(TinyMarket.Setting(Scenario with { Policy = [.. policy] })).InForce(Scenario.Horizon.Start));
        return board;
    }
}
