using System.CommandLine;
using MarketSim.Reports.Runs;
using MarketSim.Simulator.Resuming;
using MarketSim.Simulator.Runs;
using MarketSim.Simulator.Screens;
using MarketSim.Simulator.Studies;
using MarketSim.Simulator.Usage;

namespace MarketSim.Simulator.Commands;

/// <summary><c>marketsim resume</c>.</summary>
internal static class ResumeCommand
{
    public static Command Create(Surroundings here, IReadOnlyList<string> args)
    {
        Argument<string> run = new("RUN") { Description = "The folder of a run, a study or an ensemble that was interrupted, such as runs/national-2024-20241002." };
        Option<bool> retry = new("--retry-failed") { Description = "Tries runs that failed again." };
        var options = new StudyOptions("what the study prints", resumes: true);
        var command = new Command("resume", "Goes on with a run, a study or an ensemble that was interrupted or killed. A run goes on from its last checkpoint, finished runs of a study are not run again; the result is the same to the last bit.") { run, retry };
        foreach (Option option in options.All)
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) =>
        {
            string path = parsed.GetRequiredValue(run);
            StudyRequest request = options.Of(parsed, args) with { RetryFailed = parsed.GetValue(retry) };
            if (RunResumption.Fits(path))
            {
                return RunResumption.ResumeAsync(path, request.Quiet, request.Json, here, cancellation);
            }

            RunFolder folder = RunFolder.OpenAny(path);
            if (folder.IsStudy)
            {
                return new StudyExecution(request, here).ResumeAsync(folder, cancellation);
            }

            RunManifest manifest = RunManifest.Read(folder);
            return manifest.Ensemble is not null
                ? Ensemble.ResumeAsync(folder, manifest, request, here, cancellation)
                : throw new BadInputException($"{path}: a single run that is complete, or kept no checkpoints; allowed: the folder of a run, a study or an ensemble that is not complete");
        });
        return command;
    }
}
