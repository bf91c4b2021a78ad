using MarketSim.Market.Boards;
using MarketSim.Market.Brokers;
using MarketSim.Market.Buyers;
using MarketSim.Market.Identity;
using MarketSim.Market.Letters;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Buyers;

/// <summary>Common random numbers: an offer more or less in another scenario changes no other offer's luck.</summary>
public sealed class CommonNumbersTests
{
    private static readonly MarketSetting Setting = TinyMarket.Setting();
    private static readonly AgentId Buyer = AgentId.Buyer(0);

    [Test]
    public void An_offer_less_leaves_the_others_their_utility()
    {
        Dictionary<int, double> all = Utilities(0, 1, 2);
        Dictionary<int, double> without = Utilities(1, 2);
        Assert.That(without.Keys, Is.EquivalentTo([1, 2]));
        Assert.That(all, Is.SupersetOf(without));
        Assert.That(all.Values, Is.Unique, "each offer has luck of its own");
    }

    [Test]
    public void A_listing_less_leaves_the_others_their_order_on_a_brokers_list()
    {
        int[][] all = [.. Enumerable.Range(0, 40).Select(number => Shortlist(number, [.. Enumerable.Range(0, 12)]))];
        int[][] without = [.. Enumerable.Range(0, 40).Select(number => Shortlist(number, [.. Enumerable.Range(1, 11)]))];
        Assert.That(all.Zip(without, (more, less) => more.Where(center => center != 0).Except(less)), Has.All.Empty);
        Assert.That(without.Select(list => string.Join(",", list)).Distinct().Count(), Is.GreaterThan(1), "brokers err anew with each request");
    }

    private static Dictionary<int, double> Utilities(params int[] centers)
    {
        Board board = Listed(centers);
        var familiarity = new Familiarity(Setting);
        var contacts = new Contacts(Setting, Buyer, Setting.Population.Buyers[0]);
        foreach (int center in centers)
        {
            contacts.Meet(new(center), 0);
        }

        var open = new OpenRequest(Examples.Request);
        Ranking.Make(new Turn(0, default, board, [], TinyMarket.Outbox(Setting)), Buyer, open, contacts, familiarity);
        return open.Ranked.ToDictionary(offer => offer.Offer.Center.Value, offer => offer.Utility);
    }

    private static int[] Shortlist(int number, params int[] centers)
    {
        var broker = new Broker(Setting, Setting.Population.Brokers.ToList().FindIndex(profile => profile.PresentAtStart));
        Outbox outbox = TinyMarket.Outbox(Setting);
        var centersPhase = new Phase(PhaseKind.Centers, 0, Setting.Plan.OrdinalOf(PhaseKind.Centers));
        outbox.Begin(broker.Id);
        broker.Step(new Turn(0, centersPhase, new Board(Setting), [], outbox));
        var inquiry = new Inquiry(Examples.Request with { Number = number });
        var phase = new Phase(PhaseKind.Brokerage, 0, Setting.Plan.OrdinalOf(PhaseKind.Brokerage));
        broker.Step(new Turn(0, phase, Listed(centers), [new Envelope(broker.Id, Buyer, 0, inquiry)], outbox));
        return [.. outbox.Letters.Select(letter => letter.Letter).OfType<Shortlist>().Single().Centers.Select(center => center.Value)];
    }

    private static Board Listed(params int[] centers)
    {
        var board = new Board(Setting);
        foreach (int center in centers)
        {
            board.Apply(Examples.Listing with { Center = new(center) });
        }

        return board;
    }
}
