using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;

namespace MarketSim.Market.Centers;

/// <summary>What a center prefers in a tenant: rent per card-day first, then a known tenant, then length.</summary>
internal static class TenantPreference
{
    /// <summary>Today's applications, the preferred first.</summary>
    public static List<(AgentId Buyer, Application Application)> Order(LeasingInputs inputs, ReadOnlySpan<Envelope> letters)
    {
        List<(AgentId Buyer, Application Application)> applications = [];
        foreach (ref readonly Envelope envelope in letters)
        {
            if (envelope.Letter is Application application)
            {
                applications.Add((envelope.From, application));
            }
        }

        return [.. applications.OrderByDescending(item => Score(inputs, item)).ThenBy(item => item.Buyer).ThenBy(item => item.Application.Request.Number)];
    }

    private static double Score(LeasingInputs inputs, (AgentId Buyer, Application Application) item) =>
        Math.Log(Math.Max(1e-9, item.Application.RentCnyPerCardHour))
        + (inputs.KnownTenantWorth * item.Application.Familiarity)
        + (inputs.LongerLeaseWorth * Math.Log(item.Application.Request.Days));
}
