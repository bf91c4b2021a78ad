using System.Globalization;

namespace MarketSim.Market.Identity;

/// <summary>Names one item of a list by its place, from 0: a card model, a province, a type of owner, a segment, a kind of work, a center, a broker.</summary>
/// <remarks>Reads as a number wherever one is wanted, but an index of cards is no index of provinces: they cannot be swapped unseen.</remarks>
/// <typeparam name="T">What the list holds.</typeparam>
/// <param name="Value">Place in the list, from 0.</param>
public readonly record struct Index<T>(int Value) : IComparable<Index<T>>
{
    public static implicit operator int(Index<T> index) => index.Value;

    /// <inheritdoc/>
    public int CompareTo(Index<T> other) => Value.CompareTo(other.Value);

    /// <summary>The number, invariant culture.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
