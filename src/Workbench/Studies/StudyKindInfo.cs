namespace MarketSim.Workbench.Studies;

/// <summary>A kind of study that a study file describes, as forms offer it.</summary>
/// <param name="Command">The command that carries it out.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Question">The question that it answers.</param>
public sealed record StudyKindInfo(string Command, Text Name, Text Question)
{
    /// <summary>All kinds with study files.</summary>
    public static IReadOnlyList<StudyKindInfo> All { get; } =
    [
        new("sweep", new("Sweep", "参数扫描"), new("How do outcomes follow one input or several?", "结果随一个或多个输入如何变化？")),
        new("sensitivity", new("Sensitivity", "敏感性分析"), new("Which of many assumptions matter?", "众多假设中哪些起作用？")),
        new("plan", new("Plan", "建设规划"), new("How far ahead of demand to build, whatever the future?", "无论未来如何，应适度超前多少？")),
        new("calibrate", new("Calibration", "参数校准"), new("Which parameters fit the facts?", "哪些参数符合市场事实？")),
    ];

    /// <summary>The kind of a command; a sweep for any other text.</summary>
    public static StudyKindInfo Of(string? command) => All.FirstOrDefault(kind => kind.Command == command) ?? All[0];
}
