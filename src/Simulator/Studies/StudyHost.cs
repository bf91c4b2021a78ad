using System.Text.Json;
using MarketSim.Reports.Figures;
using MarketSim.Reports.StudyReports;
using MarketSim.Scenarios.Writing;
using MarketSim.Simulator.Hosting;
using MarketSim.Studies.Trials;

namespace MarketSim.Simulator.Studies;

/// <summary>Begins studies of any kind and resumes those that were interrupted.</summary>
internal static class StudyHost
{
    private const string Failures = "failures";

    /// <summary>Begins a study in a new folder.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="request">How it is carried out.</param>
    /// <param name="here">Where to print.</param>
    /// <param name="cancellation">Interrupts it; it can then be resumed.</param>
    /// <param name="prepare">Records runs that are known from elsewhere.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> BeginAsync(
        IStudyKind kind, StudyManifest manifest, HostRequest request, Surroundings here, CancellationToken cancellation, Action<TrialJournal>? prepare = null)
    {
        await using RunHost host = RunHost.Begin(manifest.Name, request, here);
        TrialJournal journal = host.OpenJournal();
        prepare?.Invoke(journal);
        manifest.Write(host.Folder);
        host.Keep();
        return await ConductAsync(kind, manifest, host, journal, cancellation);
    }

    /// <summary>Resumes a study.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> ResumeAsync(RunFolder folder, HostRequest request, Surroundings here, CancellationToken cancellation)
    {
        await using RunHost host = RunHost.Resume(folder.Root, request, here);
        StudyManifest manifest = StudyManifest.Read(folder);
        foreach (string component in Versions.All.Keys.Where(component => manifest.Versions.GetValueOrDefault(component) != Versions.All[component]))
        {
            here.Error.WriteLine($"warning: the study began with {component} {manifest.Versions.GetValueOrDefault(component, "?")}, this is {Versions.All[component]}; the last bits of new runs may differ");
        }

        IStudyKind kind = here.Kinds.FirstOrDefault(kind => kind.Name == manifest.Kind)
            ?? throw new BadInputException($"{folder.StudyFile}: there is no kind of study '{manifest.Kind}'; allowed: {string.Join(", ", here.Kinds.Select(known => known.Name))}");
        return await ConductAsync(kind, manifest, host, host.OpenJournal(), cancellation);
    }

    private static async Task<int> ConductAsync(IStudyKind kind, StudyManifest manifest, RunHost host, TrialJournal journal, CancellationToken cancellation)
    {
        if (manifest.Files.Count > 0)
        {
            // Its tables are written again; until they stand, the seals of the old ones say nothing.
            manifest = manifest with { Files = [] };
            manifest.Write(host.Folder);
        }

        Scenario[] scenarios = [.. manifest.Scenarios.Select(entry => ScenarioOf(entry, host.Folder))];
        Tell(journal, host);
        var markets = new TrialMarkets(scenarios, [.. manifest.Scenarios.Select(entry => entry.Template())]);
        var session = new StudySession
        {
            Manifest = manifest,
            Host = host,
            Scenarios = scenarios,
            Runner = await host.OpenRunnerAsync(journal, markets, FigureNames.Of(scenarios[0]).Names, "runs", kind.Keeps(manifest)),
            Language = host.Request.Language ?? (ReportLanguages.TryParse(manifest.Language, out ReportLanguage own) ? own : ReportLanguage.English),
        };
        try
        {
            await kind.ConductAsync(session, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            int finished = journal.Count;
            await host.CloseAsync();
            host.Here.Error.WriteLine(Invariant($"interrupted: {finished} finished runs are kept; {ShellWords.Command("resume", host.Folder.Root)} goes on."));
            return ExitCode.Interrupted;
        }

        await host.CloseAsync();
        return End(session);
    }

    private static int End(StudySession session)
    {
        IReadOnlyList<TrialResult> failures = session.Runner.Failures;
        if (failures.Count > 0)
        {
            session.Write(Failures, failures.Select(failure => new FailureRow
            {
                Scenario = session.Manifest.Scenarios[failure.Trial.Point.Scenario].Label,
                Changes = string.Join("; ", failure.Trial.Point.Set),
                Seed = failure.Trial.Seed,
                Error = failure.Error,
                Command = session.CommandOf(failure.Trial),
            }));
        }
        else
        {
            File.Delete(session.Folder.TableFile(Failures));
        }

        StudyManifest ended = session.Manifest with
        {
            Status = failures.Count == 0 ? RunStatus.Complete : RunStatus.Failed,
            Trials = session.Runner.Asked,
            TrialsFailed = failures.Count,
            WallSeconds = session.Host.Elapsed.TotalSeconds,
            Tables = session.Tables,
            Files = FileSeals.With(new SortedDictionary<string, string>(), session.Folder, session.Tables.Select(table => table.Table + ".parquet")),
        };
        ended.Write(session.Folder);
        if (failures.Count == 0)
        {
            return ExitCode.Fine;
        }

        session.Host.Here.Error.WriteLine(Invariant($"error: {failures.Count} of {session.Runner.Asked} runs failed: {ShellWords.Command("show", session.Folder.Root, Failures)} lists them; {ShellWords.Command("resume", session.Folder.Root, "--retry-failed")} tries them again."));
        return ExitCode.Failed;
    }

    private static void Tell(TrialJournal journal, RunHost host)
    {
        if (host.Request.Quiet || journal is { Count: 0, BytesCutOff: 0 })
        {
            return;
        }

        string torn = journal.BytesCutOff == 0 ? "" : Invariant($"; {journal.BytesCutOff} bytes of an unfinished record were dropped");
        host.Here.Error.WriteLine(Invariant($"{journal.Count} finished runs are recorded{torn}"));
    }

    private static Scenario ScenarioOf(StudyScenario entry, RunFolder folder)
    {
        try
        {
            Scenario scenario = entry.Read();
            return ScenarioHash.Of(scenario) == entry.Sha256
                ? scenario
                : throw new BadInputException($"{folder.StudyFile}: the scenario '{entry.Label}' is not the one that the study began with (its SHA-256 differs)");
        }
        catch (JsonException cause)
        {
            throw new BadInputException($"{folder.StudyFile}: this version cannot read the scenario '{entry.Label}' ({cause.Message})");
        }
    }
}
