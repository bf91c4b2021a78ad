using MarketSim.Simulator.Studies;

namespace MarketSim.Simulator.Usage;

/// <summary>The examples in the help texts.</summary>
internal static class Examples
{
    private static readonly IReadOnlyList<(string, string)> OfRoot =
    [
        ("marketsim run scenarios/national-2026.yaml", "the national market to 2030, with a report at the end"),
        ("marketsim run scenarios/national-2026.yaml --set centers.build_ahead.ratio=1.4 --out runs/ahead", "what if centers were built further ahead of demand?"),
        ("marketsim facts runs/national-2026-20241002", "does the run look like the real market?"),
    ];

    private static readonly Dictionary<string, IReadOnlyList<(string, string)>> OfCommands = new(StringComparer.Ordinal)
    {
        ["new"] =
        [
            ("marketsim new", "writes the folder scenarios/ with all that is shipped"),
            ("marketsim new ~/market --force", "into another folder; replaces what is there"),
        ],
        ["run"] =
        [
            ("marketsim run scenarios/national-2026.yaml", "writes runs/national-2026-SEED/ and prints the headline figures"),
            ("marketsim run scenarios/tiny.yaml --seed 42 --lang zh", "another draw of the same market, report in Chinese"),
            ("marketsim run scenarios/national-2026.yaml --set \"provinces[Ningxia].power_price_cny_per_kwh=0.6\" --out runs/dear-power", "what if power in Ningxia were dear?"),
            ("marketsim run scenarios/national-2026.yaml --replicates 8", "the same market under eight seeds: mean, median and the middle 90 %"),
            ("marketsim run scenarios/tiny.yaml --force --quiet --json", "for scripts: replaces the earlier run, prints run.json only"),
        ],
        ["ask"] =
        [
            ("marketsim ask runs/national-2026-20241002 center-17", "what that center is and has, while the run goes on in another window"),
        ],
        ["steer"] =
        [
            ("marketsim steer runs/national-2026-20241002 --set policy[0].amount=0.3", "changes the first event of policy from tomorrow on"),
            ("marketsim steer runs/national-2026-20241002 --set 'policy={add: [{date: 2026-01-01, kind: compute_voucher, amount: 0.2}]}'", "adds an event and keeps the others"),
            ("marketsim run scenarios/national-2026.yaml --steering runs/national-2026-20241002 --out runs/again", "makes the same changes on the same days: the same numbers"),
        ],
        ["branch"] =
        [
            ("marketsim branch runs/national-2026-20241002 --set policy[0].amount=0.3 --out runs/stronger", "another future from the run's last checkpoint, while the run itself goes on"),
            ("marketsim branch runs/national-2026-20241002 --from 2026-01-01 --set 'policy={add: [{date: 2026-01-01, kind: compute_voucher, amount: 0.2}]}'", "from a day of your choice"),
        ],
        ["workbench"] =
        [
            ("marketsim workbench", "opens the pages at http://localhost:5400"),
            ("marketsim workbench --port 0 --runs /data/runs", "at any free port, with the runs of another folder"),
        ],
        ["cancel"] =
        [
            ("marketsim cancel runs/national-2026-20241002 --cluster redis:localhost:6379", "ends a run on a cluster whose owner has gone home"),
        ],
        ["check"] =
        [
            ("marketsim check scenarios/national-2026.yaml", "prints one line and returns 0 when all is well"),
            ("marketsim check mine.yaml --set demand.buyers=20000", "checks the file as changed"),
        ],
        ["facts"] =
        [
            ("marketsim facts runs/national-2026-20241002", "all 36 facts; the first time makes the runs that some facts are paired with"),
            ("marketsim facts runs/national-2026-20241002 --no-paired", "at once, without those runs"),
            ("marketsim facts runs/baseline-10", "of an ensemble (run --replicates 10): in how many seeds each fact holds, mean and spread"),
            ("marketsim facts scenarios/national-2026.yaml --replicates 4 --no-paired", "the same without keeping the runs"),
        ],
        ["resume"] =
        [
            ("marketsim resume runs/national-2026-20241002", "a run goes on from its last checkpoint"),
            ("marketsim resume runs/build-ahead", "after Ctrl-C, a crash or a power cut"),
            ("marketsim resume runs/build-ahead --retry-failed", "tries runs that failed once more"),
        ],
        ["report"] =
        [
            ("marketsim report runs/national-2026-20241002 --lang zh", "the report in Chinese, from the same numbers"),
        ],
        ["show"] =
        [
            ("marketsim show runs/national-2026-20241002 centers --head 5", "the first five centers"),
            ("marketsim show runs/national-2026-20241002 national --csv > national.csv", "a whole table for a spreadsheet"),
        ],
        ["kernels"] =
        [
            ("marketsim kernels show shipped", "what cards achieve in the shipped profiles"),
            ("marketsim kernels sample --out my-card.json", "times this machine's card, or its processor"),
        ],
        ["kernels sample"] =
        [
            ("marketsim kernels sample --device cuda --out h200.json", "an NVIDIA card; name the file in a scenario's performance.profiles"),
            ("marketsim kernels sample --device cpu", "the processor, to check that the sampler works"),
        ],
        ["kernels show"] =
        [
            ("marketsim kernels show h200.json --picture h200.svg", "a table and a roofline"),
            ("marketsim kernels show shipped h200.json", "several cards in one picture"),
        ],
        ["demand"] =
        [
            ("marketsim demand fit philly.csv --include scenarios/national-2026.yaml", "fits a trace and writes demand-philly.yaml, a scenario with that demand"),
        ],
        ["demand fit"] =
        [
            ("marketsim demand fit philly.csv", "prints how well distributions fit, writes demand-philly.yaml and a picture"),
            ("marketsim demand fit philly.csv --only num_gpus=1 --work fine_tuning --include scenarios/national-2026.yaml", "uses jobs on one card for fine-tuning"),
            ("marketsim demand fit leases.csv --whole-lengths --pflops-per-card 0.15", "a trace of leases: medians too, not only the shape"),
        ],
        ["schema"] =
        [
            ("marketsim schema > scenario.schema.json", "for editors that complete and check scenario files"),
            ("marketsim schema --study > study.schema.json", "the same for study files"),
        ],
        ["secret"] =
        [
            ("export MARKETSIM_CLUSTER_SECRET=\"$(marketsim secret)\"", "for the nodes and clients of one cluster"),
        ],
        ["version"] =
        [
            ("marketsim version", "what to say when reporting a problem"),
        ],
    };

    /// <summary>Examples of a command, each with what it does.</summary>
    public static IReadOnlyList<(string Example, string Meaning)> Of(Command command, IReadOnlyList<IStudyKind> kinds) =>
        command is RootCommand ? OfRoot : kinds.FirstOrDefault(kind => kind.Name == command.Name)?.Examples ?? OfCommands[PathOf(command)];

    /// <summary>A command below another is known by both names.</summary>
    private static string PathOf(Command command) =>
        command.Parents.FirstOrDefault() is Command parent and not RootCommand ? $"{parent.Name} {command.Name}" : command.Name;
}
