using MarketSim.Scenarios;

namespace MarketSim.Workbench.Drafts;

/// <summary>What a page's address asks for, opened.</summary>
/// <param name="Open">The draft; null if nothing was asked for, or if it cannot be opened.</param>
/// <param name="Wrong">Why it cannot be opened; empty if nothing was asked for.</param>
public sealed record DraftOpening(OpenDraft? Open, IReadOnlyList<Text> Wrong)
{
    /// <summary>Opens what an address asks for: a draft if it is there, else the scenario.</summary>
    public static DraftOpening Of(DraftStore store, string? draft, string? shipped, string? own, string? run)
    {
        if (store.Find(draft) is { } kept)
        {
            return new(kept, []);
        }

        (string Word, string? Name) asked = shipped is not null ? ("file", shipped) : own is not null ? ("own", own) : ("run", run);
        if (asked.Name is null)
        {
            return new(null, draft is null ? [] : [new($"There is no draft '{draft}'.", $"没有草稿“{draft}”。")]);
        }

        if (ScenarioSource.Of(asked.Word, asked.Name) is not { } source)
        {
            return new(null, [new($"'{asked.Name}' is no scenario that can be opened.", $"“{asked.Name}”不是可打开的情景。")]);
        }

        OpenDraft? begun = store.Begin(source, out IReadOnlyList<Diagnostic> wrong);
        return new(begun, [.. wrong.Select(one => Market.Texts.Text.Same((one with { File = Path.GetFileName(one.File) }).ToString()))]);
    }
}
