using MarketSim.Workbench.Words;
using Microsoft.AspNetCore.Components;

namespace MarketSim.Workbench.Editing;

/// <summary>A component that shows or edits the draft on the page.</summary>
public abstract class OnDesk : Localized
{
    /// <summary>The draft on the page.</summary>
    [CascadingParameter]
    public DraftDesk Desk { get; set; } = null!;

    /// <summary>An id for the field of a path, which a label can name.</summary>
    protected static string IdOf(string path) => "f-" + path.Replace('[', '-').Replace("]", "", StringComparison.Ordinal).Replace('.', '-').Replace(' ', '_');

    /// <summary>A key in words.</summary>
    protected static string Words(string key) => key.Replace('_', ' ');
}
