using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Buyers;

/// <summary>Somebody with work to run: draws requests, chooses channel and center, pays, and learns.</summary>
public sealed class Buyer : Agent
{
    private readonly MarketSetting _setting;
    private readonly BuyerProfile _profile;
    private readonly Segment _segment;
    private readonly RequestCalendar _calendar;
    private readonly BuyerLeases _leases;
    private readonly Familiarity _familiarity;
    private readonly SortedList<int, OpenRequest> _open = [];
    private Contacts? _contacts;
    private RandomStream _channel;
    private long _made;
    private long _served;
    private long _failed;
    private double _rationality;

    /// <summary>Makes the buyer with this index.</summary>
    public Buyer(MarketSetting setting, int index)
        : base(AgentId.Buyer(index))
    {
        _setting = setting;
        _profile = setting.Population.Buyers[index];
        _segment = setting.Segments[_profile.Segment];
        _calendar = new RequestCalendar(setting, Id, _profile);
        _familiarity = new Familiarity(setting);
        _leases = new BuyerLeases(Id, _profile.Segment);
        _channel = setting.Stream(Id, Purpose.Arrival, 1);
    }

    /// <inheritdoc/>
    public override Holdings Holdings => new()
    {
        Cash = _leases.Cash,
        RequestsMade = _made,
        RequestsServed = _served,
        RequestsWaiting = _open.Count,
        RequestsFailed = _failed,
    };

    /// <inheritdoc/>
    public override void Start(in Turn turn) => _calendar.Start(turn);

    /// <inheritdoc/>
    public override void Step(in Turn turn)
    {
        foreach (ref readonly Envelope envelope in turn.Letters)
        {
            switch (envelope.Letter)
            {
                case Shortlist list when _open.TryGetValue(list.Number, out OpenRequest? listed):
                    listed.Take(new(envelope.From.Index), list);
                    break;
                case PublicOffer offer when _open.TryGetValue(offer.Number, out OpenRequest? offered):
                    offered.PublicOffer = offer;
                    break;
                case Acceptance acceptance:
                    Sign(turn, new(envelope.From.Index), acceptance);
                    break;
            }
        }

        switch (turn.Phase.Kind)
        {
            case PhaseKind.Demand:
                DrawAndAsk(turn);
                break;
            case PhaseKind.Application:
                Apply(turn);
                break;
            case PhaseKind.Settlement:
                Settle(turn);
                break;
        }
    }

    /// <inheritdoc/>
    public override object? Summarize() => BuyerRows.Row(_setting, Id, Holdings, _familiarity.Sellers, _rationality);

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Describe() => BuyerRows.State(Holdings, _rationality);

    private Contacts Contacts => _contacts ??= new Contacts(_setting, Id, _profile);

    private void DrawAndAsk(in Turn turn)
    {
        foreach (Request request in _calendar.Due(turn, _rationality))
        {
            Make(turn, request);
        }

        for (int place = 0; place < _open.Count; place++)
        {
            OpenRequest open = _open.GetValueAtIndex(place);
            open.NewDay();
            Contacts.Search(turn.Board, turn.Day, _familiarity);
            if (_channel.NextBernoulli(_segment.BrokerUse))
            {
                foreach (Index<BrokerProfile> broker in Contacts.Brokers(turn.Board))
                {
                    turn.Outbox.Send(AgentId.Broker(broker), open.Inquiry);
                }
            }

            if (turn.Day - open.Request.DrawnOn >= _setting.Scenario.Matching.PatienceDays && turn.Board.Policy.PurchaseFor(_profile.Segment) is not null)
            {
                turn.Outbox.Send(AgentId.PolicyOffice, open.Inquiry);
            }
        }

        if (_open.Count > 0)
        {
            turn.Outbox.WakeAt(turn.Day, PhaseKind.Application);
            turn.Outbox.WakeAt(turn.Day, PhaseKind.Settlement);
        }
    }

    private void Make(in Turn turn, Request request)
    {
        double vouchers = _leases.Vouchers.LeftCny(turn, request.Days);
        if (vouchers != request.VouchersLeftCny)
        {
            request = request with { VouchersLeftCny = vouchers };
        }

        _open.Add(request.Number, new OpenRequest(request));
        _made++;
        turn.Outbox.Observe(BuyerRows.Drawn(_setting, Id, request));
    }

    /// <summary>Each request that is still open applies to the next offer on its ranking.</summary>
    private void Apply(in Turn turn)
    {
        for (int place = 0; place < _open.Count; place++)
        {
            OpenRequest open = _open.GetValueAtIndex(place);
            if (!open.IsRanked)
            {
                Ranking.Make(turn, Id, open, Contacts, _familiarity);
            }

            if (open.TryNext() is null && open.PublicOffer is { } rented && Ranking.OfPurchase(turn, open.Request, rented, _familiarity) is { } offer)
            {
                open.Try(offer, rented.Purchase);
            }

            if (open.Chosen is { } best)
            {
                turn.Outbox.Send(
                    AgentId.Center(best.Offer.Center),
                    new Application(open.Request, best.Offer.Cards, best.Offer.RentCnyPerCardHour, best.Broker, best.Familiarity) { PublicPriceShare = open.Purchase?.PriceShare });
            }
        }
    }

    private void Sign(in Turn turn, Index<CenterProfile> center, Acceptance acceptance)
    {
        OpenRequest open = _open[acceptance.Number];
        _open.Remove(acceptance.Number);
        _served++;
        RankedOffer chosen = open.Chosen!.Value;
        _leases.Start(turn, center, open.Request, acceptance, chosen.Offer, open.Purchase);
        if (open.Purchase is not null)
        {
            turn.Outbox.Send(AgentId.PolicyOffice, new PurchaseTaken(acceptance.Number));
        }

        Contacts.Meet(center, turn.Day);
        turn.Outbox.Observe(BuyerRows.Signed(_setting, Id, turn.Day, open, chosen, acceptance));
        turn.Outbox.Observe(BuyerRows.Closed(_setting, Id, turn.Day, open, served: true));
    }

    private void Settle(in Turn turn)
    {
        foreach (BuyerLease lease in _leases.Settle(turn))
        {
            _familiarity.Gain(lease.Center, turn.Day, lease.AchievedOverExpected);
            Contacts.Meet(lease.Center, turn.Day);
            _rationality += _segment.LearningPerLease * (1 - _rationality);
            _calendar.GoOn(lease, turn.Day + 1, _rationality);
        }

        int drawnBefore = turn.Day - _setting.Scenario.Matching.PatienceDays;
        for (int place = 0; place < _open.Count;)
        {
            OpenRequest open = _open.GetValueAtIndex(place);
            if (open.Request.DrawnOn > drawnBefore)
            {
                place++;
                continue;
            }

            _open.RemoveAt(place);
            _failed++;
            turn.Outbox.Observe(BuyerRows.Closed(_setting, Id, turn.Day, open, served: false));
        }

        if (_open.Count > 0 || _calendar.WorkGoesOn)
        {
            turn.Outbox.WakeAt(turn.Day + 1, PhaseKind.Demand);
        }
    }
}
