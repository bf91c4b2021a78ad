namespace MarketSim.Scenarios.Validation.Rules;

/// <summary>Exchange rates stand in order of date, each date once.</summary>
internal sealed class ExchangeRatesAscend : IScenarioRule
{
    public void Check(Spot scenario, Findings findings)
    {
        DateOnly? before = null;
        foreach (Spot rate in scenario[nameof(Scenario.Supply)][nameof(SupplyInputs.ExchangeRates)].Items)
        {
            Spot from = rate[nameof(ExchangeRate.From)];
            if (from.Date is { } date && before is { } last && date <= last)
            {
                from.Refuse(findings, $"{Dates.Write(date)} is not after the rate before it", $"a date after {Dates.Write(last)}");
            }

            before = from.Date ?? before;
        }
    }
}
