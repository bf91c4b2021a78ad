using MarketSim.Kernels.Calls;
using MarketSim.Kernels.Sampling;

namespace MarketSim.Kernels.Cuda;

/// <summary>How one of our own kernels is launched for a case.</summary>
/// <param name="Function">Name in the source.</param>
/// <param name="Grid">Blocks, in each direction.</param>
/// <param name="Block">Threads of a block.</param>
/// <param name="SharedBytes">Shared memory of a block that the launch asks for.</param>
internal sealed record LaunchPlan(string Function, (int X, int Y) Grid, int Block, int SharedBytes = 0)
{
    /// <summary>Head size that the kernels of attention are written for.</summary>
    public const int HeadSize = 128;

    private const int Threads = 256;
    private const int WarpsPerBlock = Threads / 32;

    /// <summary>Queries and keys of a block of attention over prompts, its threads, and bytes of a row of a head.</summary>
    private const int PrefillQueries = 128;
    private const int PrefillKeys = 64;
    private const int PrefillThreads = 128;
    private const int HeadBytes = HeadSize * 2;

    /// <summary>Planes of a cube that a block of the stencil walks; points of a line that a warp holds.</summary>
    private const int StencilPlanes = 64;
    private const int StencilPoints = 128;

    /// <summary>Numbers that a thread moves in one go: 16 bytes of bfloat16, or of FP32.</summary>
    private const int Bf16Pack = 8;
    private const int Fp32Pack = 4;

    /// <summary>The plan for a case.</summary>
    /// <exception cref="DeviceException">The kernel is not written for this shape.</exception>
    public static LaunchPlan For(KernelCase kernel) => kernel.Kind switch
    {
        KernelKind.DecodeGemv when kernel.K % (32 * Bf16Pack) == 0 && kernel.Batch is 1 => new("gemv1", (Ceiling(kernel.M, WarpsPerBlock), 1), Threads),
        KernelKind.DecodeGemv when kernel.K % (32 * Bf16Pack) == 0 && kernel.Batch is 4 && kernel.M % 2 == 0 =>
            new("gemv4", (Ceiling(kernel.M / 2, WarpsPerBlock), 1), Threads),
        KernelKind.AttentionPrefill when kernel.K == HeadSize && kernel.N == kernel.M && kernel.M % PrefillQueries == 0 =>
            new("attention_prefill", (kernel.Batch, kernel.N / PrefillQueries), PrefillThreads, (PrefillQueries + (2 * PrefillKeys)) * HeadBytes),
        KernelKind.AttentionDecode when kernel.K == HeadSize && kernel.N == 1 && kernel.M % 64 == 0 => new("attention_decode", (kernel.Batch, 1), Threads),
        KernelKind.LayerNorm when IsRow(kernel) => new("layer_norm", (kernel.M, 1), Threads),
        KernelKind.Softmax when IsRow(kernel) => new("softmax", (kernel.M, 1), Threads),
        KernelKind.Activation when (long)kernel.M * kernel.N % Bf16Pack == 0 => new("activation", (Streaming((long)kernel.M * kernel.N / Bf16Pack), 1), Threads),
        KernelKind.Gather when kernel.N % Bf16Pack == 0 => new("gather", (kernel.M, 1), Threads),
        KernelKind.Copy when kernel.M % Bf16Pack == 0 => new("copy", (Streaming(kernel.M / Bf16Pack), 1), Threads),
        KernelKind.Triad when kernel.M % Fp32Pack == 0 => new("triad", (Streaming(kernel.M / Fp32Pack), 1), Threads),
        KernelKind.Stencil when kernel.M % StencilPoints == 0 =>
            new("stencil", (kernel.M / StencilPoints, kernel.M / WarpsPerBlock * Ceiling(kernel.M, StencilPlanes)), Threads),
        _ => throw new DeviceException($"no kernel of ours for {kernel.Kind} {kernel.Shape}"),
    };

    /// <summary>The arguments, in the order of the source's parameters.</summary>
    /// <param name="kernel">The case.</param>
    /// <param name="inputs">Addresses of the inputs.</param>
    /// <param name="output">Address of the output.</param>
    public static LaunchArguments Arguments(KernelCase kernel, IReadOnlyList<ulong> inputs, ulong output)
    {
        var arguments = new LaunchArguments();
        foreach (ulong input in inputs)
        {
            _ = arguments.Add(input);
        }

        _ = arguments.Add(output);
        return kernel.Kind switch
        {
            KernelKind.DecodeGemv => arguments.Add(kernel.M).Add(kernel.K),
            KernelKind.AttentionPrefill or KernelKind.AttentionDecode or KernelKind.Stencil => arguments.Add(kernel.M),
            KernelKind.LayerNorm => arguments.Add(kernel.N).Add(RowReference.Epsilon),
            KernelKind.Softmax or KernelKind.Gather => arguments.Add(kernel.N),
            KernelKind.Activation => arguments.Add((int)((long)kernel.M * kernel.N / Bf16Pack)),
            KernelKind.Copy => arguments.Add(kernel.M / Bf16Pack),
            _ => arguments.Add(RowReference.TriadFactor).Add(kernel.M / Fp32Pack),
        };
    }

    /// <summary>A row is held by the threads of one block: up to eight packs of eight each.</summary>
    private static bool IsRow(KernelCase kernel) => kernel.N % Bf16Pack == 0 && kernel.N <= Threads * Bf16Pack * 8;

    private static int Streaming(long packs) => (int)Math.Min((packs + Threads - 1) / Threads, 1 << 20);

    private static int Ceiling(int count, int part) => (count + part - 1) / part;
}
