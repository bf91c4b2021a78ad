using MarketSim.Workbench.Jobs;

namespace MarketSim.Workbench.Studies;

/// <summary>A study that needs no file: a scenario under several seeds, alone, beside another or beside the real history.</summary>
/// <param name="Kind"><c>replicates</c>, <c>compare</c> or <c>backtest</c>.</param>
/// <param name="Scenario">The scenario, as <see cref="StudyShelf.Scenarios"/> names it.</param>
/// <param name="Other">The scenario that is held against it.</param>
/// <param name="Seeds">Number of seeds, as a form has it.</param>
public sealed record QuickRequest(string Kind, string Scenario, string Other, string Seeds)
{
    private const int MostSeeds = 1000;

    /// <summary>The kinds.</summary>
    public static IReadOnlyList<(string Kind, Text Words)> Kinds { get; } =
    [
        ("replicates", new("Run it under several seeds (an ensemble)", "用多个种子运行（多种子模拟）")),
        ("compare", new("Compare it with another scenario under the same seeds", "与另一情景在相同种子下对比")),
        ("backtest", new("Hold it against the real history of the market", "与市场真实历史对照（历史回测）")),
    ];

    /// <summary>What is wrong with it, and in which field: <c>scenario</c>, <c>other</c> or <c>seeds</c>; null if nothing is.</summary>
    public (string Field, Text Words)? Wrong(StudyShelf shelf)
    {
        if (shelf.ScenarioFile(Scenario) is null || (Kind == "compare" && shelf.ScenarioFile(Other) is null))
        {
            return (shelf.ScenarioFile(Scenario) is null ? "scenario" : "other", new("Choose a scenario.", "请选择情景。"));
        }

        if (Kind == "compare" && Scenario == Other)
        {
            return ("other", new("Choose two different scenarios.", "请选择两个不同的情景。"));
        }

        int least = Kind == "backtest" ? 1 : 2;
        return int.TryParse(Seeds, NumberStyles.None, CultureInfo.InvariantCulture, out int seeds) && seeds >= least && seeds <= MostSeeds
            ? null
            : ("seeds", new($"Not a number of seeds; allowed: {least} to {MostSeeds}.", $"种子数不正确；允许 {least} 至 {MostSeeds}。"));
    }

    /// <summary>The job that does it.</summary>
    public JobRequest Job(StudyShelf shelf)
    {
        (string file, string name) = (shelf.ScenarioFile(Scenario)!, Path.GetFileNameWithoutExtension(Scenario));
        return Kind switch
        {
            "compare" => new JobRequest
            {
                Kind = "compare",
                Title = $"{name} / {Path.GetFileNameWithoutExtension(Other)}",
                Args = ["compare", file, shelf.ScenarioFile(Other)!, "--replicates", Seeds],
                Folder = RunNames.From($"compare-{name}-{Path.GetFileNameWithoutExtension(Other)}"),
            },
            "backtest" => new JobRequest { Kind = "backtest", Title = name, Args = ["backtest", file, "--replicates", Seeds], Folder = RunNames.From($"backtest-{name}") },
            _ => new JobRequest { Kind = "run", Title = name, Args = ["run", file, "--replicates", Seeds], Folder = RunNames.From($"{name}-{Seeds}-seeds") },
        };
    }
}
