using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>Cards that have come for a named center.</summary>
/// <param name="Cards">How many.</param>
/// <param name="PriceCny">What one cost, yuan.</param>
/// <param name="OpensOn">Day from which they are in operation.</param>
internal readonly record struct CardsCome(long Cards, double PriceCny, int OpensOn);

/// <summary>How a named center gets its cards.</summary>
internal abstract class NamedSupply
{
    /// <summary>The purchase on the market; nothing where there is none.</summary>
    public virtual CardPurchase? Purchase => null;

    /// <summary>Whether no card came and none will.</summary>
    public virtual bool HasFailed => false;

    /// <summary>The hall is awarded: says when cards are to be asked for.</summary>
    public abstract void Begin(in Turn turn);

    /// <summary>Cards that are to be fitted today.</summary>
    public abstract CardsCome Take(in Turn turn);

    /// <summary>Nothing more is wanted.</summary>
    public abstract void Stop(in Turn turn);
}

/// <summary>Deliveries on dates under a contract with a seller outside the simulated supply, paid on the day.</summary>
internal sealed class NamedDelivery : NamedSupply
{
    private readonly MarketSetting _setting;
    private readonly CenterProfile _profile;
    private readonly CenterFinance _finance;
    private readonly SiteCards _cards;
    private readonly List<(int On, long Cards, int OpensOn)> _due = [];

    public NamedDelivery(MarketSetting setting, CenterProfile profile, CenterFinance finance, SiteCards cards, NamedCards named, long count, NamedSchedule days)
    {
        (_setting, _profile, _finance, _cards) = (setting, profile, finance, cards);
        long first = count;
        foreach (LaterCards later in named.Later)
        {
            long part = Math.Min(first - 1, (long)Math.Round(count * later.Share));
            int on = Math.Max(days.DeliveredOn, setting.DayOf(later.Delivered));
            first -= part;
            _due.Add((on, part, Math.Max(days.OpensOn, on + Math.Max(1, profile.InstallDays))));
        }

        _due.Insert(0, (days.DeliveredOn, first, days.OpensOn));
        _due.Sort(static (a, b) => a.On.CompareTo(b.On));
    }

    public override void Begin(in Turn turn) => WakeForNext(turn);

    public override CardsCome Take(in Turn turn)
    {
        if (_due.Count == 0 || _due[0].On > turn.Day)
        {
            return default;
        }

        (_, long cards, int opensOn) = _due[0];
        _due.RemoveAt(0);
        double price = _setting.TermsOf(_profile).CardPriceCny ?? Replacement.CostCny(turn.Board, _profile.Card);
        _cards.Import(cards);
        _finance.Pay(turn, AgentId.Outside, Money.FromYuan(price) * cards, PaymentPurpose.Cards);
        WakeForNext(turn);
        return new CardsCome(cards, price, Math.Max(opensOn, turn.Day + 1));
    }

    public override void Stop(in Turn turn) => _due.Clear();

    private void WakeForNext(in Turn turn)
    {
        if (_due.Count > 0)
        {
            turn.Outbox.WakeAt(Math.Max(turn.Day + 1, _due[0].On), PhaseKind.Centers);
        }
    }
}
