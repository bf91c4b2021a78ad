using MarketSim.Kernels.Programs;
using MarketSim.Market.Inputs;

namespace MarketSim.Kernels.Communication;

/// <summary>How long cards talk to each other: ring all-reduces over links within a scale-up domain and over the network between domains.</summary>
/// <remarks>
/// An all-reduce of V bytes over a large ring takes 2 V / bandwidth. Bandwidths that all-reduces reach, over the datasheet's for one direction: A100 171.9 of 300 GB/s (0.57) and
/// H100 336.7 of 450 (0.75), eight cards; A800 156 of 200 (0.78); 910B 126 of 196 (0.64). Over networks: 92 GB/s for four nodes of eight cards
/// with 200 Gb/s a card (0.46).
/// </remarks>
public static class CommunicationModel
{
    /// <summary>Share of a link's one-way bandwidth that an all-reduce reaches: geometric mean of the four above.</summary>
    public const double LinkShare = 0.68;

    /// <summary>Share of a network port's bandwidth that an all-reduce reaches.</summary>
    public const double NetworkShare = 0.46;

    /// <summary>Latency of a collective on links, s: assumption, 5 to 20 us.</summary>
    public const double LinkLatency = 10e-6;

    /// <summary>Share of traffic on links that computing hides: assumption, 0.3 to 0.7.</summary>
    public const double LinkHidden = 0.5;

    /// <summary>Share of traffic on the network that computing hides: fitted to the training table.</summary>
    public const double NetworkHidden = 0.8;

    /// <summary>Loss with each doubling of domains: fitted to the training table.</summary>
    public const double TrainingLossPerDoubling = 0.018;

    /// <summary>Loss with each doubling of domains of inference, which shares requests out: assumption, 0.005 to 0.02.</summary>
    public const double InferenceLossPerDoubling = 0.01;

    /// <summary>Loss with each doubling of domains of numerical work: assumption, 0.02 to 0.05.</summary>
    public const double HpcLossPerDoubling = 0.03;

    /// <summary>Where links are slow, models are cut into stages instead of layers; stages that wait cost this share: assumption, 0.05 to 0.25.</summary>
    public const double PipelineCost = 0.12;

    /// <summary>Exposed time on links over a time of computing, for a large ring.</summary>
    /// <param name="card">The card.</param>
    /// <param name="program">The program.</param>
    /// <param name="seconds">Time that a step computes, s.</param>
    public static double LinkCost(CardModel card, KernelProgram program, double seconds) =>
        program.LinkMessages > 0 ? Math.Min(RingSeconds(card, program) * (1 - LinkHidden) / seconds, PipelineCost) : 0;

    /// <summary>Time that a step's traffic takes on the links, for a large ring, s.</summary>
    public static double RingSeconds(CardModel card, KernelProgram program) =>
        (2 * program.LinkBytes / (card.LinkGbS / 2 * 1e9 * LinkShare)) + (program.LinkMessages * LinkLatency);

    /// <summary>Exposed time on the network over a time of computing, for many domains of eight cards.</summary>
    /// <param name="card">The card.</param>
    /// <param name="program">The program.</param>
    /// <param name="seconds">Time that a step computes, s.</param>
    public static double NetworkCost(CardModel card, KernelProgram program, double seconds)
    {
        double perCard = program.NetworkBytes / Market.Performance.ScalingLaw.ReferenceDomain;
        return 2 * perCard / (PortGbS(card) * 1e9 * NetworkShare) * (1 - NetworkHidden) / seconds;
    }

    /// <summary>Network bandwidth of a card, GB/s: its own figure, else 12.5 for boards on PCIe, 50 for cards of 700 TFLOP/s and more, 25 for the others (assumption).</summary>
    public static double PortGbS(CardModel card) => card switch
    {
        { NetworkGbS: > 0 } => card.NetworkGbS,
        { LinkGbS: < 150 } => 12.5,
        { Fp16Tflops: >= 700 } => 50,
        _ => 25,
    };

    /// <summary>Loss with each doubling of domains.</summary>
    public static double LossPerDoubling(WorkProgram program) => program switch
    {
        WorkProgram.PreTraining or WorkProgram.FineTuning => TrainingLossPerDoubling,
        WorkProgram.Hpc => HpcLossPerDoubling,
        WorkProgram.OnlineInference or WorkProgram.BatchInference => InferenceLossPerDoubling,
        _ => throw new ArgumentOutOfRangeException(nameof(program), program, "not a program"),
    };
}
