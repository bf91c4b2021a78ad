using System.Runtime.InteropServices;
using System.Text;
using MarketSim.Simulator;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

const int FileTooLarge = 25;
using var stop = new CancellationTokenSource();
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

// A file that grows beyond the system's limit would end the process without a word; so the write fails, and that is told.
using PosixSignalRegistration? tooLarge = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create((PosixSignal)FileTooLarge, context => context.Cancel = true);

// Tables may have a hundred thousand lines: the console's own writer would flush each.
using var results = new StreamWriter(Console.OpenStandardOutput(), Console.OutputEncoding, 1 << 16);
TextWriter errors = Console.Error;
try
{
    return await CommandLine.InvokeAsync(args, Surroundings.OfConsole(results, errors), stop.Token);
}
catch (Exception failure)
{
    // Not even the parts of the program that tell of failures could be loaded: as a rule the system lends no more files or memory.
    errors.WriteLine($"error: {failure.GetBaseException().Message.ReplaceLineEndings(" ")}; 'ulimit -a' shows the system's limits");
    return ExitCode.Failed;
}

// The first signal ends the run after the day it is at; a second one ends the process.
void Stop(PosixSignalContext signal)
{
    if (!stop.IsCancellationRequested)
    {
        signal.Cancel = true;
        stop.Cancel();
    }
}
