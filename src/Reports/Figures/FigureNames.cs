using MarketSim.Market.Books;
using MarketSim.Market.Inputs;
using MarketSim.Reports.Tables;

namespace MarketSim.Reports.Figures;

/// <summary>How a figure is read and printed.</summary>
public enum FigureKind
{
    /// <summary>A share, 0 to 1; printed in percent.</summary>
    Share,

    /// <summary>A ratio or an index.</summary>
    Ratio,

    /// <summary>A number of things.</summary>
    Count,

    /// <summary>Years.</summary>
    Years,

    /// <summary>Yuan.</summary>
    Money,

    /// <summary>PFLOPS.</summary>
    Pflops,
}

/// <summary>Names of figures that are made for each owner, segment or cause, and the kind of any figure by its name.</summary>
public static class FigureNames
{
    /// <summary>Sold share of an owner type.</summary>
    public static string SoldShare(OwnerType owner) => "sold_share_" + SnakeCase.Of(owner.ToString());

    /// <summary>Unmet share of a segment.</summary>
    public static string UnmetShare(Segment segment) => "unmet_share_" + SnakeCase.Of(segment.ToString());

    /// <summary>Share of idle card-days that has a cause.</summary>
    public static string IdleShare(Obstacle cause) => "idle_cause_share_" + SnakeCase.Of(cause.ToString());

    /// <summary>The kind of a figure.</summary>
    public static FigureKind KindOf(string name) => name switch
    {
        _ when name.EndsWith("_cny", StringComparison.Ordinal) => FigureKind.Money,
        _ when name.EndsWith("_years", StringComparison.Ordinal) => FigureKind.Years,
        _ when name.Contains("pflops", StringComparison.Ordinal) && !name.Contains("_per_", StringComparison.Ordinal) => FigureKind.Pflops,
        _ when name.Contains("share", StringComparison.Ordinal) || name.EndsWith("_growth", StringComparison.Ordinal) => FigureKind.Share,
        _ when name.Contains("_over_", StringComparison.Ordinal) || name.EndsWith("_index", StringComparison.Ordinal)
            || name.Contains("_per_", StringComparison.Ordinal) => FigureKind.Ratio,
        _ => FigureKind.Count,
    };
}
