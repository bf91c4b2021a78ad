using System.Globalization;
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
    [TestCase("plan", "plan-guizhou.yaml")]
    [TestCase("plan", "plan-ratio.yaml")]
    [TestCase("plan", "plan-stability.yaml")]
    public void A_shipped_study_can_be_run(string kind, string file)
    {
        Invocation dry = Invocation.Of(kind, Path.Combine(Folder, file), "--dry");
        Assert.That((dry.Code, dry.Error), Is.EqualTo((0, "")));
        Assert.That(dry.Out, Does.Contain("runs of national-2026"));
    }

    [Test]
    public void The_policy_that_the_national_plan_puts_off_is_the_release_of_export_control()
    {
        Match place = Regex.Match(File.ReadAllText(Path.Combine(Folder, "plan-national.yaml")), @"policy\[(\d+)\]\.date=");
        string national = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Repository.Tiny)!, "national-2026.yaml"));
        string[] events = national[national.IndexOf("\npolicy:", StringComparison.Ordinal)..].Split("- date:");
        Assert.That(events[1 + int.Parse(place.Groups[1].Value, CultureInfo.InvariantCulture)], Does.Contain("export_release").And.Contains("H20"));
    }
}
