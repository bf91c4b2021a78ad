using System.Text.Json;
using MarketSim.Kernels.Profiles;
using MarketSim.Scenarios.Including;
using MarketSim.Scenarios.Overrides;
using MarketSim.Scenarios.Performance;
using MarketSim.Scenarios.Validation;
using MarketSim.Scenarios.Writing;

namespace MarketSim.Scenarios;

/// <summary>Loads scenario files. Whatever is wrong with a file is a diagnostic, never an exception, and all of it is told at once.</summary>
/// <remarks>The limits that values must keep are those of the records in <c>MarketSim.Market.Inputs</c>, and the rules between them.</remarks>
public static class ScenarioLoader
{
    /// <summary>Loads a scenario with the files it includes, changes it as the command line says, and checks it.</summary>
    /// <param name="path">The file, as diagnostics are to name it.</param>
    /// <param name="overrides">What the command line changes; nothing if null.</param>
    /// <param name="limits">How much the file may ask for; <see cref="LoadLimits.Default"/> if null.</param>
    public static LoadResult Load(string path, ScenarioOverrides? overrides = null, LoadLimits? limits = null)
    {
        var findings = new Findings();
        RecordShape shape = RecordShape.Of(typeof(Scenario));
        MappingNode? root = new IncludingReader(shape, limits ?? LoadLimits.Default, findings).Read(path);
        if (root is null)
        {
            return new LoadResult(null, findings.Sorted());
        }

        root = Change(root, shape, overrides ?? ScenarioOverrides.None, limits ?? LoadLimits.Default, findings);
        return Resolve(path, root, findings);
    }

    /// <summary>Checks a tree and makes a scenario of it.</summary>
    internal static LoadResult Resolve(string path, MappingNode root, Findings findings)
    {
        Check(root, RecordShape.Of(typeof(Scenario)), findings);
        IReadOnlyList<KernelProfile> profiles = ProfileIntake.Read(root, findings);
        return findings.Any ? new LoadResult(null, findings.Sorted()) : Convert(path, root, profiles);
    }

    private static MappingNode Change(MappingNode root, RecordShape shape, ScenarioOverrides overrides, LoadLimits limits, Findings findings)
    {
        var assigning = new Assigning(shape, limits, findings);
        for (int i = 0; i < overrides.Set.Count; i++)
        {
            root = assigning.Apply(root, overrides.Set[i], SourcePlace.Set(i + 1));
        }

        if (overrides.Seed is not { } seed)
        {
            return root;
        }

        var value = new ScalarNode(SourcePlace.Seed, seed.ToString(CultureInfo.InvariantCulture), quoted: false);
        return root.With(new MappingEntry(RecordShape.NameOf(nameof(Scenario.Seed)), SourcePlace.Seed, value));
    }

    private static void Check(MappingNode root, RecordShape shape, Findings findings)
    {
        new ShapeCheck(findings).Check(root, shape, "");
        new ReferenceCheck(findings).Check(root, shape);
        foreach (IScenarioRule rule in ScenarioRules.All)
        {
            rule.Check(Spot.Of(root), findings);
        }
    }

    private static LoadResult Convert(string path, MappingNode root, IReadOnlyList<KernelProfile> profiles)
    {
        try
        {
            Scenario? scenario = JsonSerializer.Deserialize<Scenario>(NodeJson.Of(root), ScenarioJson.Options);
            return new LoadResult(scenario is null ? null : ProfileIntake.Compose(scenario, profiles), []);
        }
        catch (JsonException reason)
        {
            // The checks let nothing through that the records do not take; should they ever, it is still the file that is refused.
            return new LoadResult(null, [new Diagnostic(path, 1, 1, reason.Path ?? "", reason.Message, null)]);
        }
    }
}

/// <summary>What the command line changes in a scenario.</summary>
/// <param name="Set">Assignments <c>path=value</c>, applied in order: <c>centers.build_ahead.ratio=1.4</c>, <c>provinces[Ningxia].power_price_cny_per_kwh=0.4</c>.</param>
/// <param name="Seed">The seed, if it is not to be the scenario's own.</param>
public sealed record ScenarioOverrides(IReadOnlyList<string> Set, ulong? Seed = null)
{
    /// <summary>Changes nothing.</summary>
    public static ScenarioOverrides None { get; } = new([]);
}

/// <summary>How much a scenario may ask of the machine before it is refused.</summary>
public sealed record LoadLimits
{
    /// <summary>The limits that hold unless others are given.</summary>
    public static LoadLimits Default { get; } = new();

    /// <summary>Largest file, bytes. A larger one is not read.</summary>
    public long MaxBytes { get; init; } = 8L << 20;

    /// <summary>Most values in one file once its aliases are written out, so that a short file cannot stand for an endless one.</summary>
    public int MaxNodes { get; init; } = 1_000_000;

    /// <summary>Deepest nesting of lists and mappings.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Longest chain of includes.</summary>
    public int MaxIncludes { get; init; } = 8;
}

/// <summary>What came of loading a scenario: a scenario, or everything that keeps it from being one.</summary>
/// <param name="Scenario">The scenario; null if anything is wrong.</param>
/// <param name="Diagnostics">Everything that is wrong, sorted by file, line and column; empty if there is a scenario.</param>
public sealed record LoadResult(Scenario? Scenario, IReadOnlyList<Diagnostic> Diagnostics);
