namespace MarketSim.Workbench.Charts.Layout;

/// <summary>Sorts values into few colors: from pale to strong, or from one color over none to another where values lie on both sides of zero.</summary>
public sealed class ColorBins
{
    /// <summary>Colors of a scale.</summary>
    public const int Count = 7;

    /// <summary>Makes a scale for values.</summary>
    /// <param name="values">The values; those that are not numbers have no color.</param>
    /// <param name="isDiverging">Whether the sign is what matters; zero is then in the middle.</param>
    public ColorBins(IEnumerable<double> values, bool isDiverging)
    {
        double[] known = [.. values.Where(double.IsFinite)];
        IsDiverging = isDiverging;
        double far = known.Select(Math.Abs).DefaultIfEmpty(1.0).Max();
        (Low, High) = isDiverging
            ? (far > 0.0 ? -far : -1.0, far > 0.0 ? far : 1.0)
            : (known.DefaultIfEmpty(0.0).Min(), known.DefaultIfEmpty(1.0).Max());
    }

    /// <summary>Whether zero is in the middle.</summary>
    public bool IsDiverging { get; }

    /// <summary>Least value of the scale.</summary>
    public double Low { get; }

    /// <summary>Greatest value of the scale.</summary>
    public double High { get; }

    /// <summary>Number of a value's color, from 0 to one less than <see cref="Count"/>; -1 for what is not a number.</summary>
    public int Of(double value)
    {
        if (!double.IsFinite(value))
        {
            return -1;
        }

        double share = High > Low ? (value - Low) / (High - Low) : 0.5;
        return Math.Clamp((int)(share * Count), 0, Count - 1);
    }

    /// <summary>Class of a value's color in the style sheet.</summary>
    public string ClassOf(double value) => Of(value) is var bin and >= 0 ? Invariant($"{(IsDiverging ? 'v' : 'q')}{bin}") : "none";
}
