using MarketSim.Scenarios.StudyFiles;
using MarketSim.Testing;

namespace MarketSim.Scenarios.Tests.StudyFiles;

/// <summary>What is wrong with a study file is told at its place, each thing once.</summary>
public sealed class StudyErrorTests
{
    private static readonly KnownFigures Figures = new(["take_up_2024", "take_up_2023", "F15.take_up_market", "F15_holds_share"], ["F15"], []);

    /// <remarks>Line 5 is that of the factor.</remarks>
    private const string Good = """
        name: s
        baseline: {baseline}
        replicates: 20
        factors:
          - {path: centers.build_ahead.ratio, range: {from: 0.6, to: 2.4}}
        outcomes: [take_up_2024]

        """;

    private static readonly TestCaseData[] Wrong =
    [
        Case("ten seeds where twenty are asked", "outcomes:", "seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]\noutcomes:", "6:8: seeds: 10 seeds are given, but replicates asks for 20; allowed: 20 seeds; or leave out one of the two"),
        Case("duplicate seeds", "replicates: 20", "seeds: [3, 4, 3]", "3:15: seeds[2]: '3' is in the list twice, first in line 3, column 9; allowed: each once"),
        Case("unknown path", "build_ahead.ratio", "build_ahed.ratio", "5:5: centers.build_ahed: there is no key 'build_ahed' here, did you mean 'build_ahead'? (with centers.build_ahed.ratio=0.6)"),
        Case("range reversed", "{from: 0.6, to: 2.4}", "{from: 2.4, to: 0.6}", "5:62: factors[0].range.to: the range is reversed: it ends at 0.6 and starts at 2.4; allowed: a number above 2.4"),
        Case("outcome that is no figure", "[take_up_2024]", "[take_upp_2024]", "6:12: outcomes[0]: runs of this scenario give no figure 'take_upp_2024', did you mean 'take_up_2024'?"),
        Case("target that is not in the fact list", "outcomes:", "targets: [{figure: F15.take_up_marked, from: 0.4, to: 0.5}]\noutcomes:", "6:20: targets[0].figure: runs of this scenario give no figure 'F15.take_up_marked', did you mean 'F15.take_up_market'?"),
        Case("target reversed", "outcomes:", "targets: [{figure: F15.take_up_market, from: 0.6, to: 0.5}]\noutcomes:", "targets[0].to: the range is reversed"),
        Case("empty study", "factors:\n  - {path: centers.build_ahead.ratio, range: {from: 0.6, to: 2.4}}", "factors: []", "4:10: factors: the list has 0 items; allowed: a list of 1 to 200 items"),
        Case("value out of its limits", "to: 2.4", "to: 99", "5:5: centers.build_ahead.ratio: 99 is out of range (with centers.build_ahead.ratio=99); allowed: a number from 0.01 to 10"),
        Case("two ways to say values", "range: {from: 0.6, to: 2.4}", "range: {from: 0.6, to: 2.4}, values: [1]", "5:5: factors[0]: more than one thing says what values the factor takes"),
        Case("no values", "range: {from: 0.6, to: 2.4}", "name: r", "5:5: factors[0]: nothing says what values the factor takes; allowed: one of values, range, distribution, levels"),
        Case("fractions where whole numbers are", "path: centers.build_ahead.ratio, range: {from: 0.6, to: 2.4}", "path: demand.buyers, range: {from: 10, to: 99}", "demand.buyers: 43.994974 is not a whole number"),
        Case("grid of a distribution", "range: {from: 0.6, to: 2.4}", "distribution: {kind: normal, mean: 1, sd: 0.1}", "5:53: factors[0].distribution: a distribution has no steps for a grid"),
        Case("distribution without its parameter", "range: {from: 0.6, to: 2.4}}", "distribution: {kind: normal, mean: 1}}\ndesign: {kind: sobol}", "factors[0].distribution.sd: the key is missing for this kind of distribution"),
        Case("stop rule without a width", "outcomes:", "stop: {least: 4}\noutcomes:", "6:7: stop: nothing says when an interval is narrow enough; allowed: half_width, relative_half_width or both"),
        Case("stop rule with more seeds than there are", "outcomes:", "stop: {least: 40, half_width: 1}\noutcomes:", "6:15: stop.least: at least 40 seeds a point, but there are 20"),
        Case("no such baseline", "{baseline}", "nowhere.yaml", "2:11: baseline: there is no file 'nowhere.yaml'; allowed: the path of a scenario file, relative to this one"),
        Case("key that does not exist", "outcomes:", "seedz: 3\noutcomes:", "6:1: seedz: there is no key 'seedz' here, did you mean 'seeds'?"),
        Case("wrong assignment to the baseline", "outcomes:", "set: [\"horizon.ende=2024-01-01\"]\noutcomes:", "6:7: horizon.ende: there is no key 'ende' here, did you mean 'end'?"),
        Case("two factors on one path", "outcomes:", "  - {path: centers.build_ahead.ratio, name: other, values: [1, 2]}\noutcomes:", "factors[1].path: 'centers.build_ahead.ratio' is set by the factor 'ratio' too"),
        Case("a factor inside another's", "outcomes:", "  - {name: other, levels: [{name: a, set: [\"centers.build_ahead={ratio: 1, quarters: 2}\"]}, {name: b, set: [\"demand.buyers=9\"]}]}\noutcomes:", "'centers.build_ahead' is set by the factor 'ratio' too"),
        Case("the seed as a factor", "outcomes:", "  - {path: seed, values: [1, 2]}\noutcomes:", "factors[1].path: the seed is chance and no factor"),
        Case("a factor without effect", "outcomes:", "  - {path: demand.buyers, values: [60, 60.0]}\noutcomes:", "every value of 'buyers' makes the same scenario"),
        Case("a hypercube of one point", "outcomes:", "design: {kind: latin_hypercube, points: 1}\noutcomes:", "design.points: 1 points cannot tell 1 factors apart; allowed: a number from 2 on"),
        Case("Sobol indices of two rows", "outcomes:", "sensitivity: {method: sobol, rows: 2}\noutcomes:", "sensitivity.rows: 2 rows: indices from so few are chance; allowed: a number from 16 on"),
        Case("64 levels of a screening", "outcomes:", "sensitivity: {method: morris, levels: 64}\noutcomes:", "sensitivity.levels: 64 levels: 10 trajectories visit few of them"),
        Case("factors of one name", "outcomes:", "  - {path: brokers.ratio, name: ratio, values: [1]}\noutcomes:", "factors[1]: two factors are called 'ratio'"),
    ];

