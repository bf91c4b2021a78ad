using CsCheck;
using MarketSim.Market.Measures;

namespace MarketSim.Market.Tests.Measures;

/// <summary>Windows by subtraction equal windows by addition.</summary>
public sealed class TrailingSumsTests
{
    [Test]
    public void Window_is_the_sum_of_its_days() =>
        Gen.Select(Gen.Double[0, 1000].Array[2].Array[1, 60], Gen.Int[1, 70], Gen.Int[0, 70]).Sample((days, length, ago) =>
        {
            var sums = new TrailingSums(2, days.Length);
            for (int day = 0; day < days.Length; day++)
            {
                sums.Add(0, days[day][0] / 2);
                sums.Add(0, days[day][0] / 2);
                sums.Add(1, days[day][1]);
                sums.CloseDay();
            }

            int end = Math.Max(0, days.Length - ago);
            double[][] window = days[Math.Max(0, end - length)..end];
            return Math.Abs(sums.Window(0, length, ago) - window.Sum(day => day[0])) < 1e-6
                && Math.Abs(sums.Window(1, length, ago) - window.Sum(day => day[1])) < 1e-6
                && sums.DaysIn(length, ago) == window.Length;
        });

    [Test]
    public void Today_counts_only_when_it_has_ended()
    {
        var sums = new TrailingSums(1, 5);
        sums.Add(0, 3);
        Assert.That(sums.Window(0, 5), Is.Zero);
        sums.CloseDay();
        Assert.That(sums.Window(0, 5), Is.EqualTo(3));
    }
}
