using MarketSim.Market.Books;
using MarketSim.Market.Engine;

namespace MarketSim.Market.Measures;

/// <summary>Card-days and what follows from them, of a group of centers over some days.</summary>
internal sealed class CapacityCounts
{
    public int Centers { get; private set; }

    public double Pflops { get; private set; }

    public double PflopsFp32 { get; private set; }

    public long Available { get; private set; }

    public long Leased { get; private set; }

    public long Captive { get; private set; }

    public double Busy { get; private set; }

    public double AchievedPflopDays { get; private set; }

    public double TheoreticalPflopDays { get; private set; }

    public long[] IdleBy { get; } = new long[Obstacles.Count];

    public Money Revenue { get; private set; }

    public Money RunningCost { get; private set; }

    public long Sold => Leased + Captive;

    public double SoldShare => Ratio(Sold, Available);

    public double BusyShare => Ratio(Busy, Sold);

    public double AchievedShare => Ratio(AchievedPflopDays, TheoreticalPflopDays);

    /// <summary>Counts afresh what is a level and not a sum: centers and capacity.</summary>
    public void BeginDay()
    {
        Centers = 0;
        Pflops = 0;
        PflopsFp32 = 0;
    }

    public void Add(MarketSetting setting, CenterDay day)
    {
        Centers++;
        Pflops += day.Available * setting.Scenario.Cards[day.Card].Pflops();
        PflopsFp32 += day.Available * setting.Scenario.Cards[day.Card].Fp32Tflops / 1000;
        Available += day.Available;
        Leased += day.Leased;
        Captive += day.Captive;
        Busy += day.Busy;
        AchievedPflopDays += day.AchievedPflopDays;
        TheoreticalPflopDays += day.TheoreticalPflopDays;
        Revenue += day.Revenue;
        RunningCost += day.RunningCost;
        for (int i = 0; i < IdleBy.Length; i++)
        {
            IdleBy[i] += day.IdleBy[i];
        }
    }

    private static double Ratio(double part, double whole) => whole > 0 ? part / whole : 0;
}
