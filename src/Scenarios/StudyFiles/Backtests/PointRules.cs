using MarketSim.Scenarios.Validation;

namespace MarketSim.Scenarios.StudyFiles.Backtests;

/// <summary>Rules for the points of a series: when they are, what they say, and that no month has two.</summary>
internal sealed class PointRules(DateOnly? start, DateOnly? end, Findings findings)
{
    public void Check(Spot points)
    {
        var months = new Dictionary<DateOnly, Spot>();
        DateOnly latest = DateOnly.MinValue;
        foreach (Spot point in points.Items.Where(point => point.Node is MappingNode))
        {
            Values(point);
            if (When(point) is not ({ } first, { } last))
            {
                continue;
            }

            Inside(point, first, last);
            if (first < latest)
            {
                point.Refuse(findings, Invariant($"the point of {first:yyyy-MM-dd} stands after a later one"), "points in order of time");
            }

            latest = first > latest ? first : latest;
            Months(point, first, last, months);
        }
    }

    private void Values(Spot point)
    {
        (Spot low, Spot high) = (point[nameof(RealPoint.Low)], point[nameof(RealPoint.High)]);
        StudyRules.Ascends(low, high, orEqual: true, findings);
        if (high.Number <= 0)
        {
            high.Refuse(findings, "series are compared in logarithms, which need a value above zero", "a number above 0");
        }
    }

    private (DateOnly? First, DateOnly? Last) When(Spot point)
    {
        (Spot date, Spot from, Spot to) = (point[nameof(RealPoint.Date)], point[nameof(RealPoint.From)], point[nameof(RealPoint.To)]);
        if (date.IsWritten == (from.IsWritten || to.IsWritten) || from.IsWritten != to.IsWritten)
        {
            point.Refuse(findings, "a point is of a day or of a period", "date, or from and to");
            return (null, null);
        }

        if (from.Date > to.Date)
        {
            to.Refuse(findings, $"the period ends on {to.Text} and starts on {from.Text}", $"a date from {from.Text} on");
            return (null, null);
        }

        return (date.Date ?? from.Date, date.Date ?? to.Date);
    }

    private void Inside(Spot point, DateOnly first, DateOnly last)
    {
        if (first < start || last > end)
        {
            point.Refuse(findings, Invariant($"the point of {(first < start ? first : last):yyyy-MM-dd} lies outside the horizon"), Invariant($"days from {start:yyyy-MM-dd} to {end:yyyy-MM-dd}"));
        }
    }

    /// <remarks>Measures are monthly: two points of one month would stand beside the same simulated value.</remarks>
    private void Months(Spot point, DateOnly first, DateOnly last, Dictionary<DateOnly, Spot> months)
    {
        foreach (DateOnly month in CalendarMonth.Between(first, last))
        {
            if (!months.TryAdd(month, point))
            {
                point.Refuse(findings, Invariant($"{month:yyyy-MM} has two points, first in line {months[month].Place.Line}; measures are monthly"), "one point for each month, with low and high");
                return;
            }
        }
    }
}
