using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Reports;
using MarketSim.Simulator.Hosting;
using MarketSim.Studies.Facts;

namespace MarketSim.Simulator.Runs;

/// <summary>What stands in the folder once a run has ended, whatever becomes of pictures and report.</summary>
internal sealed record Standing
{
    private readonly RunFolder _folder;

    private Standing(RunFolder folder, RunManifest manifest, RunRecord record, IReadOnlyList<FactResult> facts) =>
        (_folder, Manifest, Record, Facts) = (folder, manifest, record, facts);

    /// <summary>What run.json says.</summary>
    public RunManifest Manifest { get; }

    /// <summary>The run's record.</summary>
    public RunRecord Record { get; }

    /// <summary>The facts compared.</summary>
    public IReadOnlyList<FactResult> Facts { get; }

    /// <summary>Writes everything but pictures and report. The tables are there.</summary>
    public static Standing Write(RunHost host, MarketSetting setting, RunRecord record, RunManifest ended)
    {
        host.Keep();
        RunManifest manifest = ended with { WallSeconds = host.Elapsed.TotalSeconds, Finished = host.Here.Clock.GetUtcNow() };
        IReadOnlyList<FactResult> facts = FactSheet.Standard.Evaluate(new FactContext(setting, record));
        ReportWriter.WriteRecord(host.Folder, manifest, record, facts);
        return new Standing(host.Folder, manifest, record, facts);
    }

    /// <summary>Writes pictures and report. Whatever is wrong with them (a full disk, a missing native library), the run itself stands.</summary>
    /// <returns>What is wrong; null if nothing.</returns>
    public string? TroubleOfReport(ReportLanguage language)
    {
        try
        {
            ReportWriter.WriteReport(_folder, Manifest, Record, Facts, language);
            return null;
        }
        catch (Exception failure)
        {
            return failure is IOException or UnauthorizedAccessException
                ? failure.Message.ReplaceLineEndings(" ")
                : $"the report cannot be drawn: {failure.GetBaseException().Message.ReplaceLineEndings(" ")}";
        }
    }
}
