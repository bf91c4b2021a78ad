using System.Text.Json;
using System.Text.Json.Nodes;
using MarketSim.Market.Inputs;
using MarketSim.Market.Performance;
using MarketSim.Scenarios.Writing;

namespace MarketSim.Reports.Figures;

/// <summary>What becomes of the datasheet's rate in leases of one card model and kind of work, weighted by card-days: shares of theory.</summary>
/// <param name="Card">Card model; empty for all together.</param>
/// <param name="Work">Id of the kind of work; none for all together.</param>
/// <param name="CardDays">Card-days leased.</param>
/// <param name="Kernel">What one card with the best stack achieves.</param>
/// <param name="Scaled">What remains of it on as many cards as were leased together.</param>
/// <param name="Achieved">What remains with the center's software, and was achieved.</param>
/// <param name="Basis">What the kernel figures rest on; none where rows of several bases are put together.</param>
public sealed record PerformanceLoss(string Card, string? Work, double CardDays, double Kernel, double Scaled, double Achieved, PerformanceBasis? Basis)
{
    /// <summary>Lost in kernels.</summary>
    public double InKernels => 1 - Kernel;

    /// <summary>Lost by scaling.</summary>
    public double InScaling => Kernel - Scaled;

    /// <summary>Lost to the software stack; it holds the luck of the programs drawn as well, so it may be a little below 0 in a small sample.</summary>
    public double InStack => Scaled - Achieved;

    /// <summary>The losses of a run, by card and then kind of work.</summary>
    /// <param name="scenario">The resolved scenario.</param>
    /// <param name="centers">The centers, for their scale-up domains.</param>
    /// <param name="large">The leases.</param>
    public static IReadOnlyList<PerformanceLoss> Of(JsonNode? scenario, IReadOnlyList<CenterRow> centers, LargeTables large)
    {
        if (large.Leases.Count == 0 || Read(scenario) is not { } read)
        {
            return [];
        }

        var domains = centers.ToDictionary(center => center.Center, center => center.DomainCards, StringComparer.Ordinal);
        List<string> works = [.. read.Demand.Work.Select(work => work.Id)];
        var rows = read.Performance.Cards.ToDictionary(row => (row.Card, row.Work));
        return
        [
            .. large.Leases.Where(lease => rows.ContainsKey((lease.Key.Card, lease.Key.Work)) && domains.ContainsKey(lease.Key.Center))
                .GroupBy(lease => (lease.Key.Card, lease.Key.Work))
                .OrderBy(group => group.Key.Card, StringComparer.Ordinal).ThenBy(group => works.IndexOf(group.Key.Work))
                .Select(group => Sum(rows[group.Key], group, domains)),
        ];
    }

    /// <summary>Several rows as one.</summary>
    public static PerformanceLoss Together(string card, string? work, IReadOnlyCollection<PerformanceLoss> losses)
    {
        double cardDays = losses.Sum(loss => loss.CardDays);
        double Mean(Func<PerformanceLoss, double> of) => losses.Sum(loss => loss.CardDays * of(loss)) / cardDays;
        PerformanceBasis[] bases = [.. losses.Select(loss => loss.Basis).OfType<PerformanceBasis>().Distinct()];
        return new(card, work, cardDays, Mean(loss => loss.Kernel), Mean(loss => loss.Scaled), Mean(loss => loss.Achieved), bases.Length == 1 ? bases[0] : null);
    }

    private static PerformanceLoss Sum(
        CardPerformance row, IEnumerable<KeyValuePair<LeaseKind, (double CardDays, double Achieved)>> leases, Dictionary<string, int> domains)
    {
        var law = new ScalingLaw(row.LinkCost, row.NetworkCost, row.LossPerDoubling);
        double kernel = row.KernelShares.Average();
        (double cardDays, double scaled, double achieved) = (0, 0, 0);
        foreach ((LeaseKind kind, (double days, double reached)) in leases)
        {
            cardDays += days;
            scaled += days * kernel * law.Share(kind.Cards, domains[kind.Center]);
            achieved += reached;
        }

        return new(row.Card, row.Work, cardDays, kernel, scaled / cardDays, achieved / cardDays, row.Basis);
    }

    private static Scenario? Read(JsonNode? scenario)
    {
        try
        {
            return scenario is null ? null : ScenarioWriter.FromJson(scenario.ToJsonString());
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
