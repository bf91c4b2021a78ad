using MarketSim.Reports.Pictures;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Studies.Sweeps;

namespace MarketSim.Reports.StudyReports.Sweeps;

/// <summary>Draws how each outcome of a sweep follows its factors: a curve for one factor, a map and curves for two, dots for more.</summary>
internal sealed class SweepPictures(Study study, IReadOnlyList<SweepResult> results, ReportLanguage language)
{
    private const int MostLines = 8;
    private const int MostScatters = 24;

    /// <summary>The pictures, outcome by outcome.</summary>
    public IReadOnlyList<Picture> Draw() =>
        [.. study.File.Outcomes.SelectMany((outcome, index) => Of(outcome, index)).Take(Math.Max(MostScatters, 2 * study.File.Outcomes.Count))];

    private IEnumerable<Picture> Of(string outcome, int index)
    {
        OutcomeAxis axis = OutcomeAxis.Of(outcome, results.Select(result => result.Outcomes[index].Mean), language, FigureCatalog.Of(study.Baseline));
        bool grid = study.File.Design.Kind == DesignKind.Grid;
        if (study.Factors.Count == 1)
        {
            yield return study.Factors[0].IsNumber
                ? Lines(outcome, axis, study.Factors[0].Name, [("", Line(0, index, _ => true))])
                : Levels(outcome, axis, index);
        }
        else if (study.Factors.Count == 2 && grid)
        {
            yield return OutcomePlots.Map(Name(outcome, "map"), axis, Ticks(0), Ticks(1), (x, y) => Cell(x, y, index), study.Factors[0].Name, study.Factors[1].Name);
            int along = study.Factors[0].IsNumber ? 0 : 1;
            if (study.Factors[along].IsNumber)
            {
                yield return Lines(outcome, axis, study.Factors[along].Name, [.. Others(1 - along).Select(level => ($"{study.Factors[1 - along].Name} {level}", Line(along, index, result => TextOf(result, 1 - along) == level)))]);
            }
        }
        else
        {
            for (int factor = 0; factor < study.Factors.Count; factor++)
            {
                if (study.Factors[factor].IsNumber)
                {
                    yield return OutcomePlots.Dots(Name(outcome, study.Factors[factor].Name), axis, study.Factors[factor].Name, Line(factor, index, _ => true));
                }
            }
        }
    }

    private static Picture Lines(string outcome, OutcomeAxis axis, string factor, IReadOnlyList<(string Name, IReadOnlyList<(double X, Interval Y)> Points)> lines) =>
        OutcomePlots.Bands(Name(outcome, "by_" + factor), axis, factor, lines);

    private Picture Levels(string outcome, OutcomeAxis axis, int index) => OutcomePlots.Levels(
        Name(outcome, "by_" + study.Factors[0].Name), axis, study.Factors[0].Name, [.. results.Select(result => (TextOf(result, 0), result.Outcomes[index]))]);

    private IReadOnlyList<(double X, Interval Y)> Line(int factor, int index, Func<SweepResult, bool> belongs) =>
    [
        .. results.Where(belongs).Where(result => result.Outcomes[index].Count > 0)
            .Select(result => (result.Point.Values[factor].Number, result.Outcomes[index]))
            .OrderBy(point => point.Number),
    ];

    private IReadOnlyList<string> Ticks(int factor) => [.. Enumerable.Range(0, study.Factors[factor].Steps).Select(step => SweepReport.Plain(study.Factors[factor].Step(step)))];

    private Interval Cell(int x, int y, int index) => results[(x * study.Factors[1].Steps) + y].Outcomes[index];

    private IEnumerable<string> Others(int factor)
    {
        string[] all = [.. Ticks(factor)];
        int every = (all.Length + MostLines - 1) / MostLines;
        return all.Where((_, index) => index % every == 0);
    }

    private static string TextOf(SweepResult result, int factor) => SweepReport.Plain(result.Point.Values[factor]);

    private static string Name(string outcome, string what) => $"{outcome.Replace('.', '_')}_{what}".ToLowerInvariant();
}
