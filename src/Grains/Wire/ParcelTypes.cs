using MarketSim.Grains.Wire;
using Orleans.Serialization.Configuration;

[assembly: TypeManifestProvider(typeof(ParcelTypes))]

namespace MarketSim.Grains.Wire;

/// <summary>Tells Orleans that calls may name this assembly's types, as they do when they say what a parcel holds.</summary>
internal sealed class ParcelTypes : TypeManifestProviderBase
{
    /// <inheritdoc/>
    protected override void ConfigureInner(TypeManifestOptions options) => options.AddAllowedAssembly(typeof(ParcelTypes).Assembly);
}
