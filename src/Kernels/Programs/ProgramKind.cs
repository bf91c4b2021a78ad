namespace MarketSim.Kernels.Programs;

/// <summary>Kinds of program that a mix of kernels is known for.</summary>
public enum ProgramKind
{
    /// <summary>Training a model from nothing.</summary>
    PreTraining,

    /// <summary>Fine-tuning.</summary>
    FineTuning,

    /// <summary>Prompts of people who wait.</summary>
    Prefill,

    /// <summary>Answers to people who wait.</summary>
    Decode,

    /// <summary>Prompts and answers of people who wait.</summary>
    OnlineInference,

    /// <summary>Prompts and answers of stored data.</summary>
    BatchInference,

    /// <summary>Simulation and other numerical work.</summary>
    Hpc,
}
