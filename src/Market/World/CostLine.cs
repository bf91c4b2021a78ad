using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.World;

/// <summary>The landed cost of a card model over time: list cost, falling with time and with experience, moved by the exchange rate.</summary>
internal static class CostLine
{
    /// <summary>Landed cost, yuan per card with its share of the server.</summary>
    /// <param name="setting">The market.</param>
    /// <param name="card">Index of the card model.</param>
    /// <param name="day">The day, from 0.</param>
    /// <param name="doublings">Doublings of cumulative shipments since the list cost was set.</param>
    public static double Cny(MarketSetting setting, Index<CardModel> card, int day, double doublings)
    {
        CardModel model = setting.Scenario.Cards[card];
        DateOnly listed = model.Release > setting.Scenario.Horizon.Start ? model.Release : setting.Scenario.Horizon.Start;
        double years = Math.Max(0, MarketSetting.YearsAt(day - setting.DayOf(listed)));
        double exchange = RateOn(setting, setting.DateOf(day)) / RateOn(setting, listed);
        return model.ListCostCny
            * Math.Pow(1 - model.AnnualCostFall, years)
            * ExperienceFactor(model.LearningRate, doublings)
            * (1 + (model.ImportedShare * (exchange - 1)));
    }

    /// <summary>Wright's law: each doubling of cumulative output lowers unit cost by the learning rate.</summary>
    public static double ExperienceFactor(double learningRate, double doublings) => Math.Pow(1 - learningRate, doublings);

    private static double RateOn(MarketSetting setting, DateOnly date)
    {
        IReadOnlyList<ExchangeRate> rates = setting.Scenario.Supply.ExchangeRates;
        double rate = rates[0].CnyPerUsd;
        foreach (ExchangeRate entry in rates)
        {
            if (entry.From <= date)
            {
                rate = entry.CnyPerUsd;
            }
        }

        return rate;
    }
}
