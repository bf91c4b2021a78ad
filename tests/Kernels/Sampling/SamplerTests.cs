using MarketSim.Kernels.Calls;
using MarketSim.Kernels.Cpu;
using MarketSim.Kernels.Profiles;
using MarketSim.Kernels.Roofline;
using MarketSim.Kernels.Sampling;

namespace MarketSim.Kernels.Tests.Sampling;

/// <summary>Right before fast: on the processor every kernel is right, and a device that errs is found out.</summary>
public sealed class SamplerTests
{
    private static readonly DateOnly Day = new(2024, 10, 2);

    private static readonly KernelCase[] Small =
    [
        new(KernelKind.Gemm, DataType.Fp32, 17, 9, 33), new(KernelKind.Gemm, DataType.Fp32, 1, 64, 200), new(KernelKind.BatchedGemm, DataType.Fp32, 8, 5, 16, 6),
        new(KernelKind.DecodeGemv, DataType.Fp32, 40, K: 96, Batch: 3), new(KernelKind.AttentionPrefill, DataType.Fp32, 24, 24, 16, 2),
        new(KernelKind.AttentionDecode, DataType.Fp32, 50, 1, 16, 3), new(KernelKind.LayerNorm, DataType.Fp32, 6, 128), new(KernelKind.Softmax, DataType.Fp32, 6, 128),
        new(KernelKind.Activation, DataType.Fp32, 6, 128), new(KernelKind.Gather, DataType.Fp32, 12, 32), new(KernelKind.Copy, DataType.Fp32, 70_000),
        new(KernelKind.Triad, DataType.Fp32, 70_000), new(KernelKind.Stencil, DataType.Fp32, 7),
    ];

    [TestCaseSource(nameof(Small))]
    public void Each_kernel_of_the_processor_is_right(KernelCase kernel)
    {
        float[][] inputs = CaseInputs.Draw(kernel, 11, 0);
        using IPreparedKernel prepared = new CpuDevice().Prepare(kernel, inputs);
        Assert.That(KernelReference.ErrorOverTolerance(kernel, inputs, prepared.Result(), prepared.OutputType, 11), Is.LessThan(1));
    }

    [TestCaseSource(nameof(Small))]
    public void A_result_with_a_wrong_entry_is_found_out(KernelCase kernel)
    {
        float[][] inputs = CaseInputs.Draw(kernel, 11, 0);
        using IPreparedKernel prepared = new CpuDevice().Prepare(kernel, inputs);
        float[] wrong = [.. prepared.Result().Select(value => value + 0.01f)];
        Assert.That(KernelReference.ErrorOverTolerance(kernel, inputs, wrong, prepared.OutputType, 11), Is.GreaterThan(1));
        Array.Fill(wrong, float.NaN);
        Assert.That(KernelReference.ErrorOverTolerance(kernel, inputs, wrong, prepared.OutputType, 11), Is.EqualTo(double.PositiveInfinity));
    }

    [Test]
    public void A_profile_of_the_processor_has_every_timing_and_reads_back()
    {
        KernelProfile profile = new KernelSampler(new CpuDevice { Suite = Small }).Sample(5, Day);
        Assert.That(profile.Samples, Has.Count.EqualTo(Small.Length));
        Assert.That(profile.Samples, Has.All.Matches<KernelSample>(sample => sample is { Timed: true, ErrorOverTolerance: < 1 } && sample.Timings.Count == sample.Runs && sample.Runs >= 7));
        Assert.That(profile.DeviceKind, Is.EqualTo(DeviceKind.Processor));
        KernelProfile read = ProfileFile.Parse(ProfileFile.ToJson(profile), "cpu.json");
        Assert.That(read.Samples.Select(sample => sample.Seconds), Is.EqualTo(profile.Samples.Select(sample => sample.Seconds)));
        Assert.That(ProfileText.Lines(read).Count(), Is.EqualTo(Small.Length + 8));
    }

    [Test]
    public void A_wrong_kernel_is_listed_as_wrong_and_never_timed()
    {
        List<string> said = [];
        var device = new FaultyDevice { Wrong = KernelKind.Softmax };
        KernelProfile profile = new KernelSampler(device) { Done = (_, _, remark) => said.Add(remark) }.Sample(5, Day);
        KernelSample wrong = profile.Samples.Single(sample => sample.Kernel == KernelKind.Softmax);
        Assert.That(wrong.Correct, Is.False);
        Assert.That(wrong.Timings, Is.Empty);
        Assert.That(device.TimedKinds, Does.Not.Contain(KernelKind.Softmax));
        Assert.That(said, Has.Some.StartsWith("wrong: "));
        Assert.That(ProfileText.Line(wrong, new CeilingShares(profile)), Does.Contain("WRONG"));
        Assert.That(ProfileFile.Parse(ProfileFile.ToJson(profile), "p").Samples.Single(sample => !sample.Correct).Kernel, Is.EqualTo(KernelKind.Softmax));
    }

