using MarketSim.Scenarios.StudyFiles.Backtests;
using MarketSim.Studies.Backtests;

namespace MarketSim.Reports.StudyReports.Backtests;

/// <summary>What a backtest comes to, in words and cells, for the page and the screen.</summary>
public sealed class BacktestWords(Backtest backtest, ReportLanguage language)
{
    private static readonly Text TooFew = new("too few points", "数据点不足");

    /// <summary>Heads of the summary: the series, then its scores, then a column for each origin.</summary>
    public IReadOnlyList<Text> Heads =>
    [
        new("Series", "序列"), new("Basis", "用途"), new("Trust", "可信度"), new("Points", "点数"), new("Level error", "水平误差"), new("Coverage", "覆盖率"),
        new("Direction", "方向"), new("Turns", "拐点"), .. backtest.File.Origins.Order().Select(origin => new Text($"Skill\n{Day(origin)}", $"技巧评分\n{Day(origin)}")),
    ];

    /// <summary>What to know of the columns.</summary>
    public static Text Legend { get; } = new(
        "Points: those that runs answer, of all. Level error: mean absolute difference of logarithms, 0.10 is about 10%. Coverage: share of points that the 5-95% band meets. Direction and turns: right, of all. Skill: of the simulated growth since the origin, against no change / against the last trend; 1 is perfect, 0 as good as naive, below 0 worse. Parameters are not refitted at an origin.",
        "点数：可对照点数 / 全部点数。水平误差：对数差绝对值的均值，0.10 约为 10%。覆盖率：落入 5%—95% 区间的点数占比。方向、拐点：判断正确数 / 总数。技巧评分：以起点之后的模拟增长，分别对照“保持不变”和“沿用最近趋势”两种简单预测；1 为完全准确，0 与简单预测相当，负值为更差。各起点不重新估计参数。");

    /// <summary>The title of a series.</summary>
    public string Title(RealSeries series) => new Text(series.Title, series.TitleZh).In(language);

    /// <summary>The summary of a series, a cell for each head.</summary>
    public IReadOnlyList<string> Cells(ComparedSeries one)
    {
        SeriesScores scores = one.Scores;
        string[] known = [Title(one.Series), Basis(one.Series.Basis).In(language), Trust(one.Series.Trust).In(language), Invariant($"{scores.Answered}/{one.Points.Count}")];
        return scores.TooFew
            ? [.. known, TooFew.In(language), .. Enumerable.Repeat(Printed.NoNumber, 3 + backtest.File.Origins.Count)]
            :
            [
                .. known,
                Printed.Number(scores.LevelError) + (one.Series.Reading == SeriesReading.Shape ? new Text(" (shape)", "（形态）").In(language) : ""),
                Printed.Percent(scores.Coverage),
                Of(scores.RightChanges, scores.Changes), Of(scores.RightTurns, scores.Turns),
                .. scores.Skills.Select(skill => skill.IsKnown ? Pair(skill.GrowthNoChange, skill.GrowthTrend) : Printed.NoNumber),
            ];
    }

    /// <summary>What all held-out series come to, in a few sentences.</summary>
    public string Answer()
    {
        ComparedSeries[] scored = [.. backtest.Series.Where(one => !one.Scores.TooFew)];
        ComparedSeries[] held = [.. scored.Where(one => one.Series.Basis == SeriesBasis.HeldOut)];
        (int points, int covered) = (held.Sum(one => one.Scores.Answered), held.Sum(one => one.Points.Count(point => point.Answered && point.Covered(one.Series.Tolerance))));
        (int changes, int right) = (held.Sum(one => one.Scores.Changes), held.Sum(one => one.Scores.RightChanges));
        double[] skills = [.. held.SelectMany(one => one.Scores.Skills).Select(skill => skill.GrowthNoChange).Where(double.IsFinite)];
        int outside = backtest.Series.Sum(one => one.Points.Count(point => !point.InRun));
        int better = skills.Count(skill => skill > 0);
        return new Text(
            $"{scored.Length} of {backtest.Series.Count} series have enough points in the runs; {held.Length} of these were held out. Over the held-out series the band meets {covered} of {points} points, {right} of {changes} changes go in the right direction, and {better} of {skills.Length} forecasts of growth beat \"no change\"." + (outside == 0 ? "" : outside == 1 ? " 1 point lies outside the simulated days." : $" {outside} points lie outside the simulated days.")
            + (backtest.Seeds.Count == 1 ? " One run has no band: points are covered where its line meets them." : ""),
            $"{backtest.Series.Count} 个序列中有 {scored.Length} 个的数据点足以评分，其中 {held.Length} 个留作检验。就留作检验的序列而言，{points} 个数据点中有 {covered} 个落入模拟区间，{changes} 次变化中有 {right} 次方向正确，{skills.Length} 次增长预测中有 {better} 次优于“保持不变”。" + (outside == 0 ? "" : $"另有 {outside} 个数据点在模拟期之外。")
            + (backtest.Seeds.Count == 1 ? "仅有一次运行，没有区间，以曲线是否落入实际值范围计算覆盖率。" : "")).In(language);
    }

    /// <summary>A skill against no change and against the trend.</summary>
    internal static string Pair(double noChange, double trend) => $"{Printed.Number(noChange)} / {Printed.Number(trend)}";

    /// <summary>A day as reports print it.</summary>
    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Of(int right, int all) => all == 0 ? Printed.NoNumber : Invariant($"{right}/{all}");

    private static Text Basis(SeriesBasis basis) => basis == SeriesBasis.Fitted ? new("fitted", "参与校准") : new("held out", "留作检验");

    private static Text Trust(SeriesTrust trust) => trust switch
    {
        SeriesTrust.Good => new("good", "高"),
        SeriesTrust.Fair => new("fair", "中"),
        _ => new("poor", "低"),
    };
}
