using MarketSim.Simulator.Screens;
using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Resuming;

/// <summary>A run with named centers goes on from a checkpoint to the same bits: their projects, contracts and statements are in it.</summary>
public sealed class NamedCenterResumeTests
{
    private const string Named =
        "centers.named=[{name: a, opening: 2023-07-20, cards: {model: A800, count: 64, price_cny: 110000, later: [{share: 0.5, delivered: 2023-08-01}]}, "
        + "contracts: [{cards: 16, rent_cny_per_card_day: 200, defaults_on: 2023-08-20}]}, {name: b, opening: 2023-08-10, cards: {model: RTX4090, count: 16}}]";

    [Test]
    public void An_interrupted_run_ends_with_the_bits_of_an_undisturbed_one()
    {
        using var folder = new TemporaryFolder();
        Assert.That(Invocation.Of(Arguments(folder["whole"])).Code, Is.Zero);
        using var stop = new CancellationTokenSource();
        var watching = new Surroundings { Out = new StringWriter(), Error = new WatchingWriter("30 of 62 days", stop.Cancel), Clock = new HastyClock() };
        Assert.That(Invocation.Of(watching, stop.Token, Arguments(folder["cut"])).Code, Is.EqualTo(130));

        Invocation resumed = Invocation.Of("resume", folder["cut"]);

        Assert.That(resumed.Code, Is.Zero, resumed.Error);
        Assert.That(ManifestOf.Hashes(folder["cut"]), Is.EqualTo(ManifestOf.Hashes(folder["whole"])));
    }

    private static string[] Arguments(string folder) => ["run", Repository.Tiny, "--out", folder, "--checkpoint-days", "7", .. Invocation.TwoMonths, "--set", Named];
}
