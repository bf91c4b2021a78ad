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
        string[] given = [.. FactSheet.Standard.Evaluate(new FactContext(HandMadeRun.Setting, HandMadeRun.Record()))
            .SelectMany(fact => fact.Values.Select(value => fact.Id + "." + value.Name))];
        Assert.That(FactSheet.Standard.Facts.SelectMany(fact => fact.Windows).Select(window => window.Name), Is.SubsetOf(given));
        Assert.That(FactSheet.Standard.Fitted.Select(fact => fact.Id), Is.EqualTo(
            [
                "F01", "F02", "F05", "F06", "F07", "F29", "F30", "F34", "F11", "F12", "F13", "F14", "F35", "F15", "F16", "F31", "F32", "F20", "F21", "F36", "F24", "F25", "F27",
            ]));
    }

    /// <remarks>The target's words give the ends too; a number that stands in no words was made up.</remarks>
    [Test]
    public void Ends_stand_in_the_words_of_the_targets()
    {
        foreach (Fact fact in FactSheet.Standard.Fitted)
        {
            string target = fact.Target.En.Replace("majority", "0.5", StringComparison.Ordinal).Replace("5 %", "0.05", StringComparison.Ordinal);
            foreach (double end in fact.Windows.SelectMany(window => new[] { window.From, window.To }).Where(end => end is not (0 or 1)))
            {
                string[] forms = ["0.##", "0.0", "0.00"];
                Assert.That(forms.Any(form => target.Contains(end.ToString(form, System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)), $"{fact.Id}: {end} in '{target}'");
            }
        }
    }

    [Test]
    public void Windows_ascend() => Assert.That(FactSheet.Standard.Facts.SelectMany(fact => fact.Windows).Where(window => !(window.Width > 0)).Select((TargetWindow window) => window.Name), Is.Empty);
}
