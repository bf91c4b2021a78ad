using MarketSim.Market.Inputs;

namespace MarketSim.Market.Setting;

/// <summary>How the need of a segment develops: how many requests are due, and for which kinds of work.</summary>
/// <remarks>Requests grow by the segment's own growth and by what is said of each kind of work (<see cref="WorkType.Need"/>).</remarks>
public sealed class NeedPath
{
    private const double DaysPerYear = 365.25;
    private readonly WorkMix _mix;
    private readonly double[][] _factors;
    private readonly double[] _due;

    /// <summary>Adds up what is due.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="mix">What it asks for on average, where nothing is said of how the need for a kind of work develops.</param>
    /// <param name="factors">Factors on the need for each kind of work, by index of the kind and by day.</param>
    /// <param name="days">Days of the run.</param>
    internal NeedPath(Segment segment, WorkMix mix, double[][] factors, int days)
    {
        _mix = mix;
        _factors = [.. mix.Work.Select(work => factors[work])];
        _due = new double[days + 1];
        for (int day = 0; day < days; day++)
        {
            double rate = Math.Pow(1 + segment.GrowthPerYear, day / DaysPerYear);
            double need = 0;
            for (int i = 0; i < _factors.Length; i++)
            {
                need += mix.Shares[i] * _factors[i][day];
            }

            _due[day + 1] = _due[day] + (rate * need);
        }
    }

    /// <summary>Requests per day over those that the segment's rate says.</summary>
    public double RateOn(int day) => _due[day + 1] - _due[day];

    /// <summary>The time at which requests are due that take a number of days at the segment's rate; infinite when that is beyond the run.</summary>
    /// <param name="time">A time, days; before the first day requests come as on the first.</param>
    /// <param name="days">Days at the segment's rate, not negative.</param>
    public double After(double time, double days)
    {
        double due = days + (time < 0 ? time * RateOn(0) : time >= _due.Length - 1 ? double.PositiveInfinity : _due[(int)time] + ((time - (int)time) * RateOn((int)time)));
        if (due < 0)
        {
            return due / RateOn(0);
        }

        int day = UpTo(due) - 1;
        return day >= _due.Length - 1 ? double.PositiveInfinity : day + ((due - _due[day]) / RateOn(day));
    }

    /// <summary>Weights of the kinds of work that are asked for on a day, in the order of the mix.</summary>
    public void WeightsOn(int day, Span<double> weights)
    {
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = _mix.Weights[i] * _factors[i][day];
        }
    }

    /// <summary>Factors on the need for a kind of work, by day: what the scenario says by date, at a constant rate of change in between.</summary>
    internal static double[] Factors(IReadOnlyList<NeedPoint> need, DateOnly start, int days)
    {
        double[] factors = new double[days];
        int next = 0;
        for (int day = 0; day < days; day++)
        {
            DateOnly date = start.AddDays(day);
            while (next < need.Count && need[next].Date <= date)
            {
                next++;
            }

            factors[day] = need.Count == 0 ? 1
                : next == 0 ? need[0].Factor
                : next == need.Count ? need[^1].Factor
                : Between(need[next - 1], need[next], date);
        }

        return factors;
    }

    private static double Between(NeedPoint before, NeedPoint after, DateOnly date)
    {
        double part = (double)(date.DayNumber - before.Date.DayNumber) / (after.Date.DayNumber - before.Date.DayNumber);
        return before.Factor * Math.Pow(after.Factor / before.Factor, part);
    }

    /// <summary>The first day by whose morning more is due.</summary>
    private int UpTo(double due)
    {
        int low = 0;
        int high = _due.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _due[middle] > due ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
