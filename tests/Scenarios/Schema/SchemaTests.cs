using System.Text.Json.Nodes;
using MarketSim.Market.Inputs;
using MarketSim.Scenarios.Schema;
using MarketSim.Scenarios.Shapes;
using MarketSim.Testing;

namespace MarketSim.Scenarios.Tests.Schema;

/// <summary>The schema says what the records say.</summary>
public sealed class SchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(ScenarioSchema.Create())!;

    [Test]
    public void The_shipped_schema_is_up_to_date() =>
        Assert.That(
            File.ReadAllText(Path.Combine(SmallScenario.Folder, "scenario.schema.json")) == ScenarioSchema.Create(),
            "the records changed: write the schema anew with 'dotnet run --project src/Simulator -c Release -- schema > scenarios/scenario.schema.json'");

    [Test]
    public void Limits_are_those_of_the_records()
    {
        JsonNode scenario = Schema["$defs"]!["scenario"]!["properties"]!;
        JsonNode ratio = scenario["centers"]!["properties"]!["build_ahead"]!["properties"]!["ratio"]!;
        Assert.Multiple(() =>
        {
            Assert.That((double)ratio["minimum"]!, Is.EqualTo(0.01));
            Assert.That((double)ratio["maximum"]!, Is.EqualTo(10));
            Assert.That(scenario["matching"]!["properties"]!["contact_days"]!["x-assumption"]!.AsArray().Select(bound => (double)bound!), Is.EqualTo(new[] { 30.0, 1000.0 }));
            Assert.That(ratio["x-assumption"], Is.Null);
            Assert.That((string)ratio["description"]!, Does.StartWith("Capacity built over forecast demand at opening").And.Contain("reference_ratio"));
            Assert.That((string)scenario["name"]!["pattern"]!, Is.EqualTo("^(?:[a-z0-9][a-z0-9._-]{0,63})$"));
            Assert.That((int)scenario["supply"]!["properties"]!["seasonality"]!["minItems"]!, Is.EqualTo(12));
            Assert.That((string)scenario["horizon"]!["properties"]!["end"]!["format"]!, Is.EqualTo("date"));
        });
    }

    [Test]
    public void Names_of_an_enumeration_are_listed_with_what_they_mean()
    {
        JsonNode kind = Schema["$defs"]!["scenario"]!["properties"]!["policy"]!["items"]!["properties"]!["kind"]!;

        Assert.That(kind["enum"]!.AsArray().Select(name => (string)name!), Does.Contain("export_control").And.Contains("time_sharing"));
        Assert.That((string)kind["description"]!, Does.Contain("export_control: The cards named are no longer shipped."));
    }

    [Test]
    public void Every_record_is_closed_and_every_key_is_described()
    {
        var missing = new List<string>();
        Visit(Schema["$defs"]!["scenario"]!, RecordShape.Of(typeof(Scenario)), "", missing);

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void A_change_may_leave_out_what_it_does_not_change()
    {
        JsonNode change = Schema["$defs"]!["change"]!;
        Assert.Multiple(() =>
        {
            Assert.That(change["required"], Is.Null);
            Assert.That(change["properties"]!["include"], Is.Not.Null);
            Assert.That(change["properties"]!["centers"]!["properties"]!["build_ahead"]!["required"], Is.Null);
            Assert.That(change["properties"]!["provinces"]!["items"]!["required"]!.AsArray().Select(name => (string)name!), Is.EqualTo(new[] { "id" }));
            JsonArray policy = change["properties"]!["policy"]!["anyOf"]!.AsArray();
            Assert.That(policy[0]!["items"]!["required"]!.AsArray(), Has.Count.EqualTo(2), "a list that is replaced is whole");
            Assert.That(policy[1]!["properties"]!["add"]!["items"]!["required"]!.AsArray(), Has.Count.EqualTo(2), "and so is what is added to one");
            Assert.That(policy[1]!["properties"]!["remove"], Is.Not.Null);
        });
    }

    private static void Visit(JsonNode schema, RecordShape shape, string path, List<string> missing)
    {
        if ((bool?)schema["additionalProperties"] != false)
        {
            missing.Add($"{path}: additionalProperties");
        }

        foreach (KeyShape key in shape.Keys)
        {
            JsonNode? value = schema["properties"]![key.Name];
            string at = $"{path}.{key.Name}";
            bool required = schema["required"]?.AsArray().Any(name => (string)name! == key.Name) ?? false;
            if (value?["description"] is null || required != key.Required)
            {
                missing.Add(at);
            }
            else if (key.Value is RecordShape record)
            {
                Visit(value, record, at, missing);
            }
            else if (key.Value is ListShape { Item: RecordShape item })
            {
                Visit(value["items"]!, item, at, missing);
            }
        }
    }
}
