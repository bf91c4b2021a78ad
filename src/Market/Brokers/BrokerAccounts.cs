using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Brokers;

/// <summary>What a broker has earned and done so far.</summary>
internal sealed class BrokerAccounts
{
    private readonly Account _account = new();
    private Money _commission;
    private Money _cost;
    private long _inquiries;
    private int _dealsInFocusYear;
    private int? _enteredOn;

    public Money Cash => _account.Cash;

    public int Requests { get; private set; }

    public int Deals { get; private set; }

    public int LastDealOn { get; private set; }

    public int? LeftOn { get; private set; }

    public void Take(int inquiries)
    {
        Requests++;
        _inquiries += inquiries;
    }

    public void Earn(Money commission, DateOnly date, int focusYear, int day)
    {
        _account.Receive(commission);
        _commission += commission;
        Deals++;
        _dealsInFocusYear += date.Year == focusYear ? 1 : 0;
        LastDealOn = day;
    }

    public void Spend(in Turn turn, Money amount)
    {
        _account.Pay(turn, AgentId.Outside, amount, PaymentPurpose.Overhead);
        _cost += amount;
    }

    public void Change(bool active, int day)
    {
        if (active)
        {
            _enteredOn = day;
            LastDealOn = day;
            LeftOn = null;
        }
        else
        {
            LeftOn = day;
        }
    }

    public BrokerRow Row(MarketSetting setting, AgentId id, BrokerProfile profile, bool active) => new()
    {
        Broker = id.ToString(),
        NameZh = profile.NameZh,
        Province = setting.Scenario.Provinces[profile.Province].Id,
        Kind = profile.Kind,
        Active = active,
        Entered = _enteredOn is { } entered ? setting.DateOf(entered) : null,
        Left = LeftOn is { } left ? setting.DateOf(left) : null,
        Requests = Requests,
        Inquiries = _inquiries,
        Deals = Deals,
        DealsInFocusYear = _dealsInFocusYear,
        CommissionCny = _commission.Yuan,
        CostCny = _cost.Yuan,
    };
}
