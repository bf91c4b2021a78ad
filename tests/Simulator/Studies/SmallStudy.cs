using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Studies;

/// <summary>A sweep of the tiny market over two weeks: four points under three seeds.</summary>
internal static class SmallStudy
{
    public const int Trials = 12;

    private const string Text = """
        name: small
        baseline: {baseline}
        set: ["horizon={start: 2023-07-01, end: 2023-07-14}"]
        replicates: 3
        factors:
          - {path: "demand.segments[sme].growth_per_year", name: growth, values: [0.1, 2]}
          - {path: centers.build_ahead.ratio, range: {from: 1, to: 2, steps: 2}}
        outcomes: [take_up_2023, requests_made_2023]

        """;

    /// <summary>Tables that a sweep leaves.</summary>
    public static readonly string[] Tables = ["points", "results", "summary", "trials"];

    /// <summary>Writes the study's file.</summary>
    public static string Write(TemporaryFolder folder, string of = "name: small", string with = "name: small") =>
        folder.Write("study.yaml", Text.Replace("{baseline}", Repository.Tiny, StringComparison.Ordinal).Replace(of, with, StringComparison.Ordinal));

    /// <summary>The bytes of all tables of a folder.</summary>
    public static byte[] BytesOf(string folder) => [.. Tables.SelectMany(table => File.ReadAllBytes(Path.Combine(folder, table + ".parquet")))];
}
