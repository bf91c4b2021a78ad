using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Studies;

/// <summary>A file of real series for two months of the tiny market.</summary>
internal static class SmallSeries
{
    private const string Text = """
        name: small
        title: Two months
        title_zh: 两个月
        horizon: {start: 2023-07-01, end: 2023-12-31}
        origins: [2023-07-31]
        series:
          - id: capacity
            title: Capacity
            title_zh: 在运算力
            unit: EFLOPS
            measure: ai_capacity_fp16
            basis: held_out
            trust: good
            points:
              - {date: 2023-07-15, low: 0.05, high: 0.05, source: Ministry & Co}
              - {date: 2023-08-15, low: 0.06, high: 0.06, source: Ministry & Co}
              - {date: 2023-12-15, low: 0.07, high: 0.07, source: Ministry & Co}
          - id: rent_rise
            title: Rents go up
            title_zh: 租金上涨
            unit: index
            measure: rent
            of: [A800, RTX4090]
            basis: fitted
            trust: poor
            reading: shape
            points:
              - {date: 2023-07-15, low: 100, high: 100, source: press}
              - {date: 2023-08-15, low: 110, high: 120, source: press}
          - id: inference
            title: Inference
            title_zh: 推理占比
            unit: share
            measure: requested_share
            of: [inference_online, inference_batch]
            basis: held_out
            trust: fair
            points:
              - {date: 2023-08-15, low: 0.1, high: 0.9, source: press}

        """;

    /// <summary>Tables that a backtest leaves.</summary>
    public static readonly string[] Tables = ["months", "scores", "series", "skills", "trials"];

    /// <summary>Writes the file.</summary>
    public static string Write(TemporaryFolder folder, string of = "name: small", string with = "name: small") =>
        folder.Write("series.yaml", Text.Replace(of, with, StringComparison.Ordinal));

    /// <summary>The bytes of all tables of a folder, less those that say how runs are repeated.</summary>
    public static byte[] BytesOf(string folder) =>
        [.. Tables.Where(table => table != "trials").SelectMany(table => File.ReadAllBytes(Path.Combine(folder, table + ".parquet")))];
}
