using MarketSim.Market.Books;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Measures;

/// <summary>Card-days of centers' days, added up.</summary>
internal class CardDayTotals
{
    public long Available { get; private set; }

    public long Leased { get; private set; }

    public long Captive { get; private set; }

    public double Busy { get; private set; }

    public double AchievedPflopDays { get; private set; }

    public double TheoreticalPflopDays { get; private set; }

    public long[] IdleBy { get; } = new long[Obstacles.Count];

    public long TakenUp => Leased + Captive;

    public double TakeUp => Ratio(TakenUp, Available);

    public double BusyShare => Ratio(Busy, TakenUp);

    public double AchievedShare => Ratio(AchievedPflopDays, TheoreticalPflopDays);

    public void Add(CenterDay day)
    {
        Available += day.Available;
        Leased += day.Leased;
        Captive += day.Captive;
        Busy += day.Busy;
        AchievedPflopDays += day.AchievedPflopDays;
        TheoreticalPflopDays += day.TheoreticalPflopDays;
        for (int i = 0; i < IdleBy.Length; i++)
        {
            IdleBy[i] += day.IdleBy[i];
        }
    }

    private static double Ratio(double part, double whole) => whole > 0 ? part / whole : 0;
}

/// <summary>Card-days and what follows from them, of a group of centers over some days.</summary>
internal sealed class CapacityCounts : CardDayTotals
{
    public int Centers { get; private set; }

    public double Pflops { get; private set; }

    public double PflopsFp32 { get; private set; }

    public Money Revenue { get; private set; }

    public Money RunningCost { get; private set; }

    /// <summary>Counts afresh what is a level and not a sum: centers and capacity.</summary>
    public void BeginDay()
    {
        Centers = 0;
        Pflops = 0;
        PflopsFp32 = 0;
    }

    public void Add(MarketSetting setting, CenterDay day)
    {
        CardModel card = setting.Scenario.Cards[day.Card];
        Centers++;
        Pflops += day.Available * card.Pflops();
        PflopsFp32 += day.Available * card.Fp32Tflops / 1000;
        Revenue += day.Revenue;
        RunningCost += day.RunningCost;
        Add(day);
    }
}
