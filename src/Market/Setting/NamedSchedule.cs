using MarketSim.Market.Inputs;

namespace MarketSim.Market.Setting;

/// <summary>The days of a named center's project, from 0: what its scenario says, and the usual stages before that as far as the run reaches back.</summary>
/// <param name="AnnouncedOn">Announcement.</param>
/// <param name="AwardedOn">Award: the first part of the hall is paid.</param>
/// <param name="DeliveredOn">First delivery of cards.</param>
/// <param name="OpensOn">Opening.</param>
public readonly record struct NamedSchedule(int AnnouncedOn, int AwardedOn, int DeliveredOn, int OpensOn)
{
    /// <summary>The days of a center.</summary>
    /// <param name="named">What the scenario says.</param>
    /// <param name="start">First day of the run.</param>
    /// <param name="tender">Announcement to tender, days.</param>
    /// <param name="award">Tender to award, days.</param>
    /// <param name="construction">Award to hall ready, days.</param>
    /// <param name="install">Cards to operation, days.</param>
    public static NamedSchedule Of(NamedCenter named, DateOnly start, int tender, int award, int construction, int install)
    {
        int? opening = named.Opening?.DayNumber - start.DayNumber;
        int? delivered = named.Cards.Delivered?.DayNumber - start.DayNumber;
        int opens = opening ?? (delivered ?? (tender + award + construction)) + install;
        int delivery = Math.Max(0, delivered ?? (opens - install));
        int awarded = Math.Max(0, Math.Min(delivery, opens - install) - construction);
        return new(Math.Max(0, awarded - award - tender), awarded, delivery, Math.Max(opens, delivery + 1));
    }
}
