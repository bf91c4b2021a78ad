namespace MarketSim.Scenarios;

/// <summary>What a scenario says of times that it does not cover. It has no effect, and is seldom meant so.</summary>
public static class OutsideHorizon
{
    private const int MonthsOfQuarter = 3;

    /// <summary>Policies and shipments that lie outside the horizon, a line each.</summary>
    public static IEnumerable<string> Of(Scenario scenario)
    {
        Horizon horizon = scenario.Horizon;
        for (int i = 0; i < scenario.Policy.Count; i++)
        {
            PolicyEvent policy = scenario.Policy[i];
            if (policy.Date > horizon.End)
            {
                yield return Invariant($"policy[{i}] ({policy.Kind}) begins on {policy.Date:yyyy-MM-dd}, after the horizon ends on {horizon.End:yyyy-MM-dd}");
            }
            else if (policy.Until is { } until && until < horizon.Start)
            {
                yield return Invariant($"policy[{i}] ({policy.Kind}) ends on {until:yyyy-MM-dd}, before the horizon begins on {horizon.Start:yyyy-MM-dd}");
            }
        }

        int late = scenario.Supply.Shipments.Count(shipment => FirstDay(shipment.Quarter) > horizon.End);
        int early = scenario.Supply.Shipments.Count(shipment => FirstDay(shipment.Quarter).AddMonths(MonthsOfQuarter) <= horizon.Start);
        if (late + early > 0)
        {
            yield return Invariant($"{late + early} of {scenario.Supply.Shipments.Count} supply.shipments lie outside the horizon ({early} before, {late} after)");
        }
    }

    private static DateOnly FirstDay(string quarter) => new(
        int.Parse(quarter.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), ((quarter[^1] - '1') * MonthsOfQuarter) + 1, 1);
}
