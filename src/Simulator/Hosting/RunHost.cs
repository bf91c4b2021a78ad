using MarketSim.Grains.Replicates;
using MarketSim.Silo.Replicates;
using MarketSim.Simulator.Engines;
using MarketSim.Simulator.Progress;
using MarketSim.Studies.Trials;

namespace MarketSim.Simulator.Hosting;

/// <summary>What a single run, an ensemble and a study work with: a locked folder, an engine, a progress display and a journal of finished runs.</summary>
internal sealed class RunHost : IAsyncDisposable
{
    private readonly HeldFolder _held;
    private readonly long _start;
    private readonly List<IDisposable> _open = [];
    private IMarketEngine? _engine;

    private RunHost(HeldFolder held, HostRequest request, Surroundings here)
    {
        (_held, Request, Here) = (held, request, here);
        _start = here.Clock.GetTimestamp();
        here.Watch?.WorksIn(held.Folder.Root);
    }

    /// <summary>The folder.</summary>
    public RunFolder Folder => _held.Folder;

    /// <summary>How the work is carried out.</summary>
    public HostRequest Request { get; }

    /// <summary>Where to print, and the clock.</summary>
    public Surroundings Here { get; }

    /// <summary>Time since the work began.</summary>
    public TimeSpan Elapsed => Here.Clock.GetElapsedTime(_start);

    /// <summary>Begins work in a new folder. The folder goes again if the work fails before <see cref="Keep"/>.</summary>
    /// <param name="name">Name of the folder below <c>runs</c>, unless the request names a folder.</param>
    /// <param name="request">How the work is carried out.</param>
    /// <param name="here">Where to print.</param>
    /// <exception cref="RunFolderException">The folder exists and is not forced, another process works in it, or it cannot be written to.</exception>
    public static RunHost Begin(string name, HostRequest request, Surroundings here) =>
        new(HeldFolder.Begin(request.Out ?? Path.Combine("runs", name), request.Force), request, here);

    /// <summary>Continues work in a folder that is there already.</summary>
    /// <exception cref="RunFolderException">Another process works in the folder.</exception>
    public static RunHost Resume(string folder, HostRequest request, Surroundings here) => new(HeldFolder.Resume(folder), request, here);

    /// <summary>Keeps the folder from now on: there is something in it to resume or to read.</summary>
    public void Keep() => _held.Keep();

    /// <summary>Opens the engine.</summary>
    /// <param name="shards">Partitions of the agents of a single run; 0 for one per processor.</param>
    /// <param name="checkpoints">Folder for checkpoints; null for none.</param>
    /// <param name="study">What is kept of a replicate; tables' hashes, figures and facts by default.</param>
    public async Task<IMarketEngine> OpenEngineAsync(int shards, string? checkpoints = null, IReplicateStudy? study = null) => _engine = await MarketEngines.OpenAsync(new EngineOptions
    {
        Kind = Request.Engine,
        Factory = Here.Factory,
        Shards = shards,
        Cluster = Request.Cluster,
        CheckpointsFolder = checkpoints,
        Notify = Request.Quiet ? null : Here.Error.WriteLine,
        Study = study ?? new ReplicateStudy(),
    });

    /// <summary>Opens the progress display.</summary>
    /// <param name="unit">What is counted, plural.</param>
    /// <param name="curve">How the work is spread over it; evenly by default.</param>
    public IProgressDisplay OpenDisplay(string unit, WorkCurve? curve = null) => Open(ProgressDisplays.Open(Here, Request.Quiet, unit, curve));

    /// <summary>Opens the journal of finished runs.</summary>
    public TrialJournal OpenJournal() => Open(TrialJournal.Open(Folder.JournalFile, Request.RetryFailed));

    /// <summary>Opens engine, display and journal for many runs.</summary>
    /// <param name="journal">The journal, opened by this host.</param>
    /// <param name="markets">The markets of the trials.</param>
    /// <param name="figures">Names of the figures that runs give.</param>
    /// <param name="unit">What the display counts, plural.</param>
    /// <param name="study">What is kept of a run; figures by default.</param>
    public async Task<TrialRunner> OpenRunnerAsync(TrialJournal journal, TrialMarkets markets, IReadOnlyList<string> figures, string unit, IReplicateStudy? study = null)
    {
        IMarketEngine engine = await OpenEngineAsync(shards: 1, study: study);
        return Open(new TrialRunner(markets, journal, engine, figures, Request.Workers, OpenDisplay(unit)));
    }

    /// <summary>Closes engine, display and journal; the folder stays locked.</summary>
    public async Task CloseAsync()
    {
        foreach (IDisposable open in Enumerable.Reverse(_open))
        {
            open.Dispose();
        }

        _open.Clear();
        if (_engine is { } engine)
        {
            _engine = null;
            await engine.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await CloseAsync();
        }
        finally
        {
            _held.Dispose();
        }
    }

    private T Open<T>(T one)
        where T : IDisposable
    {
        _open.Add(one);
        return one;
    }
}
