using System.Runtime.InteropServices;

namespace MarketSim.Kernels.Cuda.Native;

/// <summary>The run-time compiler's functions that are used.</summary>
internal static unsafe partial class NvrtcApi
{
    [LibraryImport(CudaLibraries.Nvrtc, EntryPoint = "nvrtcVersion")]
    public static partial int GetVersion(out int major, out int minor);

    [LibraryImport(CudaLibraries.Nvrtc, EntryPoint = "nvrtcCreateProgram", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int CreateProgram(out nint program, string source, string name, int headers, byte** headerSources, byte** headerNames);

    [LibraryImport(CudaLibraries.Nvrtc, EntryPoint = "nvrtcCompileProgram")]
    public static partial int Compile(nint program, int options, byte** optionTexts);

    [LibraryImport(CudaLibraries.Nvrtc, EntryPoint = "nvrtcGetCUBINSize")]
    public static partial int GetBinarySize(nint program, out nuint bytes);

    [LibraryImport(CudaLibraries.Nvrtc, EntryPoint = "nvrtcGetCUBIN")]
    public static partial int GetBinary(nint program, byte* binary);

    [LibraryImport(CudaLibraries.Nvrtc, EntryPoint = "nvrtcGetPTXSize")]
    public static partial int GetAssemblySize(nint program, out nuint bytes);

    [LibraryImport(CudaLibraries.Nvrtc, EntryPoint = "nvrtcGetPTX")]
    public static partial int GetAssembly(nint program, byte* assembly);

    [LibraryImport(CudaLibraries.Nvrtc, EntryPoint = "nvrtcGetProgramLogSize")]
    public static partial int GetLogSize(nint program, out nuint bytes);

    [LibraryImport(CudaLibraries.Nvrtc, EntryPoint = "nvrtcGetProgramLog")]
    public static partial int GetLog(nint program, byte* log);

    [LibraryImport(CudaLibraries.Nvrtc, EntryPoint = "nvrtcDestroyProgram")]
    public static partial int DestroyProgram(ref nint program);
}
