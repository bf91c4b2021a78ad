using System.Globalization;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Matching;
using MarketSim.Market.Measures;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Buyers;

/// <summary>What a buyer reports of itself, its requests and its leases.</summary>
internal static class BuyerRows
{
    public static BuyerRow Row(MarketSetting setting, AgentId id, Holdings holdings, int sellers, double rationality)
    {
        BuyerProfile profile = setting.Population.Buyers[id.Index];
        return new BuyerRow
        {
            Buyer = id.ToString(),
            NameZh = profile.NameZh,
            Province = setting.Scenario.Provinces[profile.Province].Id,
            Segment = setting.Segments[profile.Segment].Id,
            Ecosystem = profile.Ecosystem,
            Requests = holdings.RequestsMade,
            Served = holdings.RequestsServed,
            Failed = holdings.RequestsFailed,
            Sellers = sellers,
            Rationality = rationality,
            SpentCny = -holdings.Cash.Yuan,
        };
    }

    /// <summary>What a buyer shows of itself while the run is under way.</summary>
    public static SortedDictionary<string, string> State(Holdings holdings, double rationality) => new(StringComparer.Ordinal)
    {
        ["requests"] = holdings.RequestsMade.ToString(CultureInfo.InvariantCulture),
        ["open"] = holdings.RequestsWaiting.ToString(CultureInfo.InvariantCulture),
        ["served"] = holdings.RequestsServed.ToString(CultureInfo.InvariantCulture),
        ["failed"] = holdings.RequestsFailed.ToString(CultureInfo.InvariantCulture),
        ["rationality"] = rationality.ToString("F3", CultureInfo.InvariantCulture),
        ["spent_cny"] = (-holdings.Cash).ToString(),
    };

    public static RequestDrawn Drawn(MarketSetting setting, AgentId buyer, Request request) => new(
        buyer,
        request.Province,
        request.Segment,
        request.Work,
        PassedOver.ReferenceCardDays(setting, request),
        setting.IsLargeTraining(request.Work, request.Large));

    public static LeaseSigned Signed(MarketSetting setting, AgentId buyer, int day, OpenRequest open, RankedOffer chosen, Acceptance acceptance)
    {
        Request request = open.Request;
        Index<CenterProfile> center = chosen.Offer.Center;
        CardModel card = setting.Scenario.Cards[chosen.Offer.Card];
        var row = new LeaseRow
        {
            Date = setting.DateOf(day),
            Buyer = buyer.ToString(),
            Request = request.Number,
            Center = AgentId.Center(center).ToString(),
            Broker = chosen.Broker is { } broker ? AgentId.Broker(broker).ToString() : "",
            Segment = setting.Segments[request.Segment].Id,
            Work = setting.Work[request.Work].Id,
            Card = card.Id,
            Cards = acceptance.CardCount,
            Days = request.Days,
            RentCnyPerCardHour = chosen.Offer.RentCnyPerCardHour,
            AchievedPflops = acceptance.AchievedPflops,
            AchievedShare = acceptance.AchievedPflops / (acceptance.CardCount * card.Pflops()),
            EffectiveCostCnyPerPflopDay = chosen.Offer.EffectiveCost,
            LowestEffectiveCostCnyPerPflopDay = open.LowestCost,
            QuoteCnyPerPflopDay = chosen.Offer.Quote(request),
            LowestQuoteCnyPerPflopDay = open.LowestQuote,
            Offers = open.Feasible,
            Inquiries = open.Inquiries,
        };
        return new LeaseSigned(buyer, center, chosen.Broker, request, open.ChoiceShare(chosen, setting.Scenario.Matching.ChoiceNoise), row);
    }

    public static RequestClosed Closed(MarketSetting setting, AgentId buyer, int day, OpenRequest open, bool served)
    {
        Request request = open.Request;
        var row = new RequestRow
        {
            Date = setting.DateOf(request.DrawnOn),
            Buyer = buyer.ToString(),
            Request = request.Number,
            Segment = setting.Segments[request.Segment].Id,
            Province = setting.Scenario.Provinces[request.Province].Id,
            Work = setting.Work[request.Work].Id,
            Pflops = request.Pflops,
            Days = request.Days,
            ReferenceCardDays = PassedOver.ReferenceCardDays(setting, request),
            Large = request.Large,
            Served = served,
            WaitedDays = day - request.DrawnOn,
            Offers = open.Feasible,
            FailedBecause = served ? null : open.Nearest,
        };
        return new RequestClosed(buyer, request.Segment, row);
    }
}
