using MarketSim.Kernels.Calls;
using MarketSim.Kernels.Profiles;
using MarketSim.Kernels.Roofline;
using MarketSim.Testing;

namespace MarketSim.Kernels.Tests.Published;

/// <summary>The shipped profiles are what the published timings give. <c>UPDATE_PROFILES=1</c> writes them anew.</summary>
public sealed class ShippedProfileTests
{
    private const string Vidur = "microsoft/vidur (MIT), profiling data of linear layers: matrix products of transformer models, FP16; groups of like shapes, middle and spread of each";
    private const string Crowd = "zzc0721/torch-performance-test-data at 9d82827: best square matrix product in PyTorch";

    private static readonly DateOnly VidurDate = new(2024, 5, 1);

    [TestCase("A40")]
    [TestCase("A100")]
    [TestCase("H100")]
    [TestCase("Ascend910B")]
    public void Shipped_profile_follows_from_the_published_timings(string card)
    {
        KernelProfile profile = Make(card);
        string text = ProfileFile.ToJson(profile);
        string file = Path.Combine(SmallScenario.Root, "src", "Kernels", "Shipped", card + ".json");
        if (Environment.GetEnvironmentVariable("UPDATE_PROFILES") == "1")
        {
            File.WriteAllText(file, text);
        }

        Assert.That(File.ReadAllText(file), Is.EqualTo(text));
        Assert.That(profile.Provenance, Is.EqualTo(Provenance.Published));
        Assert.That(profile.Source, Is.Not.Empty);
    }

    private static KernelProfile Make(string card)
    {
        _ = PublicData.Folder;
        return card == "Ascend910B"
            ? Published(card, "Ascend 910B2", new Datasheet(320, 87, 1200), new DateOnly(2025, 1, 1), [.. AscendSizes()], Crowd + ", issue 109")
            : Published(card, "NVIDIA " + card, PublicData.Datasheets[card], VidurDate,
                [.. TimingDigest.Of(PublicData.Timings[card], PublicData.Datasheets[card]), .. Best(card)], Vidur + "; " + Crowd);
    }

    private static KernelProfile Published(string card, string device, Datasheet datasheet, DateOnly date, KernelSample[] samples, string source) => new()
    {
        SchemaVersion = KernelProfile.CurrentVersion,
        Card = card,
        Device = device,
        DeviceKind = DeviceKind.Accelerator,
        Driver = "not published",
        Libraries = new SortedDictionary<string, string>(StringComparer.Ordinal),
        Date = date,
        Provenance = Provenance.Published,
        Source = source,
        Datasheet = datasheet,
        Samples = samples,
    };

    private static IEnumerable<KernelSample> AscendSizes()
    {
        foreach (IReadOnlyDictionary<string, string> row in PublicData.Rows("cards/ascend910b2_gemm_by_size.csv"))
        {
            double size = PublicData.Number(row["n"]);
            yield return Square(DataType.Fp16, size, PublicData.Number(row["fp16"]), SampleStatistic.Median);
            yield return Square(DataType.Bf16, size, PublicData.Number(row["bf16"]), SampleStatistic.Median);
        }
    }

    private static IEnumerable<KernelSample> Best(string card)
    {
        string? name = card switch { "A100" => "NVIDIA A100 SXM4 80GB", "H100" => "NVIDIA H100 80GB HBM3", _ => null };
        return PublicData.Rows("cards/gemm_measured_tflops.csv").Where(row => row["device"] == name).Take(1).SelectMany(row => (KernelSample[])
        [
            Square(DataType.Fp16, 8192, PublicData.Number(row["fp16"]), SampleStatistic.Best),
            Square(DataType.Bf16, 8192, PublicData.Number(row["bf16"]), SampleStatistic.Best),
        ]);
    }

    private static KernelSample Square(DataType type, double size, double tflops, SampleStatistic statistic)
    {
        KernelCall call = KernelCall.Gemm(type, size, size, size);
        double seconds = double.Parse((call.Operations / tflops / 1e12).ToString("E3", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);
        return new KernelSample
        {
            Kernel = KernelKind.Gemm,
            DataType = type,
            Shape = statistic == SampleStatistic.Best ? "best square product, 1,024 to 10,240 (as of 8,192)" : FormattableString.Invariant($"m={size} n={size} k={size}"),
            Operations = call.Operations,
            Bytes = call.Bytes,
            Runs = 1,
            Statistic = statistic,
            Seconds = seconds,
            LowSeconds = seconds,
            HighSeconds = seconds,
        };
    }
}
