using CsCheck;
using MarketSim.Market.Books;

namespace MarketSim.Market.Tests.Books;

/// <summary>Money is exact: sums do not depend on order, fen survive the way through yuan up to ten trillion of them.</summary>
public sealed class MoneyTests
{
    private const long Most = 1L << 50;
    private static readonly Gen<Money> Amounts = Gen.Long[-Most, Most].Select(fen => new Money(fen));

    [Test]
    public void Fen_survive_the_way_through_yuan() => Amounts.Sample(money => Money.FromYuan(money.Yuan) == money);

    [Test]
    public void Sums_do_not_depend_on_order() => Amounts.Array[0, 50].Sample(amounts =>
    {
        Money forwards = amounts.Aggregate(Money.Zero, (sum, money) => sum + money);
        Money backwards = amounts.Reverse().Aggregate(Money.Zero, (sum, money) => sum + money);
        return forwards == backwards && forwards - forwards == Money.Zero;
    });

    [Test]
    public void Arithmetic_is_that_of_whole_numbers() => Gen.Select(Amounts, Amounts, Gen.Long[-500, 500]).Sample((a, b, times) =>
        a + b == new Money(a.Fen + b.Fen)
        && a - b == a + -b
        && a * times == new Money(a.Fen * times)
        && Money.Max(a, b) + Money.Min(a, b) == a + b
        && a < b == (a.Fen < b.Fen)
        && a >= b == !(a < b));

    [Test]
    public void Overflow_is_an_error_not_a_wrong_sum()
    {
        var most = new Money(long.MaxValue);
        Assert.That(() => most + new Money(1), Throws.TypeOf<OverflowException>());
        Assert.That(() => most * 2, Throws.TypeOf<OverflowException>());
        Assert.That(() => Money.FromYuan(double.NaN), Throws.TypeOf<OverflowException>());
        Assert.That(() => Money.FromYuan(1e18), Throws.TypeOf<OverflowException>());
    }

    [Test]
    public void Half_a_fen_goes_to_the_even_fen()
    {
        Assert.That(Money.FromYuan(0.125).Fen, Is.EqualTo(12));
        Assert.That(Money.FromYuan(0.375).Fen, Is.EqualTo(38));
    }

    [Test]
    [SetCulture("tr-TR")]
    public void Text_is_the_same_in_any_culture() => Assert.That(new Money(-123456789).ToString(), Is.EqualTo("-1,234,567.89"));
}
