using CsCheck;
using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Matching;
using MarketSim.Market.Setting;
using MarketSim.Market.Tests.Samples;

namespace MarketSim.Market.Tests.Matching;

/// <summary>Appraising by columns and sets gives what appraising one listing after the other gives, to the last bit, also after listings have changed.</summary>
public sealed class ColumnsTests
{
    private static readonly MarketSetting Setting = TinyMarket.Setting();

    private static readonly Gen<CenterListing> AnyListing =
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 1], Gen.Int[0, 3], Gen.Double[1, 40], Gen.Double[0, 1], Choice.Of(8, 32, 384), Gen.Double[1, 200])
            .Select(Gen.Int[0, 400], (c, free) => Examples.Listing with
            {
                Card = new(c.Item1),
                Province = new(c.Item2),
                InstalledCards = c.Item3 == 0 ? 0 : 512,
                RentCnyPerCardHour = c.Item4,
                TimeShareRentCnyPerCardHour = c.Item4 * 0.8,
                SoftwareQuality = c.Item5,
                DomainCards = c.Item6,
                CapacityPflops = c.Item7,
                FreeCards = free,
                TimeShareFreeCards = free + 20,
            });

    private static readonly Gen<Request> AnyRequest =
        Gen.Select(Gen.Bool, Choice.Of(8.0, 40.0, 100.0), Choice.Of(10.0, 30.0, double.PositiveInfinity), Gen.Double[0.01, 20], Gen.Double[500, 20_000], Gen.Double[0, 50])
            .Select(Choice.Of(Ecosystem.Cuda, Ecosystem.Cann), Choice.Of(Examples.PreTraining, Examples.FineTuning, Examples.InferenceOnline), (c, ecosystem, work) => Examples.Request with
            {
                Large = c.Item1,
                MinMemoryGb = c.Item2,
                MaxRoundTripMs = c.Item3,
                Pflops = c.Item4,
                BudgetCnyPerPflopDay = c.Item5,
                DataTb = c.Item6,
                Ecosystem = ecosystem,
                Work = work,
            });

    [Test]
    public void Columns_and_single_listings_agree() =>
        Gen.Select(AnyListing.Array[2, 24], AnyRequest, Gen.Double[0, 1], Choice.Of(0, 0.3, 0.9)).Sample((listings, request, known, transfer) =>
        {
            var board = new Board(Setting);
            board.Apply(Opening.Policy(Setting) with
            {
                Transfers = transfer == 0 ? [] : [new(transfer, [.. Setting.Scenario.Provinces.Select((_, province) => province == 0)], [.. Setting.Scenario.Provinces.Select((_, province) => province == 1)], [.. Setting.Segments.Select(_ => true)], BudgetLine.None)],
            });
            int centers = Setting.Population.Centers.Count;
            var last = new CenterListing?[centers];
            for (int i = 0; i < listings.Length; i++)
            {
                CenterListing listing = listings[i] with { Center = new(i % centers) };
                board.Apply(listing);
                last[i % centers] = listing.InstalledCards == 0 ? null : listing;
            }

            var columns = new OfferAppraisal(board, request, new ulong[OfferAppraisal.Room(board)]);
            var scalar = new ScalarAppraisal(board, request);
            foreach (CenterListing listing in last.OfType<CenterListing>())
            {
                Obstacle? one = columns.Of(listing.Center, known, 0.3, out Offer offer);
                Obstacle? other = scalar.Of(listing, known, 0.3, out Offer expected);
                Assert.That((one, offer), Is.EqualTo((other, expected)));
            }

            Assert.That(Enumerable.Range(0, centers).Where(center => CenterBits.Has(board.Columns.Sets.Listed, new(center))), Is.EqualTo(board.ListedCenters.Select(center => center.Value)));
        });

    [Test]
    public void Work_of_a_word_is_noted_as_one_by_one() => Gen.Select(Gen.ULong, Gen.Int[0, 2], Gen.Long[-1000, 1000]).Sample((set, word, work) =>
    {
        var whole = new PassedOverTally(192);
        var single = new PassedOverTally(192);
        whole.Add(word, set, Obstacle.Remote, work);
        for (int bit = 0; bit < 64; bit++)
        {
            if (((set >> bit) & 1) != 0)
            {
                single.Add(new((64 * word) + bit), Obstacle.Remote, work);
            }
        }

        return whole.Table.SequenceEqual(single.Table);
    });
}
