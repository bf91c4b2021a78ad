namespace MarketSim.Reports.Runs;

/// <summary>What is wrong with a folder.</summary>
public enum RunFolderTrouble
{
    /// <summary>It exists already and may not be replaced.</summary>
    Exists,

    /// <summary>It cannot be made or written to.</summary>
    Unwritable,

    /// <summary>It is not the folder of a run.</summary>
    NotARun,

    /// <summary>A file in it is not as it was written.</summary>
    Damaged,

    /// <summary>Another process works in it.</summary>
    Busy,
}

/// <summary>A run's folder cannot be used; the message names it and says what to do.</summary>
public sealed class RunFolderException(RunFolderTrouble trouble, string message, Exception? cause = null) : IOException(message, cause)
{
    /// <summary>What is wrong.</summary>
    public RunFolderTrouble Trouble { get; } = trouble;
}
