using MarketSim.Scenarios.Schema;

namespace MarketSim.Simulator.Commands;

/// <summary><c>marketsim schema</c>.</summary>
internal static class SchemaCommand
{
    private const string Documentation = "MarketSim.Scenarios.xml";

    public static Command Create(Surroundings here)
    {
        Option<bool> study = new("--study") { Description = "Print the format of study files." };
        var command = new Command("schema", "Print the format of scenario files, or of study files, as JSON Schema.") { study };
        command.SetAction(parsed =>
        {
            here.Out.Write(parsed.GetValue(study) ? Study() : ScenarioSchema.Create());
            return ExitCode.Fine;
        });
        return command;
    }

    private static string Study()
    {
        using Stream documentation = typeof(SchemaCommand).Assembly.GetManifestResourceStream(Documentation)
            ?? throw new InvalidOperationException($"{Documentation} was not built into the program");
        return StudySchema.Create(documentation);
    }
}
