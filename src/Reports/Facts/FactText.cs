namespace MarketSim.Reports.Facts;

/// <summary>What is said of facts: the columns of their tables, and how a fact stands.</summary>
internal static class FactText
{
    internal static readonly Text Fact = new("Fact", "事实");
    internal static readonly Text Metric = new("Metric", "度量");
    internal static readonly Text Value = new("Value", "数值");
    internal static readonly Text Target = new("Target", "目标");
    internal static readonly Text Result = new("Result", "结果");
    internal static readonly Text Basis = new("Basis", "用途");

    /// <summary>How a fact stands.</summary>
    internal static Text Of(FactStatus status) => status switch
    {
        FactStatus.Pass => new("pass", "符合"),
        FactStatus.Fail => new("fail", "不符"),
        _ => new("not evaluated", "未评估"),
    };

    /// <summary>Whether the model was calibrated to a fact.</summary>
    internal static Text Of(FactBasis basis) => basis == FactBasis.Calibrated ? new("calibrated", "参与校准") : new("held out", "留作检验");

    /// <summary>The fact.</summary>
    internal static Text Statement(FactResult fact) => Pair(fact.Fact, fact.FactZh);

    /// <summary>What is measured.</summary>
    internal static Text MetricOf(FactResult fact) => Pair(fact.Metric, fact.MetricZh);

    /// <summary>What the figures should be.</summary>
    internal static Text TargetOf(FactResult fact) => Pair(fact.Target, fact.TargetZh);

    /// <summary>A text of a file; files of older versions lack some in Chinese.</summary>
    internal static Text Pair(string en, string? zh) => new(en, string.IsNullOrEmpty(zh) ? en : zh);

    /// <summary>How the facts stand, in a sentence.</summary>
    internal static Text Summary(IReadOnlyList<FactResult> facts)
    {
        int Count(FactStatus status) => facts.Count(fact => fact.Status == status);
        (int passed, int failed, int open) = (Count(FactStatus.Pass), Count(FactStatus.Fail), Count(FactStatus.NotEvaluated));
        return new(
            $"Facts reproduced: {passed}; missed: {failed}; not evaluated in this run: {open}.",
            $"本次模拟复现 {passed} 条市场事实，未复现 {failed} 条，另有 {open} 条无法评估。");
    }
}
