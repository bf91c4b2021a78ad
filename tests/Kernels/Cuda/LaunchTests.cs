using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using MarketSim.Kernels.Calls;
using MarketSim.Kernels.Cuda;
using MarketSim.Kernels.Cuda.Native;
using MarketSim.Kernels.Sampling;

namespace MarketSim.Kernels.Tests.Cuda;

/// <summary>Everything around a launch that can be seen without a device: sources, plans, arguments, formats, layouts.</summary>
public sealed partial class LaunchTests
{
    private static readonly string Source = CudaSource.Text(9);

    private static readonly KernelCase[] Own =
    [
        .. KernelSuites.Accelerator([DataType.Bf16]).Where(kernel => kernel.Kind is not (KernelKind.Gemm or KernelKind.BatchedGemm)),
    ];

    [Test]
    public void Every_kernel_of_the_source_is_declared_once_with_the_block_that_it_is_launched_with()
    {
        foreach (string function in CudaSource.Functions)
        {
            Assert.That(Declaration(function), Has.Count.EqualTo(1), function);
        }

        Assert.That(Source, Does.Not.Contain("#include"), "headers need not be on the machine");
        Assert.That(Source.Count(c => c == '{'), Is.EqualTo(Source.Count(c => c == '}')));
        Assert.That(Source.Count(c => c == '('), Is.EqualTo(Source.Count(c => c == ')')));
    }

    [TestCaseSource(nameof(Own))]
    public void Arguments_are_as_many_as_the_source_has_parameters_and_of_their_kinds(KernelCase kernel)
    {
        var plan = LaunchPlan.For(kernel);
        Assert.That(CudaSource.Functions, Does.Contain(plan.Function));
        string[] parameters = Declaration(plan.Function)[0].Groups["parameters"].Value.Split(',');
        ulong[] pointers = [.. kernel.InputLengths.Select((_, i) => 0x7000_0000_0000UL + (ulong)i)];
        LaunchArguments arguments = LaunchPlan.Arguments(kernel, pointers, 0x7fff_0000_0000UL);
        Assert.That(arguments.Count, Is.EqualTo(parameters.Length), string.Join(',', parameters));
        for (int i = 0; i < parameters.Length; i++)
        {
            bool pointer = parameters[i].Contains('*', StringComparison.Ordinal);
            Assert.That(arguments.Values[i] > uint.MaxValue, Is.EqualTo(pointer), parameters[i]);
        }
    }

    [TestCaseSource(nameof(Own))]
    public void Grids_cover_the_work_and_keep_within_limits(KernelCase kernel)
    {
        var plan = LaunchPlan.For(kernel);
        Assert.That(int.Parse(Declaration(plan.Function)[0].Groups["threads"].Value, CultureInfo.InvariantCulture), Is.EqualTo(plan.Block));
        Assert.That(plan.Grid.X, Is.InRange(1, int.MaxValue));
        Assert.That(plan.Grid.Y, Is.InRange(1, 65_535));
        if (kernel.Kind == KernelKind.DecodeGemv)
        {
            Assert.That(plan.Grid.X * 8 * (kernel.Batch == 1 ? 1 : 2), Is.EqualTo(kernel.M), "a warp for each row, or for two of them");
        }
        else if (kernel.Kind == KernelKind.Stencil)
        {
            Assert.That((plan.Grid.X * 128, plan.Grid.Y), Is.EqualTo((kernel.M, kernel.M / 8 * (kernel.M / 64))), "128 points of 8 lines, 64 planes at a time");
        }
        else if (kernel.Kind == KernelKind.AttentionPrefill)
        {
            Assert.That((plan.Grid.X, plan.Grid.Y * 128), Is.EqualTo((kernel.Batch, kernel.N)), "a block for 128 queries of a head");
            Assert.That(plan.SharedBytes, Is.EqualTo((128 + 64 + 64) * 128 * 2).And.LessThanOrEqualTo(99 << 10), "what every device from 8.0 on gives a block");
        }
    }

    [Test]
    public void Devices_without_matrix_units_for_bfloat16_get_a_source_without_attention_over_prompts()
    {
        Assert.That(CudaSource.Text(7), Does.Not.Contain("mma.sync").And.Contain("attention_decode"));
        Assert.That(KernelSuites.Accelerator(CudaDevice.Types(7, 5)).Select(kernel => kernel.Kind), Does.Not.Contain(KernelKind.AttentionPrefill));
    }

