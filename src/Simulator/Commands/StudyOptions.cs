using System.CommandLine;
using MarketSim.Reports.Texts;
using MarketSim.Simulator.Engines;
using MarketSim.Simulator.Studies;
using MarketSim.Simulator.Usage;

namespace MarketSim.Simulator.Commands;

/// <summary>The options that all studies have.</summary>
internal sealed class StudyOptions
{
    private readonly Option<string?> _folder = new("--out") { Description = "The study's folder, instead of runs/NAME.", HelpName = "DIR" };
    private readonly Option<bool> _force = new("--force") { Description = "Replaces an earlier study or run in that folder; other files in it stay." };
    private readonly Option<ReportLanguage> _language = Asked.Language();
    private readonly Option<EngineKind> _engine = Asked.OneOf<EngineKind>("--engine", "grains: each run a grain (the default). loop: a plain loop, to compare with. Both give the same numbers.");
    private readonly Option<int?> _workers = Asked.Whole("--workers", "Runs under way at a time; one a processor by default. Numbers do not depend on it.", 1, 1024);
    private readonly Option<string?> _cluster = Asked.Cluster();
    private readonly Option<string?> _tls = Asked.Tls();
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Shows no progress." };
    private readonly Option<bool> _json;
    private readonly bool _resumes;

    /// <param name="json">What <c>--json</c> prints.</param>
    /// <param name="resumes">Whether a study is gone on with, so that there is a folder.</param>
    public StudyOptions(string json, bool resumes = false) => (_json, _resumes) = (Asked.Json(json), resumes);

    /// <summary>The options.</summary>
    public IEnumerable<Option> All => _resumes
        ? [_language, _engine, _workers, _cluster, _tls, _quiet, _json]
        : [_folder, _force, _language, _engine, _workers, _cluster, _tls, _quiet, _json];

    /// <summary>What was asked for.</summary>
    public StudyRequest Of(ParseResult parsed, IReadOnlyList<string> args) => new()
    {
        Out = _resumes ? null : parsed.GetValue(_folder),
        Force = !_resumes && parsed.GetValue(_force),
        Language = parsed.GetResult(_language) is null && _resumes ? null : parsed.GetValue(_language),
        Engine = parsed.GetValue(_engine),
        Workers = parsed.GetValue(_workers) ?? Environment.ProcessorCount,
        Cluster = parsed.GetValue(_cluster) is { } address ? new ClusterChoice(address, parsed.GetValue(_tls)) : null,
        Quiet = parsed.GetValue(_quiet),
        Json = parsed.GetValue(_json),
        Command = ShellWords.Command(args),
    };
}
