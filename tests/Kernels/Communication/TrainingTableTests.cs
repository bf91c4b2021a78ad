using MarketSim.Kernels.Communication;
using MarketSim.Kernels.Profiles;
using MarketSim.Kernels.Programs;
using MarketSim.Kernels.Roofline;
using MarketSim.Kernels.Tests.Published;
using MarketSim.Market.Inputs;

namespace MarketSim.Kernels.Tests.Communication;

/// <summary>Model FLOP/s utilization of training runs on 8 to 512 cards, as published for A100 and H100 (llm-foundry), against the prediction.</summary>
public sealed class TrainingTableTests
{
    private static readonly CardEstimator Estimator = new(ShippedProfiles.All);

    /// <summary>Width and layers of the published models (MPT): their feed-forward part is four times as wide and has no gate, which is 8/3 with a gate.</summary>
    private static readonly Dictionary<string, (int Width, int Layers)> Models = new(StringComparer.Ordinal)
    {
        ["125m"] = (768, 12),
        ["350m"] = (1024, 24),
        ["760m"] = (1536, 24),
        ["1b"] = (2048, 24),
        ["3b"] = (2560, 32),
        ["7b"] = (4096, 32),
        ["13b"] = (5120, 40),
        ["30b"] = (7168, 48),
        ["70b"] = (8192, 80),
    };

    [Test]
    public void Median_error_over_8_to_512_cards_is_at_most_a_fifth()
    {
        (string Card, int Cards, double Reported, double Predicted)[] rows = Rows();
        Assert.That(rows, Has.Length.EqualTo(209));
        foreach (IGrouping<(string, int), (string Card, int Cards, double Reported, double Predicted)> group in rows.GroupBy(row => (row.Card, row.Cards)).OrderBy(group => group.Key))
        {
            TestContext.Out.WriteLine(FormattableString.Invariant($"{group.Key}: {group.Count()} runs, predicted / reported {Median(group.Select(row => row.Predicted / row.Reported)):0.00}, error {Median(group.Select(Error)):0.0%}"));
        }

        TestContext.Out.WriteLine(FormattableString.Invariant($"all: median error {Median(rows.Select(Error)):0.0%}"));
        Assert.That(Median(rows.Select(Error)), Is.LessThanOrEqualTo(0.20));
    }

    [TestCase("70b")]
    [TestCase("7b")]
    [TestCase("1b")]
    public void Each_doubling_from_128_to_512_H100_costs_as_much_as_was_reported_for_small_and_large_models(string model)
    {
        var rows = PublicData.Rows("kernels/llm_foundry_mfu.csv").Where(row => row["GPU"] == "h100_80gb" && row["Model"] == model && row["section"].Contains("Large Scale", StringComparison.Ordinal))
            .ToDictionary(row => int.Parse(row["# GPUs"], System.Globalization.CultureInfo.InvariantCulture));
        double reported = Math.Sqrt(PublicData.Number(rows[512]["MFU"]) / PublicData.Number(rows[128]["MFU"]));
        double predicted = Math.Sqrt(Predict(rows[512]) / Predict(rows[128]));
        TestContext.Out.WriteLine(FormattableString.Invariant($"{model}: loss per doubling reported {1 - reported:0.0%}, predicted {1 - predicted:0.0%}"));
        Assert.That(1 - reported, Is.InRange(0.013, 0.051));
        Assert.That(1 - predicted, Is.InRange(0.013, 0.051));
    }

    private static (string Card, int Cards, double Reported, double Predicted)[] Rows() =>
    [
        .. PublicData.Rows("kernels/llm_foundry_mfu.csv")
            .Where(row => row["Precision"] != "amp_fp8")
            .Select(row => (row["GPU"], (int)PublicData.Number(row["# GPUs"]), PublicData.Number(row["MFU"]) / 100, Predict(row))),
    ];

    private static double Predict(IReadOnlyDictionary<string, string> row)
    {
        (int width, int layers) = Models[row["Model"]];
        CardModel card = row["GPU"].StartsWith("a100", StringComparison.Ordinal) ? Card("A100", 312, 2039, 600) : Card("H100", 989, 3350, 900);
        var model = new Transformer(row["Model"], width, width * 8 / 3, width, layers, 50368, 1);
        var training = new Training(
            model, PublicData.Number(row["SeqLen (T)"]), PublicData.Number(row["MicroBatchSize"]), PublicData.Number(row["GradAccum"]), row["Activation Checkpointing"] == "True", 1);
        return ShardedTraining.ModelUtilization(card, Estimator.For(card), training, (int)PublicData.Number(row["# GPUs"]), 8);
    }

    private static CardModel Card(string id, double tflops, double bandwidth, double link) => new()
    {
        Id = id,
        Vendor = "NVIDIA",
        Ecosystem = Ecosystem.Cuda,
        Fp16Tflops = tflops,
        Fp32Tflops = 19.5,
        MemoryGb = 80,
        MemoryBandwidthGbS = bandwidth,
        LinkGbS = link,
        TdpW = 400,
        ListCostCny = 1e5,
        Release = new DateOnly(2020, 1, 1),
    };

    private static double Error((string Card, int Cards, double Reported, double Predicted) row) => Math.Abs((row.Predicted / row.Reported) - 1);

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
