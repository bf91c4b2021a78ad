using MarketSim.Market.Books;
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
    internal const string SoldShareOf = "sold_share_";
    internal const string UnmetShareOf = "unmet_share_";

    /// <summary>Sold share of an owner type, by its id.</summary>
    public static string SoldShare(string owner) => SoldShareOf + owner;

    /// <summary>Unmet share of a segment, by its id.</summary>
    public static string UnmetShare(string segment) => UnmetShareOf + segment;

    /// <summary>Share of idle card-days that has a cause.</summary>
    public static string IdleShare(Obstacle cause) => "idle_cause_share_" + SnakeCase.Of(cause.ToString());

    /// <summary>The kind of a figure.</summary>
    /// <param name="name">The figure, with or without its year.</param>
    public static FigureKind KindOf(string name) => Headlines.Split(name).Figure switch
    {
        var figure when figure.EndsWith("_cny", StringComparison.Ordinal) => FigureKind.Money,
        var figure when figure.EndsWith("_years", StringComparison.Ordinal) => FigureKind.Years,
        var figure when figure.Contains("pflops", StringComparison.Ordinal) && !figure.Contains("_per_", StringComparison.Ordinal) => FigureKind.Pflops,
        var figure when figure.Contains("share", StringComparison.Ordinal) || figure.EndsWith("_growth", StringComparison.Ordinal) => FigureKind.Share,
        var figure when figure.Contains("_over_", StringComparison.Ordinal) || figure.EndsWith("_index", StringComparison.Ordinal)
            || figure.Contains("_per_", StringComparison.Ordinal) => FigureKind.Ratio,
        _ => FigureKind.Count,
    };

    /// <summary>Whether a figure is better high (1) or low (-1), for whoever builds, runs and uses centers together; 0 where that is a matter of side.</summary>
    /// <remarks>Prices and rents are income to one and cost to another; numbers of centers, cards and requests are neither good nor bad.</remarks>
    /// <param name="name">The figure, with or without its year.</param>
    public static int Goodness(string name) => Headlines.Split(name).Figure switch
    {
        var figure when Any(figure, "requests_failed", "unmet_share", "idle_share", "idle_cost", "_never_share", "low_achieved", "projects_cancelled", "facts_failed") => -1,
        var figure when figure.StartsWith("payback_", StringComparison.Ordinal) && figure.EndsWith("_years", StringComparison.Ordinal) => -1,
        var figure when Any(figure, "sold_share", "busy_share", "achieved_share", "utilization", "requests_served", "served_value", "landed_over_announced", "facts_passed") => 1,
        _ => 0,
    };

    private static bool Any(string figure, params ReadOnlySpan<string> parts)
    {
        foreach (string part in parts)
        {
            if (figure.Contains(part, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
