using MarketSim.Workbench.Jobs;

namespace MarketSim.Workbench.Words;

/// <summary>What states, kinds and numbers are called on pages.</summary>
public static class Names
{
    /// <summary>A state of a job.</summary>
    public static Text Of(JobState state) => state switch
    {
        JobState.Waiting => new("waiting", "排队中"),
        JobState.Running => new("running", "运行中"),
        JobState.Complete => new("complete", "已完成"),
        JobState.Interrupted => new("stopped", "已停止"),
        JobState.Refused => new("refused", "输入有误"),
        _ => new("failed", "失败"),
    };

    /// <summary>A state of a folder.</summary>
    public static Text Of(RunState state) => state switch
    {
        RunState.Complete => new("complete", "已完成"),
        RunState.Interrupted => new("interrupted", "已中断，可继续"),
        RunState.Partial => new("partial", "部分完成"),
        RunState.Failed => new("failed", "失败"),
        RunState.UnderWay => new("under way", "运行中"),
        _ => new("unreadable", "无法读取"),
    };

    /// <summary>A kind of run or study.</summary>
    public static Text OfKind(string kind) => kind switch
    {
        "run" => new("run", "单次运行"),
        "ensemble" => new("ensemble", "多种子运行"),
        "compare" => new("comparison", "对比"),
        "sweep" => new("sweep", "参数扫描"),
        "sensitivity" => new("sensitivity", "敏感性分析"),
        "calibrate" => new("calibration", "参数校准"),
        "plan" => new("plan", "建设规划"),
        "backtest" => new("backtest", "历史回测"),
        "center" => new("center", "智算中心测算"),
        "branch" => new("branch", "分支"),
        "resume" => new("resumed", "继续运行"),
        _ => Text.Same(kind),
    };

    /// <summary>A duration: <c>9 s</c>, <c>2 min 5 s</c>, <c>1 h 4 min</c>.</summary>
    public static Text Of(TimeSpan time) => time.TotalSeconds < 100
        ? new(Invariant($"{Math.Ceiling(time.TotalSeconds):0} s"), Invariant($"{Math.Ceiling(time.TotalSeconds):0} 秒"))
        : time.TotalMinutes < 100
            ? new(Invariant($"{Math.Floor(time.TotalMinutes):0} min {time.Seconds} s"), Invariant($"{Math.Floor(time.TotalMinutes):0} 分 {time.Seconds} 秒"))
            : new(Invariant($"{Math.Floor(time.TotalHours):0} h {time.Minutes} min"), Invariant($"{Math.Floor(time.TotalHours):0} 小时 {time.Minutes} 分"));
}
