using MarketSim.Reports;
using MarketSim.Reports.Ensembles;
using MarketSim.Simulator.Hosting;

namespace MarketSim.Simulator.Commands;

/// <summary><c>marketsim report</c>.</summary>
internal static class ReportCommand
{
    public static Command Create(Surroundings here)
    {
        Argument<string> run = Asked.Run();
        Option<ReportLanguage> language = Asked.Language();
        var command = new Command("report", "Write report.html and the pictures of a run again, from the tables in its folder.") { run, language };
        command.SetAction(parsed =>
        {
            RunFolder folder = RunFolder.Open(parsed.GetRequiredValue(run));
            using HeldFolder held = HeldFolder.Resume(folder.Root);
            RunManifest manifest = RunManifest.Read(folder);
            if (manifest.Ensemble is null)
            {
                ReportWriter.Rewrite(folder, parsed.GetValue(language));
            }
            else
            {
                EnsembleReport.Write(folder, manifest with { Tables = [] }, new EnsembleTable(EnsembleTable.Read(folder)), parsed.GetValue(language));
            }

            here.Out.WriteLine($"report: {folder.ReportFile}");
            return ExitCode.Fine;
        });
        return command;
    }
}
