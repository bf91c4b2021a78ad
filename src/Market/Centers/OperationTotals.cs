using MarketSim.Market.Books;
using MarketSim.Market.Measures;

namespace MarketSim.Market.Centers;

/// <summary>Card-days of a center since it opened, or since the first simulated day.</summary>
internal sealed class OperationTotals
{
    public long Available { get; private set; }

    public long Leased { get; private set; }

    public long Captive { get; private set; }

    public double Busy { get; private set; }

    public double AchievedPflopDays { get; private set; }

    public double TheoreticalPflopDays { get; private set; }

    public long[] IdleBy { get; } = new long[Obstacles.Count];

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
}
