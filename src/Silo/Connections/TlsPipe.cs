using System.IO.Pipelines;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace MarketSim.Silo.Connections;

/// <summary>An encrypted connection (TLS 1.2 or 1.3) over a plain one.</summary>
/// <remarks>
/// Members trust the certificate that they were given, or what it signed, and nothing else; they are found by address, so names are not compared. Who may come
/// in is the handshake's business, which goes through the encrypted connection.
/// </remarks>
internal sealed class TlsPipe : IDuplexPipe
{
    private TlsPipe(SslStream stream)
    {
        Input = PipeReader.Create(stream);
        Output = PipeWriter.Create(stream);
    }

    /// <inheritdoc/>
    public PipeReader Input { get; }

    /// <inheritdoc/>
    public PipeWriter Output { get; }

    /// <summary>Answers a caller.</summary>
    public static async Task<TlsPipe> AnswerAsync(IDuplexPipe plain, X509Certificate2 certificate, CancellationToken timeout)
    {
        var stream = new SslStream(new PipeStream(plain));
        await stream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, timeout);
        return new TlsPipe(stream);
    }

    /// <summary>Calls somebody.</summary>
    public static async Task<TlsPipe> CallAsync(IDuplexPipe plain, X509Certificate2 certificate, CancellationToken timeout)
    {
        var stream = new SslStream(new PipeStream(plain));
        await stream.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = "marketsim",
                RemoteCertificateValidationCallback = (_, shown, _, _) => shown is X509Certificate2 other && IsTrusted(other, certificate),
            },
            timeout);
        return new TlsPipe(stream);
    }

    private static bool IsTrusted(X509Certificate2 shown, X509Certificate2 trusted)
    {
        if (shown.RawDataMemory.Span.SequenceEqual(trusted.RawDataMemory.Span))
        {
            return true;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(trusted);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(shown);
    }
}
