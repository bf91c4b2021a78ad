using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MarketSim.Clusters;

/// <summary>A Redis server of its own, on the loopback address, that keeps its data in a folder and so lives through its own death.</summary>
internal sealed class RedisServer : IDisposable
{
    private const string Name = "redis-server";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly string _folder;
    private RunningProgram _server;

    private RedisServer(string folder, int port)
    {
        (_folder, Port) = (folder, port);
        _server = Start();
    }

    /// <summary>Whether the program is on this machine.</summary>
    public static bool IsInstalled => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, Name)));

    /// <summary>Its port.</summary>
    public int Port { get; }

    /// <summary>Starts a server at a port that is free.</summary>
    public static async Task<RedisServer> StartAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        var server = new RedisServer(folder, FreePort());
        await server.AnswersAsync();
        return server;
    }

    /// <summary>A port of the loopback address that nobody has.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Sends a signal to the server.</summary>
    public void Send(int signal) => _server.Send(signal);

    /// <summary>Starts it again after it has died, with the data that it had.</summary>
    public async Task StartAgainAsync()
    {
        await _server.EndAsync(Patience);
        _server.Dispose();
        _server = Start();
        await AnswersAsync();
    }

    /// <summary>Tells it something, in a line.</summary>
    /// <returns>The first line of its answer.</returns>
    public async Task<string> TellAsync(string command)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port);
        await using NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"));
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return await reader.ReadLineAsync() ?? "";
    }

    public void Dispose() => _server.Dispose();

    private RunningProgram Start() => RunningProgram.Start(
        Name,
        new Dictionary<string, string>(),
        "--bind", "127.0.0.1", "--port", Port.ToString(CultureInfo.InvariantCulture), "--dir", _folder, "--appendonly", "yes", "--save", "", "--maxmemory-policy", "noeviction");

    private async Task AnswersAsync()
    {
        bool answers = false;
        await RunningProgram.UntilAsync(
            () =>
            {
                try
                {
                    answers = TellAsync("PING").GetAwaiter().GetResult() == "+PONG";
                }
                catch (Exception failure) when (failure is SocketException or IOException)
                {
                    // Not yet.
                }

                return answers;
            },
            Patience,
            () => "the Redis server does not answer: " + _server.Out);
    }
}
