using MarketSim.Workbench.Drafts;
using MarketSim.Workbench.Words;
using Microsoft.AspNetCore.Components;

namespace MarketSim.Workbench.Editing;

/// <summary>A page on which a draft is edited. Its address names the scenario and the draft, so that a reload brings both back.</summary>
public abstract class DraftPage : Localized, IDisposable
{
    /// <summary>A shipped scenario, by its path below the folder of scenarios.</summary>
    [SupplyParameterFromQuery(Name = "file")]
    public string? Shipped { get; set; }

    /// <summary>An own scenario, by its name.</summary>
    [SupplyParameterFromQuery(Name = "own")]
    public string? Own { get; set; }

    /// <summary>A run, by the name of its folder.</summary>
    [SupplyParameterFromQuery(Name = "run")]
    public string? Run { get; set; }

    /// <summary>The draft, by its id.</summary>
    [SupplyParameterFromQuery(Name = "draft")]
    public string? Id { get; set; }

    /// <summary>The draft that is open; null while none is.</summary>
    protected DraftDesk? Desk { get; private set; }

    /// <summary>Why what the address asks for cannot be opened.</summary>
    protected IReadOnlyList<Text> Wrong { get; private set; } = [];

    /// <summary>Drafts.</summary>
    [Inject]
    protected DraftStore Store { get; set; } = null!;

    /// <summary>The page's address.</summary>
    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose()
    {
        Leave();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (Desk is not null && Desk.Open.Id == Id)
        {
            return;
        }

        Leave();
        (OpenDraft? open, Wrong) = DraftOpening.Of(Store, Id, Shipped, Own, Run);
        if (open is null)
        {
            return;
        }

        Desk = new DraftDesk(open);
        open.Draft.Changed += Show;
        if (open.Id != Id)
        {
            Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("draft", open.Id), replace: true);
        }
    }

    /// <summary>An edit was made, here or on another page.</summary>
    protected virtual void Edited()
    {
    }

    private void Leave()
    {
        if (Desk is not null)
        {
            Desk.Draft.Changed -= Show;
            Desk = null;
        }
    }

    private void Show() => _ = InvokeAsync(() =>
    {
        Edited();
        StateHasChanged();
    });
}
