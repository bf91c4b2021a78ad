using System.CommandLine.Parsing;
using System.Numerics;
using MarketSim.Scenarios.Validation;
using MarketSim.Simulator.Engines;

namespace MarketSim.Simulator.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class Asked
{
    /// <summary>A scenario's file.</summary>
    public static Argument<string> Scenario() => new("SCENARIO.yaml") { Description = "The scenario file (format: docs/scenarios.md)." };

    /// <summary>A run's folder.</summary>
    public static Argument<string> Run() => new("RUN") { Description = "The folder of a run, such as runs/tiny-7." };

    /// <summary>Assignments.</summary>
    public static Option<string[]> Set() => new("--set")
    {
        Description = "Change a value of the scenario. Repeatable. A path is keys and dots; brackets name an item of a list.",
        HelpName = "path=value",
        Arity = new ArgumentArity(1, 10_000),
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>Whether JSON is wanted.</summary>
    public static Option<bool> Json(string what) => new("--json") { Description = $"Print {what} as JSON." };

    /// <summary>A language.</summary>
    public static Option<ReportLanguage> Language() => new("--lang")
    {
        Description = "Language of report and figures: en or zh.",
        HelpName = "en|zh",
        CustomParser = result => ReportLanguages.TryParse(result.Tokens[0].Value, out ReportLanguage language)
            ? language
            : Refuse<ReportLanguage>(result, $"there is no language '{result.Tokens[0].Value}'", string.Join(", ", ReportLanguages.Codes)),
    };

    /// <summary>A cluster.</summary>
    public static Option<string?> Cluster() => new("--cluster")
    {
        Description = "Run on this cluster (docs/cluster.md), not in this process. MARKETSIM_CLUSTER_SECRET or the file named by MARKETSIM_CLUSTER_SECRET_FILE holds its secret.",
        HelpName = "redis|postgres:HOST:PORT[/NAME]",
    };

    /// <summary>The certificate of a cluster's connections.</summary>
    public static Option<string?> Tls() => new("--tls") { Description = "Certificate of the cluster's connections, if they are encrypted.", HelpName = "FILE" };

    /// <summary>The cluster that a command line names; null if none.</summary>
    public static ClusterChoice? ClusterOf(ParseResult parsed, Option<string?> cluster, Option<string?> tls) =>
        parsed.GetValue(cluster) is { } address ? new ClusterChoice(address, parsed.GetValue(tls)) : null;

    /// <summary>The cluster of a run that is under way.</summary>
    public static Option<string?> RunsCluster()
    {
        Option<string?> cluster = Cluster();
        cluster.Description = "The cluster that the run is on, if it is on one. Its passwords go to no other address, whatever the folder says.";
        return cluster;
    }

    /// <summary>A whole number within limits.</summary>
    public static Option<T?> Whole<T>(string name, string description, T least, T most)
        where T : struct, IBinaryInteger<T> => new(name)
        {
            Description = description,
            HelpName = "N",
            CustomParser = result => T.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out T number) && number >= least && number <= most
                ? number
                : Refuse<T?>(
                    result,
                    $"'{result.Tokens[0].Value}' is not a number that it takes",
                    Invariant($"a whole number from {least} to {most}")),
        };

    /// <summary>One of a few words.</summary>
    public static Option<T> OneOf<T>(string name, string description)
        where T : struct, Enum
    {
        string[] words = [.. Enum.GetNames<T>().Select(word => word.ToLowerInvariant())];
        return new(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            CustomParser = result => Array.IndexOf(words, result.Tokens[0].Value) is var index and >= 0
                ? Enum.GetValues<T>()[index]
                : Refuse<T>(result, $"there is no '{result.Tokens[0].Value}'{NearestName.Hint(result.Tokens[0].Value, words)}", string.Join(", ", words)),
        };
    }

    /// <summary>Refuses the value of an option.</summary>
    public static T? Refuse<T>(ArgumentResult result, string wrong, string allowed)
    {
        result.AddError($"{((OptionResult)result.Parent!).Option.Name}: {wrong}; allowed: {allowed}");
        return default;
    }
}
