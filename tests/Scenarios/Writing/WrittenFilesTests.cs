using CsCheck;
using MarketSim.Market.Inputs;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Scenarios.Traces;
using MarketSim.Scenarios.Traces.Fitting;
using MarketSim.Scenarios.Writing;
using MarketSim.Testing;

namespace MarketSim.Scenarios.Tests.Writing;

/// <summary>Whatever this program writes it reads back as a file: scenarios, studies and demand files.</summary>
public sealed class WrittenFilesTests
{
    private const string Seed = "0000Gq1Rz4i3";
    private readonly TemporaryFolder _folder = new();

    private static readonly Gen<string> AnyText = Gen.OneOf(
        OneOf("", "null", "~", "true", "- item", "key: value", "# no comment", "2024-01-01", "1e5", "'", "\"", "\\", "{a}", "*x", "&x", "%", "@", "\t", "a\nb", "<<", "算力", "\u2028", "😀", " space "),
        Gen.String[Gen.Char['\u0020', '\ud7ff'], 0, 40].Where(text => !text.Any(char.IsControl)));

    [OneTimeTearDown]
    public void Clear() => _folder.Dispose();

    [TestCaseSource(nameof(Scenarios))]
    public void A_shipped_scenario_as_written_is_read_as_the_same_scenario(string file)
    {
        Scenario scenario = ScenarioLoader.Load(Path.Combine(SmallScenario.Folder, file)).Scenario!;

        Assert.That(ReadBack(ScenarioWriter.ToJson(scenario)), Is.EqualTo(ScenarioWriter.ToJson(scenario)));
    }

    [Test]
    public void The_scenario_inside_run_json_is_read_as_a_scenario_and_can_be_included()
    {
        Scenario scenario = SmallScenario.Load();
        string manifest = $$"""{"seal": "x", "scenario": {{ScenarioWriter.ToJson(scenario)}}, "scenario_sha256": "{{ScenarioHash.Of(scenario)}}", "seed": 3}""";
        File.WriteAllText(_folder.PathOf("run.json"), manifest);
        File.WriteAllText(_folder.PathOf("above.yaml"), "include: run.json\nseed: 11\n");

        Assert.That(ScenarioHash.Of(ScenarioLoader.Load(_folder.PathOf("run.json")).Scenario!), Is.EqualTo(ScenarioHash.Of(scenario)));
        Assert.That(ScenarioHash.Of(ScenarioLoader.Load(_folder.PathOf("above.yaml")).Scenario!), Is.EqualTo(ScenarioHash.Of(scenario with { Seed = 11 })));
    }

    [Test]
    public void A_scenario_with_any_words_and_numbers_is_read_back()
    {
        Scenario scenario = SmallScenario.Load();
        Gen.Select(AnyText, AnyText, Gen.Double[1e-12, 9], Gen.ULong, Gen.Double[0, 1]).Sample(
            (title, source, ratio, seed, amount) =>
            {
                Scenario any = scenario with
                {
                    Title = title,
                    Description = source,
                    Seed = seed,
                    Centers = scenario.Centers with { BuildAhead = scenario.Centers.BuildAhead with { Ratio = Math.Max(0.1, ratio) } },
                    Policy = [new PolicyEvent { Date = new DateOnly(2023, 8, 1), Kind = "compute_voucher", Amount = amount / 2, Source = source }, .. scenario.Policy],
                };
                Assert.That(ReadBack(ScenarioWriter.ToJson(any)), Is.EqualTo(ScenarioWriter.ToJson(any)));
            },
            seed: Seed, iter: 300, threads: 1);
    }

    [TestCaseSource(nameof(Studies))]
    public void A_shipped_study_as_written_is_read_as_the_same_study(string file)
    {
        string path = Path.Combine(SmallScenario.Folder, file);
        StudyFile study = Load(path).Study!.File;
        StudyFile moved = study with { Baseline = Path.Combine(Path.GetDirectoryName(path)!, study.Baseline) };
        string written = _folder.PathOf("study.yaml");
        File.WriteAllText(written, StudyWriter.ToJson(moved).ToJsonString());

        StudyLoadResult read = Load(written);

        Assert.That(read.Diagnostics, Is.Empty);
        Assert.That(StudyWriter.ToJson(read.Study!.File).ToJsonString(), Is.EqualTo(StudyWriter.ToJson(moved).ToJsonString()));
    }

    [Test]
    public void The_demand_file_of_any_jobs_is_read_by_a_scenario() => Gen.Select(
        Gen.Double[0, 3e7], Gen.Double[-12, 18], OneOf(0.01, 0.5, 1, 2.0, 8, 1e4)).Array[2, 60].Sample(
        jobs =>
        {
            var fit = DemandFit.Of(new Trace
            {
                File = "any.csv",
                Format = TraceFormat.Generic,
                Jobs = [.. jobs.Select(job => new TraceJob(job.Item1, Math.Exp(job.Item2), job.Item3)).OrderBy(job => job.Arrival)],
                Origin = new DateTime(2024, 1, 1),
                LengthUnit = TraceUnits.Seconds,
                SizeUnit = TraceUnits.Cards,
                LeftOut = new Dictionary<string, int>(),
            });
            string file = _folder.PathOf("demand.yaml");
            File.WriteAllText(file, new DemandFile { Fit = fit, Work = ["fine_tuning"], Include = SmallScenario.File, WholeLengths = true, PflopsPerCard = 0.3 }.Text());
            Assert.That(ScenarioLoader.Load(file).Diagnostics, Is.Empty, File.ReadAllText(file));
        },
        seed: Seed, iter: 200, threads: 1);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static IEnumerable<string> Scenarios() => Files("").Concat(Files("what-if"));

    private static IEnumerable<string> Studies() => Files("studies");

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(Path.Combine(SmallScenario.Folder, folder), "*.yaml").Order(StringComparer.Ordinal).Select(file => Path.GetRelativePath(SmallScenario.Folder, file));

    private static StudyLoadResult Load(string path)
    {
        string[] outcomes = [.. Directory.EnumerateFiles(Path.Combine(SmallScenario.Folder, "studies"), "*.yaml").SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("outcomes:", StringComparison.Ordinal)).SelectMany(line => line[9..].Trim(' ', '[', ']').Split(", "))];
        string[] facts = [.. Enumerable.Range(1, 40).Select(fact => FormattableString.Invariant($"F{fact:00}"))];
        return StudyLoader.Load(path, scenario => new KnownFigures(outcomes, facts, ["nation", .. scenario.Provinces.Select(province => $"province.{province.Id}")]));
    }

    private string ReadBack(string json)
    {
        string file = _folder.PathOf("written.json");
        File.WriteAllText(file, json);
        LoadResult read = ScenarioLoader.Load(file);
        Assert.That(read.Diagnostics, Is.Empty);
        return ScenarioWriter.ToJson(read.Scenario!);
    }
}
