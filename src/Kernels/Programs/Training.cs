using MarketSim.Kernels.Calls;

namespace MarketSim.Kernels.Programs;

/// <summary>How a model is trained on a card.</summary>
/// <param name="Model">The model.</param>
/// <param name="Length">Tokens in a sequence.</param>
/// <param name="MicroBatch">Sequences in a forward pass.</param>
/// <param name="Accumulation">Forward passes between two updates.</param>
/// <param name="Recompute">Whether activations are computed a second time instead of stored.</param>
/// <param name="Parts">Cards that share a layer.</param>
/// <param name="Shards">Cards over which the optimizer's state is spread.</param>
/// <param name="AdaptersOnly">Whether only small adapters learn.</param>
public sealed record Training(
    Transformer Model, double Length, double MicroBatch, double Accumulation, bool Recompute, int Parts, int Shards = 1, bool AdaptersOnly = false)
{
    /// <summary>Bytes that an update moves for each parameter: gradient, FP32 master copy and two moments read and written, weight written (Adam).</summary>
    private const double BytesPerParameter = 28;

    /// <summary>Collectives in a layer's forward and backward pass when cards share it (Shoeybi and others 2019).</summary>
    private const double SumsPerLayer = 4;

    /// <summary>What the host, the allocator and changes of number format leave of a step; with <see cref="Communication.CommunicationModel.NetworkHidden"/> fitted to the training table.</summary>
    public const double FrameworkShare = 0.9;

    /// <summary>The kernels and the traffic between two updates.</summary>
    /// <param name="yield">Share of operations that count, besides what the framework leaves.</param>
    public KernelProgram Step(double yield)
    {
        double tokens = Length * MicroBatch;
        List<Invocation> calls = [];
        void Add(IEnumerable<Invocation> more) => calls.AddRange(more.Select(call => call with { Count = call.Count * Accumulation }));
        Add(LayerCalls.Forward(Model, tokens, Length, Parts));
        Add(LayerCalls.Backward(Model, tokens, Length, Parts, !AdaptersOnly));
        if (Recompute)
        {
            Add(LayerCalls.Forward(Model, tokens, Length, Parts, useful: 0));
        }

        double learning = AdaptersOnly ? 0.01 * Model.Parameters : Model.Parameters;
        calls.Add(new(new KernelCall(KernelKind.Triad, DataType.Fp32, 10 * learning / Parts / Shards, BytesPerParameter * learning / Parts / Shards), 1, 0));
        double sums = Parts > 1 ? SumsPerLayer * Model.Layers * Accumulation : 0;
        return new KernelProgram(calls, yield * FrameworkShare, sums * tokens * Model.Width * 2, sums, 2 * learning);
    }
}
