using CsCheck;
using MarketSim.Market.Books;
using MarketSim.Market.Centers;

namespace MarketSim.Market.Tests.Centers;

/// <summary>Leases run to their last day and no longer.</summary>
public sealed class LeaseBookTests
{
    [Test]
    public void Cards_are_those_of_the_leases_that_run() => Gen.Select(Gen.Int[1, 500], Gen.Int[0, 40]).Array[0, 30].Sample(leases =>
    {
        var book = new LeaseBook();
        foreach ((int cards, int lastDay) in leases)
        {
            book.Add(new Lease(cards, lastDay, 0.3, Money.Zero));
        }

        return Enumerable.Range(0, 41).All(day =>
        {
            bool right = day == 0 || book.Cards == leases.Where(lease => lease.Item2 >= day).Sum(lease => lease.Item1);
            book.EndDay(day);
            return right && book.Cards == book.Running.Sum(lease => lease.Cards);
        }) && book.Cards == 0;
    });
}
