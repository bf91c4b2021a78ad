using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Centers;

/// <summary>What owners and their anchor tenants run on their cards, and what it achieves.</summary>
/// <remarks>Jobs take up to 1,024 cards (assumption, range 256 to 4,096).</remarks>
internal static class OwnWork
{
    private const int JobCards = 1024;


    /// <summary>Achieved work of a number of cards for a day, in card-days at datasheet rate, and the card-days that achieve less than a share of it.</summary>
    public static (double Achieved, double Low) Achieved(MarketSetting setting, Fleet fleet, Index<OwnerType> owner, int cards, double quality, double lowShare)
    {
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
