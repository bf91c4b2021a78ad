using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;

namespace MarketSim.Market.Centers;

/// <summary>What a center prefers in a tenant: rent per card-day first, then a known tenant, then length.</summary>
internal static class TenantPreference
{
    /// <summary>Today's applications, the preferred first.</summary>
    public static List<(double Score, AgentId Buyer, Application Application)> Order(LeasingInputs inputs, ReadOnlySpan<Envelope> letters)
    {
        List<(double Score, AgentId Buyer, Application Application)> applications = [];
        foreach (ref readonly Envelope envelope in letters)
        {
            if (envelope.Letter is Application application)
            {
                applications.Add((Score(inputs, application), envelope.From, application));
            }
        }

        applications.Sort(static (a, b) => b.Score.CompareTo(a.Score) is not 0 and int byScore ? byScore
            : a.Buyer.CompareTo(b.Buyer) is not 0 and int byBuyer ? byBuyer
            : a.Application.Request.Number.CompareTo(b.Application.Request.Number));
        return applications;
    }

    private static double Score(LeasingInputs inputs, Application application) =>
        Math.Log(Math.Max(1e-9, application.RentCnyPerCardHour))
        + (inputs.KnownTenantWorth * application.Familiarity)
        + (inputs.LongerLeaseWorth * Math.Log(application.Request.Days));
}
