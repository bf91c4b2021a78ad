using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Reports.Tables;
using MarketSim.Reports.Tests.Samples;

namespace MarketSim.Reports.Tests.Tables;

public sealed class ParquetSinkTests
{
    [Test]
    public void Every_table_comes_back_as_it_was_written()
    {
        using var place = new TemporaryFolder();
        RunRecord record = SampleRecord.Of(days: 70);
        using var sink = new ParquetSink(place.Root);
        SampleRun.Feed(sink, record, requests: 40_000);
        sink.Complete();

        Assert.That(TableReader.ReadRows<NationalDay>(place["national.parquet"]), Is.EqualTo(record.National));
        Assert.That(TableReader.ReadRows<CenterRow>(place["centers.parquet"]), Is.EqualTo(record.Centers));
        Assert.That(TableReader.ReadRows<SupplierRow>(place["suppliers.parquet"]), Is.EqualTo(record.Suppliers));
        Assert.That(
            TableReader.ReadRows<RequestRow>(place["requests.parquet"]).SequenceEqual(Enumerable.Range(0, 40_000).Select(SampleRows.Request)), Is.True);
    }

    [Test]
    public void Both_sinks_give_the_same_digests_and_twice_the_same()
    {
        using var place = new TemporaryFolder();
        RunRecord record = SampleRecord.Of(days: 35);
        using var parquet = new ParquetSink(place.Root);
        using var hashing = new HashingSink();
        SampleRun.Feed(parquet, record, requests: 100);
        SampleRun.Feed(hashing, record, requests: 100);

        Assert.That(hashing.Complete(), Is.EqualTo(parquet.Complete()));
    }

    [Test]
    public void The_digest_of_a_file_read_back_is_the_digest_written()
    {
        using var place = new TemporaryFolder();
        RunRecord record = SampleRecord.Of(days: 35);
        using var sink = new ParquetSink(place.Root);
        SampleRun.Feed(sink, record, requests: 100);
        TableDigest written = sink.Complete().Single(digest => digest.Table == "requests");

        using var hash = new ContentHash<RequestRow>();
        foreach (RequestRow row in TableReader.ReadRows<RequestRow>(place["requests.parquet"]))
            hash.Add(row);
        Assert.That(hash.Finish(), Is.EqualTo(written));
    }

    [Test]
    public void Empty_tables_are_written_with_their_columns()
    {
        using var place = new TemporaryFolder();
        using var sink = new ParquetSink(place.Root);
        sink.Complete();

        TableData table = TableReader.Read(place["requests.parquet"]);
        Assert.That(table.RowCount, Is.Zero);
        Assert.That(table.Columns.Select(column => column.Name), Is.EqualTo(TableSchema.Of<RequestRow>().Columns.Select(column => column.Description.Name)));
        Assert.That(table["date"].Type, Is.EqualTo(typeof(DateOnly)));
        Assert.That(Directory.EnumerateFiles(place.Root).Count(), Is.EqualTo(RunTables.Names.Count));
    }

    [Test]
    public void An_exception_in_the_middle_of_a_day_keeps_the_days_before()
    {
        using var place = new TemporaryFolder();
        RunRecord record = SampleRecord.Of(days: 3);
        Assert.That(
            () =>
            {
                using var sink = new ParquetSink(place.Root);
                sink.Append(record.National[0]);
                sink.DayDone(0);
                sink.Append(record.National[1]);
                sink.DayDone(1);
                sink.Append(record.National[2]);
                throw new InvalidOperationException("the books do not balance");
            },
            Throws.InvalidOperationException);

        Assert.That(TableReader.ReadRows<NationalDay>(place["national.parquet"]), Is.EqualTo(record.National.Take(2)));
        Assert.That(Directory.EnumerateFiles(place.Root, "*.partial"), Is.Empty);
    }

    [Test]
    public void The_digests_of_kept_days_are_those_of_a_shorter_run()
    {
        RunRecord record = SampleRecord.Of(days: 3);
        using var interrupted = new HashingSink();
        using var shorter = new HashingSink();
        foreach (HashingSink sink in new[] { interrupted, shorter })
        {
            sink.Append(record.National[0]);
            sink.DayDone(0);
        }

        interrupted.Append(record.National[1]);
        Assert.That(interrupted.KeepFinishedDays(), Is.EqualTo(shorter.Complete()));
        Assert.That(interrupted.DaysDone, Is.EqualTo(1));
    }

    [Test]
    public void While_a_run_goes_on_no_table_bears_its_name()
    {
        using var place = new TemporaryFolder();
        using var sink = new ParquetSink(place.Root);
        for (int index = 0; index < 70_000; index++)
            sink.Append(SampleRows.Lease(index));
        sink.DayDone(0);

        Assert.That(Directory.EnumerateFiles(place.Root, "*.parquet"), Is.Empty);
        Assert.That(sink.Complete().Single(digest => digest.Table == "leases").Rows, Is.EqualTo(70_000));
        Assert.That(TableReader.ReadGroups(place["leases.parquet"]).Count(), Is.EqualTo(3));
    }

    [Test]
    public void A_place_that_cannot_be_written_is_named_and_nothing_is_left()
    {
        using var place = new TemporaryFolder();
        Directory.CreateDirectory(ParquetFile<LeaseRow>.PartialName(place["leases.parquet"]));
        using var sink = new ParquetSink(place.Root);
        sink.Append(SampleRecord.Of(days: 1).National[0]);
        sink.DayDone(0);

        Assert.That(sink.Complete, Throws.InstanceOf<TableWriteException>().With.Message.Contains("leases.parquet").And.Message.Contains("cannot be written"));
        Assert.That(Directory.EnumerateFiles(place.Root), Is.Empty);
    }

    [Test]
    [Platform("Linux")]
    public void A_full_disk_is_named_and_nothing_is_left()
    {
        using var place = new TemporaryFolder();
        File.CreateSymbolicLink(ParquetFile<LeaseRow>.PartialName(place["leases.parquet"]), "/dev/full");
        using var sink = new ParquetSink(place.Root);
        for (int index = 0; index < 40_000; index++)
            sink.Append(SampleRows.Lease(index));

        Assert.That(
            () =>
            {
                sink.DayDone(0);
                sink.Complete();
            },
            Throws.InstanceOf<TableWriteException>().With.Message.Contains("leases.parquet"));
        Assert.That(Directory.EnumerateFiles(place.Root), Is.Empty);
    }

    [Test]
    public void A_row_of_no_table_is_refused()
    {
        using var sink = new HashingSink();
        Assert.That(() => sink.Append("text"), Throws.ArgumentException);
    }

    [Test]
    public void A_row_is_known_by_what_it_is_and_not_by_the_type_it_is_passed_as()
    {
        using var asObject = new HashingSink();
        using var asRow = new HashingSink();
        asObject.Append<object>(SampleRows.Broker());
        asRow.Append(SampleRows.Broker());

        Assert.That(asObject.Complete(), Is.EqualTo(asRow.Complete()));
    }

    [Test]
    public void A_file_that_is_no_table_is_named()
    {
        using var place = new TemporaryFolder();
        File.WriteAllText(place["national.parquet"], "not a table");

        Assert.That(() => TableReader.Read(place["national.parquet"]), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("national.parquet"));
    }
}
