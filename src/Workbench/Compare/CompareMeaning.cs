using MarketSim.Reports.Figures;
using MarketSim.Reports.StudyReports.Comparisons;
using MarketSim.Studies.Comparisons;

namespace MarketSim.Workbench.Compare;

/// <summary>Says in words what a comparison means. Every sentence is made of its numbers.</summary>
public static class CompareMeaning
{
    private const int MostInputs = 3;
    private static readonly string[] Told = ["take_up", "rent_index", "unmet_share", "card_price_index"];

    /// <summary>The sentences about a run against the first one.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="number">Number of the run, from 1.</param>
    /// <param name="language">In which language.</param>
    public static IReadOnlyList<string> Of(RunComparison comparison, int number, ReportLanguage language)
    {
        Comparison pair = comparison.Pairs[number - 1];
        var sentences = new List<string> { Inputs(comparison, number).In(language), Basis(comparison, number).In(language) };
        if (comparison.SharedSeeds(number).Count > 1)
        {
            sentences.Add(ComparisonReport.Sentence(pair, pair.Scenarios[1], language));
        }

        string[] figures = [.. Told.Select(name => Figure(comparison, number, name, language)).Where(text => text.Length > 0)];
        if (figures.Length > 0)
        {
            sentences.Add(string.Join(language == ReportLanguage.Chinese ? "；" : "; ", figures) + (language == ReportLanguage.Chinese ? "。" : "."));
        }

        if (PolicyStatement.Of(pair, pair.Scenarios[1]) is { Count: > 0 } statement)
        {
            sentences.Add(StatementText.Sentence(statement, language));
        }

        return sentences;
    }

    private static Text Inputs(RunComparison comparison, int number)
    {
        (string first, string other) = (comparison.Runs[0].Name, comparison.Runs[number].Name);
        InputDifference[] own = [.. comparison.Inputs.Where(input => input.Values[0] != input.Values[number] && input.Path != "seed")];
        if (own.Length == 0)
        {
            return new($"{other} has the same inputs as {first}: whatever differs is chance.", $"{other} 与 {first} 的输入相同，差异均出于偶然。");
        }

        string Value(string value, string none) => value.Length > 0 ? value : none;
        string English(InputDifference input) => $"{input.Path} ({Value(input.Values[0], "none")} → {Value(input.Values[number], "none")})";
        string Chinese(InputDifference input) => $"{input.Path}（{Value(input.Values[0], "无")} → {Value(input.Values[number], "无")}）";
        int more = own.Length - MostInputs;
        return new(
            $"{other} differs from {first} in {own.Length} {(own.Length == 1 ? "input" : "inputs")}: {string.Join(", ", own.Take(MostInputs).Select(English))}{(more > 0 ? $" and {more} more" : "")}.",
            $"{other} 与 {first} 有 {own.Length} 项输入不同：{string.Join("、", own.Take(MostInputs).Select(Chinese))}{(more > 0 ? $"，另有 {more} 项" : "")}。");
    }

    private static Text Basis(RunComparison comparison, int number) => comparison.SharedSeeds(number).Count switch
    {
        0 => new(
            "They share no seed: their means are held against each other, and chance is in every difference.",
            "两者没有共同的种子：以下比较各自的均值，每项差异都含偶然因素。"),
        1 => new(
            "They share one seed. One seed is one history: a difference here may be chance, and another seed may turn it around.",
            "两者只有一个共同的种子。一个种子只是一段历史：这里的差异可能出于偶然，换一个种子可能相反。"),
        int count => new($"They share {count} seeds, and differences are taken seed by seed.", $"两者有 {count} 个共同的种子，逐个种子求差。"),
    };

    private static string Figure(RunComparison comparison, int number, string name, ReportLanguage language)
    {
        Difference? found = comparison.DifferencesOf(number).FirstOrDefault(difference => Headlines.Split(difference.Figure) is var (figure, year) && figure == name && year is not null && year == comparison.FocusYear);
        if (found is null || found.Pairs.Count == 0)
        {
            return "";
        }

        string[] cells = ComparisonReport.Cells(comparison.Pairs[number - 1], found, language);
        bool isTold = double.IsFinite(found.Pairs.HalfWidth);
        return language == ReportLanguage.Chinese
            ? $"{cells[0]}：{cells[1]} → {cells[2]}" + (isTold ? $"（{cells[5]}）" : "")
            : $"{cells[0]}: {cells[1]} → {cells[2]}" + (isTold ? $" ({cells[5]})" : "");
    }
}
