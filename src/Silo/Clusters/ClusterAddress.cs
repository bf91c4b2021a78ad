using System.Globalization;
using System.Text.RegularExpressions;

namespace MarketSim.Silo.Clusters;

/// <summary>Where a cluster's nodes find each other: <c>redis:HOST:PORT</c> or <c>postgres:HOST:PORT</c>, and which of the clusters there is meant: <c>redis:HOST:PORT/NAME</c>.</summary>
/// <param name="Store">What kind of server it is.</param>
/// <param name="Host">The host of the server.</param>
/// <param name="Port">Its port.</param>
/// <param name="Cluster">The cluster's name; clusters of different names know nothing of each other.</param>
public sealed partial record ClusterAddress(ClusterStore Store, string Host, int Port, string Cluster)
{
    /// <summary>The name of a cluster that was given none.</summary>
    public const string DefaultCluster = "marketsim";

    /// <summary>What is allowed.</summary>
    public const string Allowed = "redis:HOST:PORT or redis:HOST:PORT/CLUSTER, such as redis:localhost:6379, or postgres: in the place of redis:; a cluster's name has letters, digits, '-' and '_'";

    /// <summary>Reads an address.</summary>
    /// <exception cref="FormatException">It is none; the message says what is allowed.</exception>
    public static ClusterAddress Parse(string text)
    {
        Match match = Form().Match(text);
        return match.Success && int.TryParse(match.Groups["port"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is > 0 and < 65536
            ? new(match.Groups["postgres"].Success ? ClusterStore.Postgres : ClusterStore.Redis, match.Groups["host"].Value.Trim('[', ']'), port, match.Groups["cluster"] is { Success: true } name ? name.Value : DefaultCluster)
            : throw new FormatException($"'{text}' is not the address of a cluster; allowed: {Allowed}");
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Store == ClusterStore.Redis ? "redis" : "postgres")}:{Host}:{Port}/{Cluster}");

    [GeneratedRegex(@"^(redis|(?<postgres>postgres)):(?<host>[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\]):(?<port>[0-9]{1,5})(/(?<cluster>[A-Za-z0-9_-]{1,64}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}

/// <summary>What keeps a cluster's list of nodes and the checkpoints of its runs.</summary>
public enum ClusterStore
{
    /// <summary>A Redis server.</summary>
    Redis,

    /// <summary>A PostgreSQL server, with the tables that Orleans' own scripts make.</summary>
    Postgres,
}
