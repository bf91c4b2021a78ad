using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;

namespace MarketSim.Market.Matching;

/// <summary>A feasible offer: how one center's listing looks to a request.</summary>
/// <param name="Center">Index of the center.</param>
/// <param name="Card">Index of its card model.</param>
/// <param name="Cards">Cards that do the work there.</param>
/// <param name="RentCnyPerCardHour">Rent that the request would pay.</param>
/// <param name="EffectiveCost">Everything counted, yuan per achieved PFLOP-day.</param>
/// <param name="NominalCost">Rent over datasheet rate, yuan per PFLOP-day.</param>
/// <param name="DeploymentCny">Bringing the work there, yuan.</param>
/// <param name="DataCny">Bringing the data there, yuan.</param>
/// <param name="RoundTripMs">Network round trip, ms.</param>
public readonly record struct Offer(
    Index<CenterProfile> Center,
    Index<CardModel> Card,
    int Cards,
    double RentCnyPerCardHour,
    double EffectiveCost,
    double NominalCost,
    double DeploymentCny,
    double DataCny,
    double RoundTripMs)
{
    /// <summary>What the center asks for the work: rent alone, after vouchers, yuan per PFLOP-day.</summary>
    public double Quote(Request request) => EffectiveCost - ((DeploymentCny + DataCny) / (request.Pflops * request.Days));
}
