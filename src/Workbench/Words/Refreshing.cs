using MarketSim.Reports.Runs;

namespace MarketSim.Workbench.Words;

/// <summary>A component that looks a few times a second whether something changed, and is drawn again only then.</summary>
public abstract class Refreshing : Localized, IAsyncDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);
    private readonly CancellationTokenSource _leaving = new();
    private Task _looking = Task.CompletedTask;

    /// <summary>Looks whether something changed.</summary>
    protected abstract Task<bool> LookAsync();

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _looking = LookOnAsync();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _leaving.CancelAsync();
        await _looking;
        _leaving.Dispose();
    }

    /// <remarks>Files of a run may be in motion while they are looked at: the next look finds them. Any other fault is the page's, and is shown.</remarks>
    private async Task LookOnceAsync()
    {
        try
        {
            if (await LookAsync())
            {
                StateHasChanged();
            }
        }
        catch (Exception motion) when (motion is IOException or UnauthorizedAccessException or InvalidDataException or RunFolderException)
        {
            return;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            await DispatchExceptionAsync(fault);
        }
    }

    private async Task LookOnAsync()
    {
        using var timer = new PeriodicTimer(Between);
        try
        {
            while (await timer.WaitForNextTickAsync(_leaving.Token))
            {
                await InvokeAsync(LookOnceAsync);
            }
        }
        catch (OperationCanceledException)
        {
            // The reader went to another page.
        }
    }
}
