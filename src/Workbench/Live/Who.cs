using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;

namespace MarketSim.Workbench.Live;

/// <summary>Who agents are: names, places, and how to find them.</summary>
public static class Who
{
    private const int MostFound = 60;

    /// <summary>An agent's name with its id; the id alone where names are not at hand.</summary>
    public static string NameOf(RunView view, string agent) => AgentId.TryParse(agent, out AgentId id) && NameOf(view, id) is { Length: > 0 } name ? $"{name} ({agent})" : agent;

    /// <summary>A province's name in the reader's language.</summary>
    public static string ProvinceOf(RunView view, string province, ReportLanguage language) =>
        view.Scenario.Provinces.FirstOrDefault(one => one.Id == province) is { } known && language == ReportLanguage.Chinese ? known.NameZh : province;

    /// <summary>The agents whose id, name, owner, province or card holds all of the words.</summary>
    public static IReadOnlyList<(AgentId Id, string Words)> Find(RunView view, string words)
    {
        string[] parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        IEnumerable<(AgentId Id, string Words)> all = view.Job?.Live?.Market.Population is { } population ? Of(view.Scenario, population) : view.Record.Read((record, _) => Of(view.Scenario, record));
        return [.. all.Where(one => Array.TrueForAll(parts, part => $"{one.Id} {one.Words}".Contains(part, StringComparison.OrdinalIgnoreCase))).Take(MostFound)];
    }

    private static IEnumerable<(AgentId Id, string Words)> Of(Scenario scenario, Population population) =>
    [
        .. population.Centers.Select((center, index) => (AgentId.Center(index), CenterWords(scenario, center))),
        .. population.Suppliers.Select((supplier, index) => (AgentId.Supplier(index), $"{supplier.NameZh}, {PlaceOf(scenario, supplier.Province)}, {supplier.Tier}")),
        .. population.Brokers.Select((broker, index) => (AgentId.Broker(index), $"{broker.NameZh}, {PlaceOf(scenario, broker.Province)}")),
        .. population.Buyers.Select((buyer, index) => (AgentId.Buyer(index), $"{buyer.NameZh}, {scenario.Demand.Segments[buyer.Segment].Id}, {PlaceOf(scenario, buyer.Province)}")),
    ];

    private static List<(AgentId Id, string Words)> Of(Scenario scenario, RunRecord record)
    {
        string PlaceOf(string province) => scenario.Provinces.FirstOrDefault(one => one.Id == province) is { } known ? $"{known.Id} {known.NameZh}" : province;
        return
        [
            .. Ids(record.Centers, row => row.Center, row => $"{row.NameZh}, {row.OwnerNameZh}, {PlaceOf(row.Province)}, {row.Card}"),
            .. Ids(record.Suppliers, row => row.Supplier, row => row.NameZh),
            .. Ids(record.Brokers, row => row.Broker, row => row.NameZh),
            .. Ids(record.Buyers, row => row.Buyer, row => $"{row.Segment}, {PlaceOf(row.Province)}"),
        ];
    }

    private static IEnumerable<(AgentId Id, string Words)> Ids<TRow>(IEnumerable<TRow> rows, Func<TRow, string> id, Func<TRow, string> words) =>
        rows.Select(row => (AgentId.TryParse(id(row), out AgentId known) ? known : default, words(row)));

    private static string PlaceOf(Scenario scenario, Index<Province> province) => $"{scenario.Provinces[province].Id} {scenario.Provinces[province].NameZh}";

    private static string NameOf(RunView view, AgentId id)
    {
        if (view.Job?.Live?.Market.Population is not { } population)
        {
            return view.Record.Read((record, _) => record.Centers.FirstOrDefault(row => row.Center == id.ToString())?.NameZh) ?? "";
        }

        return id.Kind switch
        {
            AgentKind.Center when id.Index < population.Centers.Count => population.Centers[id.Index].NameZh,
            AgentKind.Supplier when id.Index < population.Suppliers.Count => population.Suppliers[id.Index].NameZh,
            AgentKind.Broker when id.Index < population.Brokers.Count => population.Brokers[id.Index].NameZh,
            _ => "",
        };
    }

    private static string CenterWords(Scenario scenario, CenterProfile center) =>
        $"{center.NameZh}, {center.OwnerNameZh}, {PlaceOf(scenario, center.Province)}, {scenario.Cards[center.Card].Id}";
}
