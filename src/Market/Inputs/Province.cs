using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>A province-level division.</summary>
public sealed record Province
{
    /// <summary>Unique name in English letters, such as <c>InnerMongolia</c>.</summary>
    [Key]
    public required string Id { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Capital city, in Chinese.</summary>
    public required string CapitalZh { get; init; }

    /// <summary>Latitude of the capital, degrees north.</summary>
    [Range(-90.0, 90.0)]
    public required double Latitude { get; init; }

    /// <summary>Longitude of the capital, degrees east.</summary>
    [Range(-180.0, 180.0)]
    public required double Longitude { get; init; }

    /// <summary>Whether the province holds a hub node of "Eastern Data, Western Computing" (东数西算).</summary>
    public bool Hub { get; init; }

    /// <summary>Gross domestic product of the base year, 100 million yuan.</summary>
    [Range(0.0, 1e7)]
    public required double GdpYi { get; init; }

    /// <summary>Delivered price of power for a large site, yuan per kWh, before subsidy.</summary>
    [Range(0.0, 10.0)]
    public required double PowerPriceCnyPerKwh { get; init; }

    /// <summary>Weight of the province in where projects are announced; relative, any scale.</summary>
    [Range(0.0, 1e6)]
    public required double ProjectWeight { get; init; }

    /// <summary>Factor on the size of sites: hub clusters in the west are laid out large.</summary>
    [Range(0.01, 100.0)]
    public double SiteSizeFactor { get; init; } = 1.0;

    /// <summary>Build-ahead ratio of centers to be built here over the nation's: what a province that plans for itself decides.</summary>
    [Range(0.01, 100.0)]
    public double BuildAheadFactor { get; init; } = 1.0;
}
