using System.Globalization;
using System.Numerics;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Matching;
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
    private readonly ulong[] _knows;
    private RandomStream _entry;
    private bool _active;

    /// <summary>Makes the broker with this index.</summary>
    public Broker(MarketSetting setting, int index)
        : base(AgentId.Broker(index))
    {
        _setting = setting;
        _profile = setting.Population.Brokers[index];
        _kind = setting.KindOf(index);
        _knows = DrawKnown();
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
                    Answer(turn, envelope.From, inquiry.Request);
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

    private void Answer(in Turn turn, AgentId buyer, Request request)
    {
        ListingColumns columns = turn.Board.Columns;
        ReadOnlySpan<ulong> free = columns.Free(OfferAppraisal.SuitsTimeSharing(request));
        var appraisal = new OfferAppraisal(turn.Board, request, stackalloc ulong[OfferAppraisal.Room(turn.Board)]);
        // Of a request's stream each broker has a stretch for its errors, two numbers a center.
        RandomStream error = _setting.Stream(buyer, Purpose.Shortlisting, (uint)request.Number);
        uint first = (uint)(Id.Index * _setting.Population.Centers.Count);
        Span<(double Cost, int Center)> best = stackalloc (double, int)[_setting.Scenario.Matching.ShortlistLength];
        int offers = 0;
        int inquired = 0;
        for (int word = 0; word < columns.Words; word++)
        {
            ulong asked = columns.Listed[word] & _knows[word] & free[word];
            inquired += BitOperations.PopCount(asked);
            for (ulong left = asked == 0 ? 0 : appraisal.Screen(word, asked).Left; left != 0; left &= left - 1)
            {
                int center = (word << 6) + BitOperations.TrailingZeroCount(left);
                if (appraisal.Price(center, known: 0, _kind.DeploymentHelp, out Offer offer) is null)
                {
                    double cost = Math.Log(offer.EffectiveCost) + (_kind.RankingError * error.At(2 * (first + (uint)center)).NextNormal());
                    int place = Math.Min(offers++, best.Length);
                    for (; place > 0 && best[place - 1].Cost > cost; place--)
                    {
                        if (place < best.Length)
                        {
                            best[place] = best[place - 1];
                        }
                    }

                    if (place < best.Length)
                    {
                        best[place] = (cost, center);
                    }
                }
            }
        }

        _accounts.Take(inquired);
        int[] centers = new int[Math.Min(offers, best.Length)];
        for (int place = 0; place < centers.Length; place++)
        {
            centers[place] = best[place].Center;
        }

        turn.Outbox.Send(buyer, new Shortlist(request.Number, centers, inquired, _kind.DeploymentHelp));
    }

    /// <summary>The centers that the broker knows, a bit each: drawn once for each, by coverage of its own province or of the rest.</summary>
    private ulong[] DrawKnown()
    {
        IReadOnlyList<CenterProfile> centers = _setting.Population.Centers;
        ulong[] known = new ulong[(centers.Count + 63) / 64];
        for (int center = 0; center < centers.Count; center++)
        {
            double coverage = centers[center].Province == _profile.Province ? _kind.LocalCoverage : _kind.NationalCoverage;
            if (_setting.Stream(Id, Purpose.Contacts, (uint)center).NextBernoulli(coverage))
            {
                known[center >> 6] |= 1UL << center;
            }
        }

        return known;
    }

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
        else if (_accounts.LeftOn is null && Enters(turn))
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
