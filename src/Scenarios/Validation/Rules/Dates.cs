namespace MarketSim.Scenarios.Validation.Rules;

/// <summary>Dates in messages.</summary>
internal static class Dates
{
    public static string Write(DateOnly date) => date.ToString(DateShape.Format, CultureInfo.InvariantCulture);
}

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
            end.Refuse(findings, Invariant($"the horizon is longer than {MostYears} years"), $"{latest} or earlier");
        }
    }
}

/// <summary>Exchange rates, and the need for each kind of work, stand in order of date, each date once.</summary>
internal sealed class DatesAscend : IScenarioRule
{
    public void Check(Spot scenario, Findings findings)
    {
        Check(scenario[nameof(Scenario.Supply)][nameof(SupplyInputs.ExchangeRates)], nameof(ExchangeRate.From), findings);
        foreach (Spot work in scenario[nameof(Scenario.Demand)][nameof(DemandInputs.Work)].Items)
        {
            Check(work[nameof(WorkType.Need)], nameof(NeedPoint.Date), findings);
        }

        foreach (Spot owner in scenario[nameof(Scenario.Centers)][nameof(CenterInputs.Owners)].Items)
        {
            foreach (Spot work in owner[nameof(OwnerType.OwnWork)].Items)
            {
                Check(work[nameof(OwnWorkWeight.Need)], nameof(NeedPoint.Date), findings);
            }
        }
    }

    private static void Check(Spot list, string key, Findings findings)
    {
        DateOnly? before = null;
        foreach (Spot item in list.Items)
        {
            Spot spot = item[key];
            if (spot.Date is { } date && before is { } last && date <= last)
            {
                spot.Refuse(findings, $"{Dates.Write(date)} is not after the date before it", $"a date after {Dates.Write(last)}");
            }

            before = spot.Date ?? before;
        }
    }
}

/// <summary>A wave of consumer demand does not end before it begins, nor does a policy.</summary>
internal sealed class PeriodsRun : IScenarioRule
{
    public void Check(Spot scenario, Findings findings)
    {
        foreach (Spot shock in scenario[nameof(Scenario.Supply)][nameof(SupplyInputs.ConsumerShocks)].Items)
        {
            CheckOrder(shock[nameof(ConsumerShock.From)], shock[nameof(ConsumerShock.To)], findings);
        }

        foreach (Spot policy in scenario[nameof(Scenario.Policy)].Items)
        {
            CheckOrder(policy[nameof(PolicyEvent.Date)], policy[nameof(PolicyEvent.Until)], findings);
        }
    }

    private static void CheckOrder(Spot from, Spot to, Findings findings)
    {
        if (from.Date is { } first && to.Date is { } last && last < first)
        {
            to.Refuse(findings, $"{Dates.Write(last)} is before the first day", $"{Dates.Write(first)} or later");
        }
    }
}
