using MarketSim.Scenarios;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Testing;

namespace MarketSim.Studies.Tests.Samples;

/// <summary>Studies made in code, over factors that only formulas read.</summary>
internal static class Studies
{
    /// <summary>A study over factors from 0 to 1.</summary>
    public static Study OverUnitFactors(string[] factors, string[] outcomes, int replicates, Func<StudyFile, StudyFile>? change = null) =>
        Of([.. factors.Select(path => new FactorInputs { Path = path, Range = new FactorRange { From = 0, To = 1 } })], outcomes, replicates, change);

    /// <summary>A study over any factors.</summary>
    public static Study Of(FactorInputs[] factors, string[] outcomes, int replicates, Func<StudyFile, StudyFile>? change = null)
    {
        var file = new StudyFile { Name = "test", Baseline = "tiny.yaml", Factors = factors, Outcomes = outcomes, Replicates = replicates };
        ScenarioTemplate template = ScenarioTemplate.Read(SmallScenario.File, out _)!;
        return new Study(change is null ? file : change(file), "tiny.yaml", SmallScenario.Load(), template);
    }
}
