using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace MarketSim.Workbench.Hosting;

/// <summary>Where a workbench listens, who may come in, and where its runs are.</summary>
public sealed record WorkbenchOptions
{
    /// <summary>Address to listen at; the loopback address by default.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Port; 0 for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>Folder of the runs, a full path.</summary>
    public required string Runs { get; init; }

    /// <summary>Folder of the scenarios that are offered, a full path; it need not exist.</summary>
    public required string Scenarios { get; init; }

    /// <summary>What readers must say before they see anything; null where only this machine can reach the pages.</summary>
    public AccessTokens? Tokens { get; init; }

    /// <summary>The certificate of encrypted connections; null for plain ones.</summary>
    public X509Certificate2? Certificate { get; init; }
}

/// <summary>The secrets that let readers in.</summary>
/// <param name="Steer">Of those who may start, steer and delete runs.</param>
/// <param name="View">Of those who may only look; null if there are none.</param>
public sealed record AccessTokens(string Steer, string? View);
