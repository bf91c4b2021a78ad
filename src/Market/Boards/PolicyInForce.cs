using System.Collections.Immutable;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Boards;

/// <summary>A policy event in force whose kind has effects day by day.</summary>
/// <param name="Kind">Name of the kind of policy.</param>
/// <param name="Amount">Its amount, in the unit of the kind.</param>
/// <param name="Provinces">Whether it is in force in a province, by province.</param>
/// <param name="Owners">Whether it is in force for centers of a type of owner, by type of owner.</param>
public sealed record PolicyInForce(string Kind, double Amount, ImmutableArray<bool> Provinces, ImmutableArray<bool> Owners)
{
    /// <summary>The budget line that it pays from or into.</summary>
    public BudgetLine Line { get; init; } = BudgetLine.None;

    /// <summary>Whether it reaches a center.</summary>
    /// <param name="province">Index of the center's province.</param>
    /// <param name="owner">Index of the center's type of owner.</param>
    public bool Reaches(Index<Province> province, Index<OwnerType> owner) => Provinces[province] && Owners[owner];
}
