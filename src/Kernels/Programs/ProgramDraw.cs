using MarketSim.Market.Randomness;

namespace MarketSim.Kernels.Programs;

/// <summary>Draws programs of a kind: the mix of kernels of each kind of work, with its spread from tenant to tenant.</summary>
/// <remarks>
/// Shapes of models are published, lengths of prompts and answers are those of the Azure 2023 conversation trace (means 1,233 and 218 tokens), the share of prompts found
/// in a cache is that of the Mooncake trace (0.366). What remains is assumption and stands here with its range; docs/kernels.md repeats it.
/// </remarks>
public static class ProgramDraw
{
    private const double PromptMean = 1233;
    private const double AnswerMean = 218;
    private const double CachedShare = 0.366;

    /// <summary>Spread of mean lengths from tenant to tenant, standard deviation of the logarithm: assumption, 0.3 to 0.9.</summary>
    private const double LengthSigma = 0.5;

    /// <summary>Median batch of on-line answers, bound by the time to the next token: assumption, 4 to 32.</summary>
    private const double OnlineBatch = 9;

    /// <summary>Median batch of stored data, bound by memory for caches: assumption, 32 to 256.</summary>
    private const double StoredBatch = 128;

    /// <summary>Spread of batches, standard deviation of the logarithm: assumption, 0.3 to 0.8.</summary>
    private const double BatchSigma = 0.5;

    private static readonly double[] Sequences = [2048, 4096, 8192];

    /// <summary>A program of a kind.</summary>
    public static KernelProgram Of(ProgramKind kind, ref RandomStream stream) => kind switch
    {
        ProgramKind.PreTraining => PreTraining(ref stream),
        ProgramKind.FineTuning => FineTuning(ref stream),
        ProgramKind.Prefill => Serve(ref stream, OnlineBatch).PrefillOnly(1),
        ProgramKind.Decode => Serve(ref stream, OnlineBatch).DecodeOnly(1),
        ProgramKind.OnlineInference => Serve(ref stream, OnlineBatch).Whole(stream.NextUniform(0.85, 1)),
        ProgramKind.BatchInference => Serve(ref stream, StoredBatch).Whole(stream.NextUniform(0.9, 1)),
        _ => Simulation.Draw(ref stream),
    };

    /// <summary>
    /// Sequences of 2,048 to 8,192 tokens, 4,096 to 16,384 tokens a forward pass, 4 to 16 passes an update; half recompute activations. Pipelines that fill and
    /// drain, checkpoints and restarts leave 0.88 to 1 (assumption; Llama 3 405B, Dubey and others 2024, lost 0.10 of its time to interruptions).
    /// </summary>
    private static KernelProgram PreTraining(ref RandomStream stream)
    {
        Transformer model = Transformer.InUse[stream.NextIndex(Transformer.InUse.Count)];
        double length = Sequences[stream.NextIndex(Sequences.Length)];
        double tokens = 4096 << stream.NextIndex(3);
        double accumulation = 4 << stream.NextIndex(3);
        bool recompute = stream.NextBernoulli(0.5);
        var training = new Training(model, length, tokens / length, accumulation, recompute, model.TensorParallel, Shards: 8);
        return training.Step(stream.NextUniform(0.88, 1));
    }

    /// <summary>
    /// Smaller models more often, 1,024 to 4,096 tokens a pass, sequences of 512 to 2,048, half of them adapters only, most recompute. Padding, evaluation and loading
    /// leave 0.75 to 1 (assumption, 0.6 to 1).
    /// </summary>
    private static KernelProgram FineTuning(ref RandomStream stream)
    {
        ReadOnlySpan<double> weights = [0.4, 0.3, 0.15, 0.15];
        Transformer model = Transformer.InUse[stream.NextWeighted(weights)];
        double length = 512 << stream.NextIndex(3);
        double tokens = Math.Max(length, 1024 << stream.NextIndex(3));
        double accumulation = 2 << stream.NextIndex(3);
        bool adapters = stream.NextBernoulli(0.5);
        bool recompute = stream.NextBernoulli(0.7);
        var training = new Training(model, length, tokens / length, accumulation, recompute, model.TensorParallel, Shards: 8, adapters);
        return training.Step(stream.NextUniform(0.75, 1));
    }

    private static Serving Serve(ref RandomStream stream, double medianBatch)
    {
        Transformer model = Transformer.InUse[stream.NextIndex(Transformer.InUse.Count)];
        double median = Math.Exp(-LengthSigma * LengthSigma / 2);
        double prompt = stream.NextLognormal(PromptMean * median, LengthSigma);
        double answer = stream.NextLognormal(AnswerMean * median, LengthSigma);
        double batch = Math.Max(1, Math.Round(stream.NextLognormal(medianBatch, BatchSigma)));
        double chunk = 1024 << stream.NextIndex(3);
        return new Serving(model, prompt * (1 - CachedShare), answer, prompt * CachedShare, batch, chunk, model.TensorParallel);
    }
}
