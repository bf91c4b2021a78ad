using System.Reflection;
using System.Text.RegularExpressions;
using MarketSim.Market.Inputs;
using MarketSim.Scenarios.Shapes;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Testing;

namespace MarketSim.Scenarios.Tests.Documents;

/// <summary>Every assumption is an input with a plausible range; none hides in the code.</summary>
public sealed partial class AssumptionTests
{
    private static readonly (Type Record, KeyShape Key)[] All =
        [.. Keys(RecordShape.Of(typeof(Scenario))).Concat(Keys(RecordShape.Of(typeof(StudyFile)))).Where(item => item.Key.Assumption is not null)];

    [Test]
    public void A_plausible_range_holds_the_default_and_lies_within_the_limits()
    {
        Assert.That(All, Has.Length.GreaterThan(40));
        Assert.Multiple(() =>
        {
            foreach ((Type record, KeyShape key) in All)
            {
                (double low, double high) = key.Assumption!.Value;
                PropertyInfo property = record.GetProperty(key.Property)!;
                double byDefault = Convert.ToDouble(property.GetValue(Activator.CreateInstance(record)), System.Globalization.CultureInfo.InvariantCulture);
                string at = $"{record.Name}.{key.Property}";
                Assert.That(key.Required, Is.False, $"{at} has no default");
                Assert.That(low, Is.LessThan(high), at);
                Assert.That(byDefault, Is.InRange(low, high), at);
                Assert.That((low, high), Is.EqualTo((Math.Max(low, key.Range!.Value.Lowest), Math.Min(high, key.Range!.Value.Highest))), at);
            }
        });
    }

    [Test]
    public void Every_key_of_an_optional_part_is_optional() => Assert.That(
        Records(RecordShape.Of(typeof(Scenario))).SelectMany(record => record.Keys)
            .Where(key => key is { Required: false, Value: RecordShape part } && part.Keys.Any(inner => inner.Required))
            .Select(key => key.Name),
        Is.Empty);

    [Test]
    public void No_constant_is_an_assumption()
    {
        string[] rooms = ["Market", "Scenarios"];
        var found = rooms
            .SelectMany(room => Directory.EnumerateFiles(Path.Combine(SmallScenario.Root, "src", room), "*.cs", SearchOption.AllDirectories))
            .SelectMany(file => ConstantWithComment.Matches(File.ReadAllText(file)).Where(IsAssumption).Select(match => $"{Path.GetFileName(file)}: {match.Groups["name"].Value}"));
        Assert.That(found, Is.Empty, "an assumption is an input, with [Assumption] and its plausible range");
    }

    [Test]
    public void A_constant_that_is_an_assumption_would_be_found()
    {
        const string Code = "    /// <summary>Memory (assumption).</summary>\n    private const double MemoryDays = 30;\n\n    /// <summary>Hours.</summary>\n    private const int Hours = 24; // by assumption\n    private const int Days = 7;\n";
        Assert.That(ConstantWithComment.Matches(Code).Where(IsAssumption).Select(match => match.Groups["name"].Value), Is.EqualTo(new[] { "MemoryDays", "Hours" }));
    }

    private static bool IsAssumption(Match constant) => constant.Value.Contains("assumption", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(Type Record, KeyShape Key)> Keys(RecordShape shape) => Records(shape).SelectMany(record => record.Keys.Select(key => (record.Type, key)));

    private static IEnumerable<RecordShape> Records(RecordShape shape) => shape.Keys
        .Select(key => key.Value as RecordShape ?? (key.Value as ListShape)?.Item as RecordShape).OfType<RecordShape>()
        .SelectMany(Records).Prepend(shape);

    /// <summary>A constant with the comment lines right above it and the comment behind it.</summary>
    [GeneratedRegex(@"(?:^[ \t]*//[^\n]*\n)*^[^\n/]*\bconst \w+ (?<name>\w+)[^\n]*", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ConstantWithComment { get; }
}
