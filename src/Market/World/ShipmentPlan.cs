using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;

namespace MarketSim.Market.World;

/// <summary>How many cards of each model become available on each day: the scenario's quarterly figures, drawn within their uncertainty, spread evenly.</summary>
internal sealed class ShipmentPlan
{
    private readonly MarketSetting _setting;
    private readonly Dictionary<(Index<CardModel> Card, int Quarter), double> _perDay = [];

    public ShipmentPlan(MarketSetting setting)
    {
        _setting = setting;
        foreach (Shipment shipment in setting.Scenario.Supply.Shipments)
        {
            Index<CardModel> card = setting.CardIndex[shipment.Card];
            int quarter = QuarterNumber(int.Parse(shipment.Quarter.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture), shipment.Quarter[6] - '0');
            RandomStream stream = setting.Stream(AgentId.Upstream, Purpose.Shipments, (uint)((quarter * 1000) + card));
            double units = stream.NextLognormal(shipment.Units, shipment.Sigma) * Change(shipment.Card, new DateOnly(quarter / 4, (quarter % 4 * 3) + 1, 1));
            _perDay[(card, quarter)] = _perDay.GetValueOrDefault((card, quarter)) + (units / DaysInQuarter(quarter));
        }
    }

    /// <summary>Cards of a model that become available on a day; a fraction.</summary>
    public double OnDay(Index<CardModel> card, int day)
    {
        DateOnly date = _setting.DateOf(day);
        return date < _setting.Scenario.Cards[card].Release
            ? 0
            : _perDay.GetValueOrDefault((card, QuarterNumber(date.Year, ((date.Month - 1) / 3) + 1)));
    }

    /// <summary>Cards of a model per day that the market is used to: today's, or the mean of the last four quarters when that is more.</summary>
    public double UsualOnDay(Index<CardModel> card, int day)
    {
        const int Quarters = 4;
        double sum = 0;
        DateOnly date = _setting.DateOf(day);
        int quarter = QuarterNumber(date.Year, ((date.Month - 1) / 3) + 1);
        for (int before = 1; before <= Quarters; before++)
        {
            sum += _perDay.GetValueOrDefault((card, quarter - before));
        }

        return date < _setting.Scenario.Cards[card].Release ? 0 : Math.Max(OnDay(card, day), sum / Quarters);
    }

    private double Change(string card, DateOnly quarter)
    {
        double factor = 1;
        foreach (ShipmentChange change in _setting.Scenario.Supply.ShipmentChanges)
        {
            factor *= change.From <= quarter && (change.Cards.Count == 0 || change.Cards.Contains(card, StringComparer.Ordinal)) ? change.Factor : 1;
        }

        return factor;
    }

    private static int QuarterNumber(int year, int quarter) => (year * 4) + quarter - 1;

    private static int DaysInQuarter(int quarter)
    {
        var first = new DateOnly(quarter / 4, (quarter % 4 * 3) + 1, 1);
        return first.AddMonths(3).DayNumber - first.DayNumber;
    }
}
