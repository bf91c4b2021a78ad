using MarketSim.Market.Texts;
using MarketSim.Scenarios.StudyFiles;
using MarketSim.Simulator.Screens;
using MarketSim.Simulator.Studies;
using MarketSim.Simulator.Tests.Invocations;
using MarketSim.Studies.Trials;

namespace MarketSim.Simulator.Tests.Studies;

/// <summary>A kind of study that only this file knows has a command, help, folder, journal and resumption.</summary>
public sealed class AddedKindTests
{
    [Test]
    public void A_new_kind_needs_nothing_but_itself_and_its_entry_in_the_registry()
    {
        using var folder = new TemporaryFolder();
        string study = SmallStudy.Write(folder);
        Invocation dry = Run("extremes", study, "--dry");
        Invocation whole = Run("extremes", study, "--out", folder["whole"], "--quiet", "--engine", "loop");

        Assert.That(dry.Out, Does.StartWith("small: 2 points, 6 runs of tiny; about "));
        Assert.That((whole.Code, whole.Error), Is.EqualTo((0, "")));
        Assert.That(whole.Out, Does.Contain("largest difference").And.Contains("report: "));
        Assert.That(SweepCommandTests.Table(folder["whole"], "points").Select(point => (double)point!["ratio"]!), Is.EqualTo(new[] { 1.0, 2.0 }));
        Assert.That(Run("extremes", "--help").Out, Does.Contain("Run both ends").And.Contains("# both ends of every factor"));
        Assert.That(Invocation.Of("extremes", study).Code, Is.EqualTo(2), "without the entry there is no such command");
    }

    [Test]
    public void A_study_of_a_new_kind_killed_half_way_is_resumed_to_the_same_bits()
    {
        using var folder = new TemporaryFolder();
        Run("extremes", SmallStudy.Write(folder), "--out", folder["whole"], "--quiet", "--engine", "loop");
        byte[] journal = File.ReadAllBytes(Path.Combine(folder["whole"], "journal.bin"));
        Directory.CreateDirectory(folder["killed"]);
        File.Copy(Path.Combine(folder["whole"], "study.json"), Path.Combine(folder["killed"], "study.json"));
        File.WriteAllBytes(Path.Combine(folder["killed"], "journal.bin"), journal[..(journal.Length / 2)]);
        Invocation resumed = Run("resume", folder["killed"], "--engine", "loop");

        Assert.That(resumed.Code, Is.Zero, resumed.Error);
        foreach (string table in (string[])["points", "trials"])
        {
            Assert.That(File.ReadAllBytes(Path.Combine(folder["killed"], table + ".parquet")), Is.EqualTo(File.ReadAllBytes(Path.Combine(folder["whole"], table + ".parquet"))));
        }

        Invocation unknown = Invocation.Of("resume", folder["killed"]);
        Assert.That((unknown.Code, unknown.Error), Is.EqualTo((2, $"error: {Path.Combine(folder["killed"], "study.json")}: there is no kind of study 'extremes'; allowed: compare, sweep, sensitivity, calibrate, plan, backtest, center{Environment.NewLine}")));
    }

    private static Invocation Run(params string[] args) =>
        Invocation.Of(new Surroundings { Out = new StringWriter(), Error = new StringWriter(), Kinds = [.. StudyKinds.All, new ExtremesKind()] }, CancellationToken.None, args);

    /// <summary>Runs the two points where all factors are at their lower or upper ends.</summary>
    private sealed class ExtremesKind : StudyFileKind<IReadOnlyList<IReadOnlyList<TrialResult>>>
    {
        public override string Name => "extremes";

        public override IReadOnlyList<(string Example, string Meaning)> Examples => [("marketsim extremes study.yaml", "both ends of every factor")];

        protected override string Help => "Run both ends of all factors together.";

        protected override (long Points, long Runs) Size(Study study) => (2, 2 * study.Seeds.Count);

        protected override Task<IReadOnlyList<IReadOnlyList<TrialResult>>> RunAsync(StudySession session, CancellationToken cancellation)
        {
            Study study = session.Study;
            session.Runner.Expect(Size(study).Runs);
            return session.Runner.RunPointsAsync([.. Ends(study).Select(end => StudyPoint.Of(Study.Assignments(end)))], study.Seeds, study.File.Outcomes, cancellation);
        }

        protected override void WriteTables(StudySession session, IReadOnlyList<IReadOnlyList<TrialResult>> result)
        {
            PointTables.WritePoints(session, [.. Ends(session.Study).Zip(result, PointRuns.Of)], [], PointTables.Means(session.Study.File.Outcomes, result));
            PointTables.WriteTrials(session, result);
        }

        protected override void WriteReport(StudySession session, IReadOnlyList<IReadOnlyList<TrialResult>> result) =>
            File.WriteAllText(session.Folder.ReportFile, $"<p>{result.Count} points</p>");

        protected override void Print(StudySession session, IReadOnlyList<IReadOnlyList<TrialResult>> result) =>
            session.Print([Text.Same("outcome"), Text.Same("largest difference")], session.Study.File.Outcomes.Select((outcome, index) => (string[])
                [outcome, result[0].Zip(result[1], (low, high) => Math.Abs(high.Values[index] - low.Values[index])).Max().ToString("0.###", System.Globalization.CultureInfo.InvariantCulture)]));

        protected override IEnumerable<(string Key, object? Value)> Found(StudySession session, IReadOnlyList<IReadOnlyList<TrialResult>> result) => [("points", result.Count)];

        private static IReadOnlyList<FactorValue>[] Ends(Study study) =>
            [.. ((double[])[0, 1]).Select(share => (IReadOnlyList<FactorValue>)[.. study.Factors.Select(factor => factor.At(share))])];
    }
}
