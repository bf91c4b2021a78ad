using System.Text.RegularExpressions;
using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Studies;

/// <summary>The studies in scenarios/studies are what they say: their paths, figures and facts exist in the national scenario.</summary>
public sealed class ShippedStudyTests
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Repository.Tiny)!, "studies");

    [TestCase("sweep", "build-ahead.yaml")]
    [TestCase("sweep", "no-cliff.yaml")]
    [TestCase("sweep", "vouchers-small-firms.yaml")]
    [TestCase("sweep", "five-centers.yaml")]
    [TestCase("sweep", "platform-and-purchase.yaml")]
    [TestCase("sensitivity", "idle-drivers.yaml")]
    [TestCase("calibrate", "calibrate-take-up.yaml")]
    [TestCase("plan", "plan-national.yaml")]
    [TestCase("plan", "plan-national-choices.yaml")]
    [TestCase("plan", "plan-guangdong.yaml")]
    [TestCase("plan", "plan-guizhou.yaml")]
    [TestCase("plan", "plan-ningxia.yaml")]
    [TestCase("plan", "plan-ratio.yaml")]
    [TestCase("plan", "plan-stability.yaml")]
    public void A_shipped_study_can_be_run(string kind, string file)
    {
        Invocation dry = Invocation.Of(kind, Path.Combine(Folder, file), "--dry");
        Assert.That((dry.Code, dry.Error), Is.EqualTo((0, "")));
        Assert.That(dry.Out, Does.Contain("runs of national-2026"));
    }

    /// <remarks>The study sets what the shipped futures include, so that one file holds the whole plan.</remarks>
    [TestCase("high")]
    [TestCase("low")]
    public void Demand_of_the_national_plan_s_futures_is_that_of_the_shipped_futures(string future)
    {
        string shipped = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Repository.Tiny)!, "futures", future + ".yaml"));
        string plan = File.ReadAllText(Path.Combine(Folder, "plan-national.yaml"));
        MatchCollection needs = Regex.Matches(shipped, @"\{id: (\w+), need: (\[.*\])\}");
        Assert.That(needs, Has.Count.EqualTo(4));
        Assert.That(needs.Select(need => $"demand.work[{need.Groups[1].Value}].need={need.Groups[2].Value}"), Has.All.Matches<string>(set => plan.Contains(set!, StringComparison.Ordinal)));
    }
}
