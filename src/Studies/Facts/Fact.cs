using MarketSim.Market.Texts;
using MarketSim.Studies.Calibration;

namespace MarketSim.Studies.Facts;

/// <summary>A fact of the market: everything that is said of it, and how a run is held against it.</summary>
/// <param name="Id">F01, F02 and so on; figures of the fact are named <c>F01.value</c>.</param>
/// <param name="Question">Which of the five questions, 1 to 5.</param>
/// <param name="Basis">Whether the model was calibrated to it.</param>
/// <param name="Statement">The fact.</param>
/// <param name="Metric">What is measured.</param>
/// <param name="Target">What the values should be, in words and numbers.</param>
public sealed record Fact(string Id, int Question, FactBasis Basis, Text Statement, Text Metric, Text Target)
{
    /// <summary>The days that a run must have simulated.</summary>
    public FactPeriod Period { get; init; } = FactPeriod.Years(2024, 2024);

    /// <summary>The runs that it compares the run with: the same seed, one thing changed.</summary>
    public IReadOnlyList<Counterfactual> Paired { get; init; } = [];

    /// <summary>The values that are measured, in the order of the target.</summary>
    public required IReadOnlyList<FactValue> Values { get; init; }

    /// <summary>Measures the values, in order; a value that there is nothing to measure for is not a number.</summary>
    public required Func<FactContext, double[]> Measure { get; init; }

    /// <summary>What the fact asks for besides the targets of its values: an order of values, a highest month.</summary>
    public Func<double[], bool> Also { get; init; } = _ => true;

    /// <summary>The targets of its values as windows that a calibration fits to; none when the fact has paired runs or no target with two ends.</summary>
    public IReadOnlyList<TargetWindow> Windows =>
        [.. Values.Where(value => value.Target is not null).Select(value => new TargetWindow(FigureOf(value), value.Target!.Value.From, value.Target.Value.To))];

    /// <summary>The name of one of its values among the figures of a run.</summary>
    public string FigureOf(FactValue value) => Id + "." + value.Name;

    /// <summary>The fact with nothing measured.</summary>
    public FactResult Blank() => Result([.. Values.Select(_ => double.NaN)], FactStatus.NotEvaluated, FactNotes.NotGiven.En);

    /// <summary>Holds a run against the fact.</summary>
    /// <remarks>It is not evaluated when its period was not simulated, a paired run is missing, or a value could not be measured.</remarks>
    public FactResult Evaluate(FactContext context)
    {
        double[] values = Measure(context);
        bool covered = Period.IsIn(context.Record) && Paired.All(context.Paired.ContainsKey);
        bool measured = covered && !values.Any(double.IsNaN);
        FactStatus status = !measured ? FactStatus.NotEvaluated : Holds(values) ? FactStatus.Pass : FactStatus.Fail;
        return Result(values, status, measured ? "" : (covered ? FactNotes.NothingToMeasure : FactNotes.NotCovered(Paired.Count)).En);
    }

    private FactResult Result(double[] values, FactStatus status, string note) => new(
        Id, Question, Statement.En, Statement.Zh, Metric.En, Metric.Zh, Target.En, Target.Zh,
        [.. Values.Select((value, i) => new NamedValue(value.Name, values[i]))], status, Basis, note);

    private bool Holds(double[] values) => Values.Select((value, i) => value.Target?.Holds(values[i]) ?? true).All(holds => holds) && Also(values);
}

/// <summary>The days that a run must have simulated for a fact to be evaluated.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record FactPeriod(DateOnly From, DateOnly To)
{
    /// <summary>Whatever was simulated, so it be a day.</summary>
    public static FactPeriod Any { get; } = new(DateOnly.MaxValue, DateOnly.MinValue);

    /// <summary>Whole calendar years, both included.</summary>
    public static FactPeriod Years(int from, int to) => new(new DateOnly(from, 1, 1), new DateOnly(to, 12, 31));

    /// <summary>A single day.</summary>
    public static FactPeriod Day(DateOnly day) => new(day, day);

    /// <summary>Whether a run simulated all of it.</summary>
    public bool IsIn(RunRecord record) => record.National.Count > 0 && record.National[0].Date <= From && record.National[^1].Date >= To;
}

/// <summary>A value that is measured for a fact.</summary>
/// <param name="Name">Its name in facts.json, with the unit.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Target">Where it should lie; none where the fact asks for something else.</param>
/// <param name="Better">Which direction is good.</param>
public sealed record FactValue(string Name, FigureUnit Unit, FactTarget? Target = null, Better Better = Better.Neither);

/// <summary>Where a value should lie: two ends that count as inside, unless they are open.</summary>
/// <param name="From">Lower end.</param>
/// <param name="To">Upper end.</param>
/// <param name="OpenFrom">Whether the lower end itself is outside.</param>
/// <param name="OpenTo">Whether the upper end itself is outside.</param>
public readonly record struct FactTarget(double From, double To, bool OpenFrom = false, bool OpenTo = false)
{
    /// <summary>From 0 to an end that is outside.</summary>
    public static FactTarget Below(double end) => new(0, end, OpenTo: true);

    /// <summary>From an end that is outside up to 1, for shares.</summary>
    public static FactTarget ShareAbove(double end) => new(end, 1, OpenFrom: true);

    /// <summary>Whether a value lies in it; "not a number" lies in none.</summary>
    public bool Holds(double value) => (OpenFrom ? value > From : value >= From) && (OpenTo ? value < To : value <= To);
}
