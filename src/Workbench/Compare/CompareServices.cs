using Microsoft.Extensions.DependencyInjection;

namespace MarketSim.Workbench.Compare;

/// <summary>What the page of comparisons needs.</summary>
public static class CompareServices
{
    /// <summary>Adds it.</summary>
    public static void AddCompare(this IServiceCollection services)
    {
        services.AddSingleton<ComparedRuns>();
        services.AddSingleton<ComparisonStudies>();
    }
}
