namespace MarketSim.Kernels.Programs;

/// <summary>How a model answers on a card.</summary>
/// <param name="Model">The model.</param>
/// <param name="PromptTokens">Tokens of a prompt that must be computed.</param>
/// <param name="AnswerTokens">Tokens of an answer.</param>
/// <param name="CachedTokens">Tokens of a prompt whose keys and values are there already.</param>
/// <param name="Batch">Sequences that are answered together.</param>
/// <param name="Chunk">Tokens of prompts computed in one pass.</param>
/// <param name="Parts">Cards that share a layer.</param>
public sealed record Serving(
    Transformer Model, double PromptTokens, double AnswerTokens, double CachedTokens, double Batch, double Chunk, int Parts)
{
    /// <summary>Collectives in a layer when cards share it.</summary>
    private const double SumsPerLayer = 2;

    /// <summary>The kernels of the prompts of one batch.</summary>
    public IEnumerable<Invocation> Prefill()
    {
        double tokens = Math.Min(Chunk, PromptTokens * Batch);
        double passes = PromptTokens * Batch / tokens;
        return LayerCalls.Forward(Model, tokens, PromptTokens + CachedTokens, Parts, serving: true).Select(call => call with { Count = call.Count * passes });
    }

    /// <summary>The kernels of the answers of one batch, a pass for each token.</summary>
    public IEnumerable<Invocation> Decode() =>
        LayerCalls.Decode(Model, Batch, PromptTokens + CachedTokens + (AnswerTokens / 2), Parts)
            .Select(call => call with { Count = call.Count * AnswerTokens });

    /// <summary>A batch from first prompt to last token.</summary>
    /// <param name="yield">Share of operations that count.</param>
    public KernelProgram Whole(double yield) => Of([.. Prefill(), .. Decode()], yield, (PromptTokens + AnswerTokens) * Batch, (PromptTokens * Batch / Chunk) + AnswerTokens);

    /// <summary>The prompts alone.</summary>
    public KernelProgram PrefillOnly(double yield) => Of([.. Prefill()], yield, PromptTokens * Batch, PromptTokens * Batch / Chunk);

    /// <summary>The answers alone.</summary>
    public KernelProgram DecodeOnly(double yield) => Of([.. Decode()], yield, AnswerTokens * Batch, AnswerTokens);

    private KernelProgram Of(IReadOnlyList<Invocation> calls, double yield, double tokens, double passes)
    {
        double sums = Parts > 1 ? SumsPerLayer * Model.Layers : 0;
        return new KernelProgram(calls, yield, sums * tokens * Model.Width * 2, sums * passes);
    }
}
