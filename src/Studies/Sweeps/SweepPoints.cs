using MarketSim.Scenarios.StudyFiles;
using MarketSim.Studies.Designs;
using MarketSim.Studies.Trials;

namespace MarketSim.Studies.Sweeps;

/// <summary>A point of a sweep.</summary>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Values">The value of each factor, in the study's order.</param>
/// <param name="Point">What is run.</param>
public sealed record SweepPoint(int Number, IReadOnlyList<FactorValue> Values, StudyPoint Point);

/// <summary>Lays the points of a study over its factors.</summary>
public static class SweepPoints
{
    /// <summary>Most points of a sweep.</summary>
    public const int Most = 1_000_000;

    /// <summary>Above this, comparing candidates by their closest pair takes longer than it is worth.</summary>
    private const int MostCompared = 1000;

    /// <summary>How many points a study has; may be more than <see cref="Most"/>.</summary>
    public static long Count(Study study)
    {
        if (study.File.Design.Kind != DesignKind.Grid)
        {
            return study.File.Design.Points;
        }

        double count = study.Factors.Aggregate(1.0, (product, factor) => product * factor.Steps);
        return count > Most ? (long)Math.Min(count, long.MaxValue / 2) : (long)count;
    }

    /// <summary>The points, in order.</summary>
    public static IReadOnlyList<SweepPoint> Of(Study study) => study.File.Design.Kind == DesignKind.Grid ? Grid(study) : Drawn(study);

    private static SweepPoint[] Grid(Study study) =>
    [
        .. FullFactorial.Levels([.. study.Factors.Select(factor => factor.Steps)])
            .Select((levels, number) => Point(number, [.. study.Factors.Select((factor, index) => factor.Step(levels[index]))])),
    ];

    private static SweepPoint[] Drawn(Study study)
    {
        (DesignInputs design, int factors) = (study.File.Design, study.Factors.Count);
        double[][] shares = design.Kind switch
        {
            DesignKind.Random => RandomPoints.Draw(design.Points, factors, design.Seed),
            DesignKind.Sobol => SobolSequence.Draw(design.Points, factors, design.Seed),
            _ => LatinHypercube.Draw(design.Points, factors, design.Seed, candidates: design.Points > MostCompared ? 1 : LatinHypercube.DefaultCandidates),
        };
        return [.. shares.Select((share, number) => Point(number, study.At(share)))];
    }

    private static SweepPoint Point(int number, IReadOnlyList<FactorValue> values) => new(number, values, StudyPoint.Of(Study.Assignments(values)));
}
