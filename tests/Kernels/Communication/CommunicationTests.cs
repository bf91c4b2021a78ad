using MarketSim.Kernels.Communication;
using MarketSim.Kernels.Programs;
using MarketSim.Kernels.Tests.Published;
using MarketSim.Market.Inputs;

namespace MarketSim.Kernels.Tests.Communication;

/// <summary>The communication model against published bus bandwidths, and how it orders cards.</summary>
public sealed class CommunicationTests
{
    private static readonly KernelProgram Step = new([], 1, LinkBytes: 1e9, LinkMessages: 10, NetworkBytes: 1e9);

    [Test]
    public void Link_share_is_the_mean_of_the_published_all_reduces()
    {
        var rows = PublicData.Rows("kernels/network_busbw.csv").Where(row => row["gpus"] == "8").ToDictionary(row => row["setup"], row => PublicData.Number(row["peak_busbw_gbs_p99"]));
        const double BusOverPlain = 2 * 7 / 8.0;
        double[] shares =
        [
            rows["A100 DGX all_reduce"] / 300, rows["H100 DGX all_reduce"] / 450,
            rows["A800 8 cards all_reduce (its own bandwidth definition)"] * BusOverPlain / 200, rows["910B 8 cards all_reduce"] * BusOverPlain / 196,
        ];
        double mean = Math.Exp(shares.Average(Math.Log));
        double network = PublicData.Rows("kernels/network_busbw.csv").Where(row => row["gpus"] == "32").Select(row => PublicData.Number(row["peak_busbw_gbs_p99"])).Single();
        Assert.That(mean, Is.EqualTo(CommunicationModel.LinkShare).Within(0.01));
        Assert.That(network / 200, Is.EqualTo(CommunicationModel.NetworkShare).Within(0.005));
    }

    [Test]
    public void Better_links_and_networks_cost_less()
    {
        Assert.That(CommunicationModel.RingSeconds(Card(900, 0), Step), Is.LessThan(CommunicationModel.RingSeconds(Card(400, 0), Step)));
        Assert.That(CommunicationModel.NetworkCost(Card(400, 50), Step, 1), Is.EqualTo(CommunicationModel.NetworkCost(Card(400, 25), Step, 1) / 2).Within(1e-12));
    }

    [Test]
    public void Slow_links_are_avoided_by_cutting_models_into_stages() =>
        Assert.That(CommunicationModel.LinkCost(Card(64, 0), Step, 1e-3), Is.EqualTo(CommunicationModel.PipelineCost));

    [Test]
    public void A_program_that_exchanges_nothing_loses_nothing() =>
        Assert.That(CommunicationModel.LinkCost(Card(64, 0), new KernelProgram([], 1), 1e-3), Is.Zero);

    [TestCase(64, 165, 12.5)]
    [TestCase(400, 312, 25)]
    [TestCase(900, 989, 50)]
    public void Ports_follow_the_kind_of_server_where_nothing_is_said(double link, double tflops, double port)
    {
        Assert.That(CommunicationModel.PortGbS(Card(link, 0) with { Fp16Tflops = tflops }), Is.EqualTo(port));
        Assert.That(CommunicationModel.PortGbS(Card(link, 100) with { Fp16Tflops = tflops }), Is.EqualTo(100));
    }

    private static CardModel Card(double link, double network) => new()
    {
        Id = "card",
        Vendor = "maker",
        Ecosystem = Ecosystem.Cuda,
        Fp16Tflops = 312,
        Fp32Tflops = 19.5,
        MemoryGb = 80,
        MemoryBandwidthGbS = 2039,
        LinkGbS = link,
        NetworkGbS = network,
        TdpW = 400,
        ListCostCny = 1e5,
        Release = new DateOnly(2020, 1, 1),
    };
}
