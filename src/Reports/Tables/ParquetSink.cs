namespace MarketSim.Reports.Tables;

/// <summary>Writes every table to <c>&lt;table&gt;.parquet</c> in a folder (Parquet, zstd) and hashes it.</summary>
/// <remarks>A file bears a temporary name until the run ends and is then moved, so that no half-written table is ever seen.
/// Memory is bounded: at most one row group of each table is held.</remarks>
/// <param name="folder">An existing folder.</param>
public sealed class ParquetSink(string folder)
    : TableSink(TableStage.ForAll(typeof(ParquetStage<>), folder))
{
    /// <summary>File name of a table.</summary>
    public static string FileName(string table) => table + ".parquet";
}