    [TestCaseSource(nameof(Wrong))]
    public void What_is_wrong_is_told_with_its_place(string of, string with, string expected)
    {
        string text = Good.Replace(of, with, StringComparison.Ordinal);
        Assert.That(text, Is.Not.EqualTo(Good), "the case changes nothing");
        StudyLoadResult loaded = Load(text);

        Assert.That(loaded.Study, Is.Null);
        string[] lines = [.. loaded.Diagnostics.Select(wrong => wrong.ToString())];
        Assert.That(lines, Has.Some.Contains(expected));
    }

    [Test]
    public void An_empty_file_is_refused() => Assert.That(Load("  \n").Diagnostics.Single().ToString(), Does.EndWith("1:1: the file is empty; allowed: a mapping with the keys of a study"));

    [Test]
    public void A_mistake_in_the_baseline_is_told_in_its_own_file()
    {
        StudyLoadResult loaded = Load(Good, overrides: new StudyOverrides(["centers.build_ahead.ratio=x"]));
        Assert.That(loaded.Diagnostics.Single().ToString(), Does.StartWith("--set 1: centers.build_ahead.ratio: the text 'x' is the wrong type"));
    }

    [Test]
    public void A_good_study_is_loaded()
    {
        Study study = Load(Good, new StudyOverrides(["demand.buyers=9"], Replicates: 3)).Study!;

        Assert.That(study.Seeds, Is.EqualTo(new[] { study.Baseline.Seed, study.Baseline.Seed + 1, study.Baseline.Seed + 2 }));
        Assert.That(study.Baseline.Demand.Buyers, Is.EqualTo(9));
        Assert.That(study.Factors.Single().Name, Is.EqualTo("ratio"));
        Assert.That(StudyWriter.FromJson(StudyWriter.ToJson(study.File)), Is.EqualTo(study.File).Using<StudyFile>((a, b) => StudyWriter.ToJson(a).ToJsonString() == StudyWriter.ToJson(b).ToJsonString()));
    }

    [Test]
    public void All_errors_are_told_at_once() => Assert.That(
        Load(Good.Replace("replicates: 20", "replicates: 0", StringComparison.Ordinal).Replace("[take_up_2024]", "[x, x]", StringComparison.Ordinal)).Diagnostics, Has.Count.GreaterThanOrEqualTo(3));

    private static TestCaseData Case(string name, string of, string with, string expected) => new TestCaseData(of, with, expected).SetArgDisplayNames(name);

    private static StudyLoadResult Load(string text, StudyOverrides? overrides = null)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("study.yaml", text.Replace("{baseline}", SmallScenario.File, StringComparison.Ordinal));
        return StudyLoader.Load(file, _ => Figures, overrides);
    }
}
