using MarketSim.Workbench.Hosting;
using MarketSim.Workbench.Jobs;

namespace MarketSim.Workbench.Drafts;

/// <summary>Makes commands of what a reader asks of a draft.</summary>
public sealed class RunOrder(WorkbenchOptions options, ScenarioShelf shelf, JobQueue queue)
{
    /// <summary>Seeds of an ensemble at most.</summary>
    public const int MostReplicates = 1000;

    /// <summary>Puts a run of a draft, or an ensemble, into the queue.</summary>
    /// <param name="open">The draft; nothing may be wrong with it.</param>
    /// <param name="wish">How it is to be run.</param>
    /// <returns>What was put into the queue.</returns>
    public JobRequest Run(OpenDraft open, RunWish wish)
    {
        string folder = Folder(wish.Name);
        string[] until = wish.End is { } end ? ["--set", $"horizon.end={end:yyyy-MM-dd}"] : [];
        string[] seed = wish.Seed is { } number ? ["--seed", Invariant($"{number}")] : [];
        string[] replicates = wish.Replicates > 1 ? ["--replicates", Invariant($"{wish.Replicates}")] : [];
        return Queue("run", wish, folder, ["run", FileOf(open, folder), .. seed, .. replicates, .. until]);
    }

    /// <summary>Puts the study of a named center into the queue.</summary>
    /// <param name="open">The draft, with the center in it; nothing may be wrong with it.</param>
    /// <param name="center">Name of the center.</param>
    /// <param name="wish">How it is to be run.</param>
    /// <param name="vary">What is varied: <c>cards.count=500,1000</c>.</param>
    public JobRequest Center(OpenDraft open, string center, RunWish wish, IEnumerable<string> vary)
    {
        string folder = Folder(wish.Name);
        string[] seed = wish.Seed is { } number ? ["--seed", Invariant($"{number}")] : [];
        string[] replicates = wish.Replicates > 0 ? ["--replicates", Invariant($"{wish.Replicates}")] : [];
        string[] until = wish.End is { } end ? ["--set", $"horizon.end={end:yyyy-MM-dd}"] : [];
        return Queue("center", wish, folder, ["center", FileOf(open, folder), center, .. seed, .. replicates, .. until, .. vary.SelectMany(one => (string[])["--vary", one])]);
    }

    private JobRequest Queue(string kind, RunWish wish, string folder, IReadOnlyList<string> args)
    {
        var request = new JobRequest { Kind = kind, Title = wish.Title, Args = args, Folder = folder, By = wish.By };
        queue.Add(request);
        return request;
    }

    private string Folder(string name) => RunNames.Free(options.Runs, RunNames.From(name));

    /// <summary>The file that is run: the opened one if nothing was changed, else a copy of the draft that later edits leave alone.</summary>
    private string FileOf(OpenDraft open, string folder)
    {
        if (open.Draft.View.Changes.Count == 0)
        {
            return shelf.FileOf(open.Source);
        }

        string queued = Path.Combine(shelf.Kept, "queued");
        Directory.CreateDirectory(queued);
        string file = Path.Combine(queued, folder + ".yaml");
        ScenarioShelf.Write(file, open.Draft.View.ToYaml(ScenarioShelf.IncludeOf(open.Draft.Base.File, queued)));
        return file;
    }
}

/// <summary>How a reader wants a draft to be run.</summary>
/// <param name="Name">Name of the run.</param>
/// <param name="Title">What it is, in words.</param>
public sealed record RunWish(string Name, string Title)
{
    /// <summary>The seed; the scenario's own if null.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Seeds; 1 for a single run.</summary>
    public int Replicates { get; init; } = 1;

    /// <summary>Last day; the scenario's own if null.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Who asks.</summary>
    public string By { get; init; } = "";
}
