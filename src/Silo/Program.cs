using System.Globalization;
using MarketSim.Silo.Node;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

return await NodeCommand.Create().Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = null });
