namespace MarketSim.Kernels.Sampling;

/// <summary>Kernels that work along rows or on neighbours, in double precision.</summary>
internal static class RowReference
{
    /// <summary>Added to the variance before its root is taken.</summary>
    public const float Epsilon = 1e-5f;

    /// <summary>The factor of the triad.</summary>
    public const float TriadFactor = 0.5f;

    /// <summary>Weight of the middle point of the stencil, and of each neighbour.</summary>
    public const float Middle = 0.4f;

    public const float Neighbour = 0.1f;

    public static (double Value, double Terms) LayerNorm(float[] input, long at, int width)
    {
        ReadOnlySpan<float> row = input.AsSpan((int)(at / width * width), width);
        double mean = 0;
        foreach (float value in row)
        {
            mean += value / width;
        }

        double variance = 0;
        foreach (float value in row)
        {
            variance += (value - mean) * (value - mean) / width;
        }

        double root = Math.Sqrt(variance + Epsilon);
        return ((input[at] - mean) / root, (Math.Abs(input[at]) + Math.Abs(mean)) / root);
    }

    public static (double Value, double Terms) Softmax(float[] input, long at, int width)
    {
        ReadOnlySpan<float> row = input.AsSpan((int)(at / width * width), width);
        double sum = 0;
        foreach (float value in row)
        {
            sum += Math.Exp(value - input[at]);
        }

        return (1 / sum, 1 / sum);
    }

    public static (double Value, double Terms) Activation(double value, double gate)
    {
        double result = value / (1 + Math.Exp(-value)) * gate;
        return (result, Math.Abs(result));
    }

    public static (double Value, double Terms) Stencil(float[] input, long at, int side)
    {
        long plane = (long)side * side;
        (long z, long y, long x) = (at / plane, at / side % side, at % side);
        if (x == 0 || y == 0 || z == 0 || x == side - 1 || y == side - 1 || z == side - 1)
        {
            return (input[at], 0);
        }

        double neighbours = 0;
        double terms = 0;
        foreach (long step in (ReadOnlySpan<long>)[1, -1, side, -side, plane, -plane])
        {
            neighbours += input[at + step];
            terms += Math.Abs(input[at + step]);
        }

        return ((Middle * (double)input[at]) + (Neighbour * neighbours), Math.Abs(input[at]) + terms);
    }
}
