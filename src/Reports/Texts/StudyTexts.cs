namespace MarketSim.Reports.Texts;

/// <summary>What reports of studies say beside the words of all reports, in one language.</summary>
public sealed record StudyTexts
{
    /// <summary>English.</summary>
    public static StudyTexts English { get; } = new()
    {
        SweepSubtitle = "A sweep: one market at many points, each under the same seeds",
        Baseline = "Baseline",
        Points = "Points",
        Runs = "Runs",
        Seeds = "Seeds",
        Factors = "Factors",
        Design = "Design",
        Point = "Point",
        Ended = "Ended",
        AllSeeds = "all seeds",
        Narrow = "interval narrow enough",
        AllFailed = "all runs failed",
        Failed = "Failed",
        PicturesHeading = "How outcomes follow the factors",
        BandNote = "Bands, bars and ± are the 95% interval of the mean over seeds (Student's t); every point has the same seeds, so a difference between points is not one of luck between seeds.",
        ScatterNote = "Each dot is a point of the design, its bar the 95% interval over seeds; the line is the mean of neighbouring points, all other factors varying.",
        PointsHeading = "Points",
        PointsNote = "The first {0} of {1} points; all are in points.parquet, with the command that makes each again.",
        FailuresHeading = "Runs that failed",
        MeanOf = "{0}, mean over seeds",
        CompareSubtitle = "A comparison: the same seeds in each scenario, differences seed by seed",
        CompareTitle = "{0} against {1}",
        First = "Reference",
        Against = "Against {0}: {1}",
        ToldApart = "{0} of {1} figures differ by an interval that leaves out zero; {2} of them stand even after correction for comparing so many.",
        NothingApart = "Not one of {0} figures differs in a way that can be told apart from noise with {1} seeds.",
        OneSeed = "With one seed in common there are differences but no intervals: nothing can be told apart from noise. Two seeds are the least, eight a good start.",
        DifferencesHeading = "Differences",
        DifferencesNote = "Difference is the mean over seeds of this scenario less the reference under the same seed, with its 95% interval (paired t). A star marks what stands after Holm's correction for the number of figures. “Seeds needed” is how many would tell a difference of this size from noise.",
        OthersNote = "{0} more figures show no difference that can be told apart from noise; all are in differences.csv.",
        FactsNote = "Facts: share of seeds in which each holds.",
        Difference = "Difference",
        IntervalColumn = "95% interval",
        Verdict = "Verdict",
        SeedsNeeded = "Seeds needed",
        Better = "better",
        Worse = "worse",
        Higher = "higher",
        Lower = "lower",
        Noise = "no difference told apart from noise",
        Same = "the same under every seed",
        Unknown = "not enough seeds",
        ForestTitle = "Differences from {0}, % of its mean, with 95% intervals",
        ForestAxis = "Difference, %",
        YearsNote = "Lines are means over seeds, bands their 95% intervals.",
        Reproduce = "How to make it again",
    };

