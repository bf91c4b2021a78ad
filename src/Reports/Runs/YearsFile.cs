using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MarketSim.Market.Setting;

namespace MarketSim.Reports.Runs;

/// <summary>years.json: the counts by calendar year, which no small table holds.</summary>
internal static class YearsFile
{
    private static readonly PropertyInfo[] Counts = typeof(YearCounts).GetProperties(BindingFlags.Public | BindingFlags.Instance);

    internal static void Write(RunFolder folder, IReadOnlyDictionary<int, YearCounts> years) =>
        WholeFile.Write(folder.YearsFile, JsonSerializer.Serialize(years, RunJson.Options) + "\n");

    internal static void Read(RunFolder folder, MarketKinds kinds, IDictionary<int, YearCounts> years)
    {
        if (!File.Exists(folder.YearsFile))
            return;
        try
        {
            var stored = JsonSerializer.Deserialize<SortedDictionary<int, JsonObject>>(StoredFile.ReadText(folder.YearsFile), RunJson.Options) ?? throw new JsonException("it is null");
            foreach ((int year, JsonObject counts) in stored)
                years[year] = Restore(counts, kinds);
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException or ArgumentException or NullReferenceException)
        {
            throw new RunFolderException(RunFolderTrouble.NotARun, $"{folder.YearsFile}: not a run's counts: {cause.Message}", cause);
        }
    }

    /// <remarks>Arrays and lists of <see cref="YearCounts"/> are filled where they are: the type lets nobody replace them.</remarks>
    private static YearCounts Restore(JsonObject stored, MarketKinds kinds)
    {
        var counts = new YearCounts(kinds.Owners.Count, kinds.Segments.Count);
        foreach (PropertyInfo property in Counts)
        {
            if (stored[SnakeCase.Of(property.Name)].Deserialize(property.PropertyType, RunJson.Options) is not { } value)
                continue;
            if (property.SetMethod is not null)
                property.SetValue(counts, value);
            else
                Fill(property.GetValue(counts)!, value);
        }

        return counts;
    }

    private static void Fill(object target, object source)
    {
        switch (target, source)
        {
            case (Array to, Array from):
                Array.Copy(from, to, Math.Min(from.Length, to.Length));
                break;
            case (IDictionary to, IDictionary from):
                foreach (DictionaryEntry entry in from)
                    to[entry.Key] = entry.Value;
                break;
            case (IList to, IList from):
                foreach (object? item in from)
                    to.Add(item);
                break;
            default:
                throw new NotSupportedException($"{target.GetType().Name} cannot be filled.");
        }
    }
}

/// <summary>summary.csv: a line a figure, a column a year; a cell is empty where a year has no such figure.</summary>
public static class SummaryFile
{
    /// <summary>The text of the file.</summary>
    public static string Text(IReadOnlyList<YearFigures> years)
    {
        var text = new StringBuilder("figure");
        foreach (YearFigures year in years)
            text.Append(',').Append(year.Year.ToString(CultureInfo.InvariantCulture));
        text.Append('\n');
        foreach (string name in years.Count == 0 ? [] : years[0].Values.Select(value => value.Name))
        {
            text.Append(name);
            foreach (YearFigures year in years)
                text.Append(',').Append(Cell(year[name]));
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Cell(double value) => double.IsFinite(value) ? value.ToString("0.######", CultureInfo.InvariantCulture) : "";
}
