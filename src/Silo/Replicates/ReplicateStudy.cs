using System.Text.Json.Nodes;
using MarketSim.Grains.Replicates;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Reports.Figures;
using MarketSim.Reports.Tables;
using MarketSim.Scenarios.Writing;
using MarketSim.Studies.Facts;

namespace MarketSim.Silo.Replicates;

/// <summary>Keeps of a replicate its tables' hashes, its headline figures and its facts.</summary>
public sealed class ReplicateStudy : IReplicateStudy
{
    /// <inheritdoc/>
    public IHashingRowSink OpenRows(MarketSetting setting) => new HashingSink();

    /// <inheritdoc/>
    /// <remarks>With the figures of the other years and of places too: a study may ask about any of them.</remarks>
    public IReadOnlyList<NamedValue> Headlines(MarketSetting setting, RunRecord record, IHashingRowSink rows)
    {
        var names = new Gazetteer(JsonNode.Parse(ScenarioWriter.ToJson(setting.Scenario)));
        return Reports.Figures.Headlines.All(record, Facts(setting, record), names, [.. setting.Scenario.Provinces.Select(province => province.Id)]);
    }

    /// <inheritdoc/>
    public IReadOnlyList<FactResult> Facts(MarketSetting setting, RunRecord record) => FactSheet.Standard.Evaluate(new FactContext(setting, record));
}