    [Test]
    public void Large_products_are_also_worked_out_in_the_library_s_best_way()
    {
        KernelCase[] tuned = [.. KernelSuites.Accelerator([DataType.Bf16]).Where(kernel => kernel.Tuned)];
        Assert.That(tuned, Has.Length.EqualTo(2));
        Assert.That(KernelSuites.Accelerator([DataType.Bf16]), Is.SupersetOf(tuned.Select(kernel => kernel with { Tuned = false })), "to be compared with what it takes untold");
    }

    [Test]
    public void A_shape_that_our_kernel_is_not_written_for_is_refused() =>
        Assert.That(
            () => LaunchPlan.For(new KernelCase(KernelKind.AttentionDecode, DataType.Bf16, 100, 1, 64, 8)),
            Throws.TypeOf<DeviceException>().With.Message.Contains("keys=100 head=64"));

    [Test]
    public void Small_arguments_stand_at_the_low_end_of_their_eight_bytes()
    {
        LaunchArguments arguments = new LaunchArguments().Add(-1).Add(0.5f).Add(1UL << 40);
        Assert.That(arguments.Values, Is.EqualTo(new[] { 0xFFFF_FFFFUL, 0x3F00_0000UL, 1UL << 40 }));
    }

    [Test]
    public void The_heuristic_s_result_is_as_long_as_the_library_s_structure() =>
        Assert.That(Unsafe.SizeOf<CublasLtApi.HeuristicResult>(), Is.EqualTo(96));

    [TestCase(DataType.Fp16, 2)]
    [TestCase(DataType.Bf16, 2)]
    [TestCase(DataType.Fp8, 1)]
    [TestCase(DataType.Tf32, 4)]
    [TestCase(DataType.Fp32, 4)]
    public void Numbers_survive_the_way_to_the_device_and_back(DataType type, int bytes)
    {
        float[] numbers = CaseInputs.Draw(new KernelCase(KernelKind.Copy, type, 999), 3, 0)[0];
        byte[] packed = DeviceFormat.Pack(numbers, type);
        Assert.That(packed, Has.Length.EqualTo(999 * bytes));
        Assert.That(DeviceFormat.Unpack(packed, type), Is.EqualTo(numbers));
    }

    [TestCase(7, 5, new[] { DataType.Fp16, DataType.Fp32 })]
    [TestCase(8, 0, new[] { DataType.Fp16, DataType.Bf16, DataType.Tf32, DataType.Fp32 })]
    [TestCase(8, 9, new[] { DataType.Fp16, DataType.Bf16, DataType.Tf32, DataType.Fp32, DataType.Fp8 })]
    [TestCase(9, 0, new[] { DataType.Fp16, DataType.Bf16, DataType.Tf32, DataType.Fp32, DataType.Fp8 })]
    public void Types_follow_the_compute_capability(int major, int minor, DataType[] types) => Assert.That(CudaDevice.Types(major, minor), Is.EqualTo(types));

    [TestCase("NVIDIA H200", "H200")]
    [TestCase("NVIDIA H100 80GB HBM3", "H100")]
    [TestCase("NVIDIA H100 PCIe", "H100PCIe")]
    [TestCase("NVIDIA A100-SXM4-80GB", "A100")]
    [TestCase("NVIDIA GeForce RTX 4090", "RTX4090")]
    [TestCase("NVIDIA GeForce RTX 4090 D", "RTX4090D")]
    public void Devices_are_known_by_name(string name, string card) => Assert.That(CardNames.Find(name).Card, Is.EqualTo(card));

    [Test]
    public void An_unknown_device_has_a_card_of_its_name_and_no_datasheet()
    {
        (string card, object? datasheet) = CardNames.Find("NVIDIA Quadro X-1");
        Assert.That(card, Is.EqualTo("NVIDIAQuadroX1"));
        Assert.That(datasheet, Is.Null);
    }

    private static MatchCollection Declaration(string function) =>
        Regex.Matches(Source, "extern \"C\" __global__ void __launch_bounds__\\((?<threads>\\d+)(, \\d+)?\\) " + function + "\\((?<parameters>[^)]*)\\)");
}
