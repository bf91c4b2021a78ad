using MarketSim.Market.Identity;
using MarketSim.Market.Randomness;

namespace MarketSim.Market.Tests.Randomness;

/// <summary>Streams: which ones are the same, which are independent.</summary>
public sealed class RandomStreamTests
{
    private const int Draws = 20_000;

    [Test]
    public void Same_key_gives_same_numbers_whatever_others_draw()
    {
        RandomStream first = Open(seed: 5);
        double[] alone = Take(first, 50);
        RandomStream second = Open(seed: 5);
        RandomStream other = Open(seed: 5, purpose: Purpose.Choice);
        double[] besides = new double[50];
        for (int i = 0; i < besides.Length; i++)
        {
            other.NextNormal();
            besides[i] = second.NextUniform();
        }

        Assert.That(besides, Is.EqualTo(alone));
    }

    [Test]
    public void Copy_continues_from_where_it_was_taken()
    {
        RandomStream stream = Open(seed: 5);
        stream.NextUniform();
        RandomStream copy = stream;
        Assert.That(copy.NextUniform(), Is.EqualTo(stream.NextUniform()));
    }

    [Test]
    public void A_place_in_a_stream_has_the_number_drawn_there()
    {
        double[] numbers = Take(Open(seed: 5), 50);
        Assert.That(Enumerable.Range(0, 50).Select(place => Open(seed: 5).At((uint)place).NextUniform()), Is.EqualTo(numbers));
    }

    [Test]
    public void Any_part_of_the_key_makes_another_independent_stream()
    {
        double[] reference = Take(Open(seed: 5), Draws);
        RandomStream[] others =
        [
            Open(seed: 6),
            Open(seed: 5 + (1UL << 32)),
            Open(seed: 5, agent: AgentId.Buyer(1)),
            Open(seed: 5, agent: AgentId.Center(0)),
            Open(seed: 5, purpose: Purpose.Request),
            Open(seed: 5, item: 1),
        ];
        foreach (RandomStream other in others)
        {
            // The correlation of independent draws has a standard error of 1/sqrt(n); five of them are never seen by chance.
            Assert.That(Correlation(reference, Take(other, Draws)), Is.EqualTo(0).Within(5 / Math.Sqrt(Draws)));
        }
    }

    [Test]
    public void Successive_numbers_are_uncorrelated()
    {
        double[] numbers = Take(Open(seed: 9), Draws + 1);
        Assert.That(Correlation(numbers[..^1], numbers[1..]), Is.EqualTo(0).Within(5 / Math.Sqrt(Draws)));
    }

    private static RandomStream Open(ulong seed, AgentId? agent = null, Purpose purpose = Purpose.Arrival, uint item = 0) =>
        new(seed, agent ?? AgentId.Buyer(0), purpose, item);

    private static double[] Take(RandomStream stream, int count)
    {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++)
        {
            numbers[i] = stream.NextUniform();
        }

        return numbers;
    }

    private static double Correlation(double[] a, double[] b)
    {
        double meanA = a.Average();
        double meanB = b.Average();
        double covariance = a.Zip(b).Sum(pair => (pair.First - meanA) * (pair.Second - meanB));
        return covariance / Math.Sqrt(a.Sum(x => (x - meanA) * (x - meanA)) * b.Sum(x => (x - meanB) * (x - meanB)));
    }
}
