using System.Buffers;
using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Text;

namespace MarketSim.Silo.Connections;

/// <summary>What two members say to each other before anything else, on every connection.</summary>
/// <remarks>
/// The caller says who it is (magic, cluster, build, 32 random bytes); the other side answers with 32 random bytes of its own. The caller proves that it
/// knows the secret (HMAC-SHA256), and only then the other side does the same: a stranger gets nothing by which guesses could be tried elsewhere. Neither
/// sends the secret, what is overheard proves nothing later, and no more than 136 bytes are read from a stranger. Wrong proofs are answered ever later.
/// </remarks>
internal static class Handshake
{
    private const int NonceLength = 32;
    private const int ProofLength = HMACSHA256.HashSizeInBytes;
    private const int HelloLength = 8 + SHA256.HashSizeInBytes + SHA256.HashSizeInBytes + NonceLength;
    private const byte Welcome = 1;
    private const byte Refusal = 2;
    private static readonly TimeSpan HangingUpTakes = TimeSpan.FromSeconds(1);
    private static ReadOnlySpan<byte> Magic => "MSIMNET2"u8;

    /// <summary>Calls another member.</summary>
    /// <exception cref="HandshakeException">It refuses, or is none.</exception>
    public static async Task CallAsync(IDuplexPipe pipe, ConnectionGate gate, CancellationToken timeout)
    {
        byte[] hello = [.. Magic, .. gate.Cluster, .. gate.Build, .. RandomNumberGenerator.GetBytes(NonceLength)];
        await pipe.Output.WriteAsync(hello, timeout);
        byte[] nonce = await ReadAnswerAsync(pipe.Input, NonceLength, timeout);
        await pipe.Output.WriteAsync(Prove(gate, "caller", hello, nonce), timeout);
        byte[] proof = await ReadAnswerAsync(pipe.Input, ProofLength, timeout);
        if (!CryptographicOperations.FixedTimeEquals(Prove(gate, "called", hello, nonce), proof))
        {
            throw new HandshakeException("the other side does not know this cluster's secret") { IsRefusal = true };
        }
    }

    /// <summary>Answers a caller.</summary>
    /// <exception cref="HandshakeException">It is refused; it has been told why.</exception>
    public static async Task AnswerAsync(IDuplexPipe pipe, ConnectionGate gate, CancellationToken timeout)
    {
        byte[] hello = await ReadAsync(pipe.Input, HelloLength, timeout);
        if (!hello.AsSpan(0, 8).SequenceEqual(Magic))
        {
            throw new HandshakeException("it does not speak as a member of a cluster does");
        }

        if (!hello.AsSpan(8, SHA256.HashSizeInBytes).SequenceEqual(gate.Cluster))
        {
            await RefuseAsync(pipe, "this is another cluster", timeout);
        }

        if (!hello.AsSpan(8 + SHA256.HashSizeInBytes, SHA256.HashSizeInBytes).SequenceEqual(gate.Build))
        {
            await RefuseAsync(pipe, "this cluster runs another build of MarketSim; all of its nodes and clients must run the same", timeout);
        }

        byte[] nonce = RandomNumberGenerator.GetBytes(NonceLength);
        await pipe.Output.WriteAsync((byte[])[Welcome, .. nonce], timeout);
        byte[] proof = await ReadAsync(pipe.Input, ProofLength, timeout);
        if (!CryptographicOperations.FixedTimeEquals(Prove(gate, "caller", hello, nonce), proof))
        {
            await Task.Delay(gate.Slowing.Next(), timeout);
            await RefuseAsync(pipe, "wrong secret", timeout);
        }

        await pipe.Output.WriteAsync((byte[])[Welcome, .. Prove(gate, "called", hello, nonce)], timeout);
    }

    private static byte[] Prove(ConnectionGate gate, string role, ReadOnlySpan<byte> hello, ReadOnlySpan<byte> nonce) =>
        HMACSHA256.HashData(gate.Secret, (byte[])[.. Encoding.ASCII.GetBytes(role), .. hello, .. nonce]);

    /// <remarks>If it closed at once, the reason would be lost on its way. So it gives the caller a moment to read it and hang up.</remarks>
    private static async Task RefuseAsync(IDuplexPipe pipe, string reason, CancellationToken timeout)
    {
        byte[] text = Encoding.ASCII.GetBytes(reason);
        await pipe.Output.WriteAsync((byte[])[Refusal, (byte)text.Length, .. text], timeout);
        using var moment = CancellationTokenSource.CreateLinkedTokenSource(timeout);
        moment.CancelAfter(HangingUpTakes);
        try
        {
            ReadResult more = await pipe.Input.ReadAsync(moment.Token);
            pipe.Input.AdvanceTo(more.Buffer.End);
        }
        catch (Exception end) when (end is IOException or OperationCanceledException)
        {
            // It has hung up, or does not.
        }

        throw new HandshakeException(reason);
    }

    /// <summary>Reads a welcome and what comes with it; a refusal is thrown.</summary>
    private static async Task<byte[]> ReadAnswerAsync(PipeReader input, int length, CancellationToken timeout)
    {
        byte answer = (await ReadAsync(input, 1, timeout))[0];
        if (answer == Refusal)
        {
            int count = (await ReadAsync(input, 1, timeout))[0];
            throw new HandshakeException(Encoding.ASCII.GetString(await ReadAsync(input, count, timeout))) { IsRefusal = true };
        }

        return answer == Welcome ? await ReadAsync(input, length, timeout) : throw new HandshakeException("the other side does not speak as a member of a cluster does");
    }

    private static async Task<byte[]> ReadAsync(PipeReader input, int length, CancellationToken timeout)
    {
        if (length == 0)
        {
            return [];
        }

        ReadResult read = await input.ReadAtLeastAsync(length, timeout);
        if (read.Buffer.Length < length)
        {
            input.AdvanceTo(read.Buffer.End);
            throw new HandshakeException("the other side closed the connection; does it want encryption, or is it none of this cluster?");
        }

        byte[] bytes = read.Buffer.Slice(0, length).ToArray();
        input.AdvanceTo(read.Buffer.GetPosition(length));
        return bytes;
    }
}

/// <summary>Two sides do not belong together.</summary>
internal sealed class HandshakeException(string message) : IOException(message)
{
    /// <summary>Whether the two do not belong together for certain: asking again is of no use.</summary>
    public bool IsRefusal { get; init; }
}
