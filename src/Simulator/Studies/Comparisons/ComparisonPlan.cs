using MarketSim.Reports.Figures;
using MarketSim.Reports.StudyReports.Comparisons;
using MarketSim.Scenarios.Writing;
using MarketSim.Simulator.Hosting;
using MarketSim.Studies.Trials;

namespace MarketSim.Simulator.Studies.Comparisons;

/// <summary>Assembles a comparison: scenarios from files and folders, and the seeds that they share.</summary>
internal sealed class ComparisonPlan(
    IStudyKind kind, IReadOnlyList<string> sides, IReadOnlyList<string> set, int? replicates, string? seedList, HostRequest request, Surroundings here)
{
    /// <summary>Default number of seeds: enough for meaningful intervals.</summary>
    public const int DefaultSeeds = 8;

    /// <summary>Begins the comparison.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancellation)
    {
        if (sides.Count < 2)
        {
            throw new BadInputException("compare needs two scenarios or runs; the first is the reference; allowed: 2 to 50 scenario files or folders");
        }

        if (sides.Distinct(StringComparer.Ordinal).Count() < sides.Count)
        {
            throw new BadInputException("a scenario or run is given twice; allowed: each once");
        }

        if (set.Count > 0 && sides.All(Directory.Exists))
        {
            throw new BadInputException("--set changes scenario files, but these are folders of finished runs; allowed: --set with a scenario file");
        }

        ComparedSide?[] read = [.. sides.Select(side => Directory.Exists(side) ? ComparedSide.OfFolder(side, here) : OfFile(side))];
        if (read.Contains(null))
        {
            return ExitCode.BadInput;
        }

        ComparedSide[] all = [.. read.OfType<ComparedSide>()];
        string[] labels = Labels(all);
        Scenario[] scenarios = [.. all.Select(side => side.Scenario)];
        if (!FigureNames.Of(scenarios[0]).Names.Any(Alignment.Comparable(scenarios)))
        {
            throw new BadInputException($"the scenarios cover no year alike ({string.Join("; ", Alignment.Cautions(labels, scenarios))}); allowed: scenarios of one horizon, or --set horizon=... with scenario files");
        }

        foreach (string caution in Alignment.Cautions(labels, scenarios))
        {
            here.Error.WriteLine($"caution: {caution}");
        }

        IReadOnlyList<ulong> seeds = SeedsOf(all);
        var manifest = new StudyManifest
        {
            Kind = kind.Name,
            Name = $"compare-{labels[0]}-{labels[1]}" + (labels.Length > 2 ? Invariant($"-and-{labels.Length - 2}-more") : ""),
            Command = request.Command,
            Versions = Versions.All,
            Scenarios = [.. all.Select((side, index) => StudyScenario.Of(labels[index], side.File, side.Set, side.Scenario) with { Command = side.Command })],
            Seeds = seeds,
            Language = ReportLanguages.CodeOf(request.Language ?? ReportLanguage.English),
        };
        return await StudyHost.BeginAsync(kind, manifest, request, here, cancellation, journal => Record(journal, all, seeds));
    }

    private ComparedSide? OfFile(string file) => ScenarioIntake.Load(file, set, null, here) is { } scenario
        ? new ComparedSide(file, set, scenario, new Dictionary<ulong, TrialRecord>())
        : null;

    /// <remarks>Runs of a folder are recorded as if they had been run now, so they are not repeated.</remarks>
    private static void Record(TrialJournal journal, ComparedSide[] all, IReadOnlyList<ulong> seeds)
    {
        for (int number = 0; number < all.Length; number++)
        {
            string hash = ScenarioHash.Of(all[number].Scenario);
            foreach (ulong seed in seeds)
            {
                var key = TrialKey.Of(new Trial(new StudyPoint(number, []), seed), hash);
                if (all[number].Done.TryGetValue(seed, out TrialRecord? record) && journal.Find(key) is null)
                {
                    journal.Append(key, record);
                }
            }
        }
    }

    private IReadOnlyList<ulong> SeedsOf(ComparedSide[] all)
    {
        if (seedList is not null)
        {
            return SeedList.Parse(seedList, replicates);
        }

        ComparedSide[] folders = [.. all.Where(side => side.Done.Count > 0)];
        if (folders.Length == 0)
        {
            return Seeds.From(all[0].Scenario.Seed, replicates ?? DefaultSeeds);
        }

        ulong[] shared = [.. folders.Select(side => side.Done.Keys).Aggregate((IEnumerable<ulong>)folders[0].Done.Keys, (common, own) => common.Intersect(own)).Order()];
        if (shared.Length == 0)
        {
            throw new BadInputException("the runs have no seed in common, but differences need the same seeds on both sides; allowed: folders that share seeds, or --seeds, which runs what is missing");
        }

        return replicates is null || replicates == shared.Length ? shared
            : replicates < shared.Length ? shared[..replicates.Value]
            : throw new BadInputException(Invariant($"--replicates {replicates}: the folders share {shared.Length} seeds; allowed: up to {shared.Length}, or --seeds, which runs what is missing"));
    }

    /// <remarks>Labels are the names of the scenarios, or of their files or folders if names repeat.</remarks>
    private string[] Labels(ComparedSide[] all)
    {
        string[] names = [.. all.Select(side => side.Scenario.Name)];
        if (names.Distinct(StringComparer.Ordinal).Count() == names.Length)
        {
            return names;
        }

        string[] files = [.. sides.Select(side => Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(side)))];
        return files.Distinct(StringComparer.Ordinal).Count() == files.Length ? files : [.. files.Select((file, index) => Invariant($"{file}-{index + 1}"))];
    }
}
