using System.Globalization;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Measures;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Brokers;

/// <summary>A middleman, integrator or platform: takes requests, inquires at the centers it knows, offers a ranked list, lives on commission.</summary>
public sealed class Broker : Agent
{
    private const int DaysPerMonth = 30;

    private readonly MarketSetting _setting;
    private readonly BrokerProfile _profile;
    private readonly BrokerKindInputs _kind;
    private readonly BrokerAccounts _accounts = new();
    private readonly Shortlisting _shortlisting;
    private RandomStream _entry;
    private bool _active;

    /// <summary>Makes the broker with this index.</summary>
    public Broker(MarketSetting setting, int index)
        : base(AgentId.Broker(index))
    {
        _setting = setting;
        _profile = setting.Population.Brokers[index];
        _kind = setting.KindOf(new(index));
        _shortlisting = new Shortlisting(setting, Id, _profile, _kind);
        _entry = setting.Stream(Id, Purpose.Entry);
    }

    /// <inheritdoc/>
    public override Holdings Holdings => new() { Cash = _accounts.Cash };

    /// <inheritdoc/>
    public override void Start(in Turn turn) => turn.Outbox.WakeAt(Id.Index % DaysPerMonth, PhaseKind.Centers);

    /// <inheritdoc/>
    public override void Step(in Turn turn)
    {
        foreach (ref readonly Envelope envelope in turn.Letters)
        {
            switch (envelope.Letter)
            {
                case Inquiry inquiry when _active:
                    Shortlist list = _shortlisting.Answer(turn, envelope.From, inquiry.Request);
                    _accounts.Take(list.Inquired);
                    turn.Outbox.Send(envelope.From, list);
                    break;
                case Payment payment:
                    _accounts.Earn(payment.Amount, _setting.DateOf(turn.Day), _setting.FocusYear, turn.Day);
                    break;
            }
        }

        if (turn.Phase.Kind == PhaseKind.Centers)
        {
            Review(turn);
            turn.Outbox.WakeAt(turn.Day + DaysPerMonth, PhaseKind.Centers);
        }
    }

    /// <inheritdoc/>
    public override object? Summarize() => _accounts.Row(_setting, Id, _profile, _active);

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Describe() => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["active"] = _active ? "yes" : "no",
        ["requests"] = _accounts.Requests.ToString(CultureInfo.InvariantCulture),
        ["deals"] = _accounts.Deals.ToString(CultureInfo.InvariantCulture),
        ["cash_cny"] = _accounts.Cash.ToString(),
    };

    /// <summary>Once a month: pays its way, enters or gives up.</summary>
    private void Review(in Turn turn)
    {
        if (_active)
        {
            Pay(turn, Money.FromYuan(_kind.RunningCnyPerYear / 12));
            bool idle = turn.Day - _accounts.LastDealOn > _setting.Scenario.Brokers.GiveUpAfterDays;
            if (_profile.Kind == BrokerKind.Middleman && idle && _accounts.Cash < Money.Zero)
            {
                Change(turn, false);
            }
        }
        else if (Enters(turn))
        {
            Pay(turn, Money.FromYuan(_kind.SetUpCny));
            Change(turn, true);
        }
    }

    private bool Enters(in Turn turn)
    {
        if (_profile.Kind == BrokerKind.NationalPlatform)
        {
            return turn.Board.Policy.NationalPlatformAdoption > 0;
        }

        if (turn.Day < DaysPerMonth && _profile.PresentAtStart)
        {
            return true;
        }

        double chance = 1 - Math.Pow(1 - _setting.Scenario.Brokers.EntryPerDay, DaysPerMonth);
        return turn.Board.Report.BrokerEarningsOverCost > 1 && _entry.NextBernoulli(chance);
    }

    private void Change(in Turn turn, bool active)
    {
        _active = active;
        _accounts.Change(active, turn.Day);
        turn.Outbox.Post(new BrokerNotice(Id.Index, active));
        turn.Outbox.Observe(new EntryOrExit(Id, active));
    }

    private void Pay(in Turn turn, Money amount)
    {
        if (amount > Money.Zero)
        {
            _accounts.Spend(turn, amount);
            turn.Outbox.Observe(new BrokerPaid(Id, amount));
        }
    }
}
