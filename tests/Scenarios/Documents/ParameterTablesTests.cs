using MarketSim.Market.Inputs;
using MarketSim.Scenarios.Forms;
using MarketSim.Scenarios.Shapes;
using MarketSim.Scenarios.Yaml;
using MarketSim.Testing;

namespace MarketSim.Scenarios.Tests.Documents;

/// <summary>The document of all parameters says what the code says.</summary>
public sealed class ParameterTablesTests
{
    [Test]
    public void The_parameter_tables_are_up_to_date()
    {
        string file = Path.Combine(SmallScenario.Root, "docs", "parameters.md");
        string text = ParameterTables.Of(Path.Combine(SmallScenario.Folder, "national-2026.yaml"));
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(file, text);
        }

        Assert.That(File.ReadAllText(file).ReplaceLineEndings("\n"), Is.EqualTo(text), "UPDATE_DOCS=1 dotnet test --project tests/Scenarios rewrites it");
    }

    [Test]
    public void Every_number_has_limits()
    {
        var unlimited = new List<string>();
        void Visit(string path, RecordShape shape)
        {
            foreach (KeyShape key in shape.Keys)
            {
                if (key is { Value: NumberShape { Whole: false }, Range: null } or { Value: ListShape { Item: NumberShape }, Length: null })
                {
                    unlimited.Add($"{path}{key.Name}");
                }

                if ((key.Value as RecordShape ?? (key.Value as ListShape)?.Item as RecordShape) is { } inner)
                {
                    Visit($"{path}{key.Name}.", inner);
                }
            }
        }

        Visit("", RecordShape.Of(typeof(Scenario)));
        Assert.That(unlimited, Is.Empty);
    }

    [Test]
    public void A_comment_speaks_of_what_stands_below_it_and_not_further_out()
    {
        string[] lines =
        [
            "# The head of the file.",
            "",
            "name: one",
            "# Costs of",
            "# building.",
            "costs:",
            "  hall: 1",
            "  # Running.",
            "  staff: 2",
            "  pue: 3",
            "rents: 4",
        ];
        var comments = new ScenarioComments(lines);
        string? Over(int line) => comments.Over(new SourcePlace("", line, lines[line - 1].Length - lines[line - 1].TrimStart().Length + 1));
        Assert.That(Over(3), Is.Null);
        Assert.That(Over(7), Is.EqualTo("Costs of building."));
        Assert.That(new[] { Over(9), Over(10) }, Has.All.EqualTo("Running."));
        Assert.That(Over(11), Is.EqualTo("Costs of building."));
    }
}
