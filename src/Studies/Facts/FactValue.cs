namespace MarketSim.Studies.Facts;

/// <summary>A value that is measured for a fact.</summary>
/// <param name="Name">Its name in facts.json, with the unit.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Target">Where it should lie; none where the fact asks for something else.</param>
/// <param name="Better">Which direction is good.</param>
public sealed record FactValue(string Name, FigureUnit Unit, FactTarget? Target = null, Better Better = Better.Neither);

/// <summary>Where a value should lie: two ends that count as inside, unless they are open.</summary>
/// <param name="From">Lower end.</param>
/// <param name="To">Upper end.</param>
/// <param name="OpenFrom">Whether the lower end itself is outside.</param>
/// <param name="OpenTo">Whether the upper end itself is outside.</param>
public readonly record struct FactTarget(double From, double To, bool OpenFrom = false, bool OpenTo = false)
{
    /// <summary>From 0 to an end that is outside.</summary>
    public static FactTarget Below(double end) => new(0, end, OpenTo: true);

    /// <summary>From an end that is outside up to 1, for shares.</summary>
    public static FactTarget ShareAbove(double end) => new(end, 1, OpenFrom: true);

    /// <summary>Whether a value lies in it; "not a number" lies in none.</summary>
    public bool Holds(double value) => (OpenFrom ? value > From : value >= From) && (OpenTo ? value < To : value <= To);
}
