using MarketSim.Workbench.Compare;
using MarketSim.Workbench.Drafts;
using MarketSim.Workbench.Jobs;
using MarketSim.Workbench.Studies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MarketSim.Workbench.Hosting;

/// <summary>The server of the workbench's pages.</summary>
public sealed class WorkbenchServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WorkbenchServer(WebApplication app) => _app = app;

    /// <summary>Where the pages are, such as <c>http://localhost:5400</c>.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Starts it.</summary>
    /// <param name="options">Where and for whom.</param>
    /// <param name="runner">Carries out commands.</param>
    /// <exception cref="IOException">The port is taken, or may not be used.</exception>
    public static async Task<WorkbenchServer> StartAsync(WorkbenchOptions options, ICommandRunner runner)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = "marketsim",
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Production",
        });
        builder.Configuration.Sources.Clear();
        builder.Logging.ClearProviders();
        if (Directory.EnumerateFiles(AppContext.BaseDirectory, "*.staticwebassets.runtime.json").Any())
        {
            // Built, not published: the assets still lie in the packages and projects that they come from.
            builder.WebHost.UseStaticWebAssets();
        }

        builder.WebHost.ConfigureKestrel(kestrel => Listen(kestrel, options));
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(runner);
        builder.Services.AddDrafts();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<RunLibrary>();
        builder.Services.AddSingleton<JobQueue>();
        builder.Services.AddSingleton<Live.RunViews>();
        builder.Services.AddHostedService(services => services.GetRequiredService<JobQueue>());
        builder.Services.AddAccess(options);
        builder.Services.AddCompare();
        builder.Services.AddStudies();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true);

        WebApplication app = builder.Build();
        app.UseGuard(options);
        app.UseResponseCompression();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapChoices();
        app.MapDrafts();
        app.MapLogin();
        app.MapFiles();
        app.MapStaticAssets(Path.Combine(AppContext.BaseDirectory, "marketsim.staticwebassets.endpoints.json")).AllowAnonymous();
        // The guard says who may frame the pages.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(mode => mode.ContentSecurityFrameAncestorsPolicy = null);
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new WorkbenchServer(app) { Address = AddressOf(app, options) };
    }

    /// <summary>Serves until it is told to stop.</summary>
    public Task ServeAsync(CancellationToken cancellation) => _app.WaitForShutdownAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static void Listen(KestrelServerOptions kestrel, WorkbenchOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Listen(options.Address, options.Port, listen =>
        {
            if (options.Certificate is { } certificate)
            {
                listen.UseHttps(certificate);
            }
        });
    }

    private static Uri AddressOf(WebApplication app, WorkbenchOptions options)
    {
        string bound = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var address = new UriBuilder(bound);
        if (System.Net.IPAddress.IsLoopback(options.Address))
        {
            address.Host = "localhost";
        }

        return address.Uri;
    }
}
