namespace MarketSim.Scenarios.Populations.Names;

/// <summary>Names of centers and of those who own them, by the patterns of the types of owner.</summary>
internal sealed class CenterNames(Scenario scenario, Places places)
{
    private readonly PatternNames[] _byOwner = [.. scenario.Centers.Owners.Select(owner => new PatternNames(owner.Names, places))];
    private readonly UniqueNames _unique = new();

    /// <summary>The names of the next center and of its owner.</summary>
    /// <param name="owner">Index of the type of owner.</param>
    /// <param name="province">Index of the province.</param>
    /// <param name="source">The center's own chance.</param>
    public (string Name, string OwnerName) Next(int owner, int province, NameSource source)
    {
        (string name, string ownerName) = _byOwner[owner].Next(province, source);
        return (_unique.TakePhase(name), ownerName);
    }
}
