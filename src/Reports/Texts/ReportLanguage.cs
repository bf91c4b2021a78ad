namespace MarketSim.Reports.Texts;

/// <summary>The languages of reports.</summary>
public enum ReportLanguage
{
    /// <summary>English, <c>en</c>.</summary>
    English,

    /// <summary>Chinese in simplified characters, <c>zh</c>.</summary>
    Chinese,
}

/// <summary>The codes of languages, and texts in a language.</summary>
public static class ReportLanguages
{
    /// <summary>The codes that are understood.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["en", "zh"];

    /// <summary>The code of a language.</summary>
    public static string CodeOf(ReportLanguage language) => language == ReportLanguage.Chinese ? "zh" : "en";

    /// <summary>Reads a code; false for any other text.</summary>
    public static bool TryParse(string? code, out ReportLanguage language)
    {
        language = code == "zh" ? ReportLanguage.Chinese : ReportLanguage.English;
        return code is "en" or "zh";
    }

    /// <summary>A text in a language.</summary>
    public static string In(this Text text, ReportLanguage language) => language == ReportLanguage.Chinese ? text.Zh : text.En;
}
