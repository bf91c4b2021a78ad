using MarketSim.Market.Boards;
using MarketSim.Market.Centers;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Centers;

/// <summary>Contracts of years: signed by firms that are short, at a discount; kept, renewed, asked for less, or left at a penalty.</summary>
public sealed class TermContractsTests
{
    private const int Cards = 160;
    private const int Never = 100_000;
    private static readonly Index<OwnerType> Firms = new(0);
    private static readonly ContractInputs Terms = new() { LeastYears = 1, MostYears = 1, Discount = 0.2, SmallestCards = 64, MonthlyChance = 1, WideGap = 0.3, RenegotiationChance = 1 };
    private static readonly MarketSetting Setting = With(Terms);
    private static readonly int Site = Setting.Population.Centers.Select((center, index) => (center, index)).First(center => center.center.Owner == 2).index;

    [Test]
    public void A_firm_that_is_short_takes_what_is_free_at_a_discount()
    {
        Desk desk = new(Setting);
        desk.Review(Load(4), 1, rent: 5);
        Assert.That(desk.Contracts.Running, Is.EqualTo(new TermContract(desk.Free, 4, 1 + 365, Firms)));
        Assert.That((desk.Use.AnchorCards, desk.Use.FreeCards), Is.EqualTo((desk.Free, 0)));
    }

    [Test]
    public void Nobody_signs_without_need_or_above_what_an_own_site_would_cost_or_for_too_few_cards()
    {
        Desk desk = new(Setting);
        desk.Review(Load(0.5), 1, rent: 5);
        Assert.That(desk.Contracts.Running, Is.Null, "no need");
        desk.Review(Load(4), 31, rent: 5000);
        Assert.That(desk.Contracts.Running, Is.Null, "too dear");
        desk.Review(Load(4), 61, rent: 5, retiresOn: 300);
        Assert.That(desk.Contracts.Running, Is.Null, "its cards are too old");
        Desk small = new(With(Terms with { SmallestCards = Cards + 1 }));
        small.Review(Load(4), 1, rent: 5);
        Assert.That(small.Contracts.Running, Is.Null, "too small");
    }

    [Test]
    public void The_rent_stays_while_others_fall_a_little_and_follows_when_they_fall_far()
    {
        Desk desk = new(Setting);
        desk.Review(Load(4), 1, rent: 5);
        desk.Review(Load(4), 31, rent: 4.5);
        Assert.That(desk.Contracts.Running!.RentCnyPerCardHour, Is.EqualTo(4));
        desk.Review(Load(4), 61, rent: 3);
        Assert.That(desk.Contracts.Running!.RentCnyPerCardHour, Is.EqualTo(2.4).Within(1e-12));
        desk.Review(Load(4), 91, rent: 50);
        Assert.That(desk.Contracts.Running!.RentCnyPerCardHour, Is.EqualTo(2.4).Within(1e-12), "no tenant asks for more");
    }

    [Test]
    public void A_tenant_that_needs_the_cards_no_more_leaves_a_dear_contract_at_a_penalty()
    {
        Desk desk = new(Setting);
        desk.Review(Load(4), 1, rent: 5);
        double rent = 4.0 * 24 * desk.Free;
        desk.Review(Load(0.3), 31, rent: 3);
        Assert.That(desk.Contracts.Running, Is.Null);
        Assert.That(desk.Use.FreeCards, Is.AtLeast(desk.Free));
        Assert.That(desk.Owed(), Is.EqualTo(rent * Terms.PenaltyMonths * 30).Within(0.01));
    }

    [TestCase(4.0, true)]
    [TestCase(0.3, false)]
    public void At_its_end_it_is_renewed_at_the_rent_of_the_day_if_it_is_still_needed(double load, bool renewed)
    {
        Desk desk = new(Setting);
        desk.Review(Load(4), 1, rent: 5);
        desk.Review(Load(load), 370, rent: 4.8);
        Assert.That(desk.Contracts.Running, renewed ? Is.EqualTo(new TermContract(desk.Free, 4.8 * 0.8, 370 + 365, Firms)) : Is.Null);
    }

    [Test]
    public void An_anchor_tenant_takes_its_cards_as_halls_open()
    {
        Desk desk = new(Setting);
        desk.Contracts.Anchor(day: 0, openedOn: -900, cards: 240, rent: 3);
        Assert.That(desk.Contracts.Running, Is.EqualTo(new TermContract(Cards, 3, -900 + (3 * 365), Firms)), "its third year runs");
        desk.Use.Fleet = desk.Use.Fleet with { Cards = 2 * Cards };
        desk.Contracts.Expand();
        Assert.That(desk.Use.AnchorCards, Is.EqualTo(240));
        desk.Contracts.Break();
        desk.Contracts.Expand();
        Assert.That(desk.Use.AnchorCards, Is.Zero);
    }

    private static MarketSetting With(ContractInputs contracts)
    {
        Scenario scenario = TinyMarket.Scenario.Owners(owner => owner with
        {
            SharesNeed = owner.Id == TinyMarket.Scenario.Centers.Owners[0].Id,
            CaptiveAtOpening = owner.Id == TinyMarket.Scenario.Centers.Owners[0].Id ? 0.7 : 0,
            CaptiveCeiling = 0.9,
        });
        return TinyMarket.Setting(scenario with { Centers = scenario.Centers with { Contracts = contracts } });
    }

    /// <summary>A board on which the firms need so much over what they have.</summary>
    private static Func<MarketSetting, int, Board> Load(double load) => (setting, day) =>
    {
        var board = new Board(setting);
        double capacity = setting.OwnNeed.On(Firms, day) / load;
        board.Apply(board.Report with { OwnCapacityPflops = board.Report.OwnCapacityPflops.SetItem(Firms, capacity) });
        return board;
    };

    private sealed class Desk
    {
        private readonly MarketSetting _setting;
        private readonly CenterFinance _finance;
        private readonly Bills _bills;

        public Desk(MarketSetting setting)
        {
            _setting = setting;
            OwnerType owner = setting.Owners[setting.Population.Centers[Site].Owner];
            _finance = new CenterFinance(setting, AgentId.Center(Site), owner, setting.Population.Centers[Site].Province);
            _bills = new Bills(_finance);
            var captive = new CaptiveWork(owner, new(), 0, setting.Stream(AgentId.Center(Site), Purpose.Captive));
            Use = new CardUse(owner, captive, 0) { Fleet = new Fleet(Examples.A800, Cards, 8, Cards * setting.Cards[Examples.A800].Pflops()) };
            Contracts = new TermContracts(setting, AgentId.Center(Site), Use, _bills);
            Free = Use.FreeCards / 8 * 8;
        }

        public CardUse Use { get; }

        public TermContracts Contracts { get; }

        /// <summary>Cards that are free at first, in whole servers.</summary>
        public int Free { get; }

        public void Review(Func<MarketSetting, int, Board> board, int day, double rent, int retiresOn = Never) =>
            Contracts.Review(TinyMarket.Turn(board(_setting, day), TinyMarket.Outbox(_setting), day, PhaseKind.Centers), rent, retiresOn);

        /// <summary>What tenants owe, yuan.</summary>
        public double Owed()
        {
            Outbox outbox = TinyMarket.Outbox(_setting);
            outbox.Begin(AgentId.Center(Site));
            _bills.Settle(TinyMarket.Turn(new Board(_setting), outbox));
            return outbox.Letters.Select(sent => sent.Letter).OfType<Claim>().Sum(claim => claim.Amount.Yuan);
        }
    }
}
