using System.Text.Json.Nodes;
using MarketSim.Grains.Markets;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;
using MarketSim.Reports.Figures;
using MarketSim.Scenarios.Writing;
using MarketSim.Simulator.Facts;

namespace MarketSim.Simulator.Studies;

/// <summary>Names of the figures that every run of a scenario gives. They follow from its years and facts, so no run is needed.</summary>
internal static class RunFigures
{
    /// <summary>The names, in the order of the runs.</summary>
    public static IReadOnlyList<string> Of(Scenario scenario, IMarketMaker maker)
    {
        var record = new RunRecord(MarketKinds.Of(scenario));
        for (int year = scenario.Horizon.Start.Year; year <= scenario.Horizon.End.Year; year++)
        {
            record.National.Add(Activator.CreateInstance<NationalDay>() with { Date = new DateOnly(year, 1, 1) });
        }

        var names = new Gazetteer(JsonNode.Parse(ScenarioWriter.ToJson(scenario)));
        IEnumerable<NamedValue> figures =
        [
            .. Headlines.From(record, BlankFacts.Of(scenario, maker), names),
            .. Headlines.OfOtherYears(record, names),
            .. PlaceFigures.Of(record, [.. scenario.Provinces.Select(province => province.Id)]),
        ];
        return [.. figures.Select(figure => figure.Name)];
    }
}
