namespace MarketSim.Simulator.Hosting;

/// <summary>A folder that this process alone writes to, from the first file to the last. Disposing it gives it up.</summary>
/// <remarks>The lock file stays in the folder. If it were deleted, two processes could each lock a file of that name.</remarks>
internal sealed class HeldFolder : IDisposable
{
    private const string LockName = ".lock";

    // A list of runs looks for a moment whether a folder is locked.
    private const int MostTries = 6;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);
    private readonly FileStream _lock;
    private bool _keep;

    private HeldFolder(RunFolder folder, bool keep) => (Folder, _keep, _lock) = (folder, keep, Lock(folder));

    /// <summary>The folder.</summary>
    public RunFolder Folder { get; }

    /// <summary>Makes a folder and locks it.</summary>
    /// <param name="path">Path of the folder.</param>
    /// <param name="force">Whether an earlier run in it is replaced.</param>
    /// <exception cref="RunFolderException">It exists and is not forced, another process works in it, or it cannot be written to.</exception>
    public static HeldFolder Begin(string path, bool force)
    {
        bool existed = Directory.Exists(path);
        var held = new HeldFolder(RunFolder.Create(path, force), keep: existed);
        try
        {
            // Between the look at the folder and its lock, another process may have begun and ended a run in it.
            if (!force && Directory.EnumerateFileSystemEntries(held.Folder.Root).Any(entry => Path.GetFileName(entry) != LockName))
            {
                held.Keep();
                throw new RunFolderException(RunFolderTrouble.Exists, $"{path}: another run was made in this folder; --force replaces it, --out names another folder.");
            }

            held.Folder.RemoveRun();
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Locks a folder that is there already.</summary>
    /// <exception cref="RunFolderException">Another process works in it.</exception>
    public static HeldFolder Resume(string path)
    {
        var held = new HeldFolder(RunFolder.Existing(path), keep: true);
        try
        {
            held.Folder.RemovePartial();
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Keeps the folder even if the work fails: there is something in it to resume or to read.</summary>
    public void Keep() => _keep = true;

    public void Dispose()
    {
        try
        {
            if (!_keep)
            {
                Directory.Delete(Folder.Root, recursive: true);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Why the work failed says more than that its folder could not be removed.
        }
        finally
        {
            _lock.Dispose();
        }
    }

    /// <remarks>The system releases the lock when the process ends, however it ends.</remarks>
    private static FileStream Lock(RunFolder folder)
    {
        string file = Path.Combine(folder.Root, LockName);
        if (new FileInfo(file).LinkTarget is not null)
        {
            throw new RunFolderException(RunFolderTrouble.Unwritable, $"{file}: a link, which is not followed; remove it.");
        }

        for (int tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(file) && tries < MostTries)
            {
                Thread.Sleep(BetweenTries);
            }
            catch (IOException cause) when (File.Exists(file))
            {
                throw new RunFolderException(RunFolderTrouble.Busy, $"{folder.Root}: a run or study is under way in this folder; wait until it ends, or use another folder.", cause);
            }
        }
    }
}
