using CsCheck;
using MarketSim.Market.Centers;
using MarketSim.Market.Inputs;

namespace MarketSim.Market.Tests.Centers;

/// <summary>A stack is learnt by use, along an exponential, and never past what an experienced one is.</summary>
public sealed class SoftwareStackTests
{
    private static readonly SoftwareInputs Inputs = new() { QualityAtOpening = 0.6, LearningDays = 200 };

    [Test]
    public void A_new_stack_begins_at_its_share_and_all_but_a_part_of_what_is_missing_is_learnt_in_time()
    {
        var stack = new SoftwareStack(Inputs, 0.5, 0);
        Assert.That(stack.Quality, Is.EqualTo(0.3).Within(1e-12));
        for (int day = 0; day < 400; day++)
        {
            stack.Note(0.5);
        }

        Assert.That(stack.Quality, Is.EqualTo(0.5 * (1 - (0.4 * Math.Exp(-1)))).Within(1e-12), "400 days half used are 200 of full use");
    }

    [Test]
    public void Idle_days_teach_nothing_and_use_never_harms() => Gen.Double[0, 1].Array[0, 500].Sample(shares =>
    {
        var stack = new SoftwareStack(Inputs, 0.8, 0);
        double before = stack.Quality;
        foreach (double share in shares)
        {
            stack.Note(0);
            if (stack.Quality != before)
            {
                return false;
            }

            stack.Note(share);
            if (stack.Quality < before || stack.Quality > 0.8)
            {
                return false;
            }

            before = stack.Quality;
        }

        return true;
    }, iter: 100);

    [Test]
    public void Without_anything_to_learn_it_is_as_it_is() => Assert.That(new SoftwareStack(new(), 0.37, 0).Quality, Is.EqualTo(0.37));

    [Test]
    public void It_takes_over_a_better_stack_only()
    {
        var stack = new SoftwareStack(Inputs, 0.5, 0);
        stack.TakeOver(0.2);
        Assert.That(stack.Quality, Is.EqualTo(0.3).Within(1e-12));
        stack.TakeOver(0.45);
        Assert.That(stack.Quality, Is.EqualTo(0.45).Within(1e-12));
    }
}
