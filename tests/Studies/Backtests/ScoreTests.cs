using MarketSim.Market.Inputs;
using MarketSim.Scenarios.StudyFiles.Backtests;
using MarketSim.Studies.Backtests;

namespace MarketSim.Studies.Tests.Backtests;

/// <summary>Scores of series whose answers are known by hand.</summary>
public sealed class ScoreTests
{
    private static readonly DateOnly Start = new(2023, 1, 1);
    private static readonly DateOnly End2023 = new(2023, 12, 31);
    private static readonly IReadOnlyList<DateOnly> Months = [.. CalendarMonth.Between(Start, new(2024, 12, 31))];

    [Test]
    public void A_perfect_model_has_no_error_and_skill_1()
    {
        ComparedSeries perfect = Compare([4, 2, 8, 4], [At(4, 2, 8, 4)]);

        Assert.That((perfect.Scores.LevelError, perfect.Scores.Coverage, perfect.Scores.Direction), Is.EqualTo((0.0, 1.0, 1.0)));
        Assert.That((perfect.Scores.Turns, perfect.Scores.RightTurns), Is.EqualTo((2, 2)));
        OriginSkill skill = perfect.Scores.Skills.Single();
        Assert.That((skill.Before, skill.After), Is.EqualTo((2, 2)));
        Assert.That(new[] { skill.LevelNoChange, skill.LevelTrend, skill.GrowthNoChange, skill.GrowthTrend }, Is.All.EqualTo(1.0).Within(1e-12));
    }

    [Test]
    public void A_model_that_says_what_the_naive_forecast_says_has_skill_0()
    {
        OriginSkill still = Compare([4, 2, 8, 4], [At(4, 2, 2, 2)]).Scores.Skills.Single();
        Assert.That((still.LevelNoChange, still.GrowthNoChange), Is.EqualTo((0.0, 0.0)));

        // It halves in the 184 days from April to October 2023; April and October 2024 come 182 and 366 days later.
        double next = 2 * Math.Pow(0.5, 182.0 / 184);
        double last = 2 * Math.Pow(0.5, 366.0 / 184);
        OriginSkill trend = Compare([4, 2, 8, 4], [At(4, 2, next, last)], dates: [new(2023, 4, 15), new(2023, 10, 16), new(2024, 4, 15), new(2024, 10, 16)]).Scores.Skills.Single();
        Assert.That((trend.LevelTrend, trend.GrowthTrend), Is.EqualTo((0.0, 0.0)).Within(1e-12));
        Assert.That(trend.LevelNoChange, Is.Negative);
    }

    [Test]
    public void A_wrong_level_with_the_right_growth_is_told_apart()
    {
        ComparedSeries twice = Compare([4, 2, 8, 4], [At(8, 4, 16, 8)]);
        OriginSkill skill = twice.Scores.Skills.Single();

        Assert.That(twice.Scores.LevelError, Is.EqualTo(Math.Log(2)).Within(1e-12));
        Assert.That(twice.Scores.Coverage, Is.Zero);
        Assert.That(skill.GrowthNoChange, Is.EqualTo(1).Within(1e-12));

        // Naive errors are ln 4 and ln 2, the model's ln 2 twice.
        Assert.That(skill.LevelNoChange, Is.EqualTo(1 - (2.0 / 3)).Within(1e-12));

        ComparedSeries shape = Compare([4, 2, 8, 4], [At(8, 4, 16, 8)], reading: SeriesReading.Shape);
        Assert.That((shape.Scores.LevelError, shape.Scores.Coverage), Is.EqualTo((0.0, 1.0)).Within(1e-12));
        Assert.That(shape.Scores.Skills.Single().LevelNoChange, Is.NaN, "its level is that of the points");
        Assert.That(shape.Scores.Skills.Single().GrowthNoChange, Is.EqualTo(1).Within(1e-12));
    }

    [Test]
    public void The_band_is_the_middle_90_percent_of_the_seeds_widened_by_the_tolerance()
    {
        IReadOnlyList<double>[] seeds = [.. Enumerable.Range(0, 21).Select(seed => At(seed, seed, seed, seed))];
        ComparedSeries exact = Compare([1, 0.9, 19, 19.5], seeds);
        Assert.That((exact.Points[0].Simulated.Low, exact.Points[0].Simulated.Median, exact.Points[0].Simulated.High), Is.EqualTo((1.0, 10.0, 19.0)));
        Assert.That(exact.Scores.Coverage, Is.EqualTo(0.5), "1 and 19 are in it");
        Assert.That(Compare([1, 0.95, 19, 19.5], seeds, tolerance: 0.06).Scores.Coverage, Is.EqualTo(1), "0.95 x 1.06 and 19 x 1.06 reach");
        Assert.That(Compare([0.5, 0.5, 30, 30], seeds, high: [0.5, 1.5, 40, 30]).Scores.Coverage, Is.EqualTo(0.25), "a range is covered where it meets the band");
    }

