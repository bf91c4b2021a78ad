using MarketSim.Grains.Wire;
using MarketSim.Market.Letters;
using Orleans.Serialization.Configuration;

[assembly: TypeManifestProvider(typeof(ParcelTypes))]

namespace MarketSim.Grains.Wire;

/// <summary>Tells Orleans that calls may name this assembly's types and the market's, as they do when they say what a parcel holds.</summary>
internal sealed class ParcelTypes : TypeManifestProviderBase
{
    /// <inheritdoc/>
    protected override void ConfigureInner(TypeManifestOptions options)
    {
        options.AddAllowedAssembly(typeof(ParcelTypes).Assembly);
        options.AddAllowedAssembly(typeof(Letter).Assembly);
    }
}
