using MarketSim.Simulator.Engines;
using MarketSim.Simulator.Hosting;

namespace MarketSim.Simulator.Commands;

/// <summary>The options that runs, ensembles and studies have in common.</summary>
internal sealed class HostOptions
{
    private readonly Option<string?> _folder = new("--out", "--output") { Description = "Output folder; by default a folder below runs, named after the scenario and seed or the study.", HelpName = "DIR" };
    private readonly Option<bool> _force = new("--force") { Description = "Replace an earlier run or study in the output folder; other files there stay." };
    private readonly Option<ReportLanguage> _language = Asked.Language();
    private readonly Option<EngineKind> _engine = Asked.OneOf<EngineKind>("--engine", "grains (default): Orleans grains. loop: a plain loop, for comparison. Results are the same.");
    private readonly Option<int?> _workers = Asked.Whole("--workers", "Maximum number of simultaneous runs; one per processor by default. Results do not change.", 1, 1024);
    private readonly Option<string?> _cluster;
    private readonly Option<string?> _tls = Asked.Tls();
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Show no progress." };
    private readonly Option<bool> _json;
    private readonly bool _resumes;
    private readonly bool _clusters;

    /// <param name="json">What <c>--json</c> prints.</param>
    /// <param name="resumes">Whether the folder is there already.</param>
    /// <param name="clusters">Whether a cluster can do the runs.</param>
    public HostOptions(string json, bool resumes = false, bool clusters = true) =>
        (_json, _resumes, _clusters, _cluster) = (Asked.Json(json), resumes, clusters, resumes ? Asked.RunsCluster() : Asked.Cluster());

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command) =>
        Array.ForEach<Option>([.. _resumes ? (Option[])[] : [_folder, _force], _language, _engine, _workers, .. _clusters ? (Option[])[_cluster, _tls] : [], _quiet, _json], command.Add);

    /// <summary>What a command line asks for.</summary>
    public HostRequest Of(ParseResult parsed, IReadOnlyList<string> args) => new()
    {
        Out = _resumes ? null : parsed.GetValue(_folder),
        Force = !_resumes && parsed.GetValue(_force),
        Language = parsed.GetResult(_language) is null ? null : parsed.GetValue(_language),
        Engine = parsed.GetValue(_engine),
        Workers = parsed.GetValue(_workers) ?? Environment.ProcessorCount,
        Cluster = _clusters ? Asked.ClusterOf(parsed, _cluster, _tls) : null,
        Quiet = parsed.GetValue(_quiet),
        Json = parsed.GetValue(_json),
        Command = ShellWords.Command(args),
    };
}
