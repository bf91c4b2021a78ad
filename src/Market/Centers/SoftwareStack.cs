using MarketSim.Market.Inputs;

namespace MarketSim.Market.Centers;

/// <summary>The software stack of a center: it gets better the more of the center is used, and no better while cards idle (learning by doing; Arrow, 1962, Review of Economic Studies 29).</summary>
/// <param name="inputs">How stacks are learnt.</param>
/// <param name="experienced">Quality when all is learnt, 0 to 1.</param>
/// <param name="usedDays">Days of full use before it is first looked at, not negative.</param>
internal sealed class SoftwareStack(SoftwareInputs inputs, double experienced, double usedDays)
{
    private double _usedDays = usedDays;
    private double _experienced = experienced;

    /// <summary>Quality, 0 to 1.</summary>
    public double Quality => _experienced * (1 - ((1 - inputs.QualityAtOpening) * Math.Exp(-_usedDays / inputs.LearningDays)));

    /// <summary>Takes note of a day.</summary>
    /// <param name="takenUpShare">Share of the cards that were used, 0 to 1.</param>
    public void Note(double takenUpShare) => _usedDays += takenUpShare;

    /// <summary>Takes over the stack of somebody who knows better, if that is so.</summary>
    /// <param name="quality">Its quality, 0 to 1.</param>
    public void TakeOver(double quality)
    {
        if (quality > Quality)
        {
            (_experienced, _usedDays) = (quality, double.PositiveInfinity);
        }
    }
}
