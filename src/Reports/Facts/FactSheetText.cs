using System.Text;

namespace MarketSim.Reports.Facts;

/// <summary>The fact sheet of a run as text for a console: a line a fact.</summary>
public static class FactSheetText
{
    private const int MetricWidth = 48;
    private const int ValueWidth = 34;
    private const int TargetWidth = 64;

    /// <summary>The sheet, with a line that sums it up.</summary>
    public static string Write(IReadOnlyList<FactResult> facts, ReportLanguage language)
    {
        Text[] columns = [FactText.Metric, FactText.Value, FactText.Target, FactText.Result, FactText.Basis];
        string[] head = ["", .. columns.Select(column => column.In(language))];
        string[][] lines = [head, .. facts.OrderBy(fact => fact.Id, StringComparer.Ordinal).Select(fact => Line(fact, language))];
        int[] widths = [.. Enumerable.Range(0, head.Length).Select(column => lines.Max(line => Width(line[column])))];
        var sheet = new StringBuilder();
        foreach (string[] line in lines)
        {
            for (int column = 0; column < line.Length; column++)
                sheet.Append(line[column]).Append(' ', column == line.Length - 1 ? 0 : widths[column] - Width(line[column]) + 2);
            sheet.Append('\n');
        }

        return sheet.Append('\n').Append(Summary(facts, language)).Append('\n').ToString();
    }

    /// <summary>How many facts stand how.</summary>
    public static string Summary(IReadOnlyList<FactResult> facts, ReportLanguage language) => FactText.Summary(facts).In(language);

    /// <summary>The measured figures of a fact, in the order of its target.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="named">Whether each of several figures bears its name.</param>
    public static string Values(FactResult fact, bool named = false) => fact.Values.Count == 0
        ? Printed.NoNumber
        : string.Join("; ", fact.Values.Select(value => named && fact.Values.Count > 1
            ? $"{value.Name.Replace('_', ' ')}: {Number(value.Value)}"
            : Number(value.Value)));

    private static string[] Line(FactResult fact, ReportLanguage language) =>
    [
        fact.Id,
        Cut(FactText.MetricOf(fact).In(language), MetricWidth),
        Cut(Values(fact), ValueWidth),
        Cut(FactText.TargetOf(fact).In(language), TargetWidth),
        FactText.Of(fact.Status).In(language),
        FactText.Of(fact.Basis).In(language),
    ];

    /// <summary>A figure of a fact, with as many digits as its size needs.</summary>
    internal static string Number(double value) => Math.Abs(value) switch
    {
        double.NaN or double.PositiveInfinity => Printed.NoNumber,
        0.0 => "0",
        < 0.01 => value.ToString("0.0000", CultureInfo.InvariantCulture),
        < 100.0 => value.ToString("0.###", CultureInfo.InvariantCulture),
        _ => value.ToString("#,##0", CultureInfo.InvariantCulture),
    };

    private static string Cut(string text, int width)
    {
        if (Width(text) <= width)
            return text;
        var cut = new StringBuilder();
        int used = 1;
        foreach (char letter in text)
        {
            used += Width(letter);
            if (used > width)
                break;
            cut.Append(letter);
        }

        return cut.Append('…').ToString();
    }

    private static int Width(string text) => text.Sum(Width);

    /// <remarks>Terminals give Chinese characters and full-width signs two columns.</remarks>
    private static int Width(char letter) => letter is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFF60') ? 2 : 1;
}
