using System.Text.Json;
using System.Text.Json.Serialization;

namespace MarketSim.Kernels.Profiles;

/// <summary>Writes an enumeration by name, in snake case, as scenarios do.</summary>
internal sealed class SnakeCaseNames<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
