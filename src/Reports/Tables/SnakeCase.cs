using System.Text.Json;

namespace MarketSim.Reports.Tables;

/// <summary>Names in code turned into names in tables.</summary>
public static class SnakeCase
{
    /// <summary><c>CapacityPflopsFp16</c> becomes <c>capacity_pflops_fp16</c>.</summary>
    public static string Of(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
