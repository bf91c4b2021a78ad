using MarketSim.Grains.Markets;
using MarketSim.Simulator.Studies;
using MarketSim.Workbench.Jobs;
using Spectre.Console;

namespace MarketSim.Simulator.Screens;

/// <summary>What is around a command: where it writes, what kind of screen that is, what time it is, who makes markets.</summary>
public sealed record Surroundings
{
    private const int WidthOfFiles = 160;

    /// <summary>Where results go: tables, JSON, paths.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where errors and progress go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether <see cref="Out"/> is a terminal.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Whether <see cref="Error"/> is a terminal, so that a line may be written over.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether colours are wanted.</summary>
    public bool Color { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = WidthOfFiles;

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Makes the agents of runs.</summary>
    public IMarketFactory Factory { get; init; } = new ScenarioMarketFactory();

    /// <summary>Is told what commands do, besides what they write; null if nobody watches.</summary>
    internal ICommandWatch? Watch { get; init; }

    /// <summary>The kinds of studies that there are commands for.</summary>
    internal IReadOnlyList<IStudyKind> Kinds { get; init; } = StudyKinds.All;

    /// <summary>The surroundings of a process with a console.</summary>
    public static Surroundings OfConsole(TextWriter results, TextWriter errors) => new()
    {
        Out = results,
        Error = errors,
        OutIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Color = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        Width = Console.IsOutputRedirected ? WidthOfFiles : Math.Max(40, Console.WindowWidth),
    };

    /// <summary>Writes a table where results go; without colours and escapes unless that is a terminal.</summary>
    public void Write(Table table)
    {
        bool escapes = OutIsTerminal && Color;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = escapes ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = escapes ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(Out),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = Width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(table);
    }
}
