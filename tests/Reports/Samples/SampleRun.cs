using System.Text.Json.Nodes;
using MarketSim.Market.Measures;
using MarketSim.Reports.Figures;
using MarketSim.Reports.Runs;
using MarketSim.Reports.Tables;

namespace MarketSim.Reports.Tests.Samples;

/// <summary>A run made of samples, in a folder of its own.</summary>
internal static class SampleRun
{
    internal const string Scenario =
        """
        {"name":"national-2026","title":"National market, 2023 to 2028","title_zh":"全国智算市场（2023—2028）",
         "horizon":{"start":"2023-01-01","end":"2028-12-31"},
         "provinces":[{"id":"Beijing","name_zh":"北京"},{"id":"Tianjin","name_zh":"天津"},{"id":"Hebei","name_zh":"河北"},{"id":"InnerMongolia","name_zh":"内蒙古"},
           {"id":"Shanghai","name_zh":"上海"},{"id":"Jiangsu","name_zh":"江苏"},{"id":"Zhejiang","name_zh":"浙江"},{"id":"Guangdong","name_zh":"广东"},
           {"id":"Sichuan","name_zh":"四川"},{"id":"Guizhou","name_zh":"贵州"},{"id":"Ningxia","name_zh":"宁夏"},{"id":"Xinjiang","name_zh":"新疆"}],
         "centers":{"owners":[{"id":"head_firm","title":"Head firms","title_zh":"头部企业"},{"id":"market","title":"Market-built","title_zh":"市场化建设","market_built":true},
           {"id":"university","title":"Universities and institutes","title_zh":"高校与科研院所"},{"id":"local_government","title":"Local governments","title_zh":"地方政府平台"},
           {"id":"telecom","title":"Telecom operators","title_zh":"电信运营商"}]},
         "demand":{"segments":[{"id":"head_firm","title":"Head firms","title_zh":"头部企业"},{"id":"university","title":"Universities","title_zh":"高校"},
           {"id":"sme","title":"Small and medium firms","title_zh":"中小企业"},{"id":"government","title":"Government bodies","title_zh":"政府部门"},{"id":"startup","title":"Startups","title_zh":"初创公司"}],
           "work":[{"id":"pre_training","title":"Pre-training","title_zh":"预训练"},{"id":"fine_tuning","title":"Fine-tuning","title_zh":"微调"},
           {"id":"inference_online","title":"On-line inference","title_zh":"在线推理"},{"id":"inference_batch","title":"Batch inference","title_zh":"离线推理"},{"id":"hpc","title":"HPC","title_zh":"科学计算"}]},
         "cards":[{"id":"A800","class":"data_center","fp16_tflops":250},{"id":"RTX4090","class":"consumer"}]}
        """;

    internal static IReadOnlyList<FactResult> Facts() =>
    [
        Fact("F01", 1, "Supply, very short the year before, has eased", "上年极度紧缺的供应已经缓解", FactStatus.Pass, ("ratio_2023", 0.84), ("ratio_2024", 1.12)),
        Fact("F03", 1, "End prices fell all summer", "终端价格整个夏天持续下跌", FactStatus.Fail, ("june", -0.01), ("july", 0.004), ("august", -0.02)),
        Fact("F10", 2, "Small firms are short <of compute>", "中小企业算力不足", FactStatus.Pass, ("sme_unmet_share", 0.38), ("head_firm_unmet_share", 0.1)),
        Fact("F15", 3, "Take-up: head firms 80 %, market-built half, universities 30 to 40 %", "头部企业上架率约八成，市场化约五成，高校三至四成", FactStatus.Pass, ("head_firm", 0.79)),
        Fact("F18", 3, "Time-shared capacity empties Guangdong's centers", "西部分时算力分流广东", FactStatus.NotEvaluated) with { Note = "needs a paired run" },
        Fact("F20", 4, "Payback is usually about five years", "回本通常约五年", FactStatus.Pass, ("median_years", 5.1)) with { Basis = FactBasis.Calibrated },
        Fact("F25", 5, "Average utilization under 30 %", "平均利用率不足三成", FactStatus.Pass, ("utilization", 0.27)),
    ];

    internal static RunManifest Manifest(RunRecord record, IReadOnlyList<TableDigest>? tables = null) => new()
    {
        Scenario = JsonNode.Parse(Scenario),
        ScenarioSha256 = new string('a', 64),
        ScenarioFile = "scenarios/national-2026.yaml",
        Command = "marketsim run scenarios/national-2026.yaml --seed 7",
        Seed = 7,
        Versions = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["marketsim"] = "0.1.0", ["dotnet"] = "10.0.4" },
        Engine = "agents",
        Agents = new SortedDictionary<string, long>(StringComparer.Ordinal) { ["supplier"] = 40, ["center"] = 420, ["broker"] = 60, ["buyer"] = 5000 },
        DaysPlanned = 2192,
        DaysDone = record.National.Count,
        Status = record.National.Count == 2192 ? RunStatus.Complete : RunStatus.Partial,
        Steps = 12_345_678,
        Letters = 45_678_901,
        GrainCalls = 3_210_000,
        WallSeconds = 52.3,
        Started = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        Finished = new DateTimeOffset(2026, 1, 2, 3, 4, 58, TimeSpan.Zero),
        Tables = tables ?? [],
    };

    /// <summary>Appends the rows of a record, day by day, as an engine does.</summary>
    internal static void Feed(TableSink sink, RunRecord record, int requests = 4000)
    {
        var cards = record.Cards.ToLookup(card => card.Date);
        for (int day = 0; day < record.National.Count; day++)
        {
            sink.Append(record.National[day]);
            foreach (Market.Measures.Rows.CardDay card in cards[record.National[day].Date])
                sink.Append(card);
            if (day == 0)
            {
                for (int index = 0; index < requests; index++)
                {
                    sink.Append(SampleRows.Request(index));
                    sink.Append(SampleRows.Lease(index));
                }
            }

            sink.DayDone(day);
        }

        record.Provinces.ForEach(sink.Append);
        record.Owners.ForEach(sink.Append);
        record.Centers.ForEach(sink.Append);
        record.Suppliers.ForEach(sink.Append);
        record.Brokers.ForEach(sink.Append);
        record.Buyers.ForEach(sink.Append);
    }

    internal static ReportData Data(RunRecord record) => new(Manifest(record), record, Facts(), LargeTables.None);

    private static FactResult Fact(string id, int question, string fact, string factZh, FactStatus status, params (string Name, double Value)[] values) =>
        new(id, question, fact, factZh, "a metric of the run", "本次模拟的度量", "0.75 to 0.85", "0.75至0.85", [.. values.Select(value => new NamedValue(value.Name, value.Value))], status, FactBasis.HeldOut);
}
