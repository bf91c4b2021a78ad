using CsCheck;
using MarketSim.Market.Centers;

namespace MarketSim.Market.Tests.Centers;

/// <summary>Erlang's loss formula against closed forms and tables.</summary>
public sealed class ErlangLossTests
{
    [Test]
    public void One_server_blocks_load_over_one_and_load() => Gen.Double[0, 100].Sample(load => Math.Abs(ErlangLoss.Blocked(1, load) - (load / (1 + load))) < 1e-12);

    [TestCase(10, 10, 0.2146)]
    [TestCase(5, 3, 0.1101)]
    [TestCase(20, 12, 0.0098)]
    public void Blocked_is_as_in_the_tables(int servers, double load, double expected) => Assert.That(ErlangLoss.Blocked(servers, load), Is.EqualTo(expected).Within(5e-5));

    [Test]
    public void Load_is_found_from_the_fill_that_it_leads_to() => Gen.Select(Gen.Int[1, 300], Gen.Double[0.01, 1.5]).Sample((servers, over) =>
    {
        double load = servers * over;
        double fill = ErlangLoss.Carried(servers, load) / servers;
        return Math.Abs(ErlangLoss.LoadAt(servers, fill, 2) - load) < 1e-6 * servers;
    });

    [Test]
    public void One_more_request_adds_what_the_slope_of_those_carried_says() => Gen.Select(Gen.Int[1, 300], Gen.Double[0.01, 3]).Sample((servers, over) =>
    {
        double load = servers * over;
        double step = 1e-4 * load;
        double slope = (ErlangLoss.Carried(servers, load + step) - ErlangLoss.Carried(servers, load - step)) / (2 * step);
        return Math.Abs(ErlangLoss.CarriedOfOneMore(servers, load) - slope) < 1e-5;
    });

    [Test]
    public void Who_is_full_reckons_with_the_highest_load() => Assert.That(ErlangLoss.LoadAt(8, 1, 2.5), Is.EqualTo(20));
}
