using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Studies;

/// <summary>A sensitivity analysis, a calibration and a plan of the tiny market over a few weeks of 2024, each seconds long.</summary>
internal static class ResearchStudies
{
    public static readonly string[] Kinds = ["sensitivity", "calibrate", "plan"];

    private const string Head = """
        name: small
        baseline: {baseline}
        set: ["horizon={start: 2023-12-25, end: 2024-01-21}"]
        replicates: 2
        outcomes: [take_up_2024]
        factors:
          - {path: centers.build_ahead.ratio, range: {from: 1, to: 2, steps: 3}}
          - {path: "demand.segments[sme].requests_per_year", name: sme_requests, range: {from: 10, to: 40, steps: 2}}

        """;

    /// <summary>The text of a study of a kind.</summary>
    public static string Text(string kind) => Head.Replace("{baseline}", Repository.Tiny, StringComparison.Ordinal) + kind switch
    {
        "sensitivity" => "sensitivity: {method: morris, trajectories: 3}\n",
        "calibrate" => """
            targets: [{figure: requests_made_2024, from: 50, to: 70}]
            calibration: {points: 10, waves: 1, wave_points: 3, starts: 2, draws: 100, predictions: 4}

            """,
        _ => "plan: {place: province.Guangdong, build_ahead: ratio, futures: [sme_requests], added_levels: 2}\n",
    };

    /// <summary>Tables that a kind leaves.</summary>
    public static string[] Tables(string kind) => kind switch
    {
        "sensitivity" => ["points", "trials", "sensitivity"],
        "calibrate" => ["points", "trials", "posterior", "parameters", "fit"],
        _ => ["points", "trials", "options", "regret", "bands"],
    };

    /// <summary>The bytes of all tables of a folder.</summary>
    public static byte[] BytesOf(string folder, string kind) => [.. Tables(kind).SelectMany(table => File.ReadAllBytes(Path.Combine(folder, table + ".parquet")))];
}
