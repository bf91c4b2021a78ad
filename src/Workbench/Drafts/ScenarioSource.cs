using MarketSim.Workbench.Jobs;

namespace MarketSim.Workbench.Drafts;

/// <summary>Where a scenario comes from.</summary>
/// <param name="Kind">What sort of file it is.</param>
/// <param name="Name">Its name: of a shipped file the path below the folder of scenarios, of an own file its name without ending, of a run the name of its folder.</param>
public sealed record ScenarioSource(SourceKind Kind, string Name)
{
    private static readonly string[] Offered = ["", "what-if", "futures"];

    /// <summary>As addresses and files of drafts have it: <c>file:what-if/idle-tax.yaml</c>, <c>own:mine</c>, <c>run:tiny-7</c>.</summary>
    public override string ToString() => $"{Word}:{Name}";

    /// <summary>The key of its kind in addresses.</summary>
    public string Word => Kind switch { SourceKind.Shipped => "file", SourceKind.Own => "own", _ => "run" };

    /// <summary>Reads what <see cref="ToString"/> wrote; null if it is something else, or names what no form offers.</summary>
    public static ScenarioSource? Parse(string? text)
    {
        string[] parts = (text ?? "").Split(':', 2);
        return parts.Length < 2 ? null : Of(parts[0], parts[1]);
    }

    /// <summary>A source by the key of its kind and its name; null for names that may not be asked for.</summary>
    public static ScenarioSource? Of(string kind, string? name) => kind switch
    {
        "file" when IsOffered(name) => new ScenarioSource(SourceKind.Shipped, name!),
        "own" when RunNames.IsName(name) => new ScenarioSource(SourceKind.Own, name!),
        "run" when RunNames.IsName(name) => new ScenarioSource(SourceKind.Run, name!),
        _ => null,
    };

    private static bool IsOffered(string? name)
    {
        string[] parts = (name ?? "").Split('/');
        string folder = parts.Length == 2 ? parts[0] : "";
        return parts.Length <= 2 && Offered.Contains(folder) && (parts.Length == 1 || folder.Length > 0) && RunNames.IsName(parts[^1]) && parts[^1].EndsWith(".yaml", StringComparison.Ordinal);
    }
}

/// <summary>Sorts of scenario files.</summary>
public enum SourceKind
{
    /// <summary>A file that comes with the program.</summary>
    Shipped,

    /// <summary>A file that a reader saved or brought.</summary>
    Own,

    /// <summary>The scenario of an earlier run.</summary>
    Run,
}
