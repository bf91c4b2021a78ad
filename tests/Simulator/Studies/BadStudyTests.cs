using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Studies;

/// <summary>Wrong sections of study files: exit 2, what and where, nothing written.</summary>
public sealed class BadStudyTests
{
    [TestCase("sensitivity", "trajectories: 3", "trajectories: 3, levels: 5", "sensitivity.levels: 5 levels", TestName = "odd levels")]
    [TestCase("sensitivity", "from: 1, to: 2", "from: 2, to: 1", "the range is reversed: it ends at 1 and starts at 2", TestName = "range reversed")]
    [TestCase("sensitivity", "build_ahead.ratio", "build_ahead.ration", "did you mean 'ratio'?", TestName = "unknown path")]
    [TestCase("sensitivity", "replicates: 2", "replicates: 20\nseeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]", "10 seeds are given, but replicates asks for 20", TestName = "seeds fewer than asked")]
    [TestCase("sensitivity", "replicates: 2", "replicates: 2\nseeds: [7, 7]", "'7' is in the list twice", TestName = "duplicate seeds")]
    [TestCase("sensitivity", "name: sme_requests", "name: ratio", "two factors are called 'ratio'", TestName = "duplicate factors")]
    [TestCase("sensitivity", "take_up_2024", "take_up_2034", "runs of this scenario give no figure 'take_up_2034'", TestName = "unknown outcome")]
    [TestCase("calibrate", "calibration: {", "calibration: {facts: [F99], ", "'F99' is not in the list of facts", TestName = "target not in the fact list")]
    [TestCase("calibrate", "calibration: {", "calibration: {facts: [F26], ", "F26 cannot be fitted", TestName = "fact without a window")]
    [TestCase("calibrate", "calibration: {", "calibration: {facts: [F15, F15], ", "'F15' is in the list twice", TestName = "fact twice")]
    [TestCase("calibrate", "from: 50, to: 70", "from: 70, to: 50", "the range is reversed", TestName = "target reversed")]
    [TestCase("calibrate", "from: 50, to: 70", "from: 70, to: 70", "the window has no width", TestName = "target without width")]
    [TestCase("calibrate", "requests_made_2024", "requests_maid_2024", "did you mean 'requests_made_2024'?", TestName = "unknown target")]
    [TestCase("calibrate", "points: 10", "points: 7", "7 points are too few to learn from for 2 factors", TestName = "too few points")]
    [TestCase("calibrate", "replicates: 2", "replicates: 1", "1 seed a point", TestName = "one seed for a calibration")]
    [TestCase("calibrate", "targets: [{figure: requests_made_2024, from: 50, to: 70}]", "", "nothing is to be fitted", TestName = "nothing to fit")]
    [TestCase("plan", "build_ahead: ratio", "build_ahead: ratioo", "the study has no factor 'ratioo', did you mean 'ratio'?", TestName = "no such factor")]
    [TestCase("plan", "futures: [sme_requests]", "futures: [ratio]", "'ratio' is in the list twice", TestName = "ratio as a future")]
    [TestCase("plan", "province.Guangdong", "province.Guangdon", "did you mean 'province.Guangdong'?", TestName = "no such place")]
    [TestCase("plan", "steps: 3", "steps: 2", "at least three of them", TestName = "two ratios")]
    [TestCase("plan", "steps: 2", "steps: 2}, distribution: {kind: uniform, from: 1, to: 2", "more than one thing says what values", TestName = "range and distribution")]
    public void A_wrong_study_is_refused(string kind, string of, string with, string told)
    {
        string text = ResearchStudies.Text(kind);
        Assert.That(text, Does.Contain(of));
        Refused(kind, text.Replace(of, with, StringComparison.Ordinal), told);
    }

    [TestCase("calibrate", "calibration")]
    [TestCase("plan", "plan")]
    public void A_study_of_another_kind_is_refused(string kind, string section) =>
        Refused(kind, ResearchStudies.Text("sensitivity"), $"{section}: the key is missing");

    [Test]
    public void An_empty_study_is_refused() => Refused("plan", "", "the file is empty");

    private static void Refused(string kind, string text, string told)
    {
        using var folder = new TemporaryFolder();
        Invocation study = Invocation.Of(kind, folder.Write("study.yaml", text), "--out", folder["s"]);
        Assert.That((study.Code, study.Out), Is.EqualTo((2, "")));
        Assert.That(study.Error, Does.Contain("study.yaml").And.Contains(told));
        Assert.That(Directory.Exists(folder["s"]), Is.False);
    }
}
