using System.Globalization;
using MarketSim.Market.Inputs;
using MarketSim.Reports.Runs;
using MarketSim.Reports.StudyReports;
using MarketSim.Reports.Texts;
using MarketSim.Scenarios.Writing;
using MarketSim.Simulator.Engines;
using MarketSim.Simulator.Progress;
using MarketSim.Simulator.Runs;
using MarketSim.Simulator.Screens;
using MarketSim.Simulator.Usage;
using MarketSim.Studies.Trials;

namespace MarketSim.Simulator.Studies;

/// <summary>Begins studies and goes on with those that were interrupted: folder, journal, engine, and how it ended.</summary>
internal sealed class StudyExecution(StudyRequest request, Surroundings here)
{
    private const string Failures = "failures";

    /// <summary>Begins a study in a new folder.</summary>
    /// <param name="manifest">What it is about.</param>
    /// <param name="cancellation">Interrupts it; it can be gone on with.</param>
    /// <param name="prepare">Records runs that are known from elsewhere; none if null.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> BeginAsync(StudyManifest manifest, CancellationToken cancellation, Action<TrialJournal>? prepare = null)
    {
        RunFolder folder = RunFolder.Create(request.Out ?? Path.Combine("runs", manifest.Name), request.Force);
        using (TrialJournal journal = TrialJournal.Open(folder.JournalFile))
        {
            prepare?.Invoke(journal);
        }

        // From here on the folder is that of a study and can be gone on with.
        manifest.Write(folder);
        return await ConductAsync(manifest, folder, cancellation);
    }

    /// <summary>Goes on with a study.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> ResumeAsync(RunFolder folder, CancellationToken cancellation)
    {
        StudyManifest manifest = StudyManifest.Read(folder);
        foreach (string component in Versions.All.Keys.Where(component => manifest.Versions.GetValueOrDefault(component) != Versions.All[component]))
        {
            here.Error.WriteLine($"warning: the study was begun with {component} {manifest.Versions.GetValueOrDefault(component, "?")}, this is {Versions.All[component]}; the last bits of new runs may differ");
        }

        return await ConductAsync(manifest, folder, cancellation);
    }

    private async Task<int> ConductAsync(StudyManifest manifest, RunFolder folder, CancellationToken cancellation)
    {
        IStudyKind kind = StudyKinds.Find(manifest.Kind) ?? throw new BadInputException($"{folder.StudyFile}: there is no kind of study '{manifest.Kind}'; allowed: {string.Join(", ", StudyKinds.All.Select(known => known.Name))}");
        Scenario[] scenarios = [.. manifest.Scenarios.Select(entry => ScenarioOf(entry, folder))];
        using TrialJournal journal = TrialJournal.Open(folder.JournalFile, request.RetryFailed);
        TellJournal(journal);
        long start = here.Clock.GetTimestamp();
        await using IMarketEngine engine = await MarketEngines.OpenAsync(new EngineOptions { Kind = request.Engine, Maker = here.Maker, Shards = 1, Cluster = request.Cluster });
        using IProgressDisplay display = ProgressDisplays.Open(here, request.Quiet, "runs");
        using var runner = new TrialRunner(new PointOrders(scenarios, [.. manifest.Scenarios.Select(entry => entry.Template())]), journal, engine, RunFigures.Of(scenarios[0], here.Maker), request.Workers, display);
        var session = new StudySession
        {
            Manifest = manifest,
            Folder = folder,
            Scenarios = scenarios,
            Runner = runner,
            Language = LanguageOf(manifest),
            Json = request.Json,
            Here = here,
        };
        try
        {
            await kind.ConductAsync(session, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            display.Dispose();
            here.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"interrupted: {journal.Count} finished runs are kept; {ShellWords.Command("resume", folder.Root)} goes on."));
            return ExitCode.Interrupted;
        }

        display.Dispose();
        return End(session, here.Clock.GetElapsedTime(start));
    }

    private int End(StudySession session, TimeSpan wall)
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
            WallSeconds = wall.TotalSeconds,
            Tables = session.Tables,
        };
        ended.Write(session.Folder);
        if (failures.Count == 0)
        {
            return ExitCode.Fine;
        }

        here.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"error: {failures.Count} of {session.Runner.Asked} runs failed: {ShellWords.Command("show", session.Folder.Root, Failures)} lists them; {ShellWords.Command("resume", session.Folder.Root, "--retry-failed")} tries them again."));
        return ExitCode.Failed;
    }

    private ReportLanguage LanguageOf(StudyManifest manifest) =>
        request.Language ?? (ReportLanguages.TryParse(manifest.Language, out ReportLanguage own) ? own : ReportLanguage.English);

    private void TellJournal(TrialJournal journal)
    {
        if (request.Quiet || journal is { Count: 0, BytesCutOff: 0 })
        {
            return;
        }

        string torn = journal.BytesCutOff == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {journal.BytesCutOff} bytes of one that was not finished were dropped");
        here.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{journal.Count} finished runs are recorded{torn}"));
    }

    private static Scenario ScenarioOf(StudyScenario entry, RunFolder folder)
    {
        try
        {
            Scenario scenario = entry.Read();
            return ScenarioHash.Of(scenario) == entry.Sha256
                ? scenario
                : throw new BadInputException($"{folder.StudyFile}: the scenario '{entry.Label}' is not the one that the study was begun with (its SHA-256 differs)");
        }
        catch (System.Text.Json.JsonException cause)
        {
            throw new BadInputException($"{folder.StudyFile}: the scenario '{entry.Label}' is not one that this version reads ({cause.Message})");
        }
    }
}
