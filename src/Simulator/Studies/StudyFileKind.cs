using MarketSim.Reports.Figures;
using MarketSim.Scenarios;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Simulator.Commands;
using MarketSim.Simulator.Hosting;

namespace MarketSim.Simulator.Studies;

/// <summary>A kind of study that a study file describes.</summary>
/// <typeparam name="TResult">What the runs of a study amount to.</typeparam>
internal abstract class StudyFileKind<TResult> : StudyKind<TResult>
{
    /// <summary>One sentence for the help.</summary>
    protected abstract string Help { get; }

    /// <summary>Whether to say how many runs come, and how long they take, before the first begins.</summary>
    protected virtual bool SaysTime => false;

    /// <summary>Why a valid study file cannot be a study of this kind; null if it can.</summary>
    protected virtual string? Refuse(Study study) => null;

    /// <summary>Number of points, and the maximum number of runs, for <c>--dry</c>.</summary>
    protected abstract (long Points, long Runs) Size(Study study);

    /// <summary>The result as keys and values, after <c>study</c> and <c>folder</c>.</summary>
    protected abstract IEnumerable<(string Key, object? Value)> Found(StudySession session, TResult result);

    /// <inheritdoc/>
    protected sealed override IEnumerable<(string Key, object? Value)> Json(StudySession session, TResult result) =>
        [("study", session.Manifest.Name), ("folder", session.Folder.Root), .. Found(session, result)];

    /// <inheritdoc/>
    public sealed override Command Command(Surroundings here, IReadOnlyList<string> args)
    {
        Argument<string> file = new("STUDY.yaml") { Description = "The study file (format: docs/studies.md)." };
        Option<string[]> set = Asked.Set();
        set.Description = "Change a value of the baseline scenario. Repeatable.";
        Option<int?> replicates = Asked.Whole("--replicates", "Number of seeds at each point; overrides the study file.", 1, 100_000);
        Option<bool> figures = new("--figures") { Description = "List the names of all figures that outcomes can use, and run nothing." };
        Option<bool> dry = new("--dry") { Description = "Check the study and print the number of runs, but run nothing." };
        var options = new HostOptions("points and outcomes");
        var command = new Command(Name, Help) { file, set, replicates, figures, dry };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            HostRequest request = options.Of(parsed, args);
            string path = parsed.GetRequiredValue(file);
            if (Load(path, new StudyOverrides(parsed.GetValue(set) ?? [], parsed.GetValue(replicates)), here) is not { } study)
            {
                return Task.FromResult(ExitCode.BadInput);
            }

            if (parsed.GetValue(figures))
            {
                return PrintLines(FigureNames.Of(study.Baseline).Names, here);
            }

            if (Refuse(study) is { } wrong)
            {
                throw new BadInputException($"{path}: {wrong}");
            }

            if (SaysTime && !request.Quiet && !parsed.GetValue(dry))
            {
                here.Error.WriteLine(SizeInWords(study));
            }

            return parsed.GetValue(dry) ? PrintLines([SizeInWords(study)], here) : StudyHost.BeginAsync(this, ManifestOf(study, request), request, here, cancellation);
        });
        return command;
    }

    private static Study? Load(string file, StudyOverrides overrides, Surroundings here)
    {
        StudyLoadResult loaded = StudyLoader.Load(file, scenario => FigureNames.Of(scenario), overrides);
        ScenarioIntake.Tell(new LoadResult(null, loaded.Diagnostics), here);
        return loaded.Study;
    }

    private string SizeInWords(Study study)
    {
        (long points, long runs) = Size(study);
        return Invariant($"{study.File.Name}: {points} points, {(study.File.Stop is null ? "" : "at most ")}{runs} runs of {study.Baseline.Name}{RunTime.InWords(study.Baseline, runs)}");
    }

    private StudyManifest ManifestOf(Study study, HostRequest request) => new()
    {
        Kind = Name,
        Name = study.File.Name,
        Command = request.Command,
        Versions = Versions.All,
        Study = StudyWriter.ToJson(study.File),
        Scenarios = [StudyScenario.Of(study.Baseline.Name, study.BaselineFile, study.File.Set, study.Baseline, study.Template)],
        Seeds = study.Seeds,
        Language = ReportLanguages.CodeOf(request.Language ?? ReportLanguage.English),
    };

    private static Task<int> PrintLines(IEnumerable<string> lines, Surroundings here)
    {
        foreach (string line in lines)
        {
            here.Out.WriteLine(line);
        }

        return Task.FromResult(ExitCode.Fine);
    }
}