    /// <summary>Chinese in simplified characters.</summary>
    public static StudyTexts Chinese { get; } = new()
    {
        SweepSubtitle = "参数扫描：同一市场在多个参数点上运行，各点使用相同的随机种子",
        Baseline = "基准情景",
        Points = "参数点",
        Runs = "运行次数",
        Seeds = "种子",
        Factors = "因素",
        Design = "设计",
        Point = "点",
        Ended = "结束原因",
        AllSeeds = "种子用完",
        Narrow = "区间足够窄",
        AllFailed = "全部运行失败",
        Failed = "失败",
        PicturesHeading = "结果如何随因素变化",
        BandNote = "色带、误差线和 ± 均为各种子均值的 95% 置信区间（t 分布）；各点使用相同的种子，点与点之间的差异不来自种子的运气。",
        ScatterNote = "每个圆点是设计中的一个参数点，竖线为各种子的 95% 区间；折线为相邻点的均值，其他因素同时变化。",
        PointsHeading = "参数点",
        PointsNote = "共 {1} 个点，此处列出前 {0} 个；points.parquet 中有全部点及其复现命令。",
        FailuresHeading = "失败的运行",
        MeanOf = "{0}，各种子均值",
        CompareSubtitle = "情景对比：各情景使用相同的种子，逐个种子求差",
        CompareTitle = "{0} 与 {1} 对比",
        First = "参照情景",
        Against = "与 {0} 相比：{1}",
        ToldApart = "{1} 项指标中有 {0} 项差异的 95% 区间不含零；经多重比较校正后仍有 {2} 项成立。",
        NothingApart = "在 {1} 个种子下，{0} 项指标中没有一项的差异能与噪声区分。",
        OneSeed = "只有一个共同种子时只有差值而没有区间，无法与噪声区分。至少需要两个种子，八个是较好的起点。",
        DifferencesHeading = "差异",
        DifferencesNote = "差异为同一种子下本情景减去参照情景的均值，附 95% 区间（配对 t 检验）。星号表示经 Holm 多重比较校正后仍成立。“所需种子”是把这样大小的差异与噪声区分开所需的种子数。",
        OthersNote = "另有 {0} 项指标的差异无法与噪声区分；全部结果见 differences.csv。",
        FactsNote = "市场事实：成立的种子所占比例。",
        Difference = "差异",
        IntervalColumn = "95% 区间",
        Verdict = "结论",
        SeedsNeeded = "所需种子",
        Better = "更好",
        Worse = "更差",
        Higher = "更高",
        Lower = "更低",
        Noise = "无法与噪声区分",
        Same = "各种子下完全相同",
        Unknown = "种子不足",
        ForestTitle = "与{0}的差异，占其均值的百分比，附 95% 区间",
        ForestAxis = "差异，%",
        YearsNote = "曲线为各种子均值，色带为其 95% 区间。",
        Reproduce = "如何复现",
    };

    public required string SweepSubtitle { get; init; }

    public required string Baseline { get; init; }

    public required string Points { get; init; }

    public required string Runs { get; init; }

    public required string Seeds { get; init; }

    public required string Factors { get; init; }

    public required string Design { get; init; }

    public required string Point { get; init; }

    public required string Ended { get; init; }

    public required string AllSeeds { get; init; }

    public required string Narrow { get; init; }

    public required string AllFailed { get; init; }

    public required string Failed { get; init; }

    public required string PicturesHeading { get; init; }

    public required string BandNote { get; init; }

    public required string ScatterNote { get; init; }

    public required string PointsHeading { get; init; }

    public required string PointsNote { get; init; }

    public required string FailuresHeading { get; init; }

    public required string MeanOf { get; init; }

    public required string CompareSubtitle { get; init; }

    public required string CompareTitle { get; init; }

    public required string First { get; init; }

    public required string Against { get; init; }

    public required string ToldApart { get; init; }

    public required string NothingApart { get; init; }

    public required string OneSeed { get; init; }

    public required string DifferencesHeading { get; init; }

    public required string DifferencesNote { get; init; }

    public required string OthersNote { get; init; }

    public required string FactsNote { get; init; }

    public required string Difference { get; init; }

    public required string IntervalColumn { get; init; }

    public required string Verdict { get; init; }

    public required string SeedsNeeded { get; init; }

    public required string Better { get; init; }

    public required string Worse { get; init; }

    public required string Higher { get; init; }

    public required string Lower { get; init; }

    public required string Noise { get; init; }

    public required string Same { get; init; }

    public required string Unknown { get; init; }

    public required string ForestTitle { get; init; }

    public required string ForestAxis { get; init; }

    public required string YearsNote { get; init; }

    public required string Reproduce { get; init; }

    /// <summary>The texts of a language.</summary>
    public static StudyTexts In(ReportLanguage language) => language == ReportLanguage.Chinese ? Chinese : English;

    /// <summary>A text with its gaps filled.</summary>
    public static string Fill(string text, params ReadOnlySpan<object?> values) => string.Format(System.Globalization.CultureInfo.InvariantCulture, text, values);
}
