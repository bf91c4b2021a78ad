namespace MarketSim.Reports.Tables;

/// <summary>What a table holds, in one line.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Rows">Rows in it.</param>
/// <param name="Sha256">Content hash, 64 lower-case hexadecimal digits.</param>
public sealed record TableDigest(string Table, long Rows, string Sha256);
