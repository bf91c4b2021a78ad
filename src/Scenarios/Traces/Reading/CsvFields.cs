namespace MarketSim.Scenarios.Traces.Reading;

/// <summary>Splits a line of CSV into fields and remembers where each begins. Fields may stand in double quotes; a quote within is doubled.</summary>
internal static class CsvFields
{
    /// <summary>The fields of a line with their columns, from 1; null when a quote is not closed.</summary>
    public static List<(string Text, int Column)>? Split(string line)
    {
        var fields = new List<(string, int)>();
        int at = 0;
        while (true)
        {
            int column = at + 1;
            string text;
            if (at < line.Length && line[at] == '"')
            {
                int end = ClosingQuote(line, at + 1);
                if (end < 0)
                {
                    return null;
                }

                text = line[(at + 1)..end].Replace("\"\"", "\"", StringComparison.Ordinal);
                at = line.IndexOf(',', end);
            }
            else
            {
                int comma = line.IndexOf(',', at);
                text = comma < 0 ? line[at..] : line[at..comma];
                at = comma;
            }

            fields.Add((text.Trim(), column));
            if (at < 0)
            {
                return fields;
            }

            at++;
        }
    }

    private static int ClosingQuote(string line, int from)
    {
        for (int i = from; i < line.Length; i++)
        {
            if (line[i] != '"')
            {
                continue;
            }

            if (i + 1 < line.Length && line[i + 1] == '"')
            {
                i++;
            }
            else
            {
                return i;
            }
        }

        return -1;
    }
}
