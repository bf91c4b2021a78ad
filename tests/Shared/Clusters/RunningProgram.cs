using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace MarketSim.Clusters;

/// <summary>A program that was started, what it has said so far, and the signals that can be sent to it. It is killed when it is not needed any more.</summary>
internal sealed partial class RunningProgram : IDisposable
{
    public const int Kill = 9;
    public const int Terminate = 15;
    public const int Continue = 18;
    public const int Stop = 19;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _out = new();
    private readonly ConcurrentQueue<string> _errors = new();

    private RunningProgram(Process process) => _process = process;

    /// <summary>Its process id.</summary>
    public int Id => _process.Id;

    /// <summary>Whether it is over.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>Its exit code, once it is over.</summary>
    public int Code => _process.ExitCode;

    /// <summary>What it wrote as results.</summary>
    public string Out => string.Join('\n', _out);

    /// <summary>What it wrote as errors and progress.</summary>
    public string Errors => string.Join('\n', _errors);

    /// <summary>Starts a program.</summary>
    /// <param name="file">The program.</param>
    /// <param name="environment">Variables that it gets besides this process' own.</param>
    /// <param name="arguments">Its arguments.</param>
    public static RunningProgram Start(string file, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        var info = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach ((string name, string value) in environment)
        {
            info.Environment[name] = value;
        }

        var program = new RunningProgram(new Process { StartInfo = info });
        program._process.OutputDataReceived += (_, line) => Note(program._out, line.Data);
        program._process.ErrorDataReceived += (_, line) => Note(program._errors, line.Data);
        program._process.Start();
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        return program;
    }

    /// <summary>Sends a signal.</summary>
    public void Send(int signal)
    {
        if (!HasEnded)
        {
            _ = SendSignal(Id, signal);
        }
    }

    /// <summary>Waits for its end, and for all that it said.</summary>
    /// <exception cref="TimeoutException">It goes on.</exception>
    public async Task<int> EndAsync(TimeSpan patience)
    {
        await _process.WaitForExitAsync().WaitAsync(patience);
        return Code;
    }

    /// <summary>Looks again and again until something is so.</summary>
    /// <exception cref="TimeoutException">It is not so in time.</exception>
    public static async Task UntilAsync(Func<bool> isSo, TimeSpan patience, Func<string> otherwise)
    {
        long start = TimeProvider.System.GetTimestamp();
        while (!isSo())
        {
            if (TimeProvider.System.GetElapsedTime(start) > patience)
            {
                throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"after {patience.TotalSeconds:0} s: {otherwise()}"));
            }

            await Task.Delay(Look);
        }
    }

    public void Dispose()
    {
        if (!HasEnded)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static void Note(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);
}
