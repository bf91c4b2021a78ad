using MarketSim.Market.Boards;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;
using MarketSim.Market.Tests.Samples;
using MarketSim.Market.World;

namespace MarketSim.Market.Tests.World;

/// <summary>Upstream ships what was ordered and what there is, whichever is less, and nothing that is forbidden.</summary>
public sealed class UpstreamTests
{
    private const int FirstSupplier = 0;
    private const int LastSupplier = 5;

    [Test]
    public void Never_ships_more_than_ordered()
    {
        List<long> shipped = Play(TinyMarket.Scenario, days: 60, _ => [(FirstSupplier, 2L), (LastSupplier, 1L)]);
        Assert.That(shipped.Sum(), Is.EqualTo(3 * 9), "three a week for nine weeks, and there are enough");
    }

    [Test]
    public void Never_ships_more_than_became_available()
    {
        const int Days = 92;
        List<long> shipped = Play(Certain(TinyMarket.Scenario), Days, _ => [(FirstSupplier, 1_000_000L), (LastSupplier, 1_000_000L)]);

        // 400 A800 in the third quarter of 2023, all of them but the last few days' shipped in weekly parts.
        Assert.That(shipped.Sum(), Is.InRange(400 - (7 * 400 / 92) - shipped.Count, 400));
    }

    [Test]
    public void Pool_that_nobody_orders_from_goes_elsewhere()
    {
        const double PoolDays = 90;
        List<long> shipped = Play(Certain(TinyMarket.Scenario), days: 130, day => day >= 120 ? [(FirstSupplier, 1_000_000L)] : []);
        Assert.That(shipped.First(quantity => quantity > 0), Is.LessThanOrEqualTo((long)(PoolDays * 160 / 92)));
    }

    [Test]
    public void Ships_nothing_while_export_control_forbids_it()
    {
        Scenario scenario = Certain(TinyMarket.Scenario) with { Policy = [] };
        var board = new Board(TinyMarket.Setting(scenario));
        List<long> shipped = Play(
            scenario,
            days: 60,
            day => day >= 28 ? [(FirstSupplier, 1_000_000L)] : [],
            (day, on) => on.Apply(Opening.Policy(on.Setting) with { ShipmentAllowed = [day < 21, true, true] }));
        Assert.That(shipped.Sum(), Is.Zero);
    }

    [Test]
    public void Short_supply_is_shared_by_tier_weight_and_order()
    {
        var to = new Dictionary<int, long>();
        Play(Certain(TinyMarket.Scenario, times: 100), days: 92, _ => [(FirstSupplier, 10_000L), (LastSupplier, 10_000L)], shipped: (supplier, cards) =>
            to[supplier] = to.GetValueOrDefault(supplier) + cards);

        // The maker's channel has weight 6, a trader 1.
        Assert.That(to[FirstSupplier] / (double)to[LastSupplier], Is.EqualTo(6).Within(0.05));
    }

    private static Scenario Certain(Scenario scenario, double times = 1) => scenario with
    {
        Supply = scenario.Supply with { Shipments = [.. scenario.Supply.Shipments.Select(shipment => shipment with { Sigma = 0, Units = shipment.Units * times })] },
    };

    /// <summary>Steps upstream alone for some days, with these orders for A800 on each, and gives what it shipped of them.</summary>
    private static List<long> Play(
        Scenario scenario,
        int days,
        Func<int, (int Supplier, long Wanted)[]> orders,
        Action<int, Board>? before = null,
        Action<int, long>? shipped = null)
    {
        MarketSetting setting = TinyMarket.Setting(scenario);
        var upstream = new Upstream(setting);
        var board = new Board(setting);
        var quantities = new List<long>();
        for (int day = 0; day < days; day++)
        {
            before?.Invoke(day, board);
            Outbox outbox = TinyMarket.Outbox(setting);
            Envelope[] letters = day % 7 != 0 ? [] : [.. orders(day).Select((order, number) =>
                new Envelope(AgentId.Upstream, AgentId.Supplier(order.Supplier), number, new UpstreamOrder(Examples.A800, order.Wanted)))];
            upstream.Step(new Turn(day, setting.Plan.Phases[0], board, letters, outbox));
            long observed = outbox.Observations.OfType<UpstreamDay>().Where(row => row.Card == Examples.A800).Sum(row => row.Shipped);
            long sent = 0;
            foreach (Envelope envelope in outbox.Letters)
            {
                if (envelope.Letter is Delivery delivery && delivery.Card == Examples.A800)
                {
                    sent += delivery.Quantity;
                    shipped?.Invoke(envelope.To.Index, delivery.Quantity);
                }
            }

            Assert.That(observed, Is.EqualTo(sent));
            quantities.Add(sent);
        }

        return quantities;
    }
}
