using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MarketSim.Scenarios.StudyFiles;

/// <summary>An input that a study varies: gives steps for a grid, and a value for every number from 0 to 1.</summary>
public abstract class Factor
{
    private protected Factor(FactorInputs inputs) => (Name, Path) = (NameOf(inputs), inputs.Path);

    /// <summary>Name of its column.</summary>
    public string Name { get; }

    /// <summary>Path of the value it sets; empty if its levels set several.</summary>
    public string Path { get; }

    /// <summary>Whether its values are numbers. If so, it has an axis and a slope.</summary>
    public abstract bool IsNumber { get; }

    /// <summary>Number of steps on a grid; 0 for a distribution, which has none.</summary>
    public abstract int Steps { get; }

    /// <summary>A step of the grid.</summary>
    /// <param name="step">From 0 to <see cref="Steps"/> - 1.</param>
    public abstract FactorValue Step(int step);

    /// <summary>The value below which this share of the factor's range, or of its probability, lies.</summary>
    /// <param name="share">From 0 to 1; both ends are allowed.</param>
    public abstract FactorValue At(double share);

    /// <summary>Makes a factor from checked inputs.</summary>
    public static Factor Of(FactorInputs inputs) => inputs switch
    {
        { Levels: { } levels } => new LevelFactor(inputs, levels),
        { Values: { } values } => new ValueFactor(inputs, values),
        { Range: { } range } => new RangeFactor(inputs, range),
        { Distribution: { } distribution } => new DrawnFactor(inputs, distribution),
        _ => throw new ArgumentException("a factor has values, a range, a distribution or levels", nameof(inputs)),
    };

    /// <summary>Name of a factor: its own, or the last key of its path.</summary>
    internal static string NameOf(FactorInputs inputs)
    {
        if (inputs.Name.Length > 0)
        {
            return inputs.Name;
        }

        string last = inputs.Path[(inputs.Path.LastIndexOf('.') + 1)..];
        return last.Contains('[', StringComparison.Ordinal) ? last[..last.IndexOf('[', StringComparison.Ordinal)] : last;
    }

    private protected FactorValue Number(double number)
    {
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        return new FactorValue(text, number, [$"{Path}={text}"]);
    }

    /// <summary>The number, rounded if whole numbers are required.</summary>
    private protected static double Rounded(double number, bool whole) => whole ? Math.Round(number, MidpointRounding.ToEven) : number;

    private sealed class LevelFactor(FactorInputs inputs, IReadOnlyList<FactorLevel> levels) : Factor(inputs)
    {
        public override bool IsNumber => false;

        public override int Steps => levels.Count;

        public override FactorValue Step(int step) => new(levels[step].Name, double.NaN, levels[step].Set);

        public override FactorValue At(double share) => Step(Math.Min(levels.Count - 1, (int)(share * levels.Count)));
    }

    private sealed class ValueFactor : Factor
    {
        private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        private readonly FactorValue[] _values;

        public ValueFactor(FactorInputs inputs, IReadOnlyList<JsonNode> values)
            : base(inputs) => _values = [.. values.Select(Of)];

        public override bool IsNumber => _values.All(value => double.IsFinite(value.Number));

        public override int Steps => _values.Length;

        public override FactorValue Step(int step) => _values[step];

        public override FactorValue At(double share) => Step(Math.Min(Steps - 1, (int)(share * Steps)));

        private FactorValue Of(JsonNode? value)
        {
            string json = value?.ToJsonString(AsWritten) ?? "null";
            JsonValueKind kind = value?.GetValueKind() ?? JsonValueKind.Null;
            double number = kind == JsonValueKind.Number ? double.Parse(json, NumberStyles.Float, CultureInfo.InvariantCulture) : double.NaN;
            string text = kind == JsonValueKind.String ? value!.GetValue<string>() : json;
            return new FactorValue(text, number, [$"{Path}={json}"]);
        }
    }

    private sealed class RangeFactor(FactorInputs inputs, FactorRange range) : Factor(inputs)
    {
        public override bool IsNumber => true;

        public override int Steps => range.Steps;

        public override FactorValue Step(int step) => Number(Rounded(Between((double)step / (range.Steps - 1)), range.Whole));

        /// <remarks>In a range of whole numbers, every number gets the same share, including both ends.</remarks>
        public override FactorValue At(double share) => range is { Whole: true, Scale: FactorScale.Linear }
            ? Number(Math.Min(range.To, Math.Floor(range.From + (share * (range.To - range.From + 1)))))
            : Number(Rounded(Between(share), range.Whole));

        private double Between(double share) => share switch
        {
            <= 0 => range.From,
            >= 1 => range.To,
            _ when range.Scale == FactorScale.Log => range.From * Math.Exp(share * Math.Log(range.To / range.From)),
            _ => range.From + (share * (range.To - range.From)),
        };
    }

    private sealed class DrawnFactor(FactorInputs inputs, FactorDistribution distribution) : Factor(inputs)
    {
        public override bool IsNumber => true;

        public override int Steps => 0;

        public override FactorValue Step(int step) => throw new InvalidOperationException("a distribution has no steps");

        public override FactorValue At(double share) => Number(Rounded(Quantiles.Of(distribution, share), distribution.Whole));
    }
}

/// <summary>A value of a factor.</summary>
/// <param name="Text">Text in tables and pictures.</param>
/// <param name="Number">The number; NaN if the value is not a number.</param>
/// <param name="Set">Assignments <c>path=value</c>.</param>
public sealed record FactorValue(string Text, double Number, IReadOnlyList<string> Set);
