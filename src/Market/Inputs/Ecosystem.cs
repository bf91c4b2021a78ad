namespace MarketSim.Market.Inputs;

/// <summary>The software stack that a card runs and that work is written for.</summary>
public enum Ecosystem
{
    /// <summary>NVIDIA CUDA.</summary>
    Cuda,

    /// <summary>Huawei CANN.</summary>
    Cann,

    /// <summary>ROCm-like and the other domestic stacks.</summary>
    RocmLike,
}
