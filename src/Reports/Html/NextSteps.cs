using System.Text.RegularExpressions;
using MarketSim.Reports.Runs;

namespace MarketSim.Reports.Html;

/// <summary>What a reader of a run's report may do next, with the commands.</summary>
internal static partial class NextSteps
{
    private const string Seeds = "10";

    internal static IReadOnlyList<(Text Why, string Command)> Of(RunManifest manifest)
    {
        string set = string.Concat(Assignment().Matches(manifest.Command).Select(match => match.Value));
        return
        [
            (new("See how much is luck: the same market under ten seeds.", "检验偶然性：以十个随机种子模拟同一市场。"), ShellWords.Command("run", manifest.ScenarioFile, "--replicates", Seeds) + set),
            (new("Hold it against the real market, month by month.", "与真实市场逐月对照，检验可信度。"), ShellWords.Command("backtest", manifest.ScenarioFile) + set),
            (new("Change a policy in the browser and compare it with this run.", "在浏览器中调整政策，并与本次模拟比较。"), ShellWords.Command("workbench")),
        ];
    }

    /// <remarks>The command was written by <see cref="ShellWords"/>, so that a value in quotes holds none but escaped ones.</remarks>
    [GeneratedRegex(@" --set[ =]('(?:[^']|'\\'')*'|[^ ']+)")]
    private static partial Regex Assignment();
}
