using System.Globalization;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Scenarios.StudyFiles.Planning;
using MarketSim.Studies.Designs;
using MarketSim.Studies.Trials;

namespace MarketSim.Studies.Planning;

/// <summary>The points of a plan: each level of the lever with each choice in each world. A world is a future, or the first future with another value of a calibrated parameter.</summary>
public sealed class PlanDesign
{
    private readonly Study _study;
    private readonly Factor _lever;
    private readonly FactorValue[] _levels;
    private readonly FactorValue[][] _choiceValues;
    private readonly FactorValue[][] _worldValues;
    private readonly int[] _order;

    /// <summary>Lays out a plan.</summary>
    /// <param name="study">A study with a plan, whose factors all have steps.</param>
    /// <param name="added">Levels of the lever that are run with nothing else changed, besides those of the study.</param>
    public PlanDesign(Study study, IReadOnlyList<double>? added = null)
    {
        _study = study;
        PlanInputs plan = study.File.Plan ?? throw new ArgumentException("the study has no plan", nameof(study));
        _lever = study.Factors.First(factor => factor.Name == plan.BuildAhead);
        Factor[] futures = Named(plan.Futures);
        Factor[] parameters = Named(plan.Parameters);
        Factor[] choices = [.. study.Factors.Where(factor => factor != _lever && !futures.Contains(factor) && !parameters.Contains(factor))];
        Factor[] drawn = [_lever, .. choices, .. futures, .. parameters];
        _order = [.. study.Factors.Select(factor => Array.IndexOf(drawn, factor))];
        FactorValue[][] futureValues = Combined(futures);
        FactorValue[][] parameterValues = OneAtATime(parameters);
        _worldValues = [.. futureValues.Select(future => (FactorValue[])[.. future, .. parameterValues[0]]), .. parameterValues.Skip(1).Select(values => (FactorValue[])[.. futureValues[0], .. values])];
        _choiceValues = plan.Combine ? Combined(choices) : OneAtATime(choices);
        Futures = [.. futureValues.Select(values => values.Length == 0 ? "as in the scenario" : string.Join(", ", values.Select(value => value.Text)))];
        Parameters = [.. parameterValues.Skip(1).Select(values => NameOf(parameters, values, parameterValues[0]))];
        Choices = [.. _choiceValues.Select((values, i) => i == 0 ? "as today" : NameOf(choices, values, _choiceValues[0]))];
        FactorValue[] own = [.. Enumerable.Range(0, _lever.Steps).Select(_lever.Step).OrderBy(value => value.Number)];
        Added = [.. added ?? []];
        _levels = [.. own, .. Added.Select(LevelOf)];
        Options =
        [
            .. Choices.SelectMany((_, choice) => own.Select((value, i) => new PlanOption((choice * own.Length) + i, choice, value.Number))),
            .. Added.Select((level, i) => new PlanOption((Choices.Count * own.Length) + i, 0, level)),
        ];
    }

    /// <summary>Levels that were added, in the order in which they were.</summary>
    public IReadOnlyList<double> Added { get; }

    /// <summary>Names of the combinations of other choices.</summary>
    public IReadOnlyList<string> Choices { get; }

    /// <summary>Names of the futures. The first is the one that is forecast.</summary>
    public IReadOnlyList<string> Futures { get; }

    /// <summary>Names of the other values of calibrated parameters.</summary>
    public IReadOnlyList<string> Parameters { get; }

    /// <summary>Number of worlds: futures, then parameters.</summary>
    public int Worlds => _worldValues.Length;

    /// <summary>All options: choice by choice, level by level, and then those that were added.</summary>
    public IReadOnlyList<PlanOption> Options { get; }

    /// <summary>The factors' values at each point, in their order; option by option, world by world.</summary>
    public IReadOnlyList<IReadOnlyList<FactorValue>> Values => ValuesFrom(0);

    /// <summary>The points of the options from a number on.</summary>
    public IReadOnlyList<StudyPoint> PointsFrom(int option) => [.. ValuesFrom(option).Select(values => StudyPoint.Of(Study.Assignments(values)))];

    /// <summary>The same plan with one more level.</summary>
    public PlanDesign With(double level) => new(_study, [.. Added, level]);

    /// <summary>Name of a world.</summary>
    public string NameOfWorld(int world) => world < Futures.Count ? Futures[world] : Parameters[world - Futures.Count];

    private FactorValue[][] ValuesFrom(int first) =>
    [
        .. from option in Options.Skip(first)
           from world in _worldValues
           select InOrder([_levels.First(level => level.Number == option.Lever), .. _choiceValues[option.Choice], .. world]),
    ];

    private FactorValue LevelOf(double level)
    {
        string text = level.ToString("R", CultureInfo.InvariantCulture);
        return new FactorValue(text, level, [$"{_lever.Path}={text}"]);
    }

    private Factor[] Named(IReadOnlyList<string> names) => [.. _study.Factors.Where(factor => names.Contains(factor.Name, StringComparer.Ordinal))];

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
