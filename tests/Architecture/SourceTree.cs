using System.Xml.Linq;

namespace MarketSim.Architecture.Tests;

/// <summary>The projects under <c>src/</c>, as their project files describe them.</summary>
internal static class SourceTree
{
    /// <summary>From left to right: a project may reference only what stands before it.</summary>
    public static readonly string[] LeftToRight =
        ["Market", "Kernels", "Sampler", "Scenarios", "Studies", "Reports", "Grains", "Silo", "Workbench", "Simulator"];

    public static string Root { get; } = FindRoot();

    /// <summary>Names of the folders under <c>src/</c> that hold a project.</summary>
    public static string[] Projects { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(Path.GetDirectoryName(file)!))
            .Order(StringComparer.Ordinal)];

    public static string[] ProjectReferences(string project) =>
        [.. Items(project, "ProjectReference")
            .Select(path => Path.GetFileName(Path.GetDirectoryName(path.Replace('\\', '/'))!))];

    public static string[] PackageReferences(string project) => [.. Items(project, "PackageReference")];

    /// <summary>The built assembly, beside the tests because the test project references every source project.</summary>
    public static string AssemblyFile(string project) =>
        Path.Combine(AppContext.BaseDirectory, AssemblyName(project) + ".dll");

    public static string AssemblyName(string project) => project switch
    {
        "Simulator" => "marketsim",
        "Sampler" => "marketsim-sampler",
        _ => "MarketSim." + project,
    };

    private static IEnumerable<string> Items(string project, string item) =>
        XDocument.Load(Path.Combine(Root, "src", project, $"MarketSim.{project}.csproj"))
            .Descendants(item)
            .Select(element => element.Attribute("Include")!.Value);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MarketSim.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
