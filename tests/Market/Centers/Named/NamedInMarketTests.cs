using MarketSim.Market.Books;
using MarketSim.Market.Engine;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Measures.Statements;
using MarketSim.Market.Tests.Samples;
using MarketSim.Scenarios.Writing;

namespace MarketSim.Market.Tests.Centers.Named;

/// <summary>Named centers in the tiny market: they build, let and pay as others do, and the books balance each evening.</summary>
public sealed class NamedInMarketTests
{
    private static readonly DateOnly Opening = new(2023, 10, 1);

    [Test]
    public void A_named_center_lets_its_cards_on_the_market()
    {
        (CenterRow row, KeepingSink rows) = Run(new NamedCenter { Name = "a", Opening = Opening, Owner = "market", Province = "Beijing", Cards = new() { Model = "A800", Count = 64, PriceCny = 110_000 } });
        Assert.That((row.Stage, row.Opened, row.Cards, row.Province, row.Owner, row.Card), Is.EqualTo((CenterStage.Operating, Opening, 64L, "Beijing", "market", "A800")));
        Assert.That(row.CardDaysAvailable, Is.EqualTo(64L * (new DateOnly(2024, 6, 30).DayNumber - Opening.DayNumber + 1)));
        Assert.That(rows.Of<LeaseRow>().Count(lease => lease.Center == row.Center), Is.Positive);
        Assert.That(row.Statement!.Entries.Where(entry => entry.Purpose == PaymentPurpose.Cards).Sum(entry => entry.Amount.Yuan), Is.EqualTo(-64 * 110_000.0));
    }

    [Test]
    public void What_is_not_said_is_drawn_and_the_books_balance()
    {
        (CenterRow row, _) = Run(new NamedCenter { Name = "anything" });
        Assert.That(row.Statement!.Name, Is.EqualTo("anything"));
        Assert.That(TinyMarket.Scenario.Centers.Owners.Select(owner => owner.Id), Does.Contain(row.Owner));
        Assert.That(row.Announced, Is.EqualTo(TinyMarket.Scenario.Horizon.Start), "the usual stages from the first day on");
    }

    [Test]
    public void Saying_one_thing_changes_no_other_draw()
    {
        CenterRow drawn = Run(new NamedCenter { Name = "a", Owner = "market", Opening = Opening, Cards = new() { Supply = CardSupply.Contract } }).Row;
        CenterRow said = Run(new NamedCenter { Name = "a", Owner = "market", Opening = Opening, Cards = new() { Supply = CardSupply.Contract, Count = 8, Model = "A800" } }).Row;
        Assert.That((said.Province, said.OwnerNameZh, said.RentPolicy, said.SoftwareQuality, said.DomainCards), Is.EqualTo((drawn.Province, drawn.OwnerNameZh, drawn.RentPolicy, drawn.SoftwareQuality, drawn.DomainCards)));
    }

    [Test]
    public void Cards_that_come_later_are_in_operation_later()
    {
        var cards = new NamedCards { Model = "A800", Count = 100, PriceCny = 100_000, Later = [new LaterCards { Share = 0.4, Delivered = new(2024, 1, 10) }] };
        CenterStatement statement = Run(new NamedCenter { Name = "a", Opening = Opening, Cards = cards }).Row.Statement!;
        Assert.That(statement.Months[0].Available, Is.EqualTo(60 * 31), "October");
        Assert.That(statement.Months[^1].Available, Is.EqualTo(100 * 30), "June");
        Assert.That(statement.Entries.Where(entry => entry.Purpose == PaymentPurpose.Cards).Select(entry => entry.Amount.Yuan), Is.EqualTo(new[] { -6e6, -4e6 }));
    }

    [Test]
    public void By_tender_cards_come_from_the_market_or_not_at_all()
    {
        NamedCenter bought = new() { Name = "a", Owner = "market", Opening = new(2023, 12, 1), Cards = new() { Model = "RTX4090", Count = 40 } };
        CenterRow row = Run(bought).Row;
        Assert.That((row.Cards, row.Stage), Is.EqualTo((40L, CenterStage.Operating)));
        double perCard = row.Statement!.Entries.Where(entry => entry.Purpose == PaymentPurpose.Cards).Sum(entry => -entry.Amount.Yuan) / 40;
        Assert.That(perCard, Is.InRange(8_000, 30_000), "what suppliers ask");

        CenterRow cheap = Run(bought with { Cards = bought.Cards with { Supply = CardSupply.Tender, PriceCny = 1000 } }).Row;
        Assert.That((cheap.Stage, cheap.CancelledFor, cheap.Cards), Is.EqualTo((CenterStage.Cancelled, CancelReason.Cards, 0L)), "nobody sells at that price");
    }

    [Test]
    public void A_contract_that_begins_late_gets_its_cards_as_leases_end()
    {
        NamedCenter center = new()
        {
            Name = "a",
            Opening = Opening,
            Owner = "market",
            Cards = new() { Model = "A800", Count = 32, PriceCny = 100_000 },
            Contracts = [new FixedContract { Cards = 32, RentCnyPerCardDay = 200, From = new(2024, 1, 1), Until = new(2024, 5, 31) }],
        };
        CenterStatement statement = Run(center).Row.Statement!;
        Assert.That(statement.Months[0].Contracted, Is.Zero);
        Assert.That(statement.Months.Single(month => month.Month == new DateOnly(2024, 4, 1)).Contracted, Is.InRange(1, 32 * 30));
        Assert.That(statement.Months[^1].Contracted, Is.Zero, "June");
        Assert.That(statement.Months.All(month => month.Leased + month.Captive <= month.Available));
    }

    [Test]
    public void A_market_that_names_none_is_the_market_that_it_was()
    {
        Scenario tiny = TinyMarket.Scenario;
        Assert.That(ScenarioWriter.ToJson(tiny), Does.Not.Contain("\"named\""), "its hash stays");
        Assert.That(HashingSink.HashOf(tiny with { Centers = tiny.Centers with { Named = [] } }, 7), Is.EqualTo(HashingSink.HashOf(tiny, 7)));
    }

    private static (CenterRow Row, KeepingSink Rows) Run(NamedCenter center)
    {
        Scenario scenario = TinyMarket.Scenario with { Centers = TinyMarket.Scenario.Centers with { Named = [center] } };
        var rows = new KeepingSink();
        var loop = new MarketLoop(TinyMarket.Setting(scenario));
        loop.Run(rows);
        return (loop.Record.Centers[^1], rows);
    }
}
