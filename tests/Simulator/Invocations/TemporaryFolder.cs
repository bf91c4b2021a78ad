namespace MarketSim.Simulator.Tests.Invocations;

/// <summary>A folder that goes when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("marketsim-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public bool IsEmpty => !Directory.EnumerateFileSystemEntries(Path).Any();

    public string Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
