using System.Reflection;

namespace MarketSim.Kernels.Cuda;

/// <summary>Our own kernels (the <c>.cu</c> files of Source), compiled on the device's machine. No headers: bfloat16 is handled by its bits.</summary>
internal static class CudaSource
{
    /// <summary>Name under which the compiler reports.</summary>
    public const string Name = "marketsim_kernels.cu";

    /// <summary>Compute capability from which on matrix units multiply bfloat16 and memory is copied aside.</summary>
    private const int MatrixUnits = 8;

    private static readonly string[] Everywhere = ["common.cu", "streams.cu", "rows.cu", "products.cu"];

    /// <summary>Names of the kernels.</summary>
    public static IReadOnlyList<string> Functions { get; } =
        ["copy", "triad", "layer_norm", "softmax", "activation", "gather", "stencil", "gemv1", "gemv4", "attention_decode", "attention_prefill"];

    /// <summary>The whole source for devices of a compute capability.</summary>
    /// <param name="major">The capability's first number.</param>
    public static string Text(int major) =>
        string.Join('\n', Everywhere.Concat(major >= MatrixUnits ? ["attention_prefill.cu"] : []).Select(Read));

    private static string Read(string file)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file) ?? throw new InvalidOperationException($"the resource {file} is missing");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
