using MarketSim.Simulator.Tests.Invocations;

namespace MarketSim.Simulator.Tests.Studies;

/// <summary>Wrong series, wrong command lines: exit 2, what and where, nothing written.</summary>
public sealed class BadBacktestTests
{
    [TestCase("measure: ai_capacity_fp16", "measure: ai_capacity_fp61", "there is no measure 'ai_capacity_fp61', did you mean 'ai_capacity_fp16'?")]
    [TestCase("[A800, RTX4090]", "[A800, H100]", "there is no 'H100' among the card models of the scenario")]
    [TestCase("date: 2023-12-15", "date: 2024-12-15", "lies outside the horizon")]
    [TestCase("date: 2023-12-15", "date: 2023-08-15", "2023-08 has two points")]
    public void A_wrong_file_of_series_is_refused_and_nothing_is_written(string of, string with, string told)
    {
        using var folder = new TemporaryFolder();
        Refused(Invocation.Of("backtest", Repository.Tiny, "--series", SmallSeries.Write(folder, of, with), "--out", folder["b"]), folder, told);
    }

    [TestCase("--origin 2023-02-30", "--origin 2023-02-30: allowed: a day as yyyy-MM-dd")]
    [TestCase("--origin 2023-12-31", "to the day before 2023-12-31")]
    [TestCase("--set horizon.ende=2023-08-31", "there is no key 'ende' here")]
    [TestCase("--cluster redis:localhost:1", "--cluster")]
    public void A_wrong_command_line_is_refused(string more, string told)
    {
        using var folder = new TemporaryFolder();
        Refused(Invocation.Of(["backtest", Repository.Tiny, "--series", SmallSeries.Write(folder), "--out", folder["b"], .. more.Split(' ')]), folder, told);
    }

    [Test]
    public void A_finished_run_takes_no_other_seeds()
    {
        using var folder = new TemporaryFolder();
        Invocation.Run(folder["run"]);
        Refused(Backtest(folder, [folder["run"], "--replicates", "3", "--out", folder["b"]]), folder, "what is in a run's folder is over");
        Refused(Backtest(folder, [folder["nowhere"], "--out", folder["b"]]), folder, "there is no such file");
    }

    private static Invocation Backtest(TemporaryFolder folder, string[] line) => Invocation.Of(["backtest", .. line, "--series", SmallSeries.Write(folder)]);

    private static void Refused(Invocation backtest, TemporaryFolder folder, string told)
    {
        Assert.That((backtest.Code, backtest.Out), Is.EqualTo((2, "")), backtest.Error);
        Assert.That(backtest.Error, Does.Contain(told));
        Assert.That(Directory.Exists(folder["b"]), Is.False);
    }
}
