using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MarketSim.Reports.Ensembles;
using MarketSim.Reports.StudyReports;
using MarketSim.Reports.StudyReports.Backtests;
using MarketSim.Reports.StudyReports.Comparisons;
using MarketSim.Reports.StudyReports.Sweeps;
using MarketSim.Reports.Tables;

namespace MarketSim.Reports.Tests;

/// <summary>Writes the data dictionary from the row types and their documentation comments.</summary>
internal static partial class DataDictionary
{
    internal static string Text()
    {
        var text = new StringBuilder();
        text.Append("# Data dictionary\n\n");
        text.Append("Generated from the row records and their documentation comments; a test holds it up to date\n");
        text.Append("(`UPDATE_DOCS=1 dotnet test --project tests/Reports` rewrites it). Do not edit.\n\n");
        text.Append("Every table of a run is a Parquet file `<table>.parquet` (zstd) in the run's folder. Types: `int32`, `int64`, `uint64`, `double`,\n");
        text.Append("`bool`, `text` (UTF-8), `date`, `word` (text, one of the words listed). *optional* cells may be empty. Money is nominal yuan (CNY);\n");
        text.Append("capacity is PFLOPS, dense FP16 unless a name says FP32. The order of columns is the order here. The content hash of a table\n");
        text.Append("(run.json, `tables`) does not depend on the encoding of the file; its byte stream is described at `ContentHash`.\n");
        foreach (Type row in RunTables.RowTypes)
            Table(text, row, "");
        Table(text, typeof(EnsembleRow), " Written by ensembles (`--replicates`) only.");
        Table(text, typeof(EnsembleSummaryRow), " Written by ensembles only.");
        Table(text, typeof(TrialRow), " Written by studies (`sweep`, `compare`). A sweep's `points` has a row a point: its number, a column for each factor, seeds, failed, why it ended, mean and interval of each outcome, and the command that makes it again.");
        Table(text, typeof(ResultRow), " Written by studies.");
        Table(text, typeof(SummaryRow), " Written by sweeps.");
        Table(text, typeof(DifferenceRow), " Written by comparisons; `differences.csv` is the same.");
        Table(text, typeof(SeriesRow), " Written by backtests; `series.csv` is the same.");
        Table(text, typeof(ScoreRow), " Written by backtests; `scores.csv` is the same.");
        Table(text, typeof(SkillRow), " Written by backtests; `skills.csv` is the same.");
        Table(text, typeof(SeriesMonthRow), " Written by backtests.");
        Table(text, typeof(FailureRow), " Written by studies.");
        return text.ToString();
    }

    private static void Table(StringBuilder text, Type row, string note)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {TableSchema.NameOf(row)}\n\n{Summary(row, "T:" + row.FullName)}{note}\n\n");
        text.Append("| column | type | meaning |\n| --- | --- | --- |\n");
        foreach (TableColumn column in Columns(row))
        {
            string type = Name(column.Type) + (column.Optional ? ", optional" : "");
            string words = column.Words.Count == 0 ? "" : " One of " + string.Join(", ", column.Words.Select(word => $"`{word}`")) + ".";
            text.Append(CultureInfo.InvariantCulture, $"| `{column.Name}` | {type} | {column.Meaning ?? Summary(row, $"P:{row.FullName}.{column.Property}")}{words} |\n");
        }
    }

    private static IEnumerable<TableColumn> Columns(Type row) =>
        (IEnumerable<TableColumn>)typeof(DataDictionary).GetMethod(nameof(ColumnsOf), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(row).Invoke(null, null)!;

    private static IEnumerable<TableColumn> ColumnsOf<TRow>()
        where TRow : class => TableSchema.Of<TRow>().Columns.Select(column => column.Description);

    private static string Name(ColumnType type) => type switch
    {
        ColumnType.Whole => "int32",
        ColumnType.LongWhole => "int64",
        ColumnType.Natural => "uint64",
        ColumnType.Real => "double",
        ColumnType.Boolean => "bool",
        ColumnType.Text => "text",
        ColumnType.Date => "date",
        _ => "word",
    };

    private static string Summary(Type row, string member)
    {
        XElement? summary = Documentation(row.Assembly).Descendants("member")
            .FirstOrDefault(element => (string?)element.Attribute("name") == member)?.Element("summary");
        Assert.That(summary, Is.Not.Null, member);
        return Spaces().Replace(summary!.Value.Trim(), " ");
    }

    private static XDocument Documentation(Assembly assembly) =>
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".xml"));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
