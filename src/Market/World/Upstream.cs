using System.Collections.Immutable;
using System.Globalization;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.World;

/// <summary>The makers of cards: what they can ship is given, who gets it follows from orders.</summary>
/// <remarks>
/// Cards become available as the scenario says, unless export control forbids it; what is forbidden is not shipped from what waits either. Once a week each
/// model's pool is allotted over those that ordered (suppliers, and owners under frame contracts), by weight and order; nobody gets more than ordered, and what
/// nobody ordered waits for some days (then it goes elsewhere).
/// </remarks>
public sealed class Upstream(MarketSetting setting) : Agent(AgentId.Upstream)
{
    private const int AllotEveryDays = 7;

    private readonly ShipmentPlan _plan = new(setting);
    private readonly FramePricing _frames = new(setting);
    private readonly double _poolDays = setting.Scenario.Supply.Upstream.PoolDays;
    private readonly double[] _pool = new double[setting.Scenario.Cards.Count];
    private readonly double[] _made = new double[setting.Scenario.Cards.Count];
    private readonly double[] _madeAtStart = new double[setting.Scenario.Cards.Count];
    private readonly SortedDictionary<AgentId, long>[] _orders = [.. setting.Scenario.Cards.Select(_ => new SortedDictionary<AgentId, long>())];
    private Money _cash;
    private long _shipped;

    /// <inheritdoc/>
    public override Holdings Holdings => new() { Cash = _cash, CardsShippedIn = _shipped };

    /// <inheritdoc/>
    public override void Start(in Turn turn) => turn.Outbox.WakeAt(0, PhaseKind.Upstream);

    /// <inheritdoc/>
    public override void Step(in Turn turn)
    {
        foreach (ref readonly Envelope envelope in turn.Letters)
        {
            if (envelope.Letter is UpstreamOrder order)
            {
                Take(envelope.From, order);
            }

            _cash += envelope.Letter.Money;
        }

        if (turn.Phase.Kind != PhaseKind.Upstream)
        {
            return;
        }

        bool allots = turn.Day % AllotEveryDays == 0;
        if (allots)
        {
            _frames.Follow(turn.Board, AllotEveryDays);
        }

        for (int i = 0; i < _pool.Length; i++)
        {
            Index<CardModel> card = new(i);
            long available = Fill(card, turn);
            long shipped = allots && turn.Board.Policy.ShipmentAllowed[card] ? Allot(card, turn) : 0;
            if (available + shipped > 0)
            {
                turn.Outbox.Observe(new UpstreamDay(Id, card, available, shipped));
            }
        }

        if (allots)
        {
            int day = turn.Day;
            ImmutableArray<bool> allowed = turn.Board.Policy.ShipmentAllowed;
            ImmutableArray<double> costs = [.. Enumerable.Range(0, _pool.Length).Select(card => CostCny(new(card), day))];
            turn.Outbox.Post(new UpstreamNotice(
                costs,
                [.. Enumerable.Range(0, _pool.Length).Select(card => allowed[card] ? _plan.OnDay(new(card), day) : 0)])
            {
                FramePriceCny = [.. Enumerable.Range(0, _pool.Length).Select(card => _frames.PriceCny(new(card), costs[card]))],
            });
        }

        turn.Outbox.WakeAt(turn.Day + 1, PhaseKind.Upstream);
    }

    /// <inheritdoc/>
    public override object? Summarize() => null;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Describe() => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["cards_shipped"] = _shipped.ToString(CultureInfo.InvariantCulture),
        ["cards_waiting"] = Math.Floor(_pool.Sum()).ToString(CultureInfo.InvariantCulture),
    };

    private double CostCny(Index<CardModel> card, int day)
    {
        double doublings = _madeAtStart[card] > 0 ? Math.Log2(Math.Max(1, _made[card] / _madeAtStart[card])) : 0;
        return CostLine.Cny(setting, card, day, doublings);
    }

    private long Fill(Index<CardModel> card, in Turn turn)
    {
        double today = turn.Board.Policy.ShipmentAllowed[card] ? _plan.OnDay(card, turn.Day) : 0;
        if (today <= 0)
        {
            return 0;
        }

        if (_madeAtStart[card] == 0)
        {
            _madeAtStart[card] = today * _poolDays;
        }

        double whole = Math.Floor(_made[card]);
        _made[card] += today;
        _pool[card] = Math.Min(_pool[card] + today, today * _poolDays);
        return (long)(Math.Floor(_made[card]) - whole);
    }

    private long Allot(Index<CardModel> card, in Turn turn)
    {
        SortedDictionary<AgentId, long> orders = _orders[card];
        long left = (long)Math.Floor(_pool[card]);
        double weights = orders.Sum(order => Weight(order.Key) * order.Value);
        if (left <= 0 || weights <= 0)
        {
            return 0;
        }

        long shipped = 0;
        var cost = Money.FromYuan(CostCny(card, turn.Day));
        var framePrice = Money.FromYuan(_frames.PriceCny(card, cost.Yuan));
        long wanted = orders.Values.Sum();
        long allotted = Math.Min(left, wanted);
        foreach ((AgentId customer, long order) in orders)
        {
            long quantity = wanted <= left ? order : Math.Min(order, (long)(allotted * (Weight(customer) * order / weights)));
            if (quantity <= 0)
            {
                continue;
            }

            bool frame = customer.Kind == AgentKind.Center;
            turn.Outbox.Send(customer, new Delivery(card, quantity, frame ? framePrice : cost));
            shipped += quantity;
            if (frame)
            {
                turn.Outbox.Observe(new CardsSold(Id, card, quantity, framePrice, cost, Outside: false) { Customer = customer, Cost = cost * quantity });
            }
        }

        orders.Clear();
        _pool[card] -= shipped;
        _shipped += shipped;
        return shipped;
    }

    private double Weight(AgentId customer) => customer.Kind == AgentKind.Center
        ? setting.Scenario.Supply.FrameAllocationWeight
        : setting.TierOf(new(customer.Index)).AllocationWeight;

    private void Take(AgentId customer, UpstreamOrder order)
    {
        if (order.Wanted > 0)
        {
            _orders[order.Card][customer] = order.Wanted;
        }
        else
        {
            _orders[order.Card].Remove(customer);
        }
    }
}
