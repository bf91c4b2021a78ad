using MarketSim.Simulator.Hosting;
using MarketSim.Simulator.Studies;

namespace MarketSim.Simulator.Commands;

/// <summary><c>marketsim resume</c>.</summary>
internal static class ResumeCommand
{
    public static Command Create(Surroundings here, IReadOnlyList<string> args)
    {
        Argument<string> run = new("RUN") { Description = "Folder of an interrupted run, study or ensemble, such as runs/national-2026-20241002." };
        Option<bool> retry = new("--retry-failed") { Description = "Run failed runs again." };
        var options = new HostOptions("what the study prints", resumes: true);
        var command = new Command(
            "resume",
            "Continue an interrupted run, study or ensemble. A run continues from its latest checkpoint; a study skips its finished runs. Results are the same to the last bit.")
        {
            run, retry,
        };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            string path = parsed.GetRequiredValue(run);
            HostRequest request = options.Of(parsed, args) with { RetryFailed = parsed.GetValue(retry) };
            if (SingleRun.CanResume(path))
            {
                return SingleRun.ResumeAsync(path, request, here, cancellation);
            }

            RunFolder folder = RunFolder.OpenAny(path);
            return folder.IsStudy ? StudyHost.ResumeAsync(folder, request, here, cancellation)
                : RunManifest.Read(folder).Ensemble is not null ? Ensemble.ResumeAsync(folder, request, here, cancellation)
                : throw new BadInputException($"{path}: a single run that is complete or has no checkpoints; allowed: the folder of an incomplete run, study or ensemble");
        });
        return command;
    }
}
