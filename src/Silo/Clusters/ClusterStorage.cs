using MarketSim.Grains.Checkpoints;
using Microsoft.Extensions.Hosting;
using Npgsql;
using StackExchange.Redis;

namespace MarketSim.Silo.Clusters;

/// <summary>Tells nodes and clients where the list of nodes is, and nodes where checkpoints go, through Orleans' own providers.</summary>
internal static class ClusterStorage
{
    private const string Invariant = "Npgsql";

    /// <summary>A run's blobs go by themselves from a Redis server when nobody has come back for it for so long.</summary>
    private static readonly TimeSpan CheckpointsStayFor = TimeSpan.FromDays(30);

    public static void UseStore(this ISiloBuilder silo, ClusterSettings cluster)
    {
        if (cluster.Address.Store == ClusterStore.Postgres)
        {
            silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Invariant, cluster.Postgres()));
            silo.AddAdoNetGrainStorage(CheckpointVault.StorageName, options =>
            {
                (options.Invariant, options.ConnectionString) = (Invariant, cluster.Postgres());
                options.GrainStorageSerializer = new CheckpointSerializer();
            });
            return;
        }

        silo.UseRedisClustering(options => options.ConfigurationOptions = cluster.Redis());
        silo.AddRedisGrainStorage(CheckpointVault.StorageName, options =>
        {
            options.ConfigurationOptions = cluster.Redis();
            options.GrainStorageSerializer = new CheckpointSerializer();
            options.DeleteStateOnClear = true;
            options.EntryExpiry = CheckpointsStayFor;
        });
    }

    public static void UseStore(this IClientBuilder client, ClusterSettings cluster)
    {
        if (cluster.Address.Store == ClusterStore.Postgres)
        {
            client.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Invariant, cluster.Postgres()));
        }
        else
        {
            client.UseRedisClustering(options => options.ConfigurationOptions = cluster.Redis());
        }
    }

    /// <summary>What is wrong with the server, in a line; none when it is something else that failed.</summary>
    public static string? TroubleOf(Exception failure) => failure.GetBaseException() switch
    {
        RedisConnectionException redis => "the Redis server cannot be reached: " + redis.Message.Split('.')[0],
        RedisException redis => "the Redis server refuses: " + redis.Message.ReplaceLineEndings(" "),
        PostgresException refused => "the PostgreSQL server refuses: " + refused.MessageText,
        NpgsqlException postgres => "the PostgreSQL server cannot be reached: " + postgres.Message.ReplaceLineEndings(" "),
        _ when failure is NpgsqlException => "the PostgreSQL server cannot be reached: " + failure.Message.ReplaceLineEndings(" "),
        _ => null,
    };
}
