using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Centers;

/// <summary>The cards of a center: one model.</summary>
/// <param name="Card">Index of the card model.</param>
/// <param name="Cards">Cards in operation.</param>
/// <param name="Domain">Cards in a scale-up domain.</param>
/// <param name="Pflops">Datasheet rate of all of them, PFLOPS (FP16).</param>
internal sealed record Fleet(Index<CardModel> Card, int Cards, int Domain, double Pflops);

/// <summary>The owner's own work: what it needs, as far as the cards are there. It wanders around that from week to week.</summary>
/// <remarks>
/// Owners that share their need load all their sites alike, but for what differs between sites. The need of any other belongs to the site: it grows from opening, whatever was
/// built. The wandering is a mean-reverting process of the logarithm.
/// </remarks>
/// <param name="owner">The owner's inputs.</param>
/// <param name="inputs">How strongly it wanders.</param>
/// <param name="neededCards">Cards of the site if it were built as far ahead as the observed ones.</param>
/// <param name="stream">Random numbers.</param>
internal sealed class CaptiveWork(OwnerType owner, CaptiveWorkInputs inputs, double neededCards, RandomStream stream)
{
    private const int ReviewDays = 7;
    private RandomStream _stream = stream;
    private double? _lasting;
    private double _wander;

    /// <summary>Cards that the owner uses, of those installed.</summary>
    public int Cards { get; private set; }

    /// <summary>Cards that the owner plans to use and has no need for, of those installed; only of owners that share their need.</summary>
    public int SurplusCards { get; private set; }

    /// <summary>Looks at the need once a week.</summary>
    /// <param name="day">Today.</param>
    /// <param name="opened">Day of opening.</param>
    /// <param name="installed">Cards in operation.</param>
    /// <param name="load">What the owners need over what their cards can do, where they share their need.</param>
    public void Review(int day, int opened, int installed, double load)
    {
        if ((day - opened) % ReviewDays != 0)
        {
            return;
        }

        _lasting ??= Math.Exp((_stream.NextNormal() - (owner.CaptiveSpread / 2)) * owner.CaptiveSpread);
        _wander = (_wander * inputs.WeeklyMemoryShare) + (inputs.WeeklySigma * _stream.NextNormal());
        double usual = owner.SharesNeed
            ? installed * load
            : neededCards * owner.CaptiveAtOpening * Math.Pow(1 + owner.CaptiveGrowthPerYear, MarketSetting.YearsAt(day - opened));
        double needed = usual * _lasting.Value * Math.Exp(_wander);
        Cards = (int)Math.Min(installed * owner.CaptiveCeiling, needed);
        SurplusCards = owner.SharesNeed ? (int)Math.Max(0, (installed * owner.CaptiveAtOpening) - needed) : 0;
    }
}

/// <summary>What owners and their anchor tenants run on their cards, and what it achieves.</summary>
/// <remarks>Jobs take up to 1,024 cards (assumption, range 256 to 4,096).</remarks>
internal static class OwnWork
{
    private const int JobCards = 1024;

    /// <summary>Achieved work of a number of cards for a day, in card-days at datasheet rate, and the card-days that achieve less than a share of it.</summary>
    public static (double Achieved, double Low) Achieved(MarketSetting setting, Fleet fleet, Index<OwnerType> owner, int cards, double quality, double lowShare)
    {
        if (cards == 0)
        {
            return default;
        }

        WorkMix mix = setting.OwnWork[owner];
        double achieved = 0;
        double low = 0;
        for (int i = 0; i < mix.Work.Length; i++)
        {
            double part = mix.Shares[i];
            double share = setting.Throughput.AchievedShare(fleet.Card, mix.Work[i], Math.Clamp(cards * part, 1, JobCards), fleet.Domain, quality);
            achieved += cards * part * share;
            low += share < lowShare ? cards * part : 0;
        }

        return (achieved, low);
    }
}
