using MarketSim.Market.Books;

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
