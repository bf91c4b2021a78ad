namespace MarketSim.Architecture.Tests;

public sealed class DependencyTests
{
    private static readonly string[] Projects = SourceTree.Projects;

    [Test]
    public void Every_source_project_has_its_place_in_the_order() =>
        Assert.That(Projects, Is.Not.Empty.And.SubsetOf(SourceTree.LeftToRight));

    [TestCaseSource(nameof(Projects))]
    public void Project_references_point_left(string project) =>
        Assert.That(SourceTree.ProjectReferences(project), Is.SubsetOf(LeftOf(project)));

    [TestCaseSource(nameof(Projects))]
    public void Assembly_references_point_left(string project)
    {
        var own = AssemblyUse.Read(SourceTree.AssemblyFile(project)).Assemblies
            .Where(name => name == "marketsim" || name.StartsWith("MarketSim.", StringComparison.Ordinal));

        Assert.That(own, Is.SubsetOf(LeftOf(project).Select(SourceTree.AssemblyName)));
    }

    /// <remarks>Grains hold agents, the silo hosts grains: to the left of them nobody knows what Orleans is.</remarks>
    [TestCaseSource(nameof(Projects))]
    public void Orleans_begins_at_the_grains(string project)
    {
        if (Array.IndexOf(SourceTree.LeftToRight, project) >= Array.IndexOf(SourceTree.LeftToRight, "Grains"))
            return;

        var orleans = SourceTree.PackageReferences(project).Concat(AssemblyUse.Read(SourceTree.AssemblyFile(project)).Assemblies)
            .Where(name => name.Contains("Orleans", StringComparison.Ordinal));

        Assert.That(orleans, Is.Empty);
    }

    private static string[] LeftOf(string project) =>
        SourceTree.LeftToRight[..Array.IndexOf(SourceTree.LeftToRight, project)];
}
