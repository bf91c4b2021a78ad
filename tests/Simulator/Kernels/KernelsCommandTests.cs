using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Kernels;

/// <summary><c>marketsim kernels</c>: sampling a machine without a card, showing profiles, refusing broken ones.</summary>
public sealed class KernelsCommandTests
{
    [Test]
    public void Show_prints_shipped_profiles_and_draws_them()
    {
        using var folder = new TemporaryFolder();
        foreach (string name in (string[])["roofline.png", "roofline.svg"])
        {
            Invocation shown = Invocation.Of("kernels", "show", "shipped", "--picture", folder[name]);
            Assert.That(shown.Code, Is.Zero, shown.Error);
            Assert.That(shown.Out, Does.Contain("A100: NVIDIA A100 (published").And.Contain("Ascend 910B2"));
            Assert.That(new FileInfo(folder[name]).Length, Is.GreaterThan(10_000));
        }
    }

    [Test]
    public void Cuda_on_a_machine_without_it_is_one_line_and_exit_2()
    {
        using var folder = new TemporaryFolder();
        Assume.That(File.Exists("/dev/nvidia0"), Is.False, "this machine has a card");
        Invocation sampled = Invocation.Of("kernels", "sample", "--device", "cuda", "--out", folder["card.json"]);
        Assert.That(sampled.Code, Is.EqualTo(2));
        Assert.That(sampled.Error.TrimEnd(), Does.StartWith("error: no NVIDIA device to sample: ").And.Not.Contain("\n"));
        Assert.That(File.Exists(folder["card.json"]), Is.False);
    }

    [TestCase("{ \"schema_version\": 7 }", "schema version 7, which this program does not read; allowed: 1")]
    [TestCase("no json", "not a kernel profile")]
    public void Broken_profiles_are_one_line_and_exit_2(string content, string message)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["broken.json"], content);
        Invocation shown = Invocation.Of("kernels", "show", folder["broken.json"], "--picture", folder["r.png"]);
        Assert.That(shown.Code, Is.EqualTo(2));
        Assert.That(shown.Error.TrimEnd(), Does.Contain("broken.json").And.Contain(message).And.Not.Contain("\n"));
        Assert.That(File.Exists(folder["r.png"]), Is.False);
    }

    [Test]
    public void A_place_that_cannot_be_written_is_told_before_sampling()
    {
        Invocation sampled = Invocation.Of("kernels", "sample", "--device", "cpu", "--out", "/no/such/folder/p.json");
        Assert.That(sampled.Code, Is.EqualTo(1));
        Assert.That(sampled.Error, Does.Contain("there is no folder").And.Not.Contain("sampling"));
    }

    [TestCase("kernels", "sample", "--device", "gpu")]
    [TestCase("kernels", "show", "shipped", "--picture", "roofline.bmp")]
    public void Wrong_usage_is_exit_2(params string[] args) => Assert.That(Invocation.Of(args).Code, Is.EqualTo(2));

    [Test]
    public void A_scenario_with_a_broken_profile_is_refused_by_check()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["future.json"], "{ \"schema_version\": 2 }");
        Invocation check = Invocation.Of("check", Repository.Tiny, "--set", $"performance.profiles=[shipped, {folder["future.json"]}]");
        Assert.That(check.Code, Is.EqualTo(2));
        Assert.That(check.Error, Does.Contain("performance.profiles[1]").And.Contain("schema version 2"));
    }
}