    [Test]
    public void What_does_not_fit_is_left_out_and_said()
    {
        List<string> said = [];
        KernelProfile profile = new KernelSampler(new FaultyDevice { TooLarge = KernelKind.Gemm }) { Done = (_, _, remark) => said.Add(remark) }.Sample(5, Day);
        Assert.That(profile.Samples.Select(sample => sample.Kernel), Does.Not.Contain(KernelKind.Gemm).And.Contain(KernelKind.Copy));
        Assert.That(said, Has.Some.EqualTo("left out: out of memory on the device (cuMemAlloc of 512 MiB)"));
    }

    [Test]
    public void A_device_on_which_nothing_works_is_one_line() =>
        Assert.That(
            () => new KernelSampler(new FaultyDevice { Broken = true }).Sample(5, Day),
            Throws.TypeOf<DeviceException>().With.Message.EqualTo("faulty: no kernel could be timed: cuLaunchKernel answered 719: a kernel failed"));

    [Test]
    public void Input_is_fresh_by_seed_and_case()
    {
        float[] first = CaseInputs.Draw(Small[0], 1, 0)[0];
        Assert.That(CaseInputs.Draw(Small[0], 1, 0)[0], Is.EqualTo(first));
        Assert.That(CaseInputs.Draw(Small[0], 2, 0)[0], Is.Not.EqualTo(first));
        Assert.That(CaseInputs.Draw(Small[0], 1, 1)[0], Is.Not.EqualTo(first));
    }

    [Test]
    public void Operations_and_bytes_are_those_of_the_textbook()
    {
        var gemm = new KernelCase(KernelKind.Gemm, DataType.Bf16, 100, 200, 300);
        Assert.That((gemm.Operations, gemm.Bytes), Is.EqualTo((12e6, 2.0 * (30_000 + 60_000 + 20_000))));
        var decode = new KernelCase(KernelKind.AttentionDecode, DataType.Bf16, 1000, 1, 128, 8);
        Assert.That((decode.Operations, decode.Bytes), Is.EqualTo((4.0 * 1000 * 128 * 8, 2.0 * 8 * 2 * 1001 * 128)));
        var triad = new KernelCase(KernelKind.Triad, DataType.Fp32, 1000);
        Assert.That((triad.Operations, triad.Bytes), Is.EqualTo((2000.0, 12_000.0)));
    }

    [Test]
    public void Ceilings_are_the_best_product_and_the_best_copy()
    {
        KernelProfile profile = new KernelSampler(new FaultyDevice()).Sample(5, Day);
        var ceilings = new CeilingShares(profile);
        KernelSample copy = profile.Samples.Single(sample => sample.Kernel == KernelKind.Copy);
        Assert.That(ceilings.HasOwnBandwidth);
        Assert.That(ceilings.Share(copy), Is.LessThanOrEqualTo(1));
        Assert.That(profile.Samples.Where(sample => sample.Kernel == KernelKind.Gemm).Max(ceilings.Share), Is.GreaterThanOrEqualTo(1));
    }

    /// <summary>The processor in the dress of an accelerator, with faults; each run takes a microsecond for each thousand bytes.</summary>
    private sealed class FaultyDevice : IKernelDevice
    {
        private readonly CpuDevice _honest = new();

        public KernelKind? Wrong { get; init; }

        public KernelKind? TooLarge { get; init; }

        public bool Broken { get; init; }

        public List<KernelKind> TimedKinds { get; } = [];

        public string Card => "Faulty";

        public string Name => "faulty";

        public DeviceKind Kind => DeviceKind.Accelerator;

        public string Driver => "none";

        public IReadOnlyDictionary<string, string> Libraries { get; } = new Dictionary<string, string>();

        public Datasheet? Datasheet { get; } = new(1, 1, 1);

        public IReadOnlyList<KernelCase> Suite => Small;

        public IPreparedKernel Prepare(KernelCase kernel, float[][] inputs) =>
            Broken ? throw new DeviceException("cuLaunchKernel answered 719: a kernel failed")
            : kernel.Kind == TooLarge ? throw new DeviceMemoryException("out of memory on the device (cuMemAlloc of 512 MiB)")
            : new Prepared(this, kernel, _honest.Prepare(kernel, inputs));

        public void Dispose()
        {
        }

        private sealed class Prepared(FaultyDevice device, KernelCase kernel, IPreparedKernel honest) : IPreparedKernel
        {
            public DataType OutputType => DataType.Fp32;

            public float[] Result() => kernel.Kind == device.Wrong ? [.. honest.Result().Select(value => value * 1.01f)] : honest.Result();

            public double[] Time(int warmUp, int timings, int together)
            {
                device.TimedKinds.Add(kernel.Kind);
                return [.. Enumerable.Repeat(kernel.Bytes * 1e-9, timings)];
            }

            public void Dispose() => honest.Dispose();
        }
    }
}
