using MarketSim.Kernels.Cuda.Native;

namespace MarketSim.Kernels.Cuda;

/// <summary>Launches kernels.</summary>
internal static unsafe class CudaLaunch
{
    /// <summary>Starts a kernel on the default stream and does not wait.</summary>
    public static void Start(nint function, LaunchPlan plan, LaunchArguments arguments)
    {
        ulong* values = stackalloc ulong[arguments.Count];
        void** addresses = stackalloc void*[arguments.Count];
        for (int i = 0; i < arguments.Count; i++)
        {
            values[i] = arguments.Values[i];
            addresses[i] = values + i;
        }

        CudaErrors.Check(
            DriverApi.Launch(function, (uint)plan.Grid.X, (uint)plan.Grid.Y, 1, (uint)plan.Block, 1, 1, (uint)plan.SharedBytes, 0, addresses, null),
            $"cuLaunchKernel of {plan.Function}");
    }
}
