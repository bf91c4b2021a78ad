using MarketSim.Kernels.Calls;
using MarketSim.Market.Identity;
using MarketSim.Market.Randomness;

namespace MarketSim.Kernels.Sampling;

/// <summary>Fresh random input for a case: numbers from -1 to 1, rounded as the case's type holds them; indices for a gather.</summary>
public static class CaseInputs
{
    /// <summary>Numbers drawn anew before they repeat; odd, so that no row of a matrix starts like another.</summary>
    private const int Drawn = (1 << 20) - 3;

    /// <summary>The inputs.</summary>
    /// <param name="kernel">The case.</param>
    /// <param name="seed">The seed; another one gives other input.</param>
    /// <param name="number">The case's number in its suite.</param>
    public static float[][] Draw(KernelCase kernel, ulong seed, int number)
    {
        IReadOnlyList<long> lengths = kernel.InputLengths;
        float[][] inputs = new float[lengths.Count][];
        for (int i = 0; i < inputs.Length; i++)
        {
            var stream = new RandomStream(seed, AgentId.Upstream, Purpose.Programs, (uint)((number * 8) + i));
            inputs[i] = kernel.Kind == KernelKind.Gather && i == 1 ? Indices(ref stream, kernel) : Numbers(ref stream, lengths[i], kernel.Type);
        }

        return inputs;
    }

    private static float[] Numbers(ref RandomStream stream, long length, DataType type)
    {
        float[] numbers = new float[length];
        int drawn = (int)Math.Min(length, Drawn);
        for (int i = 0; i < drawn; i++)
        {
            numbers[i] = NumberFormats.Round((float)stream.NextUniform(-1, 1), type);
        }

        for (long done = drawn; done < length; done += drawn)
        {
            long count = Math.Min(drawn, length - done);
            Array.Copy(numbers, 0, numbers, done, count);
        }

        return numbers;
    }

    private static float[] Indices(ref RandomStream stream, KernelCase kernel)
    {
        float[] rows = new float[kernel.M];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = stream.NextIndex(kernel.M * KernelCase.TableRowsPerPick);
        }

        return rows;
    }
}
