namespace MarketSim.Reports.Tables;

/// <summary>A file of a run could not be written: the disk is full, the place cannot be written to. The message names the file.</summary>
public sealed class TableWriteException(string file, Exception cause)
    : IOException($"{file}: cannot be written: {cause.Message.ReplaceLineEndings(" ")}", cause)
{
    /// <summary>The file.</summary>
    public string File { get; } = file;
}
