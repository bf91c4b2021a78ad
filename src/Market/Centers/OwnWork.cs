using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Centers;

/// <summary>What owners and their anchor tenants run on their cards, and what it achieves.</summary>
/// <remarks>
/// Assumptions: head firms and anchor tenants train and serve models in about equal parts (range 0.3 to 0.7), universities compute and fine-tune, others
/// fine-tune and serve; jobs take up to 1,024 cards (range 256 to 4,096).
/// </remarks>
internal static class OwnWork
{
    private const int JobCards = 1024;

    private static readonly (WorkType Work, double Share)[] HeadFirm =
        [(WorkType.PreTraining, 0.4), (WorkType.FineTuning, 0.1), (WorkType.InferenceOnline, 0.35), (WorkType.InferenceBatch, 0.15)];

    private static readonly (WorkType Work, double Share)[] University =
        [(WorkType.Hpc, 0.5), (WorkType.FineTuning, 0.4), (WorkType.InferenceBatch, 0.1)];

    private static readonly (WorkType Work, double Share)[] Other =
        [(WorkType.FineTuning, 0.4), (WorkType.InferenceOnline, 0.4), (WorkType.InferenceBatch, 0.2)];

    /// <summary>Achieved work of a number of cards for a day, in card-days at datasheet rate, and the card-days that achieve less than a share of it.</summary>
    public static (double Achieved, double Low) Achieved(MarketSetting setting, Fleet fleet, OwnerType owner, int cards, double quality, double lowShare)
    {
        (WorkType, double)[] mix = owner switch
        {
            OwnerType.HeadFirm or OwnerType.Market => HeadFirm,
            OwnerType.University => University,
            _ => Other,
        };
        double achieved = 0;
        double low = 0;
        foreach ((WorkType work, double part) in mix)
        {
            double share = setting.Throughput.AchievedShare(fleet.Card, work, Math.Clamp(cards * part, 1, JobCards), fleet.Domain, quality);
            achieved += cards * part * share;
            low += share < lowShare ? cards * part : 0;
        }

        return (achieved, low);
    }
}
