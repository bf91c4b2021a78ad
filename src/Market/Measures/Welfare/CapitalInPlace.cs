using MarketSim.Market.Books;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Measures.Welfare;

/// <summary>What was invested in each center, what of it is left on a day, and what is still owed of its loan.</summary>
/// <remarks>
/// Each investment is used up in equal parts a year (an annuity at the social rate) from opening to the end of service life. So what is left is what the remaining parts are worth. A site that
/// sleeps, failed, closed or was never built has nothing left.
/// </remarks>
internal sealed class CapitalInPlace(MarketSetting setting)
{
    private const double DaysPerYear = 365.25;
    private readonly CenterCapital?[] _centers = new CenterCapital?[setting.Population.Centers.Count];
    private readonly double _rate = setting.Scenario.Measures.SocialDiscountRatePerYear;
    private readonly int _lifeDays = (int)(setting.Scenario.Centers.Costs.ServiceYears * DaysPerYear);

    /// <summary>Adds an investment.</summary>
    public void Invest(int center, int day, Money amount)
    {
        CenterCapital capital = Of(center);
        capital.Paid[day] = capital.Paid.GetValueOrDefault(day) + amount;
    }

    /// <summary>Adds to what a center owes of its loan.</summary>
    public void Lend(int center, Money amount) => Of(center).Debt += amount;

    /// <summary>The loan of a center is written off.</summary>
    public void WriteOff(int center) => Of(center).Debt = Money.Zero;

    /// <summary>A center entered a stage.</summary>
    public void Enter(int center, CenterStage stage, int day)
    {
        CenterCapital capital = Of(center);
        capital.IsInUse = stage is not (CenterStage.Mothballed or CenterStage.Failed or CenterStage.Retired or CenterStage.Cancelled);
        capital.OpenedOn = stage == CenterStage.Operating ? capital.OpenedOn ?? day : capital.OpenedOn;
    }

    /// <summary>A center operates on the first day.</summary>
    /// <returns>What is left on that day of what it is worth new.</returns>
    public Money TakeOver(int center, int openedOn, Money invested, Money debt)
    {
        CenterCapital capital = Of(center);
        capital.OpenedOn = openedOn;
        capital.Debt = debt;
        capital.Paid[openedOn] = invested;
        return Left(capital, 0);
    }

    /// <summary>What is left of each center's capital on a day, and what it still owes.</summary>
    public IEnumerable<(int Center, Money Left, Money Debt)> On(int day)
    {
        for (int center = 0; center < _centers.Length; center++)
        {
            if (_centers[center] is { } capital)
            {
                yield return (center, capital.IsInUse ? Left(capital, day) : Money.Zero, capital.Debt);
            }
        }
    }

    /// <summary>Share of an investment that is left.</summary>
    /// <param name="used">Days in use, not negative.</param>
    /// <param name="life">Days from then to the end of service life.</param>
    /// <param name="rate">Social discount rate per year.</param>
    internal static double ShareLeft(double used, double life, double rate)
    {
        double left = Math.Max(0, life - used);
        return life <= 0 ? 0 : rate == 0 ? left / life : (1 - Math.Pow(1 + rate, -left / DaysPerYear)) / (1 - Math.Pow(1 + rate, -life / DaysPerYear));
    }

    private Money Left(CenterCapital capital, int day)
    {
        Money left = Money.Zero;
        foreach ((int paidOn, Money amount) in capital.Paid)
        {
            if (capital.OpenedOn is not { } opened)
            {
                left += amount;
                continue;
            }

            int from = Math.Max(paidOn, opened);
            left += Money.FromYuan(amount.Yuan * ShareLeft(Math.Max(0, day - from), opened + _lifeDays - from, _rate));
        }

        return left;
    }

    private CenterCapital Of(int center) => _centers[center] ??= new CenterCapital();

    private sealed class CenterCapital
    {
        public SortedDictionary<int, Money> Paid { get; } = [];

        public int? OpenedOn { get; set; }

        public bool IsInUse { get; set; } = true;

        public Money Debt { get; set; }
    }
}
