using System.Runtime.InteropServices;

namespace MarketSim.Kernels.Cuda;

/// <summary>Loads shared libraries; tests give one that finds what they want.</summary>
public interface ILibraryLoader
{
    /// <summary>Loads a library by name; 0 where there is none.</summary>
    nint Load(string name);
}

/// <summary>The system's own loader.</summary>
public sealed class SystemLibraryLoader : ILibraryLoader
{
    /// <inheritdoc/>
    public nint Load(string name) => NativeLibrary.TryLoad(name, out nint handle) ? handle : 0;
}
