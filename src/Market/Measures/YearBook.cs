using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Measures;

/// <summary>Adds centers' days and requests to the counts of a year.</summary>
internal static class YearBook
{
    private const int Quarters = 4;
    private const int MonthsPerQuarter = 3;

    public static void Add(MarketSetting setting, YearCounts year, CenterDay day, CenterProfile profile, long idle, int dayNumber)
    {
        int owner = profile.Owner;
        year.AvailableByOwner[owner] += day.Available;
        year.TakeUpByOwner[owner] += day.Leased + day.Captive;
        year.CaptiveReferenceCardDays[owner] += day.Captive * setting.Scenario.Cards[day.Card].Pflops() / setting.Scenario.Cards[0].Pflops();
        year.AchievedPflopDays += day.AchievedPflopDays;
        year.LowAchievedCardDays += day.LowAchieved;
        if (setting.Throughput.IsTraditional(profile.SoftwareQuality))
        {
            year.TraditionalAvailable += day.Available;
            year.TraditionalBusy += day.Busy;
        }

        CostInputs costs = setting.Scenario.Centers.Costs;
        double depreciation = setting.Scenario.Cards[day.Card].ListCostCny * (1 + costs.NetworkShareOfCards) / (costs.ServiceYears * 365.25);
        double running = day.Available > 0 ? day.RunningCost.Yuan / day.Available : 0;
        double value = setting.Scenario.Demand.ReferenceValueCnyPerPflopDay * setting.ValueOverFirstDays(dayNumber);
        year.AddOwnWork(profile, day.OwnPflopDays * value);
        year.IdleCostCny += idle * (depreciation + running);
    }

    public static void Add(YearCounts year, RequestDrawn drawn, DateOnly date)
    {
        year.Requests[drawn.Segment]++;
        year.RequestedCardDays[drawn.Segment] += drawn.ReferenceCardDays;
        year.LargeTrainingRequests += drawn.LargeTraining ? 1 : 0;
        YearCounts.Add(year.RequestedByProvinceCardDays, drawn.Province, drawn.ReferenceCardDays);
        if (!year.RequestedByWorkCardDays.TryGetValue(drawn.Work, out double[]? quarters))
        {
            year.RequestedByWorkCardDays.Add(drawn.Work, quarters = new double[Quarters]);
        }

        quarters[(date.Month - 1) / MonthsPerQuarter] += drawn.ReferenceCardDays;
    }
}
