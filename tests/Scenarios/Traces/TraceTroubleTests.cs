using System.Globalization;
using MarketSim.Scenarios.Traces;
using MarketSim.Scenarios.Traces.Fitting;
using MarketSim.Scenarios.Traces.Reading;

namespace MarketSim.Scenarios.Tests.Traces;

/// <summary>What is left out of a trace, cut off, bounded or not determined is said; nothing of it vanishes.</summary>
public sealed class TraceTroubleTests
{
    private readonly TemporaryFolder _folder = new();

    [OneTimeTearDown]
    public void Clear() => _folder.Dispose();

    [Test]
    public void One_bad_line_neither_refuses_a_trace_nor_vanishes()
    {
        TraceResult read = TraceReader.Read(Write([.. Lines(40, _ => "1"), "yesterday,1,1"]));

        Assert.That((read.Trace?.Count, read.Trace?.BadLines), Is.EqualTo((40, 1)));
        Assert.That(read.Diagnostics.Single().ToString(), Does.Contain(":42:1: arrival: 'yesterday' is no date with time"));
        Assert.That(Demand(read.Trace!).Text(), Does.Contain("# 1 lines could not be read and are left out."));
    }

    [Test]
    public void A_trace_of_which_much_cannot_be_read_is_refused()
    {
        TraceResult read = TraceReader.Read(Write([.. Lines(40, _ => "1"), .. Enumerable.Repeat("x,1,1", 6)]));

        Assert.That(read.Trace, Is.Null);
        Assert.That(read.Diagnostics, Has.Count.EqualTo(6));
    }

    [Test]
    public void A_trace_that_is_cut_says_so()
    {
        Trace trace = TraceReader.Read(Write(Lines(40, _ => "1")), null, null, mostLines: 30).Trace!;

        Assert.That((trace.Count, trace.CutAfterLines), Is.EqualTo((30, 30)));
        Assert.That(Demand(trace).Text(), Does.Contain("Only the first 30 lines of the trace were read."));
        Assert.That(TraceReader.Read(Write(Lines(40, _ => "1")), null, null, mostLines: 40).Trace!.CutAfterLines, Is.Null);
    }

    [Test]
    public void Values_that_scenarios_do_not_take_are_bounded_aloud()
    {
        DemandFile demand = Demand(TraceReader.Read(Write(Lines(40, i => i % 2 == 0 ? "0.0000001" : "9000000"))).Trace!) with { WholeLengths = true };

        Assert.That(demand.Text(), Does.Contain("length_sigma: 5   # bounded: 16.0").And.Contain("scenarios take no more"));
        Assert.That(demand.Cautions(), Has.Some.Contains("length_sigma: 5, bounded"));
    }

    [Test]
    public void A_median_below_what_scenarios_take_is_bounded_aloud()
    {
        DemandFile demand = Demand(TraceReader.Read(Write(Lines(40, i => i % 3 == 0 ? "0.01" : "0.02"))).Trace!) with { WholeLengths = true };

        Assert.That(demand.Cautions(), Has.Some.Match("median_days: 0.01, bounded: 0.000[0-9]+ was fitted, and scenarios take no less"));
    }

    [Test]
    public void Two_sizes_determine_no_sigma_and_none_is_written()
    {
        DemandFile demand = Demand(TraceReader.Read(Write(Lines(40, _ => "1", i => i % 4 == 0 ? 8 : 1))).Trace!);

        Assert.That(demand.Fit.Sizes.IsDetermined, Is.False);
        Assert.That((demand.Fit.Sizes.Sigma, demand.Fit.Sizes.KsDistance), Is.EqualTo((double.NaN, double.NaN)));
        Assert.That(demand.Text(), Does.Contain("# size_sigma: two different sizes determine no sigma").And.Not.Contain(" size_sigma: 0"));
        Assert.That(demand.Cautions(), Has.Some.Contains("two different sizes"));
    }

    [TestCase("2024-01-01 00:00:00,1,2\n2024-01-02 00:00:00,2,4\n2024-01-03 00:00:00,3,8")]
    [TestCase("2024-01-01 00:00:00,1,1\n2024-01-01 00:00:00,1,1")]
    [TestCase("0001-01-01,1,1\n9999-12-31,1,1")]
    [TestCase("299999999,1,1\n0,1,1")]
    [TestCase("1700000000000000000,1,1\n1700003600000000000,1e300,1e-300")]
    public void Any_few_jobs_give_a_fit_and_a_caution(string lines)
    {
        DemandFile demand = Demand(TraceReader.Read(Write(lines.Split('\n'))).Trace!);

        Assert.That(demand.Text(), Does.Not.Contain("NaN").And.Not.Contain("Infinity"));
        Assert.That(demand.Cautions(), Has.Some.Contains("too few"));
    }

    private static DemandFile Demand(Trace trace) => new() { Fit = DemandFit.Of(trace), Work = ["fine_tuning"] };

    private static IEnumerable<string> Lines(int count, Func<int, string> hours, Func<int, int>? size = null) => Enumerable.Range(0, count).Select(i =>
        string.Create(CultureInfo.InvariantCulture, $"{new DateTime(2024, 1, 1).AddHours(i * 7):s},{hours(i)},{size?.Invoke(i) ?? 1}"));

    private string Write(IEnumerable<string> lines)
    {
        string file = _folder.PathOf("trace.csv");
        File.WriteAllLines(file, lines.Prepend("arrival,length_hours,size"));
        return file;
    }
}
