using MarketSim.Scenarios.StudyFiles;
using MarketSim.Scenarios.StudyFiles.Planning;
using MarketSim.Studies.Designs;
using MarketSim.Studies.Trials;

namespace MarketSim.Studies.Planning;

/// <summary>The points of a plan: each build-ahead ratio with each choice in each future.</summary>
public sealed class PlanDesign
{
    private readonly FactorValue[] _ratioValues;
    private readonly FactorValue[][] _choiceValues;
    private readonly FactorValue[][] _futureValues;
    private readonly int[] _order;

    /// <summary>Lays out a plan.</summary>
    /// <param name="study">A study with a plan, whose factors all have steps.</param>
    public PlanDesign(Study study)
    {
        PlanInputs plan = study.File.Plan ?? throw new ArgumentException("the study has no plan", nameof(study));
        Factor ratio = study.Factors.First(factor => factor.Name == plan.BuildAhead);
        _ratioValues = [.. Enumerable.Range(0, ratio.Steps).Select(ratio.Step).OrderBy(value => value.Number)];
        Factor[] futures = [.. study.Factors.Where(factor => plan.Futures.Contains(factor.Name, StringComparer.Ordinal))];
        Factor[] choices = [.. study.Factors.Where(factor => factor != ratio && !futures.Contains(factor))];
        Factor[] drawn = [ratio, .. choices, .. futures];
        _order = [.. study.Factors.Select(factor => Array.IndexOf(drawn, factor))];
        _futureValues = Combined(futures);
        _choiceValues = plan.Combine ? Combined(choices) : OneAtATime(choices);
        Ratios = [.. _ratioValues.Select(value => value.Number * plan.RatioPerUnit)];
        Choices = [.. _choiceValues.Select((values, i) => i == 0 ? "as today" : NameOf(choices, values, _choiceValues[0]))];
        Futures = [.. _futureValues.Select(values => values.Length == 0 ? "as in the scenario" : string.Join(", ", values.Select(value => value.Text)))];
        Options = [.. Choices.SelectMany((_, choice) => Ratios.Select((at, i) => new PlanOption((choice * Ratios.Count) + i, choice, at)))];
    }

    /// <summary>Build-ahead ratios, ascending.</summary>
    public IReadOnlyList<double> Ratios { get; }

    /// <summary>Names of the combinations of other choices.</summary>
    public IReadOnlyList<string> Choices { get; }

    /// <summary>Names of the futures.</summary>
    public IReadOnlyList<string> Futures { get; }

    /// <summary>All options: choice by choice, ratio by ratio.</summary>
    public IReadOnlyList<PlanOption> Options { get; }

    /// <summary>The factors' values at each point, in their order; option by option, future by future.</summary>
    public IReadOnlyList<IReadOnlyList<FactorValue>> Values =>
    [
        .. from option in Options
           from future in _futureValues
           select InOrder([_ratioValues[option.Number % Ratios.Count], .. _choiceValues[option.Choice], .. future]),
    ];

    /// <summary>The points, in the same order.</summary>
    public IReadOnlyList<StudyPoint> Points => [.. Values.Select(values => StudyPoint.Of(Study.Assignments(values)))];

    private FactorValue[] InOrder(FactorValue[] values) => [.. _order.Select(at => values[at])];

    private static FactorValue[][] Combined(Factor[] factors) =>
        [.. FullFactorial.Levels([.. factors.Select(factor => factor.Steps)]).Select(levels => levels.Select((level, i) => factors[i].Step(level)).ToArray())];

    private static FactorValue[][] OneAtATime(Factor[] factors)
    {
        FactorValue[] today = [.. factors.Select(factor => factor.Step(0))];
        var all = new List<FactorValue[]> { today };
        for (int i = 0; i < factors.Length; i++)
        {
            for (int step = 1; step < factors[i].Steps; step++)
            {
                FactorValue[] other = [.. today];
                other[i] = factors[i].Step(step);
                all.Add(other);
            }
        }

        return [.. all];
    }

    private static string NameOf(Factor[] factors, FactorValue[] values, FactorValue[] today) => string.Join(", ", values
        .Select((value, i) => (value, i))
        .Where(pair => pair.value != today[pair.i])
        .Select(pair => $"{factors[pair.i].Name}: {pair.value.Text}"));
}
