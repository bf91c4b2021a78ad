using MarketSim.Studies.Planning;

namespace MarketSim.Studies.Tests.Planning;

/// <summary>Fronts and regrets of options that can be checked by hand.</summary>
public sealed class DecisionTests
{
    [Test]
    public void Front_holds_what_nothing_beats()
    {
        double[][] options = [[1, 5], [2, 4], [2, 3], [0, 5], [3, 1], [2, 4], [double.NaN, 9]];
        Assert.That(ParetoFront.Of(options), Is.EqualTo([0, 1, 4, 5]), "equals stay both, the unknown one does not");
        Assert.That(ParetoFront.Of([]), Is.Empty);
    }

    [Test]
    public void Minimax_regret_takes_the_option_that_is_never_far_off()
    {
        // Savage's point: the middle option is best in no future and regretted least.
        var table = new RegretTable([[10, 0], [7, 7], [0, 10]]);
        Assert.That(table.Regret, Is.EqualTo(new double[][] { [0, 10], [3, 3], [10, 0] }));
        Assert.That(table.Largest, Is.EqualTo([10.0, 3, 10]));
        Assert.That(table.Mean, Is.EqualTo([5.0, 3, 5]));
        Assert.That(table.Chosen, Is.EqualTo(1));
        Assert.That(new RegretTable([[20, 0], [7, 7], [0, 10]]).BestOnAverage, Is.Zero, "on average the first is best, and regretted most");
    }

    [Test]
    public void Option_that_failed_in_a_future_is_not_chosen()
    {
        var table = new RegretTable([[5, double.NaN], [1, 1]]);
        Assert.That(table.Largest[0], Is.NaN);
        Assert.That(table.Chosen, Is.EqualTo(1));
        Assert.That(new RegretTable([[double.NaN]]).Chosen, Is.Null);
    }
}
