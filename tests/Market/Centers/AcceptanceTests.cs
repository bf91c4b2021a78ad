using MarketSim.Market.Boards;
using MarketSim.Market.Centers;
using MarketSim.Market.Identity;
using MarketSim.Market.Letters;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Centers;

public sealed class AcceptanceTests
{
    private static readonly MarketSetting Setting = TinyMarket.Setting();

    [TestCase(1.0, true)]
    [TestCase(0.5, false)]
    public void A_center_leases_at_its_listed_rent_and_at_no_other(double overListed, bool accepted)
    {
        int index = Setting.Population.Centers.Select((profile, i) => (profile, i)).First(center => center.profile.OperatingAtStart).i;
        var center = new Center(Setting, index);
        var board = new Board(Setting);
        Outbox outbox = TinyMarket.Outbox(Setting);
        outbox.Begin(center.Id);
        center.Start(new Turn(-1, default, board, [], outbox));
        CenterListing listing = outbox.Posts.OfType<CenterListing>().Single();
        outbox.Clear();

        Request small = Examples.Request with { MaxRoundTripMs = 1 };
        var application = new Application(small, 1, listing.RentCnyPerCardHour * overListed, Broker: null, Familiarity: 0);
        var phase = new Phase(PhaseKind.Acceptance, 0, Setting.Plan.OrdinalOf(PhaseKind.Acceptance));
        outbox.Begin(center.Id);
        center.Step(new Turn(0, phase, board, [new Envelope(center.Id, AgentId.Buyer(0), 0, application)], outbox));

        Assert.That(outbox.Letters.Single(letter => letter.To == AgentId.Buyer(0)).Letter, accepted ? Is.InstanceOf<Acceptance>() : Is.InstanceOf<Refusal>());
    }
}
