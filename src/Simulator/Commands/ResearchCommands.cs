using System.CommandLine;
using MarketSim.Simulator.Screens;
using MarketSim.Simulator.Studies;

namespace MarketSim.Simulator.Commands;

/// <summary><c>marketsim sensitivity</c>, <c>marketsim calibrate</c> and <c>marketsim plan</c>.</summary>
internal static class ResearchCommands
{
    public static Command Sensitivity(Surroundings here, IReadOnlyList<string> args) => StudyFileCommand.Create(
        new SensitivityKind(),
        "Ranks the factors of a study by how much they drive its outcomes: Morris screening or Sobol indices, with intervals.",
        here, args, SensitivityKind.Refuse, SensitivityKind.Size);

    public static Command Calibrate(Surroundings here, IReadOnlyList<string> args) => StudyFileCommand.Create(
        new CalibrationKind(),
        "Fits the factors of a study to facts of the market: the best point, and the set of all that fits. Facts that were not chosen are told and never fitted.",
        here, args, CalibrationKind.Refuse, CalibrationKind.Size);

    public static Command Plan(Surroundings here, IReadOnlyList<string> args) => StudyFileCommand.Create(
        new PlanKind(),
        "How far ahead to build: runs ratios and other choices of a province, an owner type or the nation in several futures, and recommends a band.",
        here, args, PlanKind.Refuse, PlanKind.Size);
}
