using MarketSim.Market.Books;
using MarketSim.Market.Identity;

namespace MarketSim.Market.Measures;

/// <summary>A center's day, with its books: available = sold + captive + idle, and idle is shared out over obstacles.</summary>
/// <param name="Agent">The center.</param>
/// <param name="Card">Index of the card model.</param>
/// <param name="Available">Card-days available: cards in operation.</param>
/// <param name="Leased">Card-days leased to others.</param>
/// <param name="Captive">Card-days used by the owner.</param>
/// <param name="IdleBy">Idle card-days by obstacle, indexed by <see cref="Obstacle"/>.</param>
/// <param name="Busy">Card-days in which kernels ran.</param>
/// <param name="AchievedPflopDays">Achieved work, PFLOP-days (PFLOPS times days).</param>
/// <param name="TheoreticalPflopDays">Datasheet rate of the card-days sold or captive, PFLOP-days.</param>
/// <param name="LowAchieved">Card-days sold or captive whose achieved share of theory is under a tenth.</param>
/// <param name="Revenue">Rent earned today (accrual).</param>
/// <param name="RunningCost">Cost of running today (accrual).</param>
public sealed record CenterDay(
    AgentId Agent,
    int Card,
    long Available,
    long Leased,
    long Captive,
    long[] IdleBy,
    double Busy,
    double AchievedPflopDays,
    double TheoreticalPflopDays,
    long LowAchieved,
    Money Revenue,
    Money RunningCost) : Observation(Agent);
