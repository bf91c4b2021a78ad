using System.IO.Pipelines;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Connections;
using Orleans.Configuration;

namespace MarketSim.Silo.Connections;

/// <summary>Puts the gate, and where asked for encryption, before every connection of a silo or a client.</summary>
internal static class GuardedConnections
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Guards a silo's connections, to and from other silos and from clients.</summary>
    public static ISiloBuilder GuardConnections(this ISiloBuilder silo, ConnectionGate gate, X509Certificate2? certificate) =>
        silo.Configure<SiloConnectionOptions>(options =>
        {
            options.ConfigureSiloInboundConnection(connection => Answer(connection, gate, certificate));
            options.ConfigureGatewayInboundConnection(connection => Answer(connection, gate, certificate));
            options.ConfigureSiloOutboundConnection(connection => Call(connection, gate, certificate));
        });

    /// <summary>Guards a client's connections.</summary>
    public static IClientBuilder GuardConnections(this IClientBuilder client, ConnectionGate gate, X509Certificate2? certificate) =>
        client.Configure<ClientConnectionOptions>(options => options.ConfigureConnection(connection => Call(connection, gate, certificate)));

    private static void Answer(IConnectionBuilder connection, ConnectionGate gate, X509Certificate2? certificate) => connection.Use(next => async context =>
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(context.ConnectionClosed);
        timeout.CancelAfter(Patience);
        try
        {
            if (certificate is not null)
            {
                context.Transport = await TlsPipe.AnswerAsync(context.Transport, certificate, timeout.Token);
            }

            await Handshake.AnswerAsync(context.Transport, gate, timeout.Token);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException or InvalidOperationException)
        {
            // Members that ask whether this one lives at all open a connection and close it: nothing was said, nothing is noted.
            bool spoke = context.Transport.Input.TryRead(out ReadResult left) && left.Buffer.Length > 0;
            if (!context.ConnectionClosed.IsCancellationRequested || failure is HandshakeException || spoke)
            {
                gate.TurnAway($"{context.RemoteEndPoint}", failure is not OperationCanceledException ? failure.Message : spoke ? "it hung up in the middle of its greeting" : "it said nothing in time");
            }

            await CloseAsync(context, failure);
            return;
        }

        await next(context);
    });

    private static void Call(IConnectionBuilder connection, ConnectionGate gate, X509Certificate2? certificate) => connection.Use(next => async context =>
    {
        using (var timeout = CancellationTokenSource.CreateLinkedTokenSource(context.ConnectionClosed))
        {
            timeout.CancelAfter(Patience);
            try
            {
                if (certificate is not null)
                {
                    context.Transport = await TlsPipe.CallAsync(context.Transport, certificate, timeout.Token);
                }

                await Handshake.CallAsync(context.Transport, gate, timeout.Token);
            }
            catch (Exception failure) when (failure is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException or InvalidOperationException)
            {
                if (failure is HandshakeException { IsRefusal: true } or System.Security.Authentication.AuthenticationException)
                {
                    gate.NoteRefused(failure.Message);
                }
                else
                {
                    gate.NoteDoubt(failure is OperationCanceledException ? "a member did not answer in time" : failure.Message, hungUp: failure is HandshakeException);
                }

                throw new ConnectionAbortedException($"{context.RemoteEndPoint}: {failure.Message}", failure);
            }
        }

        await next(context);
    });

    private static async Task CloseAsync(ConnectionContext context, Exception failure)
    {
        await context.Transport.Output.CompleteAsync();
        await context.Transport.Input.CompleteAsync();
        context.Abort(new ConnectionAbortedException(failure.Message));
    }
}
