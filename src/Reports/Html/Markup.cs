using System.Net;
using System.Text;

namespace MarketSim.Reports.Html;

/// <summary>HTML that is being written, in one language; all text is escaped.</summary>
/// <param name="language">The language.</param>
internal sealed class Markup(ReportLanguage language)
{
    private readonly StringBuilder _text = new();

    /// <summary>The page's language.</summary>
    internal ReportLanguage Language => language;

    /// <summary>Adds markup as it is.</summary>
    internal Markup Raw(string markup)
    {
        _text.Append(markup).Append('\n');
        return this;
    }

    /// <summary>An element with text in it.</summary>
    internal Markup Element(string name, string text, string css = "") => Raw(Wrap(name, text, css));

    /// <summary>An element with a text in the page's language.</summary>
    internal Markup Element(string name, Text text, string css = "") => Element(name, text.In(language), css);

    /// <summary>A line of a list of terms: a name, and markup that describes it.</summary>
    internal Markup Term(Text name, string valueMarkup) => Element("dt", name).Raw("<dd>" + valueMarkup + "</dd>");

    /// <summary>A cell of words, or the head of their column.</summary>
    internal Cell Words(Text words) => new(words.In(language));

    /// <summary>The head of a column of numbers.</summary>
    internal Cell NumberHead(Text name) => Cell.Number(name.In(language));

    /// <summary>A table: heads, then rows of cells.</summary>
    internal Markup Table(IReadOnlyList<Cell> head, IEnumerable<IReadOnlyList<Cell>> rows)
    {
        Raw("<table><thead><tr>" + string.Concat(head.Select(cell => cell.In("th"))) + "</tr></thead><tbody>");
        foreach (IReadOnlyList<Cell> row in rows)
            Raw("<tr>" + string.Concat(row.Select(cell => cell.In("td"))) + "</tr>");
        return Raw("</tbody></table>");
    }

    internal static string Wrap(string name, string text, string css = "") =>
        css.Length == 0 ? $"<{name}>{Escape(text)}</{name}>" : $"<{name} class=\"{css}\">{Escape(text)}</{name}>";

    internal static string Escape(string text) => WebUtility.HtmlEncode(text);

    public override string ToString() => _text.ToString();
}

/// <summary>A cell of a table.</summary>
/// <param name="Text">Text; escaped when written, unless it is markup.</param>
/// <param name="Css">Class.</param>
/// <param name="IsMarkup">Whether the text is markup.</param>
internal readonly record struct Cell(string Text, string Css = "", bool IsMarkup = false)
{
    /// <summary>A cell with a number in it.</summary>
    internal static Cell Number(string text, bool focus = false) => new(text, focus ? "n focus" : "n");

    internal string In(string element)
    {
        string text = IsMarkup ? Text : Markup.Escape(Text);
        return Css.Length == 0 ? $"<{element}>{text}</{element}>" : $"<{element} class=\"{Css}\">{text}</{element}>";
    }
}

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