    [Test]
    public void Directions_count_changes_beyond_the_tolerance()
    {
        SeriesScores scores = Compare([4, 2, 2, 8], [At(4, 5, 6, 7)]).Scores;
        Assert.That((scores.Changes, scores.RightChanges), Is.EqualTo((2, 1)));
        SeriesScores tolerant = Compare([4, 4.2, 2, 8], [At(4, 5, 6, 7)], tolerance: 0.1).Scores;
        Assert.That((tolerant.Changes, tolerant.RightChanges), Is.EqualTo((2, 1)), "4 to 4.2 is within a tenth");
    }

    [TestCase(0, 1)]
    [TestCase(3, 1)]
    [TestCase(4, 0)]
    public void A_turning_point_may_come_three_months_early(int early, int expected)
    {
        // Real points in April, October, April and October; the peak is that of October 2023.
        double[] path = [.. Months.Select((_, month) => 50.0 - Math.Abs(month - (9 - early)))];
        SeriesScores scores = Compare([2, 8, 2, 1.5], [path]).Scores;
        Assert.That((scores.Turns, scores.RightTurns), Is.EqualTo((1, expected)));
    }

    [Test]
    public void A_flat_path_has_no_turning_points_and_three_points_none_to_find()
    {
        Assert.That(Compare([2, 8, 2, 1.5], [At(1, 1, 1, 1)]).Scores.RightTurns, Is.Zero);
        Assert.That(Compare([2, 8, 2], [At(2, 8, 2, 2)]).Scores.Turns, Is.Zero);
    }

    [Test]
    public void Too_few_points_are_not_scored()
    {
        SeriesScores one = Compare([2], [At(2, 2, 2, 2)]).Scores;
        Assert.That((one.TooFew, one.Answered, one.LevelError, one.Coverage), Is.EqualTo((true, 1, double.NaN, double.NaN)));
        SeriesScores noValues = Compare([2, 4], [At(double.NaN, double.NaN, 1, 1)]).Scores;
        Assert.That((noValues.TooFew, noValues.Answered), Is.EqualTo((true, 0)));
        OriginSkill early = Compare([2, 4], [At(2, 4, 4, 4)]).Scores.Skills.Single();
        Assert.That((early.IsKnown, early.Before, early.After, early.GrowthNoChange), Is.EqualTo((false, 2, 0, double.NaN)), "nothing after the origin");
    }

    [Test]
    public void A_point_that_is_not_simulated_does_not_count()
    {
        ComparedSeries late = Compare([4, 2, 8, 4], [At(4, 2, 8, 4)], dates: [new(2022, 12, 31), new(2023, 4, 15), new(2024, 4, 15), new(2025, 1, 1)]);
        Assert.That(late.Points.Select(point => point.InRun), Is.EqualTo(new[] { false, true, true, false }));
        Assert.That(late.Scores.Answered, Is.EqualTo(2));
    }

    [Test]
    public void Shares_below_a_hundredth_are_as_good_as_nothing()
    {
        Assert.That(MeasureUnit.Share.Log(0), Is.EqualTo(Math.Log(0.01)));
        Assert.That(MeasureUnit.Eflops.Log(0), Is.NaN);
    }

    /// <summary>A path with the values of the four points, each for half a year around it.</summary>
    private static double[] At(params double[] values) => [.. Months.Select((_, month) => values[month / 6])];

    private static ComparedSeries Compare(
        double[] real, IReadOnlyList<IReadOnlyList<double>> seeds, SeriesReading reading = SeriesReading.Level, double tolerance = 0, DateOnly[]? dates = null, double[]? high = null)
    {
        dates ??= [new(2023, 4, 15), new(2023, 10, 15), new(2024, 4, 15), new(2024, 10, 15)];
        var series = new RealSeries
        {
            Id = "s",
            Title = "series",
            TitleZh = "序列",
            Unit = "EFLOPS",
            Measure = "m",
            Basis = SeriesBasis.HeldOut,
            Trust = SeriesTrust.Good,
            Reading = reading,
            Tolerance = tolerance,
            Points = [.. real.Select((value, index) => new RealPoint { Date = dates[index], Low = value, High = high?[index] ?? value, Source = "hand" })],
        };
        var measure = new Measure("m", MeasureUnit.Eflops, MeasureSubject.Nation, new("measure", "度量")) { OfMonth = (_, _) => double.NaN };
        return ComparedSeries.Of(series, measure, new SimulatedPaths(Months, seeds), [End2023]);
    }
}
