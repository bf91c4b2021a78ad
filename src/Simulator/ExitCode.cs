namespace MarketSim.Simulator;

/// <summary>Exit codes of the process. Scripts depend on them.</summary>
public static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Fine = 0;

    /// <summary>The run failed: broken books, a folder that cannot be written to, or a lost engine.</summary>
    public const int Failed = 1;

    /// <summary>The input or the command line is wrong; nothing was written.</summary>
    public const int BadInput = 2;

    /// <summary>Interrupted; finished days are kept.</summary>
    public const int Interrupted = 130;
}
