#pragma warning disable CA1050 // The runtime looks for this name, outside of all namespaces.

/// <summary>Makes a process note its assemblies as it ends, when the environment names this assembly as a start-up hook.</summary>
internal static class StartupHook
{
    /// <summary>Variable that names the file.</summary>
    public const string File = "MARKETSIM_TESTS_LOADED";

    /// <summary>The runtime calls it before the program's own code.</summary>
    public static void Initialize() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        System.IO.File.WriteAllLines(Environment.GetEnvironmentVariable(File)!, AppDomain.CurrentDomain.GetAssemblies().Select(one => one.GetName().Name!));
}
