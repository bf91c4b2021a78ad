using CsCheck;
using MarketSim.Market.Books;

namespace MarketSim.Market.Tests.Books;

/// <summary>Holdings add and subtract field by field, and imbalances with them.</summary>
public sealed class HoldingsTests
{
    private static readonly Gen<Holdings> Any = Gen.Long[-1_000_000, 1_000_000].Array[11].Select(n => new Holdings
    {
        Cash = new Money(n[0]),
        CardsShippedIn = n[1],
        CardsInStock = n[2],
        CardsOnTheWay = n[3],
        CardsInstalled = n[4],
        CardsRetired = n[5],
        CardsSoldOutside = n[6],
        RequestsMade = n[7],
        RequestsServed = n[8],
        RequestsWaiting = n[9],
        RequestsFailed = n[10],
    });

    [Test]
    public void Are_a_commutative_group() => Gen.Select(Any, Any, Any).Sample((a, b, c) =>
        a + b == b + a && a + b + c == a + (b + c) && a + default(Holdings) == a && a - a == default && a + b - b == a);

    [Test]
    public void Imbalances_add() => Gen.Select(Any, Any).Sample((a, b) =>
        (a + b).CardImbalance == a.CardImbalance + b.CardImbalance
        && (a - b).RequestImbalance == a.RequestImbalance - b.RequestImbalance);

    [Test]
    public void Every_place_a_card_can_be_counts()
    {
        var held = new Holdings { CardsInStock = 1, CardsOnTheWay = 2, CardsInstalled = 4, CardsRetired = 8, CardsSoldOutside = 16 };
        Assert.That(held.CardImbalance, Is.EqualTo(31));
        Assert.That((held + new Holdings { CardsShippedIn = 31 }).CardImbalance, Is.Zero);
    }

    [Test]
    public void Every_end_of_a_request_counts()
    {
        var requests = new Holdings { RequestsMade = 7, RequestsServed = 1, RequestsWaiting = 2, RequestsFailed = 4 };
        Assert.That(requests.RequestImbalance, Is.Zero);
    }
}
