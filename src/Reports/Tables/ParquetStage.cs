namespace MarketSim.Reports.Tables;

/// <summary>One table on its way into a Parquet file.</summary>
internal sealed class ParquetStage<TRow> : TableStage<TRow>
    where TRow : class
{
    private readonly ParquetFile<TRow> _file;

    internal ParquetStage(string folder) =>
        _file = new ParquetFile<TRow>(Path.Combine(folder, ParquetSink.FileName(TableSchema.Of<TRow>().Name)));

    protected override void Keep(TRow row) => _file.Add(row);

    internal override TableDigest Finish()
    {
        _file.Finish();
        return base.Finish();
    }

    internal override void Publish() => _file.Publish();

    internal override void Discard() => _file.Discard();

    public override void Dispose()
    {
        _file.Dispose();
        base.Dispose();
    }
}
