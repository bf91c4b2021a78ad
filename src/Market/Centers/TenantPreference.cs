using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;

namespace MarketSim.Market.Centers;

/// <summary>What a center prefers in a tenant: rent per card-day first, then a known tenant, then length.</summary>
internal static class TenantPreference
{
    public static double Score(LeasingInputs inputs, (AgentId Buyer, Application Application) item) =>
        Math.Log(Math.Max(1e-9, item.Application.RentCnyPerCardHour))
        + (inputs.KnownTenantWorth * item.Application.Familiarity)
        + (inputs.LongerLeaseWorth * Math.Log(item.Application.Request.Days));
}
