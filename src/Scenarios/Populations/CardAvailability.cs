using MarketSim.Market.Identity;
using MarketSim.Market.Policies;

namespace MarketSim.Scenarios.Populations;

/// <summary>Which card models could be bought on a date, and how much of each was about.</summary>
internal sealed class CardAvailability
{
    private readonly Scenario _scenario;
    private readonly Dictionary<(Index<CardModel> Card, Quarter Quarter), double> _pflops = [];

    /// <summary>Adds up the shipments of a scenario.</summary>
    public CardAvailability(Scenario scenario)
    {
        _scenario = scenario;
        Dictionary<string, int> index = scenario.Cards.Select((card, i) => (card.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        double[] kept = [.. scenario.Cards.Select(_ => 1.0)];
        foreach (OutsideDemand outside in scenario.Supply.OutsideDemand)
        {
            kept[index[outside.Card]] = Math.Max(0, 1 - outside.ShareOfShipments);
        }

        foreach (Shipment shipment in scenario.Supply.Shipments)
        {
            int card = index[shipment.Card];
            var key = (new Index<CardModel>(card), Quarter.Parse(shipment.Quarter));
            _pflops[key] = _pflops.GetValueOrDefault(key) + (shipment.Units * kept[card] * scenario.Cards[card].Pflops());
        }
    }

    /// <summary>Whether the card was released and not barred on a date.</summary>
    public bool CanBeBought(Index<CardModel> card, DateOnly date) => _scenario.Cards[card].Release <= date && !IsBarred(_scenario.Cards[card].Id, date);

    /// <summary>What reaches the centers' market in the quarter of a date and the next, PFLOPS.</summary>
    public double PflopsAround(Index<CardModel> card, DateOnly date)
    {
        Quarter quarter = Quarter.Of(date);
        return _pflops.GetValueOrDefault((card, quarter)) + _pflops.GetValueOrDefault((card, quarter.Next));
    }

    /// <summary>What is shipped over all quarters, PFLOPS.</summary>
    public double PflopsInAll(Index<CardModel> card) => _pflops.Where(pair => pair.Key.Card == card).OrderBy(pair => pair.Key.Quarter.Number).Sum(pair => pair.Value);

    private bool IsBarred(string card, DateOnly date)
    {
        bool barred = false;
        foreach (PolicyEvent policy in _scenario.Policy.OrderBy(policy => policy.Date))
        {
            bool inForce = policy.Date <= date && (policy.Until is not { } until || date <= until);
            if (inForce && policy.Cards.Contains(card, StringComparer.Ordinal))
            {
                barred = PolicyKinds.Of(policy.Kind).BarsCards ?? barred;
            }
        }

        return barred;
    }
}
