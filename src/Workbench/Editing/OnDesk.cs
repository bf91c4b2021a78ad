using MarketSim.Workbench.Words;
using Microsoft.AspNetCore.Components;

namespace MarketSim.Workbench.Editing;

/// <summary>A component that shows or edits the draft on the page.</summary>
public abstract class OnDesk : Localized, IDisposable
{
    private Drafts.ScenarioDraft? _heard;

    /// <summary>The draft on the page.</summary>
    [CascadingParameter]
    public DraftDesk Desk { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose()
    {
        Hear(null);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override void OnParametersSet() => Hear(Desk.Draft);

    /// <summary>An id for the field of a path, which a label can name.</summary>
    protected static string IdOf(string path) => "f-" + path.Replace('[', '-').Replace("]", "", StringComparison.Ordinal).Replace('.', '-').Replace(' ', '_');

    /// <summary>A key in words.</summary>
    protected static string Words(string key) => key.Replace('_', ' ');

    /// <summary>A component is drawn again after each edit: its parameters say where a value is, and not what it is.</summary>
    private void Hear(Drafts.ScenarioDraft? draft)
    {
        if (ReferenceEquals(_heard, draft))
        {
            return;
        }

        if (_heard is not null)
        {
            _heard.Changed -= Show;
        }

        _heard = draft;
        if (draft is not null)
        {
            draft.Changed += Show;
        }
    }

    private void Show() => _ = InvokeAsync(StateHasChanged);
}
