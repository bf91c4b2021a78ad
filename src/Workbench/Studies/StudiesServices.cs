using Microsoft.Extensions.DependencyInjection;

namespace MarketSim.Workbench.Studies;

/// <summary>What the pages of studies need.</summary>
public static class StudiesServices
{
    /// <summary>Adds it.</summary>
    public static void AddStudies(this IServiceCollection services)
    {
        services.AddSingleton<StudyShelf>();
        services.AddSingleton<StudyDrafts>();
        services.AddSingleton<StudyDraftStore>();
    }
}
