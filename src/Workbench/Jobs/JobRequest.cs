namespace MarketSim.Workbench.Jobs;

/// <summary>Something to do: a command, and what a list of such things shows of it.</summary>
public sealed record JobRequest
{
    /// <summary>The command's name, such as <c>run</c> or <c>plan</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is, in the words of whoever asked for it.</summary>
    public required string Title { get; init; }

    /// <summary>The command's arguments, its name first, without <c>--out</c>.</summary>
    public required IReadOnlyList<string> Args { get; init; }

    /// <summary>Name of its folder below the folder of runs; see <see cref="RunNames"/>.</summary>
    public required string Folder { get; init; }

    /// <summary>Whether a market is held after its first day, so that its reader does not miss any.</summary>
    public bool Held { get; init; }

    /// <summary>Whether the folder is there and the command goes on in it; if not, the command makes it.</summary>
    public bool Resumes { get; init; }

    /// <summary>Who asked for it; empty where readers have no names.</summary>
    public string By { get; init; } = "";
}
