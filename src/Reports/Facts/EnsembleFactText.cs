using System.Text;
using MarketSim.Reports.Ensembles;
using MarketSim.Studies.Facts;

namespace MarketSim.Reports.Facts;

/// <summary>The facts over several seeds as text for a console: a line a fact, and below it a line for each of its figures.</summary>
public static class EnsembleFactText
{
    private const int NameWidth = 44;
    private const int NumberWidth = 13;

    /// <summary>The sheet, with a line that sums it up.</summary>
    public static string Write(IReadOnlyList<EnsembleFact> facts, ReportLanguage language)
    {
        var sheet = new StringBuilder();
        Text[] head = [SpreadNames.Mean, SpreadNames.Deviation, SpreadNames.Low, SpreadNames.Median, SpreadNames.High, SpreadNames.Runs];
        Line(sheet, "", [.. head.Select(name => name.In(language))]);
        foreach (EnsembleFact fact in facts)
        {
            string holds = new Text("Holds", "成立").In(language);
            sheet.Append(CultureInfo.InvariantCulture, $"{fact.Id}  {holds} {Holds(fact)}, {FactText.Of(fact.Basis).In(language)}: {FactText.Pair(fact.Metric, fact.MetricZh).In(language)}: {FactText.Pair(fact.Target, fact.TargetZh).In(language)}{Note(fact).In(language)}\n");
            foreach (EnsembleValue value in fact.Values)
            {
                Spread spread = value.Spread;
                double[] numbers = [spread.Mean, spread.Sd, spread.Low, spread.Median, spread.High];
                Line(sheet, value.Name, [.. numbers.Select(FactSheetText.Number), spread.Count.ToString(CultureInfo.InvariantCulture)]);
            }
        }

        return sheet.Append('\n').Append(Summary(facts).In(language)).Append('\n').ToString();
    }

    /// <summary>How many facts hold in how many seeds, in a sentence.</summary>
    public static Text Summary(IReadOnlyList<EnsembleFact> facts)
    {
        int seeds = facts.Count == 0 ? 0 : facts.Max(fact => fact.Pass + fact.Fail + fact.NotEvaluated);
        int all = facts.Count(fact => fact.Pass > 0 && fact.Fail == 0);
        int most = facts.Count(fact => fact.Fail > 0 && fact.Pass > fact.Fail);
        int few = facts.Count(fact => fact.Pass > 0 && fact.Fail >= fact.Pass);
        int none = facts.Count(fact => fact.Pass == 0 && fact.Fail > 0);
        int open = facts.Count(fact => fact.Pass + fact.Fail == 0);
        return new(
            $"Over {seeds} seeds: {all} facts hold in all, {most} in most, {few} in half or fewer, {none} in none; {open} not evaluated.",
            $"共 {seeds} 个种子：{all} 条事实在全部种子中成立，{most} 条在多数中成立，{few} 条在半数或更少中成立，{none} 条均不成立；{open} 条未评估。");
    }

    private static string Holds(EnsembleFact fact) => fact.Pass + fact.Fail == 0
        ? Printed.NoNumber
        : Invariant($"{fact.Pass}/{fact.Pass + fact.Fail}");

    private static Text Note(EnsembleFact fact)
    {
        Text note = FactNotes.Of(fact.Note);
        return fact.NotEvaluated == 0
            ? Text.Empty
            : new($" (not evaluated in {fact.NotEvaluated}: {note.En})", $"（{fact.NotEvaluated} 个种子未评估：{note.Zh}）");
    }

    private static void Line(StringBuilder sheet, string name, IReadOnlyList<string> cells)
    {
        sheet.Append("     ").Append(name.PadRight(NameWidth));
        for (int i = 0; i < cells.Count; i++)
        {
            int width = i == cells.Count - 1 ? NumberWidth / 2 : NumberWidth;
            sheet.Append(' ', Math.Max(1, width - cells[i].Sum(letter => letter >= '\u2E80' ? 2 : 1))).Append(cells[i]);
        }

        sheet.Append('\n');
    }
}
