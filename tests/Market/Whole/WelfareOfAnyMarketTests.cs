using CsCheck;
using MarketSim.Market.Engine;
using MarketSim.Market.Identity;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Whole;

/// <summary>Whatever the market, its welfare accounts add up, and agree with what agents have in their pockets.</summary>
public sealed class WelfareOfAnyMarketTests
{
    private const int Markets = 200;

    [Test]
    public void Accounts_add_up_to_the_fen() => AnyMarkets.All.Sample(market => Check(market.Setting()), iter: Markets, print: market => market.ToString());

    [Test]
    public void Accounts_of_the_tiny_market_say_something()
    {
        List<WelfareYear> rows = Check(TinyMarket.Setting());
        WelfareYear[] nation = [.. rows.Where(row => row.Place == "nation")];
        Assert.That(nation.Select(row => row.Year), Is.EqualTo(new[] { 2023, 2024 }));
        Assert.That(nation.Select(row => Math.Min(Math.Min(row.BuyersWorkCny, row.OwnNeedCny), Math.Min(row.EnergyCny, row.OperationsCny))), Has.All.GreaterThan(0));
        Assert.That(nation[0].CapitalAtStartCny, Is.GreaterThan(0));
        Assert.That(nation[1].CapitalAtStartCny, Is.EqualTo(0));
        Assert.That(nation[0].CapitalLeftCny, Is.EqualTo(0));
        Assert.That(nation[1].CapitalLeftCny, Is.GreaterThan(0));
        Assert.That(nation.Sum(row => row.BuyersSurplusCny), Is.GreaterThan(0), "nobody leases at a loss");
    }

    private static List<WelfareYear> Check(MarketSetting setting)
    {
        var agents = new List<Agent>();
        var loop = new MarketLoop(setting, (market, id) =>
        {
            agents.Add(MarketAgents.Create(market, id));
            return agents[^1];
        });
        loop.Run(new KeepingSink());
        List<WelfareYear> rows = loop.Record.Welfare;
        foreach (WelfareYear row in rows)
        {
            decimal parties = Fen(row.BuyersSurplusCny) + Fen(row.OwnersSurplusCny) + Fen(row.SuppliersSurplusCny) + Fen(row.BrokersSurplusCny)
                + Fen(row.LendersSurplusCny) + Fen(row.PublicMoneySurplusCny) + Fen(row.OutsideSurplusCny);
            double scale = Math.Max(1, Math.Abs(row.BenefitsCny) + Math.Abs(row.ResourcesCny) + Math.Abs(row.NetReceivedCny));
            Assert.That((double)parties / 100, Is.EqualTo(row.WelfareCny()).Within(1e-12 * scale), row.Place);
        }

        foreach (IGrouping<int, WelfareYear> year in rows.GroupBy(row => row.Year))
        {
            WelfareYear nation = year.Single(row => row.Place == "nation");
            WelfareYear[] parts = [.. year.Where(row => row.Place == "elsewhere" || row.Place.StartsWith("province.", StringComparison.Ordinal))];
            Assert.That(nation.NetReceivedCny, Is.EqualTo(0));
            Assert.That(parts.Sum(row => Fen(row.ResourcesCny)), Is.EqualTo(Fen(nation.ResourcesCny)).Within(Slack(nation.ResourcesCny)));
            Assert.That(parts.Sum(row => Fen(row.OwnersSurplusCny)), Is.EqualTo(Fen(nation.OwnersSurplusCny)).Within(Slack(parts.Sum(row => Math.Abs(row.OwnersSurplusCny)))));
            Assert.That(parts.Sum(row => Fen(row.NetReceivedCny)), Is.EqualTo(0m).Within(Slack(parts.Sum(row => Math.Abs(row.NetReceivedCny)))));
        }

        // Buyers and brokers hold nothing but money, so their accounts and their pockets say the same.
        WelfareYear[] all = [.. rows.Where(row => row.Place == "nation")];
        decimal buyers = all.Sum(row => Fen(row.BuyersSurplusCny) - Fen(row.BuyersWorkCny));
        Assert.That(buyers, Is.EqualTo((decimal)Cash(agents, AgentKind.Buyer)).Within(Slack(all.Sum(row => row.BuyersWorkCny))));
        Assert.That(all.Sum(row => Fen(row.BrokersSurplusCny)), Is.EqualTo((decimal)Cash(agents, AgentKind.Broker)));
        return rows;
    }

    private static long Cash(List<Agent> agents, AgentKind kind) => agents.Where(agent => agent.Id.Kind == kind).Sum(agent => agent.Holdings.Cash.Fen);

    /// <summary>Rows hold yuan as doubles: whole fen as long as they are under 90 trillion yuan.</summary>
    private static decimal Fen(double yuan) => decimal.Round((decimal)yuan * 100m);

    private static decimal Slack(double yuan) => yuan < 1e13 ? 0 : (decimal)(yuan * 1e-12);
}
