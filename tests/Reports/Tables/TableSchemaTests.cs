using MarketSim.Market.Measures.Rows;
using MarketSim.Reports.Tables;

namespace MarketSim.Reports.Tests.Tables;

public sealed class TableSchemaTests
{
    [TestCase("CapacityPflopsFp16", "capacity_pflops_fp16")]
    [TestCase("RentCnyPerCardHour", "rent_cny_per_card_hour")]
    [TestCase("TakeUp", "take_up")]
    [TestCase("NameZh", "name_zh")]
    [TestCase("Irr", "irr")]
    [TestCase("Quantile05", "quantile05")]
    public void Names_become_snake_case(string name, string expected) => Assert.That(SnakeCase.Of(name), Is.EqualTo(expected));

    [Test]
    public void Columns_stand_in_the_order_of_the_properties()
    {
        TableColumn[] columns = [.. TableSchema.Of<RequestRow>().Columns.Select(column => column.Description)];

        Assert.That(columns.Select(column => column.Name), Is.EqualTo(new[]
        {
            "date", "buyer", "request", "segment", "province", "work", "pflops", "days", "reference_card_days", "large", "served", "waited_days", "offers",
            "failed_because",
        }));
        Assert.That(columns[^1], Has.Property("Type").EqualTo(ColumnType.Word).And.Property("Optional").True);
        Assert.That(columns[0].Type, Is.EqualTo(ColumnType.Date));
        Assert.That(columns[3], Has.Property("Type").EqualTo(ColumnType.Word), "a segment is a word, of those that the scenario defines");
    }

    [Test]
    public void Every_table_of_a_run_has_a_schema_and_a_name() => Assert.That(RunTables.Names, Is.EqualTo(new[]
    {
        "national", "provinces", "owners", "rents", "rent_indices", "budgets", "build_ahead", "welfare", "cards", "events", "centers", "suppliers", "brokers", "buyers", "leases", "requests",
    }));

    [Test]
    public void A_record_without_a_table_is_refused() =>
        Assert.That(() => TableSchema.NameOf(typeof(string)), Throws.InstanceOf<NotSupportedException>());
}
