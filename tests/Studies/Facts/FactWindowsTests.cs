using MarketSim.Market.Measures;
using MarketSim.Studies.Calibration;
using MarketSim.Studies.Facts;
using MarketSim.Studies.Tests.Samples;

namespace MarketSim.Studies.Tests.Facts;

/// <summary>Windows that calibrations fit to are those of the fact sheet.</summary>
public sealed class FactWindowsTests
{
    [Test]
    public void Every_window_is_of_a_value_that_the_fact_sheet_gives()
    {
        string[] given = [.. FactSheet.Evaluate(new FactContext(HandMadeRun.Setting, HandMadeRun.Record(), new Dictionary<Counterfactual, RunRecord>()))
            .SelectMany(fact => fact.Values.Select(value => fact.Id + "." + value.Name))];
        string[] windows = [.. FactWindows.Facts.SelectMany(fact => FactWindows.Of(fact)).Select(window => window.Name)];
        Assert.That(windows, Is.SubsetOf(given));
        Assert.That(FactWindows.Facts.SelectMany(fact => FactWindows.Of(fact).Select(window => window.Name.Split('.')[0] == fact)), Is.All.True);
        Assert.That(FactWindows.Of("F26"), Is.Empty);
    }

    /// <remarks>The target's words give the ends too; a number that stands in no words was made up.</remarks>
    [Test]
    public void Ends_stand_in_the_words_of_the_targets()
    {
        IReadOnlyList<FactResult> facts = FactSheet.Evaluate(new FactContext(HandMadeRun.Setting, HandMadeRun.Record(), new Dictionary<Counterfactual, RunRecord>()));
        foreach (string fact in FactWindows.Facts)
        {
            string target = facts.Single(result => result.Id == fact).Target.Replace("majority", "0.5", StringComparison.Ordinal).Replace("5 %", "0.05", StringComparison.Ordinal);
            foreach (double end in FactWindows.Of(fact).SelectMany(window => new[] { window.From, window.To }).Where(end => end is not (0 or 1)))
            {
                string[] forms = ["0.##", "0.0", "0.00"];
                Assert.That(forms.Any(form => target.Contains(end.ToString(form, System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)), $"{fact}: {end} in '{target}'");
            }
        }
    }

    [Test]
    public void Windows_ascend() => Assert.That(FactWindows.Facts.SelectMany(fact => FactWindows.Of(fact)).Where(window => !(window.Width > 0)).Select((TargetWindow window) => window.Name), Is.Empty);
}
