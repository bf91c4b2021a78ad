using System.CommandLine;
using System.Globalization;
using MarketSim.Reports.Runs;
using MarketSim.Reports.Texts;
using MarketSim.Scenarios;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Simulator.Runs;
using MarketSim.Simulator.Screens;
using MarketSim.Simulator.Studies;
using MarketSim.Simulator.Usage;
using MarketSim.Studies.Sweeps;

namespace MarketSim.Simulator.Commands;

/// <summary>Commands that conduct what a study file says: <c>marketsim sweep</c> and its like.</summary>
internal static class StudyFileCommand
{
    /// <summary>The command of a kind of study.</summary>
    /// <param name="kind">The kind; its name is the command's.</param>
    /// <param name="description">What it does, for the help.</param>
    /// <param name="here">Surroundings.</param>
    /// <param name="args">The command line, for study.json.</param>
    /// <param name="refuse">What keeps a loaded study from being one of this kind; null when nothing does.</param>
    /// <param name="size">Points and runs that a study takes, for <c>--dry</c>; those of a sweep if none.</param>
    public static Command Create(IStudyKind kind, string description, Surroundings here, IReadOnlyList<string> args, Func<Study, string?>? refuse = null, Func<Study, (long Points, long Runs)>? size = null)
    {
        Argument<string> file = new("STUDY.yaml") { Description = "The study file (format: docs/studies.md)." };
        Option<string[]> set = Asked.Set();
        set.Description = "Changes a value of the baseline for this time; may be given again.";
        Option<int?> replicates = Asked.Whole("--replicates", "Seeds of each point, instead of the study's number.", 1, 100_000);
        Option<bool> figures = new("--figures") { Description = "Prints the names of all figures that outcomes can be, and runs nothing." };
        Option<bool> dry = new("--dry") { Description = "Checks the study, says how many runs it takes, and runs nothing." };
        var options = new StudyOptions("points and outcomes");
        var command = new Command(kind.Name, description) { file, set, replicates, figures, dry };
        foreach (Option option in options.All)
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) =>
        {
            StudyRequest request = options.Of(parsed, args);
            var overrides = new StudyOverrides(parsed.GetValue(set) ?? [], parsed.GetValue(replicates));
            if (Load(parsed.GetRequiredValue(file), overrides, here) is not { } study)
            {
                return Task.FromResult(ExitCode.BadInput);
            }

            if (parsed.GetValue(figures))
            {
                return Print(RunFigures.Of(study.Baseline, here.Maker), here);
            }

            if (refuse?.Invoke(study) is { } wrong)
            {
                throw new BadInputException($"{parsed.GetRequiredValue(file)}: {wrong}");
            }

            if (parsed.GetValue(dry))
            {
                (long points, long runs) = size?.Invoke(study) ?? (SweepPoints.Count(study), SweepPoints.Count(study) * study.Seeds.Count);
                return Print([string.Create(CultureInfo.InvariantCulture, $"{study.File.Name}: {points} points, {(study.File.Stop is null ? "" : "at most ")}{runs} runs of {study.Baseline.Name}")], here);
            }

            return new StudyExecution(request, here).BeginAsync(ManifestOf(kind, study, request), cancellation);
        });
        return command;
    }

    private static Study? Load(string file, StudyOverrides overrides, Surroundings here)
    {
        StudyLoadResult loaded = StudyLoader.Load(file, scenario => RunFigures.Of(scenario, here.Maker), overrides);
        ScenarioIntake.Tell(new LoadResult(null, loaded.Diagnostics), here);
        return loaded.Study;
    }

    private static StudyManifest ManifestOf(IStudyKind kind, Study study, StudyRequest request) => new()
    {
        Kind = kind.Name,
        Name = study.File.Name,
        Command = request.Command,
        Versions = Versions.All,
        Study = StudyWriter.ToJson(study.File),
        Scenarios = [StudyScenario.Of(study.Baseline.Name, study.BaselineFile, study.File.Set, study.Baseline, study.Template)],
        Seeds = study.Seeds,
        Language = ReportLanguages.CodeOf(request.Language ?? ReportLanguage.English),
    };

    private static Task<int> Print(IEnumerable<string> lines, Surroundings here)
    {
        foreach (string line in lines)
        {
            here.Out.WriteLine(line);
        }

        return Task.FromResult(ExitCode.Fine);
    }
}
