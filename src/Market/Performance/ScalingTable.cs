namespace MarketSim.Market.Performance;

/// <summary>Finds how many cards achieve a rate together; the shares that remain on the usual numbers of cards are worked out once.</summary>
public sealed class ScalingTable
{
    /// <summary>Numbers of cards that a table covers as a rule.</summary>
    public const int UsualLength = 1024;

    /// <summary>More than the rounding of a few products and quotients.</summary>
    private const double Margin = 1e-9;

    private readonly ScalingLaw _law;
    private readonly int _domain;
    private readonly double[] _shares;

    /// <summary>Works out the table.</summary>
    /// <param name="law">How the work scales.</param>
    /// <param name="domain">Cards in a scale-up domain.</param>
    /// <param name="length">Numbers of cards to cover, from 0; results do not depend on it.</param>
    public ScalingTable(ScalingLaw law, int domain, int length = UsualLength)
    {
        (_law, _domain) = (law, domain);
        _shares = [.. Enumerable.Range(0, length).Select(cards => law.Share(cards, domain))];
    }

    /// <summary>Cards that achieve a rate together, a whole number; more cards scale worse, hence the few steps of a fixed-point search.</summary>
    /// <param name="pflops">Achieved rate wanted, PFLOPS.</param>
    /// <param name="cardPflops">Achieved rate of a single card, PFLOPS.</param>
    public int CardsFor(double pflops, double cardPflops)
    {
        const int Steps = 6;
        double cards = pflops / cardPflops;
        if (cards <= 1)
        {
            return 1;
        }

        for (int step = 0; step < Steps; step++)
        {
            // The search only goes up, and never past enough cards: when the next whole number is enough by more than rounding, it is the answer.
            double whole = Math.Ceiling(cards);
            if (whole < _shares.Length && cards > (whole - 1) * (1 + Margin) && pflops < cardPflops * _shares[(int)whole] * (whole * (1 - Margin)))
            {
                return (int)whole;
            }

            double next = pflops / (cardPflops * _law.Share(cards, _domain));
            if (next == cards)
            {
                break;
            }

            cards = next;
        }

        return cards >= int.MaxValue ? int.MaxValue : Math.Max(1, (int)Math.Ceiling(cards));
    }
}
