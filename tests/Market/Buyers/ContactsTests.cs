using MarketSim.Market.Boards;
using MarketSim.Market.Buyers;
using MarketSim.Market.Identity;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Buyers;

/// <summary>Whom a buyer knows: only centers on the board, more with each search; only brokers at work.</summary>
public sealed class ContactsTests
{
    private static readonly MarketSetting Setting = TinyMarket.Setting();

    [Test]
    public void Only_listed_centers_are_found()
    {
        Board board = Listed(1, 4);
        Contacts contacts = Of(0);
        for (int search = 0; search < 50; search++)
        {
            contacts.Search(board, search, Nobody());
        }

        Assert.That(Known(contacts), Is.EqualTo([1, 4]));
    }

    [Test]
    public void Empty_board_teaches_nothing()
    {
        Contacts contacts = Of(0);
        contacts.Search(new Board(Setting), 0, Nobody());
        Assert.That(Known(contacts), Is.Empty);
    }

    [Test]
    public void Whom_a_buyer_has_not_met_for_long_is_forgotten()
    {
        int days = Setting.Scenario.Matching.ContactDays;
        Contacts contacts = Of(0);
        contacts.Meet(new(3), 0);
        contacts.Meet(new(5), 0);
        contacts.Meet(new(3), 10);
        contacts.Search(new Board(Setting), days, Nobody());
        Assert.That(Known(contacts), Is.EqualTo([3, 5]));
        contacts.Search(new Board(Setting), days + 1, Nobody());
        Assert.That(Known(contacts), Is.EqualTo([3]));
        contacts.Search(new Board(Setting), days + 11, Nobody());
        Assert.That(Known(contacts), Is.Empty);
    }

    [Test]
    public void Sellers_rented_from_are_remembered()
    {
        Familiarity familiarity = Nobody();
        familiarity.Gain(new(3), 0, 1);
        Contacts contacts = Of(0);
        contacts.Meet(new(3), 0);
        contacts.Meet(new(5), 0);
        contacts.Search(new Board(Setting), 10 * Setting.Scenario.Matching.ContactDays, familiarity);
        Assert.That(Known(contacts), Is.EqualTo([3]));
    }

    [Test]
    public void Only_brokers_at_work_are_asked_and_not_too_many()
    {
        var board = new Board(Setting);
        Assert.That(Enumerable.Range(0, 60).SelectMany(buyer => Of(buyer).Brokers(board)), Is.Empty);
        for (int broker = 0; broker < Setting.Population.Brokers.Count; broker++)
        {
            board.Apply(new BrokerNotice(broker, broker != 1));
        }

        List<List<int>> asked = [.. Enumerable.Range(0, 60).Select(buyer => Of(buyer).Brokers(board).Select(broker => broker.Value).ToList())];
        Assert.That(asked.SelectMany(brokers => brokers), Is.Not.Empty.And.None.EqualTo(1));
        Assert.That(asked, Has.All.Matches<List<int>>(brokers => brokers!.Count <= Setting.Scenario.Brokers.BrokersPerRequest));
    }

    private static int[] Known(Contacts contacts) =>
        [.. Enumerable.Range(0, Setting.Population.Centers.Count).Where(center => CenterBits.Has(contacts.Known, new(center)))];

    private static Familiarity Nobody() => new(Setting);

    private static Contacts Of(int buyer) => new(Setting, AgentId.Buyer(buyer), Setting.Population.Buyers[buyer]);

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
