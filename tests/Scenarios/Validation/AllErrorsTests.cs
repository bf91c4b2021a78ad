using System.Globalization;
using MarketSim.Scenarios.Writing;
using MarketSim.Testing;

namespace MarketSim.Scenarios.Tests.Validation;

/// <summary>Everything that is wrong is told at once, in the order of the file, in the words of the contract.</summary>
public sealed class AllErrorsTests
{
    [Test]
    public void All_errors_are_found_at_once_in_the_order_of_the_file()
    {
        var scenario = new BrokenScenario(
            ("name: tiny  ", "name: ¦TINY  "),
            ("end: 2024-06-30}", "end: ¦2023-06-30}"),
            ("    gdp_yi: 5315\n", "    ¦gdp: 5315\n"),
            ("quarter: 2023-Q4, units: 160}", "quarter: 2023-Q4, units: ¦lots}"),
            ("to: 2024-04-30", "to: ¦2024-01-31"),
            ("ratio: 1.3, reference", "ratio: ¦99, reference"),
            ("segments: [sme]}", "segments: [¦startup]}"));

        IReadOnlyList<Diagnostic> found = scenario.Diagnose();

        // The key that is missing where its misspelling stands is told of the province, one line up.
        IEnumerable<Diagnostic> marked = found.Where(one => one.Path != "provinces[3].gdp_yi");
        Assert.That(found, Has.Count.EqualTo(scenario.Places.Count + 1));
        Assert.That(marked.Select(one => (one.Line, one.Column)), Is.EqualTo(scenario.Places));
        Assert.That(found.Select(one => (one.Line, one.Column)), Is.Ordered);
    }

    [Test]
    public void A_diagnostic_reads_as_the_contract_has_it()
    {
        Diagnostic found = new BrokenScenario(("ratio: 1.3, reference", "ratio: 99, reference")).Diagnose().Single();

        Assert.That(
            found.ToString(),
            Does.EndWith("broken.yaml:240:24: centers.build_ahead.ratio: 99 is out of range; allowed: a number from 0.01 to 10"));
    }

    [Test]
    public void A_message_stays_on_one_line_whatever_the_file_says()
    {
        Diagnostic found = new BrokenScenario(("seed: 7", "\"a\\nb\\e[31m\": 7")).Diagnose().Single();

        Assert.That(found.ToString().Any(char.IsControl), Is.False);
        Assert.That(found.Path, Is.EqualTo("a\\u000ab\\u001b[31m"));
    }

    [TestCase("tr-TR")]
    [TestCase("zh-CN")]
    [TestCase("de-DE")]
    public void Nothing_depends_on_the_culture(string name)
    {
        string expected = ScenarioHash.Of(SmallScenario.Load());
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            Diagnostic found = new BrokenScenario(("forecast: smoothed", "forecast: SMOOTHIE"), ("ratio: 1.3, r", "ratio: 1.3, r")).Diagnose().Single();

            Assert.That(ScenarioHash.Of(SmallScenario.Load()), Is.EqualTo(expected));
            Assert.That(found.Message, Is.EqualTo("'SMOOTHIE' is not one of the names, did you mean 'smoothed'?"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
