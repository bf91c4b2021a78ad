using MarketSim.Scenarios;
using MarketSim.Scenarios.Validation;
using MarketSim.Simulator.Hosting;

namespace MarketSim.Simulator.Studies.Centers;

/// <summary>Assembles the study of a named center: its scenario, seeds, and what is varied. Everything is checked before anything is run.</summary>
internal sealed class CenterPlan(IStudyKind kind, string file, string name, HostRequest request, Surroundings here)
{
    /// <summary>Seeds by default.</summary>
    public const int DefaultSeeds = 5;

    /// <summary>Seeds to run; null for the default.</summary>
    public int? Replicates { get; init; }

    /// <summary>The first seed; null for the scenario's own.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Assignments to the scenario.</summary>
    public IReadOnlyList<string> Set { get; init; } = [];

    /// <summary>What is varied, as it was written.</summary>
    public IReadOnlyList<string> Vary { get; init; } = [];

    /// <summary>Begins the study.</summary>
    /// <returns>The exit code.</returns>
    public Task<int> ExecuteAsync(CancellationToken cancellation)
    {
        if (ScenarioIntake.Load(file, Set, Seed, here) is not { } scenario || ScenarioTemplate.Read(file, out _) is not { } template)
        {
            return Task.FromResult(ExitCode.BadInput);
        }

        RequireCenter(scenario);
        CenterVary[] vary = [.. Vary.Select(text => CenterVary.Parse(text, name))];
        if (vary.GroupBy(one => one.Path).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new BadInputException($"--vary {twice.First().What}: given twice; allowed: each path once, with all its values");
        }

        string[] set = Seed is { } seed ? [.. Set, Invariant($"seed={seed}")] : [.. Set];
        if (!Check(template, set, vary))
        {
            return Task.FromResult(ExitCode.BadInput);
        }

        var manifest = new StudyManifest
        {
            Kind = kind.Name,
            Name = $"center-{name}".ToLowerInvariant(),
            Command = request.Command,
            Versions = Versions.All,
            Study = new CenterRequest(name, vary).ToJson(),
            Scenarios = [StudyScenario.Of(scenario.Name, file, Set, scenario, template.Set(set))],
            Seeds = Seeds.From(scenario.Seed, Replicates ?? DefaultSeeds),
            Language = ReportLanguages.CodeOf(request.Language ?? ReportLanguage.English),
        };
        return StudyHost.BeginAsync(kind, manifest, request, here, cancellation);
    }

    private void RequireCenter(Scenario scenario)
    {
        string[] names = [.. (scenario.Centers.Named ?? []).Select(center => center.Name)];
        if (names.Length == 0)
        {
            throw new BadInputException($"{file}: the scenario names no center; allowed: a list of centers in centers.named (docs/how-to/my-center.md)");
        }

        if (!names.Contains(name, StringComparer.Ordinal))
        {
            throw new BadInputException($"{file}: there is no named center '{name}'{NearestName.Hint(name, names)}; allowed: {string.Join(", ", names)}");
        }
    }

    /// <summary>Checks all values that are varied, and tells everything that is wrong at once.</summary>
    private bool Check(ScenarioTemplate template, string[] set, CenterVary[] vary)
    {
        Diagnostic[] wrong =
        [
            .. vary.SelectMany(one => one.Values.SelectMany(value => template.With([.. set, $"{one.Path}={value}"]).Diagnostics
                .Select(found => found with { File = $"--vary {one.What}={value}", Line = 1, Column = 0 }))),
        ];
        ScenarioIntake.Tell(new LoadResult(null, wrong), here);
        return wrong.Length == 0;
    }
}
