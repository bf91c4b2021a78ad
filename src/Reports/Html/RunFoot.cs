using MarketSim.Reports.Runs;

namespace MarketSim.Reports.Html;

/// <summary>The foot of a report: how to make the run again, and what its data are.</summary>
internal static class RunFoot
{
    /// <summary>What a command line is called.</summary>
    internal static readonly Text Command = new("Command", "命令");

    /// <summary>What the versions of components are called.</summary>
    internal static readonly Text Versions = new("Versions", "版本");

    private static readonly Text[] Notes =
    [
        new(
            "Every figure is the outcome of a simulation, not a statistic. Names of firms and centers are synthetic. Days up to the last real data are history that facts and real series test; later days are projection under the scenario's assumptions.",
            "本报告全部数字为模拟结果，并非统计数据；企业及智算中心名称均为虚构。真实数据所及的日期为可与市场事实及真实序列对照的历史区间，其后为情景假设下的推演。"),
        new(
            "Take-up is card-days leased or used by the owner over card-days available; busy share is card-days with kernels running over card-days taken up; achieved share is achieved over theoretical FLOP/s of card-days taken up. The three are never mixed.",
            "上架率 = 出租与业主自用卡日 / 可用卡日；运行比例 = 实际运行卡日 / 上架卡日；实测比例 = 上架卡日的实测 / 理论 FLOP/s。三种口径不混用。"),
        new(
            "Payback is static, from opening, with power and operations counted; where it lies beyond the horizon it is projected from what came daily in the last 365 days, investment apart. “Never” means that this does not recover the investment before the cards retire. Centers that opened before the run, or less than three months before its end, are unknown and in no share.",
            "回收期为静态回收期，自投运起算，已计入电费与运维；超出模拟期的按最近 365 天经常性现金流推算，不含一次性投资。“无法回本”指在算力卡退役前不能收回投资。模拟期前已投运或期末投运不足三个月的中心无法判断，不计入各项占比。"),
        new(
            "Card supply is what upstream made available, and card demand what projects and other customers newly wanted, both weighted by PFLOPS, data-center cards only. Money is nominal yuan; capacity is dense FP16 unless a name says FP32.",
            "卡供给指上游当期投放市场的数据中心卡，卡需求指项目及其他客户当期新增的采购需求，均按 PFLOPS 加权。金额为名义人民币；除注明 FP32 外，算力均为 FP16 稠密算力。"),
    ];

    internal static void Write(Markup page, RunManifest manifest)
    {
        page.Raw("<section id=\"reproduce\">").Element("h2", new Text("How to reproduce", "如何复现"))
            .Element("p", new Text(
                "The same scenario, seed and version give the same tables to the last bit; the hashes below are of the tables' content.",
                "相同的情景、随机种子与版本会得到逐位一致的数据表；下列哈希值针对数据表内容计算。"), "note")
            .Raw("<dl class=\"run\">")
            .Term(Command, "<code>" + Markup.Escape(CommandOf(manifest)) + "</code>")
            .Term(new("Engine", "引擎"), Markup.Escape(manifest.Engine))
            .Term(Versions, Markup.Escape(string.Join(", ", manifest.Versions.Select(version => version.Key + " " + version.Value))))
            .Term(RunHead.Seed, manifest.Seed.ToString(CultureInfo.InvariantCulture))
            .Term(new("Agent steps", "主体步数"), Printed.Number(manifest.Steps))
            .Term(new("Letters", "信件数"), Printed.Number(manifest.Letters))
            .Term(new("Grain calls", "Grain 调用数"), Printed.Number(manifest.GrainCalls))
            .Term(new("Wall time, s", "运行时间（秒）"), Printed.Number(manifest.WallSeconds, "#,##0.0"))
            .Term(new("Finished (UTC)", "完成时间（UTC）"), manifest.Finished.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))
            .Term(new("Scenario, SHA-256", "情景 SHA-256"), $"<span class=\"hash\">{Markup.Escape(manifest.ScenarioSha256)}</span>")
            .Raw("</dl>");
        if (manifest.Tables.Count > 0)
        {
            page.Table(
                [page.Words(new("Table", "数据表")), page.NumberHead(new("Rows", "行数")), page.Words(new("Content, SHA-256", "内容 SHA-256"))],
                manifest.Tables.Select((TableDigest table) =>
                    (IReadOnlyList<Cell>)[new(table.Table), Cell.Number(Printed.Number(table.Rows)), new(table.Sha256, "hash")]));
        }

        page.Raw("</section><section id=\"notes\">").Element("h2", new Text("Notes on the data", "数据说明"), "flow").Raw("<ul class=\"notes\">");
        foreach (Text note in Notes)
            page.Element("li", note);
        page.Raw("</ul></section>");
    }

    private static string CommandOf(RunManifest manifest) => manifest.Command.Length > 0
        ? manifest.Command
        : Invariant($"marketsim run {manifest.ScenarioFile} --seed {manifest.Seed}");
}
