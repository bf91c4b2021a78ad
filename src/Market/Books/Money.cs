using System.Collections.Immutable;
using System.Globalization;

namespace MarketSim.Market.Books;

/// <summary>An amount of yuan (CNY, nominal), held exactly as a whole number of fen (1/100 yuan).</summary>
/// <remarks>Sums of money are integer sums, hence exact and independent of order: the books balance to the fen.</remarks>
public readonly record struct Money(long Fen) : IComparable<Money>
{
    /// <summary>No money.</summary>
    public static Money Zero => default;

    /// <summary>The amount in yuan; exact up to 2^53 fen (90 trillion yuan).</summary>
    public double Yuan => Fen / 100.0;

    /// <summary>The nearest whole fen to an amount in yuan.</summary>
    /// <exception cref="OverflowException">The amount is not a number or outside ±92 quadrillion yuan.</exception>
    public static Money FromYuan(double yuan) => new(checked((long)Math.Round(yuan * 100.0, MidpointRounding.ToEven)));

    /// <summary>The larger of two amounts.</summary>
    public static Money Max(Money a, Money b) => a.Fen >= b.Fen ? a : b;

    /// <summary>The smaller of two amounts.</summary>
    public static Money Min(Money a, Money b) => a.Fen <= b.Fen ? a : b;

    public static Money operator +(Money a, Money b) => new(checked(a.Fen + b.Fen));

    public static Money operator -(Money a, Money b) => new(checked(a.Fen - b.Fen));

    public static Money operator -(Money a) => new(checked(-a.Fen));

    public static Money operator *(Money a, long times) => new(checked(a.Fen * times));

    public static bool operator <(Money a, Money b) => a.Fen < b.Fen;

    public static bool operator >(Money a, Money b) => a.Fen > b.Fen;

    public static bool operator <=(Money a, Money b) => a.Fen <= b.Fen;

    public static bool operator >=(Money a, Money b) => a.Fen >= b.Fen;

    /// <inheritdoc/>
    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>Yuan with two decimals, invariant culture.</summary>
    public override string ToString() => (Fen / 100m).ToString("N2", CultureInfo.InvariantCulture);
}

/// <summary>Amounts by purpose of payment, yuan. Equal when all amounts are.</summary>
/// <remarks>Zero is not kept, so that a purpose that nobody paid for makes no difference.</remarks>
public sealed record AmountsByPurpose
{
    private readonly ImmutableArray<(string Id, double Cny)> _amounts;

    private AmountsByPurpose(ImmutableArray<(string Id, double Cny)> amounts) => _amounts = amounts;

    /// <summary>Nothing paid.</summary>
    public static AmountsByPurpose None { get; } = new([]);

    /// <summary>The sum over all purposes, yuan.</summary>
    public double TotalCny => _amounts.Sum(amount => amount.Cny);

    /// <summary>The amount for a purpose, yuan.</summary>
    public double Of(string purpose) => _amounts.FirstOrDefault(amount => amount.Id == purpose).Cny;

    /// <summary>The same with another amount for a purpose, yuan.</summary>
    public AmountsByPurpose With(string purpose, double cny)
    {
        IEnumerable<(string Id, double Cny)> others = _amounts.Where(amount => amount.Id != purpose);
        return new([.. (cny == 0 ? others : others.Append((purpose, cny))).OrderBy(amount => amount.Item1, StringComparer.Ordinal)]);
    }

    /// <inheritdoc/>
    public bool Equals(AmountsByPurpose? other) => other is not null && _amounts.SequenceEqual(other._amounts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_amounts.Length, TotalCny);
}
