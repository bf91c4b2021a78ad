using MarketSim.Kernels.Programs;
using MarketSim.Kernels.Roofline;
using MarketSim.Market.Inputs;
using MarketSim.Market.Performance;

namespace MarketSim.Kernels.Communication;

/// <summary>Training with weights, gradients and optimizer spread over all cards (fully sharded data parallel), as the public training table has it.</summary>
public static class ShardedTraining
{
    /// <summary>Weights are gathered forwards and backwards, gradients are scattered: three passes, where an all-reduce counts two.</summary>
    private const double PassesOverAllReduce = 1.5;

    /// <summary>Model FLOP/s over datasheet rate: 6 operations for each parameter and token, and attention over the whole square of a sequence, as the table counts.</summary>
    /// <param name="card">The card.</param>
    /// <param name="estimate">How long kernels take on it.</param>
    /// <param name="training">What is trained; its <see cref="Training.Parts"/> must be 1.</param>
    /// <param name="cards">Cards used together.</param>
    /// <param name="domain">Cards in a scale-up domain.</param>
    public static double ModelUtilization(CardModel card, CardEstimate estimate, Training training, int cards, int domain)
    {
        KernelProgram step = (training with { Shards = cards }).Step(1);
        double bytes = PassesOverAllReduce * 2 * training.Model.Parameters * training.Accumulation;
        step = step with { LinkBytes = bytes, LinkMessages = 2 * training.Model.Layers * training.Accumulation, NetworkBytes = bytes };
        double seconds = step.Calls.Sum(call => call.Count * estimate.Seconds(call.Call));
        var law = new ScalingLaw(
            CommunicationModel.RingSeconds(card, step) * (1 - CommunicationModel.NetworkHidden) / seconds,
            CommunicationModel.NetworkCost(card, step, seconds),
            CommunicationModel.TrainingLossPerDoubling);
        double tokens = training.Length * training.MicroBatch * training.Accumulation;
        double attention = 12.0 * training.Model.Layers * training.Model.Width * training.Length;
        double operations = tokens * ((6 * training.Model.Parameters) + attention);
        return Training.FrameworkShare * operations / seconds / (card.Pflops() * 1e15) * law.Share(cards, domain);
    }
}
