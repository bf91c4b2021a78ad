using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Measures;

/// <summary>Counts how much of each center is taken up: by calendar year, and in the first year after it opened.</summary>
/// <remarks>Centers that operate on the first day opened before the run; of their first year nothing is known.</remarks>
internal sealed class CenterYears(MarketSetting setting)
{
    private const int FirstYearDays = 365;

    /// <summary>Day on which a center opened in the run; negative before.</summary>
    private readonly int[] _openedOn = [.. setting.Population.Centers.Select(_ => -1)];

    public void Observe(Observation observation, SortedDictionary<int, YearCounts> years, int day)
    {
        switch (observation)
        {
            case StageEntered { Stage: CenterStage.Operating } opened when _openedOn[opened.Agent.Index] < 0:
                _openedOn[opened.Agent.Index] = day;
                break;
            case CenterDay { Available: > 0 } use:
                string center = use.Agent.ToString();
                int openedOn = _openedOn[use.Agent.Index];
                Add(years[setting.DateOf(day).Year].UseByCenter, center, use);
                if (openedOn >= 0 && day - openedOn < FirstYearDays)
                {
                    Add(years[setting.DateOf(openedOn).Year].FirstYearUseByCenter, center, use);
                }

                break;
        }
    }

    private static void Add(SortedDictionary<string, (long Available, long TakenUp, int Days)> uses, string center, CenterDay day)
    {
        (long available, long takenUp, int days) = uses.GetValueOrDefault(center);
        uses[center] = (available + day.Available, takenUp + day.Leased + day.Captive, days + 1);
    }
}
