using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Measures;

/// <summary>Counts a month by province and by type of owner, and makes its rows.</summary>
internal sealed class MonthCounts(MarketSetting setting)
{
    private CapacityCounts[] _byProvince = [.. setting.Scenario.Provinces.Select(_ => new CapacityCounts())];
    private CapacityCounts[] _byOwner = [.. setting.Owners.Select(_ => new CapacityCounts())];
    private ProvinceDemand[] _demand = [.. setting.Scenario.Provinces.Select(_ => new ProvinceDemand())];

    public void BeginDay()
    {
        foreach (CapacityCounts counts in _byProvince.Concat(_byOwner))
        {
            counts.BeginDay();
        }
    }

    public void Add(CenterDay day, CenterProfile profile)
    {
        _byProvince[profile.Province].Add(setting, day);
        _byOwner[profile.Owner].Add(setting, day);
        if (setting.Owners[profile.Owner].MarketBuilt)
        {
            _demand[profile.Province].MarketAvailable += day.Available;
            _demand[profile.Province].MarketTakenUp += day.Leased + day.Captive;
        }
    }

    public void Drawn(RequestDrawn drawn)
    {
        _demand[drawn.Province].Made++;
        _demand[drawn.Province].CardDays += drawn.ReferenceCardDays;
    }

    public void Signed(LeaseSigned lease)
    {
        ProvinceDemand demand = _demand[setting.Population.Centers[lease.Center].Province];
        double cardDays = (double)lease.Row.Cards * lease.Row.Days;
        demand.Rent += lease.Row.RentCnyPerCardHour * cardDays;
        demand.LeasedCardDays += cardDays;
    }

    public void Close(DateOnly month, Action<ProvinceMonth> province, Action<OwnerMonth> owner)
    {
        for (int i = 0; i < _byProvince.Length; i++)
        {
            province(ProvinceRow(month, new(i)));
        }

        for (int i = 0; i < _byOwner.Length; i++)
        {
            owner(OwnerRow(month, new(i)));
        }

        Clear();
    }

    private ProvinceMonth ProvinceRow(DateOnly month, Index<Province> province)
    {
        CapacityCounts counts = _byProvince[province];
        ProvinceDemand demand = _demand[province];
        return new ProvinceMonth
        {
            Month = month,
            Province = setting.Scenario.Provinces[province].Id,
            CentersOperating = counts.Centers,
            CapacityPflopsFp16 = counts.Pflops,
            CardDaysAvailable = counts.Available,
            CardDaysTakenUp = counts.TakenUp,
            MarketCardDaysAvailable = demand.MarketAvailable,
            MarketCardDaysTakenUp = demand.MarketTakenUp,
            TakeUp = counts.TakeUp,
            RequestsMade = demand.Made,
            RequestedReferenceCardDays = demand.CardDays,
            RentCnyPerCardHour = demand.LeasedCardDays > 0 ? demand.Rent / demand.LeasedCardDays : 0,
        };
    }

    private OwnerMonth OwnerRow(DateOnly month, Index<OwnerType> owner)
    {
        CapacityCounts counts = _byOwner[owner];
        return new OwnerMonth
        {
            Month = month,
            Owner = setting.Owners[owner].Id,
            CentersOperating = counts.Centers,
            CapacityPflopsFp16 = counts.Pflops,
            CardDaysAvailable = counts.Available,
            CardDaysLeased = counts.Leased,
            CardDaysCaptive = counts.Captive,
            TakeUp = counts.TakeUp,
            BusyShare = counts.BusyShare,
            AchievedShare = counts.AchievedShare,
            RentCny = counts.Revenue.Yuan,
            RunningCostCny = counts.RunningCost.Yuan,
        };
    }

    private void Clear()
    {
        _byProvince = [.. setting.Scenario.Provinces.Select(_ => new CapacityCounts())];
        _demand = [.. setting.Scenario.Provinces.Select(_ => new ProvinceDemand())];
        _byOwner = [.. setting.Owners.Select(_ => new CapacityCounts())];
    }

    private sealed class ProvinceDemand
    {
        public int Made { get; set; }

        public double CardDays { get; set; }

        public double Rent { get; set; }

        public double LeasedCardDays { get; set; }

        public long MarketAvailable { get; set; }

        public long MarketTakenUp { get; set; }
    }
}
