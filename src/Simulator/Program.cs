using System.Runtime.InteropServices;
using System.Text;
using MarketSim.Simulator;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

using var stop = new CancellationTokenSource();
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

// Tables may have a hundred thousand lines: the console's own writer would flush each.
using var results = new StreamWriter(Console.OpenStandardOutput(), Console.OutputEncoding, 1 << 16);
return await CommandLine.InvokeAsync(args, Surroundings.OfConsole(results, Console.Error), stop.Token);

// The first signal ends the run after the day it is at; a second one ends the process.
void Stop(PosixSignalContext signal)
{
    if (!stop.IsCancellationRequested)
    {
        signal.Cancel = true;
        stop.Cancel();
    }
}
