using MarketSim.Scenarios.Traces.Fitting;
using MarketSim.Scenarios.Traces.Reading;
using MarketSim.Testing;

namespace MarketSim.Scenarios.Tests.Traces;

/// <summary>The public traces that the shipped demand was fitted to, where they lie beside the repository: skipped elsewhere.</summary>
public sealed class PublicTraceTests
{
    [TestCase("philly/philly.csv", null, 82_247, 6.791, 2.156, 0.0891)]
    [TestCase("philly/philly.csv", "1", 76_627, 6.719, 1.972, 0.0989)]
    [TestCase("philly/philly.csv", "8", 1_643, 9.654, 2.791, 0.1114)]
    [TestCase("azure-llm-2023/AzureLLMInferenceTrace_conv.csv", null, 19_366, 5.019, 0.859, 0.1821)]
    public void Lengths_are_as_published(string file, string? cards, int count, double mu, double sigma, double distance)
    {
        string path = Path.Combine(SmallScenario.Root, "..", "shared", "data", "traces", file);
        if (!File.Exists(path))
        {
            Assert.Ignore($"{file} is not there: the public traces are no part of the repository");
        }

        DemandFit fit = DemandFit.Of(TraceReader.Read(path, only: cards is null ? null : ("num_gpus", cards)).Trace!);
        FamilyFit lognormal = fit.Lengths.Of(Family.Lognormal)!;
        Assert.That(fit.Lengths.Count, Is.EqualTo(count));
        Assert.That((lognormal.First, lognormal.Second, lognormal.KsDistance), Is.EqualTo((mu, sigma, distance)).Using<(double, double, double)>(
            (a, b) => Math.Abs(a.Item1 - b.Item1) < 0.001 && Math.Abs(a.Item2 - b.Item2) < 0.001 && Math.Abs(a.Item3 - b.Item3) < 0.0002));
    }
}
