using MarketSim.Kernels.Calls;
using MarketSim.Market.Identity;
using MarketSim.Market.Randomness;

namespace MarketSim.Kernels.Sampling;

/// <summary>Holds the result of a kernel against the same in double precision, at entries drawn at random (all of them where they are few).</summary>
/// <remarks>
/// An entry may be off by the rounding of the result's type, and by the rounding of a sum in FP32 (TF32: of its factors; FP8: in the 14 bits of matrix units) relative to the sum of absolute terms.
/// </remarks>
public static class KernelReference
{
    private const int Entries = 256;
    private const double SumError = 1.0 / (1 << 20);
    private const double Fp8SumError = 1.0 / (1 << 13);
    private const double Floor = 1e-6;

    /// <summary>Largest error over the allowed error; over 1 means that the kernel is wrong, infinite that it wrote something that is no number.</summary>
    /// <param name="kernel">The case.</param>
    /// <param name="inputs">What it was given.</param>
    /// <param name="output">What came of it.</param>
    /// <param name="outputType">Type in which the result was written.</param>
    /// <param name="seed">Chooses the entries.</param>
    public static double ErrorOverTolerance(KernelCase kernel, float[][] inputs, float[] output, DataType outputType, ulong seed)
    {
        var stream = new RandomStream(seed, AgentId.PolicyOffice, Purpose.Programs);
        double worst = 0;
        for (int i = 0; i < Entries && double.IsFinite(worst); i++)
        {
            long at = output.Length <= Entries ? i % output.Length : (long)(stream.NextUniform() * output.Length);
            (double expected, double terms) = Entry(kernel, inputs, at);
            double allowed = (NumberFormats.RoundingError(outputType) * Math.Abs(expected)) + (Factor(kernel) * terms) + Floor;
            double error = Math.Abs(output[at] - expected) / allowed;
            worst = double.IsFinite(error) ? Math.Max(worst, error) : double.PositiveInfinity;
        }

        return worst;
    }

    /// <summary>An entry of the right result, and the sum of the absolute values of what it is made of.</summary>
    internal static (double Value, double Terms) Entry(KernelCase kernel, float[][] inputs, long at) => kernel.Kind switch
    {
        KernelKind.Gemm or KernelKind.BatchedGemm => Product(kernel, inputs, at),
        KernelKind.DecodeGemv => Dot(inputs[0], at % kernel.M * kernel.K, inputs[1], at / kernel.M * kernel.K, kernel.K),
        KernelKind.AttentionPrefill or KernelKind.AttentionDecode => AttentionReference.Entry(kernel, inputs, at),
        KernelKind.LayerNorm => RowReference.LayerNorm(inputs[0], at, kernel.N),
        KernelKind.Softmax => RowReference.Softmax(inputs[0], at, kernel.N),
        KernelKind.Activation => RowReference.Activation(inputs[0][at], inputs[1][at]),
        KernelKind.Copy => (inputs[0][at], 0),
        KernelKind.Triad => (inputs[0][at] + (RowReference.TriadFactor * inputs[1][at]), Math.Abs(inputs[0][at]) + Math.Abs(inputs[1][at])),
        KernelKind.Gather => (inputs[0][((long)inputs[1][at / kernel.N] * kernel.N) + (at % kernel.N)], 0),
        _ => RowReference.Stencil(inputs[0], at, kernel.M),
    };

    /// <summary>
    /// Sums of many products in parts are off by a few roundings; TF32 rounds both factors; matrix units of the Hopper generation keep about 14 bits of a sum of FP8 products
    /// (DeepSeek-V3 Technical Report, 2024, section 3.3.2), lost once for each part; scores of attention go through the type of the kernel once.
    /// </summary>
    private static double Factor(KernelCase kernel) => kernel.Type switch
    {
        DataType.Tf32 => 2 * NumberFormats.RoundingError(DataType.Tf32),
        DataType.Fp8 => Fp8SumError,
        _ when kernel.Kind is KernelKind.AttentionPrefill or KernelKind.AttentionDecode => Math.Max(SumError, 4 * NumberFormats.RoundingError(kernel.Type)),
        _ => SumError,
    };

    private static (double Value, double Terms) Product(KernelCase kernel, float[][] inputs, long at)
    {
        long size = (long)kernel.M * kernel.N;
        long batch = at / size;
        long row = at % size % kernel.M;
        long column = at % size / kernel.M;
        return Dot(inputs[0], ((batch * kernel.M) + row) * kernel.K, inputs[1], ((batch * kernel.N) + column) * kernel.K, kernel.K);
    }

    internal static (double Value, double Terms) Dot(float[] a, long startA, float[] b, long startB, int count)
    {
        double sum = 0;
        double terms = 0;
        for (int i = 0; i < count; i++)
        {
            double term = (double)a[startA + i] * b[startB + i];
            sum += term;
            terms += Math.Abs(term);
        }

        return (sum, terms);
    }
}
