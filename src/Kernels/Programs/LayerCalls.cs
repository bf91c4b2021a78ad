using MarketSim.Kernels.Calls;

namespace MarketSim.Kernels.Programs;

/// <summary>The kernels of a decoder's layers.</summary>
internal static class LayerCalls
{
    private const DataType Type = DataType.Bf16;

    /// <summary>Passes over a layer's tokens for residuals, rotations and layouts that are not fused into other kernels, training frameworks (assumption, 2 to 6).</summary>
    private const double PassesOfTraining = 4;

    /// <summary>The same of serving engines, which fuse more (assumption, 0 to 2).</summary>
    private const double PassesOfServing = 1;

    /// <summary>Forward pass over whole prompts, all layers.</summary>
    /// <param name="model">The model.</param>
    /// <param name="tokens">Tokens in the step.</param>
    /// <param name="length">Tokens in a sequence.</param>
    /// <param name="parts">Cards that share a layer.</param>
    /// <param name="useful">1, or 0 when the pass is made a second time.</param>
    /// <param name="serving">Whether a serving engine makes it, not a training framework.</param>
    public static IEnumerable<Invocation> Forward(Transformer model, double tokens, double length, int parts, double useful = 1, bool serving = false)
    {
        foreach (Invocation product in Products(model, tokens, parts, 1, useful))
        {
            yield return product;
        }

        yield return new(KernelCall.Prefill(Type, tokens, length, (double)model.Width / parts, (double)model.KeyWidth / parts), model.Layers, useful);
        foreach (Invocation small in Small(model, tokens, parts, 1, serving ? PassesOfServing : PassesOfTraining))
        {
            yield return small;
        }
    }

    /// <summary>Backward pass over whole prompts.</summary>
    /// <param name="model">The model.</param>
    /// <param name="tokens">Tokens in the step.</param>
    /// <param name="length">Tokens in a sequence.</param>
    /// <param name="parts">Cards that share a layer.</param>
    /// <param name="weightGradients">Whether weights learn: with adapters only, two thirds of the products fall away on the way to one third.</param>
    public static IEnumerable<Invocation> Backward(Transformer model, double tokens, double length, int parts, bool weightGradients)
    {
        foreach (Invocation product in Products(model, tokens, parts, weightGradients ? 2 : 1, 1))
        {
            yield return product;
        }

        KernelCall forward = KernelCall.Prefill(Type, tokens, length, (double)model.Width / parts, (double)model.KeyWidth / parts);
        yield return new(forward with { Operations = forward.Operations * 2.5, Bytes = forward.Bytes * 2 }, model.Layers, 0.8);
        foreach (Invocation small in Small(model, tokens, parts, 2, PassesOfTraining))
        {
            yield return small;
        }
    }

    /// <summary>One new token for each of several sequences.</summary>
    /// <param name="model">The model.</param>
    /// <param name="sequences">Sequences in the batch.</param>
    /// <param name="length">Tokens in each cache.</param>
    /// <param name="parts">Cards that share a layer.</param>
    public static IEnumerable<Invocation> Decode(Transformer model, double sequences, double length, int parts)
    {
        foreach (Invocation product in Products(model, sequences, parts, 1, 1))
        {
            yield return product;
        }

        yield return new(KernelCall.Decode(Type, sequences, length, (double)model.Width / parts, (double)model.KeyWidth / parts), model.Layers);
        foreach (Invocation small in Small(model, sequences, parts, 1, PassesOfServing))
        {
            yield return small;
        }
    }

    private static IEnumerable<Invocation> Products(Transformer model, double tokens, int parts, double times, double useful)
    {
        double count = times * model.Layers;
        yield return new(KernelCall.Gemm(Type, tokens, (double)(model.Width + (2 * model.KeyWidth)) / parts, model.Width), count, useful);
        yield return new(KernelCall.Gemm(Type, tokens, model.Width, (double)model.Width / parts), count, useful);
        yield return new(KernelCall.Gemm(Type, tokens, 2.0 * model.Inner / parts, model.Width), count, useful);
        yield return new(KernelCall.Gemm(Type, tokens, model.Width, (double)model.Inner / parts), count, useful);
        yield return new(KernelCall.Gemm(Type, tokens, (double)model.Vocabulary / parts, model.Width), times, useful);
    }

    /// <summary>Two normalisations, passes for residuals and an activation a layer, and the softmax over the vocabulary. Their few operations do not count as the model's.</summary>
    private static IEnumerable<Invocation> Small(Transformer model, double tokens, int parts, double times, double passes)
    {
        double count = times * model.Layers;
        yield return new(KernelCall.Stream(KernelKind.LayerNorm, Type, 3 * tokens * model.Width, 3), 2 * count, 0);
        yield return new(KernelCall.Stream(KernelKind.Copy, Type, 3 * tokens * model.Width, 0), passes * count, 0);
        yield return new(KernelCall.Stream(KernelKind.Activation, Type, 3 * tokens * model.Inner / parts, 2), count, 0);
        yield return new(KernelCall.Stream(KernelKind.Softmax, Type, 2 * tokens * model.Vocabulary / parts, 2), times, 0);
        yield return new(KernelCall.Stream(KernelKind.Gather, Type, 2 * tokens * model.Width, 0), times, 0);
    }
}
