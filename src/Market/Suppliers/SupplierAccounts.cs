using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Suppliers;

/// <summary>What a supplier has earned and done so far.</summary>
internal sealed class SupplierAccounts
{
    private long _bought;
    private long _sold;
    private Money _sales;
    private Money _margin;
    private Money _clearingLoss;
    private double _recentSales;
    private double _recentCost;
    private int _soldOn;

    public Account Account { get; } = new();

    public int Quotations { get; set; }

    public int? EnteredOn { get; set; }

    public int? LeftOn { get; set; }

    /// <summary>Books cards that upstream ships, and pays for them.</summary>
    public void Buy(in Turn turn, AgentId from, long cards, Money unitCost)
    {
        _bought += cards;
        Account.Pay(turn, from, unitCost * cards, PaymentPurpose.Cards);
    }

    /// <summary>Books a sale; the money comes later, with the customer's payment. What was sold under its cost is a loss booked now.</summary>
    /// <param name="cards">Cards sold.</param>
    /// <param name="unitPrice">Price of a card.</param>
    /// <param name="cost">What they had cost.</param>
    /// <param name="markup">Own cost over what they had cost, less 1: finance and storage.</param>
    /// <param name="day">Today.</param>
    /// <param name="memoryDays">Memory of recent sales, days.</param>
    public void Sold(long cards, Money unitPrice, Money cost, double markup, int day, double memoryDays)
    {
        double kept = Math.Exp((_soldOn - day) / memoryDays);
        _soldOn = day;
        _recentSales = (_recentSales * kept) + (unitPrice * cards).Yuan;
        _recentCost = (_recentCost * kept) + (cost.Yuan * (1 + markup));
        _sold += cards;
        Money sale = unitPrice * cards;
        _sales += sale;
        _margin += sale - cost;
        _clearingLoss += Money.Max(Money.Zero, cost - sale);
    }

    /// <summary>Recent sales over own cost of what was sold; 0 when nothing was sold for as long as the memory lasts.</summary>
    public double SalesOverCost(int day, double memoryDays) => _recentCost > 0 && day - _soldOn <= memoryDays ? _recentSales / _recentCost : 0;

    public SupplierRow Row(MarketSetting setting, AgentId id, SupplierProfile profile, bool active, long stock) => new()
    {
        Supplier = id.ToString(),
        NameZh = profile.NameZh,
        Province = setting.Scenario.Provinces[profile.Province].Id,
        Tier = profile.Tier,
        Active = active,
        Entered = EnteredOn is { } entered ? setting.DateOf(entered) : null,
        Left = LeftOn is { } left ? setting.DateOf(left) : null,
        CardsBought = _bought,
        CardsSold = _sold,
        CardsInStock = stock,
        Quotations = Quotations,
        SalesCny = _sales.Yuan,
        GrossMarginCny = _margin.Yuan,
        ClearingLossCny = _clearingLoss.Yuan,
    };
}
