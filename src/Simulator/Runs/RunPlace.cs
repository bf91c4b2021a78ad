using MarketSim.Reports.Runs;

namespace MarketSim.Simulator.Runs;

/// <summary>The folder of a run that is being made. If the run is given up, a folder that was new goes again.</summary>
internal sealed class RunPlace : IDisposable
{
    private readonly bool _isNew;
    private bool _keep;

    /// <summary>Makes the folder.</summary>
    /// <exception cref="RunFolderException">It exists and is not forced, or cannot be written to.</exception>
    public RunPlace(string path, bool force)
    {
        _isNew = !Directory.Exists(path);
        Folder = RunFolder.Create(path, force);
    }

    /// <summary>The folder.</summary>
    public RunFolder Folder { get; }

    /// <summary>The folder holds a run and stays.</summary>
    public void Keep() => _keep = true;

    public void Dispose()
    {
        if (_keep || !_isNew)
        {
            return;
        }

        try
        {
            Directory.Delete(Folder.Root, recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Why the run was given up says more than that its folder could not be removed.
        }
    }
}
