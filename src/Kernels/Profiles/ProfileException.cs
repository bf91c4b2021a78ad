namespace MarketSim.Kernels.Profiles;

/// <summary>A profile cannot be read or used: the message is one line that says which file, what is wrong and what is allowed.</summary>
public sealed class ProfileException(string message) : Exception(message);
