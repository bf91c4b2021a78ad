namespace MarketSim.Market.Inputs;

/// <summary>Kinds of work.</summary>
public enum WorkType
{
    /// <summary>Training a large model from nothing.</summary>
    PreTraining,

    /// <summary>Fine-tuning.</summary>
    FineTuning,

    /// <summary>Inference for people who wait.</summary>
    InferenceOnline,

    /// <summary>Inference on stored data.</summary>
    InferenceBatch,

    /// <summary>Simulation and other numerical work.</summary>
    Hpc,
}
