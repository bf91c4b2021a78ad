using MarketSim.Grains.Replicates;
using MarketSim.Market.Texts;
using MarketSim.Reports.StudyReports.Backtests;
using MarketSim.Scenarios.StudyFiles.Backtests;
using MarketSim.Simulator.Commands;
using MarketSim.Studies.Backtests;
using MarketSim.Studies.Trials;

namespace MarketSim.Simulator.Studies.Backtests;

/// <summary>A backtest: every real series beside the simulated band.</summary>
internal sealed class BacktestKind : StudyKind<Backtest>
{
    /// <inheritdoc/>
    public override string Name => "backtest";

    /// <inheritdoc/>
    public override IReadOnlyList<(string Example, string Meaning)> Examples { get; } =
    [
        ("marketsim backtest scenarios/national-2026.yaml", "five seeds beside the real series of China's market, 2023 to 2026"),
        ("marketsim backtest runs/national-2026-20241002 --lang zh", "a finished run, read from its tables: a line in place of a band"),
        ("marketsim backtest scenarios/national-2026.yaml --replicates 20 --origin 2024-12-31 --out runs/backtest-20", "more seeds, forecasts judged from the end of 2024 only"),
        ("marketsim backtest scenarios/tiny.yaml --series my-series.yaml", "series of your own (format: docs/backtest.md)"),
    ];

    /// <inheritdoc/>
    public override IReplicateStudy Keeps(StudyManifest manifest) => new MonthKeeper(BacktestWriter.FromJson(manifest.Study).Series);

    /// <inheritdoc/>
    public override Command Command(Surroundings here, IReadOnlyList<string> args)
    {
        Argument<string> source = new("RUN|SCENARIO") { Description = "A scenario file; or the folder of a finished run, whose tables are read, or of an ensemble, whose seeds are run again because it keeps no months." };
        Option<int?> replicates = Asked.Whole("--replicates", $"For a scenario file: seeds to run, {BacktestPlan.DefaultSeeds} by default. The band is the middle 90 % of them.", 1, 100_000);
        Option<ulong?> seed = Asked.Whole("--seed", "For a scenario file: the first seed, instead of the scenario's own.", ulong.MinValue, ulong.MaxValue);
        Option<string[]> set = Asked.Set();
        Option<string?> series = new("--series") { Description = "The file of real series; those of China's market, 2023 to 2026, by default.", HelpName = "FILE" };
        Option<string[]> origins = new("--origin")
        {
            Description = "Judge forecasts from this day: naive ones know the real values up to it. Repeatable; by default the origins of the file. Parameters of the model are not refitted.",
            HelpName = "yyyy-MM-dd",
            AllowMultipleArgumentsPerToken = false,
        };
        var options = new HostOptions("scores, skills and points", clusters: false);
        var command = new Command(Name, "Hold real series of the market against runs: level, coverage, direction, turning points, and skill against naive forecasts.")
        {
            source, replicates, seed, set, series, origins,
        };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => new BacktestPlan(this, parsed.GetRequiredValue(source), options.Of(parsed, args), here)
        {
            Replicates = parsed.GetValue(replicates),
            Seed = parsed.GetValue(seed),
            Set = parsed.GetValue(set) ?? [],
            SeriesFile = parsed.GetValue(series) ?? BacktestPlan.ShippedSeries,
            Origins = parsed.GetValue(origins) ?? [],
        }.ExecuteAsync(cancellation));
        return command;
    }

    /// <inheritdoc/>
    protected override async Task<Backtest> RunAsync(StudySession session, CancellationToken cancellation)
    {
        if (session.Host.Request.Cluster is not null)
        {
            throw new BadInputException("--cluster: a backtest runs in this process, because nodes of a cluster keep no months");
        }

        BacktestFile file = BacktestWriter.FromJson(session.Manifest.Study);
        Scenario scenario = session.Scenarios[0];
        IReadOnlyList<DateOnly> months = [.. CalendarMonth.Between(scenario.Horizon.Start, scenario.Horizon.End)];
        string[] names = [.. file.Series.SelectMany(series => MeasureCatalog.Names(series, months)).Distinct(StringComparer.Ordinal)];
        session.Runner.Expect(session.Manifest.Seeds.Count);
        IReadOnlyList<IReadOnlyList<TrialResult>> runs = await session.Runner.RunPointsAsync([StudyPoint.Baseline], session.Manifest.Seeds, names, cancellation);
        TrialResult[] whole = [.. runs[0].Where(run => !run.Failed)];
        var places = names.Index().ToDictionary(name => name.Item, name => name.Index, StringComparer.Ordinal);
        return new Backtest(
            file,
            new Text(scenario.Title, scenario.TitleZh.Length > 0 ? scenario.TitleZh : scenario.Title),
            [.. whole.Select(run => run.Trial.Seed)],
            [
                .. file.Series.Select(series => ComparedSeries.Of(
                    series,
                    MeasureCatalog.Standard.Of(series.Measure),
                    new SimulatedPaths(months, [.. whole.Select(run => (IReadOnlyList<double>)[.. MeasureCatalog.Names(series, months).Select(name => run.Values[places[name]])])]),
                    file.Origins)),
            ]);
    }

    /// <inheritdoc/>
    protected override void WriteTables(StudySession session, Backtest result)
    {
        session.Write("series", result.Points());
        session.Write("scores", result.Scores());
        session.Write("skills", result.Skills());
        session.Write("months", result.Months());
        PointTables.WriteTrials(session, session.Manifest.Seeds.Select(seed => (0, new Trial(StudyPoint.Baseline, seed))));
    }

    /// <inheritdoc/>
    protected override void WriteReport(StudySession session, Backtest result) => BacktestReport.Write(session.Folder, session.Manifest, result, session.Language);

    /// <inheritdoc/>
    protected override void Print(StudySession session, Backtest result)
    {
        var words = new BacktestWords(result, session.Language);
        session.Print(words.Heads, result.Series.Select(words.Cells), caption: null, left: [0, 1, 2]);
        session.Out.WriteLine(words.Answer());
        session.Out.WriteLine(BacktestWords.Legend.In(session.Language));
    }

    /// <inheritdoc/>
    protected override IEnumerable<(string Key, object? Value)> Json(StudySession session, Backtest result) => [("folder", session.Folder.Root), .. result.Found()];
}
