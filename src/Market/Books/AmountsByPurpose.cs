using System.Collections.Immutable;

namespace MarketSim.Market.Books;

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
