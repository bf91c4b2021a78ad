using MarketSim.Kernels.Calls;

namespace MarketSim.Kernels.Sampling;

/// <summary>Attention in double precision. A prompt's query sees the keys up to its own place, a new token sees all.</summary>
internal static class AttentionReference
{
    public static (double Value, double Terms) Entry(KernelCase kernel, float[][] inputs, long at)
    {
        long head = at / ((long)kernel.N * kernel.K);
        long query = at / kernel.K % kernel.N;
        int column = (int)(at % kernel.K);
        long seen = kernel.Kind == KernelKind.AttentionPrefill ? query + 1 : kernel.M;
        double scale = 1 / Math.Sqrt(kernel.K);
        double[] scores = new double[seen];
        double highest = double.NegativeInfinity;
        for (long key = 0; key < seen; key++)
        {
            scores[key] = scale * KernelReference.Dot(inputs[0], ((head * kernel.N) + query) * kernel.K, inputs[1], ((head * kernel.M) + key) * kernel.K, kernel.K).Value;
            highest = Math.Max(highest, scores[key]);
        }

        double weights = 0;
        double sum = 0;
        double terms = 0;
        for (long key = 0; key < seen; key++)
        {
            double weight = Math.Exp(scores[key] - highest);
            double value = inputs[2][(((head * kernel.M) + key) * kernel.K) + column];
            weights += weight;
            sum += weight * value;
            terms += weight * Math.Abs(value);
        }

        return (sum / weights, terms / weights);
    }
}
