using System.Collections.Immutable;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Measures;

/// <summary>Counts public money, by budget line and province, and what each event of policy has paid.</summary>
internal sealed class BudgetCounts(MarketSetting setting)
{
    private readonly SortedDictionary<Key, Sums> _month = [];
    private readonly List<Money> _byEvent = [];
    private readonly List<Money> _thisYear = [];

    /// <summary>What each event has paid so far, by number.</summary>
    public ImmutableArray<Money> PaidByEvent => [.. _byEvent];

    /// <summary>What each has paid this calendar year.</summary>
    public ImmutableArray<Money> PaidThisYearByEvent => [.. _thisYear];

    /// <summary>Takes note of public money.</summary>
    public void Add(PublicMoney money, YearCounts year)
    {
        year.PublicPaidCny += money.Paid.Yuan;
        year.PublicReceivedCny += money.Received.Yuan;
        BudgetLine line = money.Line;
        Key key = new(!line.Central, money.Province, line.Policy, line.Event);
        Sums sums = _month.GetValueOrDefault(key);
        _month[key] = new Sums(sums.Paid + money.Paid, sums.Received + money.Received, sums.CardDays + money.CardDays);
        Add(_byEvent, line.Event, money.Paid);
        Add(_thisYear, line.Event, money.Paid);
    }

    /// <summary>Ends a month: a row for each budget, province and event with money.</summary>
    public IEnumerable<BudgetMonth> Close(DateOnly month)
    {
        foreach (((bool ofProvince, int province, string policy, int number), Sums sums) in _month)
        {
            string id = setting.Scenario.Provinces[province].Id;
            yield return new BudgetMonth
            {
                Month = month,
                Budget = ofProvince ? id : BudgetMonth.Central,
                Province = id,
                Policy = policy,
                Event = number,
                PaidCny = sums.Paid.Yuan,
                ReceivedCny = sums.Received.Yuan,
                CardDaysBought = sums.CardDays,
            };
        }

        _month.Clear();
    }

    /// <summary>Begins a year.</summary>
    public void BeginYear() => _thisYear.Clear();

    private static void Add(List<Money> sums, int number, Money amount)
    {
        while (sums.Count <= number)
        {
            sums.Add(Money.Zero);
        }

        sums[number] += amount;
    }

    /// <remarks>The central budget comes first, then by province, kind of policy and event.</remarks>
    private readonly record struct Key(bool OfProvince, int Province, string Policy, int Event) : IComparable<Key>
    {
        public int CompareTo(Key other) =>
            OfProvince.CompareTo(other.OfProvince) is not 0 and int byBudget ? byBudget
            : Province.CompareTo(other.Province) is not 0 and int byProvince ? byProvince
            : string.CompareOrdinal(Policy, other.Policy) is not 0 and int byPolicy ? byPolicy
            : Event.CompareTo(other.Event);
    }

    private readonly record struct Sums(Money Paid, Money Received, long CardDays);
}
