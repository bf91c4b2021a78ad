namespace MarketSim.Reports.Tables;

/// <summary>Hashes the tables and keeps none of them: what a replicate of an ensemble needs.</summary>
public sealed class HashingSink() : TableSink(TableStage.ForAll(typeof(TableStage<>)));
