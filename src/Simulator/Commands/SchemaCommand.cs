using System.CommandLine;
using MarketSim.Scenarios.Schema;
using MarketSim.Simulator.Screens;

namespace MarketSim.Simulator.Commands;

/// <summary><c>marketsim schema</c>.</summary>
internal static class SchemaCommand
{
    public static Command Create(Surroundings here)
    {
        var command = new Command("schema", "Prints the format of scenario files as JSON Schema.");
        command.SetAction(_ =>
        {
            here.Out.Write(ScenarioSchema.Create());
            return ExitCode.Fine;
        });
        return command;
    }
}
