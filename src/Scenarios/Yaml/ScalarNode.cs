using System.Text.RegularExpressions;

namespace MarketSim.Scenarios.Yaml;

/// <summary>What a scalar stands for by the rules of YAML's core schema.</summary>
internal enum ScalarKind
{
    Null,
    Flag,
    Number,
    NotFinite,
    Text,
}

/// <summary>A single value. What is quoted is text; what is plain may be nothing, true or false, a number or text.</summary>
internal sealed partial class ScalarNode : SourceNode
{
    public ScalarNode(SourcePlace place, string text, bool quoted)
        : base(place)
    {
        Text = text;
        Quoted = quoted;
        Kind = quoted ? ScalarKind.Text : Resolve(text);
    }

    public string Text { get; }

    public bool Quoted { get; }

    public ScalarKind Kind { get; }

    public override int Size => 1;

    public override int Height => 1;

    /// <summary>The value of a scalar that is a number.</summary>
    public double Number => double.Parse(Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    public override string Describe() => Kind switch
    {
        ScalarKind.Null => "nothing",
        ScalarKind.Flag => $"the truth value {Text}",
        ScalarKind.Number => $"the number {Text}",
        ScalarKind.NotFinite => $"{Text}, which is not a finite number",
        _ => $"the text '{Text}'",
    };

    private static ScalarKind Resolve(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Flag,
        _ when NotFinitePattern.IsMatch(text) => ScalarKind.NotFinite,
        _ when NumberPattern.IsMatch(text) => IsFinite(text) ? ScalarKind.Number : ScalarKind.NotFinite,
        _ => ScalarKind.Text,
    };

    private static bool IsFinite(string text) => double.IsFinite(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\A[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern { get; }

    [GeneratedRegex(@"\A([-+]?\.?(inf|infinity)|\.?nan)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NotFinitePattern { get; }
}
