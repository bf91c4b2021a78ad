using System.Text;

namespace MarketSim.Scenarios.Forms;

/// <summary>The comments of a scenario file: a block of them stands over the figures it speaks of, at their indentation or further out.</summary>
internal sealed class ScenarioComments(string[] lines)
{
    /// <summary>The comment that speaks of a place: the nearest above it that is not indented deeper than what encloses it; the head of the file is none. Null without one.</summary>
    public string? Over(SourcePlace place)
    {
        int indent = Math.Min(place.Column - 1, Indent(lines[place.Line - 1]));
        for (int line = place.Line - 2; line >= 0; line--)
        {
            string text = lines[line];
            if (text.Trim().Length == 0)
            {
                continue;
            }

            bool comment = text.TrimStart().StartsWith('#');
            if (comment && Indent(text) <= indent)
            {
                return Block(line);
            }

            indent = comment ? indent : Math.Min(indent, Indent(text));
        }

        return null;
    }

    private string? Block(int last)
    {
        int first = last;
        while (first > 0 && lines[first - 1].TrimStart().StartsWith('#') && Indent(lines[first - 1]) == Indent(lines[last]))
        {
            first--;
        }

        if (first == 0)
        {
            return null;
        }

        var text = new StringBuilder();
        for (int line = first; line <= last; line++)
        {
            text.Append(text.Length == 0 ? "" : " ").Append(lines[line].TrimStart().TrimStart('#').Trim());
        }

        return text.ToString();
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;
}
