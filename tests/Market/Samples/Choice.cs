using CsCheck;

namespace MarketSim.Market.Tests.Samples;

/// <summary>Generates one of a few given values; naming one twice makes it likelier.</summary>
internal static class Choice
{
    public static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
