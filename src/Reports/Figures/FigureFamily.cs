using MarketSim.Market.Setting;

namespace MarketSim.Reports.Figures;

/// <summary>Figures that are alike but for the kind that they are figures of: one for each type of owner, or for each segment.</summary>
/// <param name="Prefix">What their names begin with; the kind's id follows.</param>
/// <param name="Of">The figure of a kind.</param>
internal sealed record FigureFamily(string Prefix, Func<Kind, Figure> Of)
{
    /// <summary>The name of a kind's figure.</summary>
    /// <param name="kind">Id of the kind.</param>
    internal string NameOf(string kind) => Prefix + kind;

    /// <summary>The figure of a name, for a kind that is known by its id only; none when the name is not of this family.</summary>
    internal Figure? Find(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) && name.Length > Prefix.Length
        ? Of(new Kind(name[Prefix.Length..], Market.Texts.Text.Same(name[Prefix.Length..])))
        : null;
}
