using System.Text.Json.Nodes;
using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Usage;

public sealed class UsageTests
{
    [TestCase("rnu x.yaml", "did you mean 'run'?")]
    [TestCase("run x.yaml --sede 3", "did you mean '--seed'?")]
    [TestCase("run x.yaml --seed three", "--seed: 'three'")]
    [TestCase("run x.yaml --seed -1", "--seed: '-1'")]
    [TestCase("run x.yaml --seed", "--seed")]
    [TestCase("run x.yaml --replicates 0", "from 1 to")]
    [TestCase("run x.yaml --shards 0", "from 1 to")]
    [TestCase("run x.yaml --engine lop", "did you mean 'loop'?")]
    [TestCase("run x.yaml --lang fr", "allowed: en, zh")]
    [TestCase("new --froce", "did you mean '--force'?")]
    [TestCase("run", "SCENARIO.yaml")]
    [TestCase("run a.yaml b.yaml", "'b.yaml' is one too many")]
    [TestCase("", "no command")]
    [TestCase("foretell a b", "there is no command 'foretell'")]
    public void A_wrong_command_line_is_refused_with_what_is_allowed(string line, string told)
    {
        Invocation wrong = Invocation.Of(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.That(wrong.Code, Is.EqualTo(2));
        Assert.That(wrong.Error, Does.StartWith("error: ").And.Contains(told).And.Contains("--help"));
        Assert.That(wrong.Out, Is.Empty);
    }

    [TestCase("")]
    [TestCase("run")]
    [TestCase("check")]
    [TestCase("facts")]
    [TestCase("report")]
    [TestCase("show")]
    [TestCase("backtest")]
    [TestCase("center")]
    [TestCase("new")]
    [TestCase("schema")]
    [TestCase("version")]
    public void Help_teaches_with_examples_that_the_parser_takes(string command)
    {
        Invocation help = Invocation.Of([.. command.Length == 0 ? Array.Empty<string>() : [command], "--help"]);
        Assert.That(help.Code, Is.Zero);
        Assert.That(help.Out, Does.Contain("Examples:"));
        string[] examples = [.. help.Out.Split("Examples:")[1].Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("marketsim ", StringComparison.Ordinal))];
        Assert.That(examples, Is.Not.Empty);
        foreach (string example in examples)
        {
            string[] words = [.. System.CommandLine.Parsing.CommandLineParser.SplitCommandLine(example.Split('>')[0]).Skip(1)];
            Assert.That(Invocation.Of([.. words, "--no-such-option"]).Error.Split('\n')[0], Does.Contain("'--no-such-option'"), example);
            Assert.That(Invocation.Of([.. words, "--no-such-option"]).Error.Split('\n')[1], Does.StartWith("try:"), example);
        }
    }

    [Test]
    public void Commands_in_the_readme_are_ones_that_the_parser_takes()
    {
        string[] lines = [.. File.ReadLines(Path.Combine(Repository.Root, "README.md")).Where(line => line.StartsWith("marketsim ", StringComparison.Ordinal))];
        Assert.That(lines, Is.Not.Empty);
        foreach (string line in lines)
        {
            string[] words = [.. System.CommandLine.Parsing.CommandLineParser.SplitCommandLine(line.Split('>')[0]).Skip(1)];
            Assert.That(Invocation.Of([.. words, "--no-such-option"]).Error.Split('\n')[1], Does.StartWith("try:"), line);
        }
    }

    [Test]
    public void Version_names_what_it_runs_on()
    {
        Invocation version = Invocation.Of("version");
        Assert.That(version.Out, Does.Match(@"marketsim 0\.\d").And.Match(@"orleans 10\.").And.Match(@"dotnet 10\."));
        Assert.That(Invocation.Of("--version").Out, Is.EqualTo(version.Out));
    }

    [TestCase("schema", "scenario.schema.json")]
    [TestCase("schema --study", "studies/study.schema.json")]
    public void The_schemas_are_those_beside_the_files(string command, string file)
    {
        Invocation schema = Invocation.Of(command.Split(' '));
        Assert.That(schema.Out == File.ReadAllText(Path.Combine(Repository.Root, "scenarios", file)), $"the records changed: write it anew with 'marketsim {command} > scenarios/{file}'");
        Assert.That(JsonNode.Parse(schema.Out), Is.Not.Null);
    }

    [Test]
    public void The_schema_of_studies_closes_every_record_and_describes_every_key()
    {
        var missing = new List<string>();
        Visit(JsonNode.Parse(Invocation.Of("schema", "--study").Out)!["$defs"]!["study"]!, "study", missing);
        Assert.That(missing, Is.Empty);
    }

    private static void Visit(JsonNode schema, string path, List<string> missing)
    {
        if (schema["items"] is JsonObject items)
        {
            Visit(items, path + "[]", missing);
        }

        if (schema["properties"] is not JsonObject properties)
        {
            return;
        }

        if ((bool?)schema["additionalProperties"] != false)
        {
            missing.Add(path + ": additionalProperties");
        }

        foreach ((string name, JsonNode? property) in properties)
        {
            if (string.IsNullOrEmpty((string?)property!["description"]))
            {
                missing.Add($"{path}.{name}: description");
            }

            Visit(property, $"{path}.{name}", missing);
        }
    }
}
