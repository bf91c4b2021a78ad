using Microsoft.AspNetCore.Http;

namespace MarketSim.Workbench.Words;

/// <summary>What a reader chose for this browser: language and colors. Cookies keep it.</summary>
/// <param name="Language">The language.</param>
/// <param name="Theme"><c>light</c>, <c>dark</c>, or <c>auto</c> for what the system wants.</param>
public sealed record Preferences(ReportLanguage Language, string Theme)
{
    /// <summary>Themes that there are.</summary>
    public static IReadOnlyList<string> Themes { get; } = ["auto", "light", "dark"];

    /// <summary>Reads the cookies; without one, the language is the one that the browser asks for first.</summary>
    public static Preferences Of(HttpRequest request)
    {
        string first = request.Headers.AcceptLanguage.ToString();
        bool chinese = request.Cookies["lang"] is { } code ? code == "zh" : first.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        return new(chinese ? ReportLanguage.Chinese : ReportLanguage.English, request.Cookies["theme"] is { } theme && Themes.Contains(theme) ? theme : "auto");
    }
}
