using MarketSim.Market.Identity;
using MarketSim.Market.Letters;

namespace MarketSim.Market.Centers;

/// <summary>What a center prefers in a tenant: rent per card-day first, then a known tenant, then length.</summary>
internal static class TenantPreference
{
    /// <summary>Worth of a fully known tenant, in units of the logarithm of rent (assumption, range 0 to 0.3).</summary>
    private const double KnownTenant = 0.1;

    /// <summary>Worth of a lease e times longer (assumption, range 0 to 0.1).</summary>
    private const double Length = 0.03;

    public static double Score((AgentId Buyer, Application Application) item) =>
        Math.Log(Math.Max(1e-9, item.Application.RentCnyPerCardHour))
        + (KnownTenant * item.Application.Familiarity)
        + (Length * Math.Log(item.Application.Request.Days));
}
