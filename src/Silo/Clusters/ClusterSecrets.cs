using System.Security.Cryptography.X509Certificates;
using System.Text;
using Npgsql;

namespace MarketSim.Silo.Clusters;

/// <summary>What only the members of a cluster know. It comes from the environment or from files that the environment names, never from a command line.</summary>
public sealed class ClusterSecrets
{
    /// <summary>The variable of the secret that nodes and clients share.</summary>
    public const string SharedName = "MARKETSIM_CLUSTER_SECRET";

    /// <summary>The variable of the Redis server's password.</summary>
    public const string RedisName = "MARKETSIM_REDIS_PASSWORD";

    /// <summary>The variable of what a connection to the PostgreSQL server needs besides its address, such as <c>Database=marketsim;Username=marketsim;Password=...</c>.</summary>
    public const string PostgresName = "MARKETSIM_POSTGRES";

    /// <summary>The variable of the password of the certificate's file.</summary>
    public const string TlsName = "MARKETSIM_TLS_PASSWORD";

    /// <summary>The secret that nodes and clients share; empty where there is none.</summary>
    public byte[] Shared { get; init; } = [];

    /// <summary>Whether <see cref="Shared"/> is the one that this program made for this user, because nobody named another. Other machines do not have it.</summary>
    public bool IsOwn { get; init; }

    /// <summary>The Redis server's password; none where it asks for none.</summary>
    public string? Redis { get; init; }

    /// <summary>What a connection to the PostgreSQL server needs besides its address; none where it is another server.</summary>
    public string? Postgres { get; init; }

    /// <summary>The certificate of the cluster's connections; none where they are not encrypted.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Reads the secrets.</summary>
    /// <param name="certificateFile">The certificate's file (PKCS #12 with its key, or PEM without it); none where connections are not encrypted.</param>
    /// <param name="ofNode">Whether they are a node's, whose certificate must have its key.</param>
    /// <exception cref="FormatException">A file cannot be read.</exception>
    public static ClusterSecrets FromEnvironment(string? certificateFile, bool ofNode = false)
    {
        string? named = Read(SharedName);
        return new()
        {
            Shared = Encoding.UTF8.GetBytes(named is null ? OwnSecret.Read() : OwnSecret.Checked(named)),
            IsOwn = named is null,
            Redis = Read(RedisName),
            Postgres = Checked(Read(PostgresName)),
            Certificate = certificateFile is null ? null : ReadCertificate(certificateFile, Read(TlsName), ofNode),
        };
    }

    /// <summary>Says nothing of what it holds.</summary>
    public override string ToString() => nameof(ClusterSecrets);

    /// <summary>A secret of the environment: that of a variable, or of the file that a variable of the same name with <c>_FILE</c> behind it names; null if there is none.</summary>
    /// <exception cref="FormatException">The file cannot be read.</exception>
    public static string? Read(string name)
    {
        if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value)
        {
            return value;
        }

        if (Environment.GetEnvironmentVariable(name + "_FILE") is not { Length: > 0 } file)
        {
            return null;
        }

        try
        {
            return File.ReadAllText(file).TrimEnd('\r', '\n');
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"{name}_FILE: {file} cannot be read: {failure.Message}");
        }
    }

    /// <remarks>What is wrong with it is not repeated: it is a secret.</remarks>
    private static string? Checked(string? connection)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connection).ConnectionString;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            throw new FormatException($"{PostgresName}: not what a connection is described by; allowed: such as Database=marketsim;Username=marketsim;Password=...");
        }
    }

    /// <summary>The certificate of a server, with its key. Its password comes from <see cref="TlsName"/>.</summary>
    /// <exception cref="FormatException">There is none in the file.</exception>
    public static X509Certificate2 ServerCertificate(string file) => ReadCertificate(file, Read(TlsName), withKey: true);

    private static X509Certificate2 ReadCertificate(string file, string? password, bool withKey)
    {
        try
        {
            X509Certificate2 certificate = X509Certificate2.GetCertContentType(file) == X509ContentType.Pkcs12
                ? X509CertificateLoader.LoadPkcs12FromFile(file, password)
                : X509CertificateLoader.LoadCertificateFromFile(file);
            return certificate.HasPrivateKey || !withKey ? certificate : throw new System.Security.Cryptography.CryptographicException("it has no key");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException)
        {
            throw new FormatException($"--tls {file}: no certificate can be read from it ({failure.Message}); allowed: a PKCS #12 file with its key, or for clients a certificate as PEM; its password is in {TlsName} or in the file that {TlsName}_FILE names");
        }
    }
}
