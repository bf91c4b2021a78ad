using MarketSim.Reports.Runs;

namespace MarketSim.Reports.Html;

/// <summary>The head of a report: what was run.</summary>
internal static class RunHead
{
    /// <summary>What the seed of a run is called.</summary>
    internal static readonly Text Seed = new("Seed", "随机种子");

    private static readonly (string Key, Text Name)[] Kinds =
    [
        ("suppliers", new("suppliers", "供应商")), ("centers", new("centers and projects", "智算中心及项目")),
        ("brokers", new("brokers", "中间商")), ("buyers", new("buyers", "算力客户")),
    ];

    internal static void Write(Markup page, RunManifest manifest, Gazetteer names)
    {
        page.Raw("<header>").Element("h1", names.DisplayTitle)
            .Element("p", new Text("Five questions on the market for AI computing, answered from a simulation", "智算市场现状五问：模拟分析报告"), "subtitle")
            .Raw("<dl class=\"run\">");
        Row(page, new("Scenario", "情景"), Text.Same(names.Name.Length > 0 ? names.Name : manifest.ScenarioFile));
        Row(page, Seed, Text.Same(manifest.Ensemble is { } ensemble
            ? string.Join(", ", ensemble.Seeds.Select(seed => seed.ToString(CultureInfo.InvariantCulture)))
            : manifest.Seed.ToString(CultureInfo.InvariantCulture)));
        Row(page, new("Horizon", "模拟期"), Horizon(manifest, names));
        Row(page, new("Status", "状态"), manifest.Status switch
        {
            RunStatus.Complete => new("complete", "已完成"),
            RunStatus.Partial => new("partial", "未完成"),
            RunStatus.Cancelled => new("cancelled", "已取消"),
            _ => new("failed", "失败"),
        });
        Row(page, new("Agents", "主体数量"), Agents(manifest));
        page.Raw("</dl></header>");
        if (manifest.Status == RunStatus.Partial)
        {
            page.Element("p", new Text(
                "This run was interrupted. The report covers the days that were finished.", "本次模拟中途停止，本报告仅覆盖已完成的天数。"), "notice");
        }

        if (manifest.Status == RunStatus.Cancelled)
        {
            page.Element("p", new Text(
                "This run was cancelled. The report covers the days that were finished before.", "本次模拟已被取消，本报告仅覆盖取消前已完成的天数。"), "notice");
        }

        if (manifest.Status == RunStatus.Failed)
        {
            page.Element("p", new Text(
                "This run failed. The report covers the days that were finished before.", "本次模拟运行失败，本报告仅覆盖失败前已完成的天数。")
                + Text.Same(" " + manifest.Failure), "notice");
        }
    }

    private static void Row(Markup page, Text name, Text value) => page.Element("dt", name).Element("dd", value);

    private static Text Horizon(RunManifest manifest, Gazetteer names)
    {
        string days = manifest.DaysDone == manifest.DaysPlanned
            ? Printed.Number(manifest.DaysDone)
            : $"{Printed.Number(manifest.DaysDone)} / {Printed.Number(manifest.DaysPlanned)}";
        string span = names.Start.Length > 0 ? $"{names.Start} – {names.End} · " : "";
        return new($"{span}{days} days simulated", $"{span}{days} 天（已模拟）");
    }

    private static Text Agents(RunManifest manifest)
    {
        (Text Name, string Count)[] known =
            [.. Kinds.Where(kind => Count(manifest, kind.Key) is not null).Select(kind => (kind.Name, Printed.Number(Count(manifest, kind.Key)!.Value)))];
        return new(
            string.Join(", ", known.Select(kind => $"{kind.Count} {kind.Name.En}")),
            string.Join("，", known.Select(kind => $"{kind.Name.Zh} {kind.Count}")));
    }

    /// <remarks>Engines name kinds in the singular or the plural.</remarks>
    private static long? Count(RunManifest manifest, string plural) =>
        manifest.Agents.TryGetValue(plural, out long count) || manifest.Agents.TryGetValue(plural[..^1], out count) ? count : null;
}
