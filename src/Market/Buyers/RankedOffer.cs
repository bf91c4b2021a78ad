using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Matching;

namespace MarketSim.Market.Buyers;

/// <summary>A feasible offer and what it is worth to the buyer.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Broker">Index of the broker that made the contact; none if the buyer came by itself.</param>
/// <param name="Utility">Its utility; only differences mean something.</param>
/// <param name="Appeal">The part of it that is no chance.</param>
/// <param name="Familiarity">Familiarity with the seller, 0 to 1.</param>
internal readonly record struct RankedOffer(Offer Offer, Index<BrokerProfile>? Broker, double Utility, double Appeal, double Familiarity);
