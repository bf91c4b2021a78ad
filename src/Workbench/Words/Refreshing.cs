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

    private async Task LookOnAsync()
    {
        using var timer = new PeriodicTimer(Between);
        try
        {
            while (await timer.WaitForNextTickAsync(_leaving.Token))
            {
                await InvokeAsync(async () =>
                {
                    if (await LookAsync())
                    {
                        StateHasChanged();
                    }
                });
            }
        }
        catch (OperationCanceledException)
        {
            // The reader went to another page.
        }
    }
}
