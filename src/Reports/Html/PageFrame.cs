namespace MarketSim.Reports.Html;

/// <summary>What surrounds every page: its head with the style inside, and its end.</summary>
internal static class PageFrame
{
    internal static void Begin(Markup page, string title)
    {
        page.Raw("<!DOCTYPE html>").Raw($"<html lang=\"{(page.Language == ReportLanguage.Chinese ? "zh-CN" : "en")}\"><head><meta charset=\"utf-8\">")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">").Element("title", title)
            .Raw("<style>").Raw(Style()).Raw("</style></head><body><main>");
    }

    internal static void End(Markup page) => page.Raw("</main></body></html>");

    private static string Style()
    {
        using Stream stream = typeof(PageFrame).Assembly.GetManifestResourceStream("report.css")
            ?? throw new InvalidOperationException("The report's style is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
