using System.CommandLine;
using System.Globalization;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Simulator.Screens;
using MarketSim.Simulator.Studies;
using MarketSim.Studies.Designs;
using MarketSim.Studies.Sweeps;

namespace MarketSim.Simulator.Commands;

/// <summary><c>marketsim sweep</c>.</summary>
internal static class SweepCommand
{
    public static Command Create(Surroundings here, IReadOnlyList<string> args) => StudyFileCommand.Create(
        new SweepStudy(),
        "Runs a market over a grid, a Latin hypercube, Sobol or random points of any of its values, each point under several seeds, and draws how outcomes follow.",
        here,
        args,
        WhatIsTooMuch);

    private static string? WhatIsTooMuch(Study study)
    {
        long points = SweepPoints.Count(study);
        if (points > SweepPoints.Most)
        {
            return string.Create(CultureInfo.InvariantCulture, $"the grid has {points} points; allowed: at most {SweepPoints.Most}; fewer steps, or another design.kind");
        }

        return study.File.Design.Kind == DesignKind.Sobol && study.Factors.Count > DirectionNumbers.MaxDimensions
            ? string.Create(CultureInfo.InvariantCulture, $"a Sobol design of {study.Factors.Count} factors; allowed: at most {DirectionNumbers.MaxDimensions}, or design.kind latin_hypercube")
            : null;
    }
}
