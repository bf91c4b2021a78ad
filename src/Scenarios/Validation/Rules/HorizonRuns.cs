namespace MarketSim.Scenarios.Validation.Rules;

/// <summary>The horizon ends on or after its first day, within 50 years.</summary>
internal sealed class HorizonRuns : IScenarioRule
{
    private const int MostYears = 50;

    public void Check(Spot scenario, Findings findings)
    {
        Spot horizon = scenario[nameof(Scenario.Horizon)];
        Spot end = horizon[nameof(Horizon.End)];
        if (horizon[nameof(Horizon.Start)].Date is not { } first || end.Date is not { } last)
        {
            return;
        }

        if (last < first)
        {
            end.Refuse(findings, $"the last day {Dates.Write(last)} is before the first", $"{Dates.Write(first)} or later");
        }
        else if (first.Year <= DateOnly.MaxValue.Year - MostYears && last >= first.AddYears(MostYears))
        {
            string latest = Dates.Write(first.AddYears(MostYears).AddDays(-1));
            end.Refuse(findings, string.Create(CultureInfo.InvariantCulture, $"the horizon is longer than {MostYears} years"), $"{latest} or earlier");
        }
    }
}
