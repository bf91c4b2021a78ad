namespace MarketSim.Simulator;

/// <summary>What the process returns. Scripts depend on these.</summary>
public static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Fine = 0;

    /// <summary>The run failed: broken books, a place that cannot be written to, an engine that was lost.</summary>
    public const int Failed = 1;

    /// <summary>The input or the command line is wrong; nothing was written.</summary>
    public const int BadInput = 2;

    /// <summary>Interrupted; finished days are kept.</summary>
    public const int Interrupted = 130;
}
