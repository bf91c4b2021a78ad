using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Matching;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>Signs a center's leases.</summary>
internal sealed class LeaseDesk(MarketSetting setting, AgentId id, CenterFinance finance, CardUse use)
{
    private readonly LeasingInputs _inputs = setting.Scenario.Centers.Leasing;
    private readonly Index<Province> _province = setting.Population.Centers[id.Index].Province;
    private RandomStream _performance = setting.Stream(id, Purpose.Performance);
    private double _turnedAwayCardDays;

    /// <summary>Accepts applications at the listed rent by the center's own preference, as long as cards are free.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="listed">What the center lists.</param>
    /// <param name="quality">Quality of its software stack, 0 to 1.</param>
    public void Accept(in Turn turn, CenterListing? listed, double quality)
    {
        foreach ((_, AgentId buyer, Application application) in TenantPreference.Order(_inputs, turn.Letters))
        {
            bool sharesTime = OfferAppraisal.SuitsTimeSharing(application.Request);
            bool asListed = application.RentCnyPerCardHour == listed?.RentFor(sharesTime) * (application.PublicPriceShare ?? 1);
            if (asListed && (application.PublicPriceShare is null || application.RentCnyPerCardHour >= AvoidableCost(turn)) && application.CardCount <= (sharesTime ? TimeShareFreeCards(turn) : use.FreeCards))
            {
                Sign(turn, buyer, application, quality);
            }
            else
            {
                // Who comes again tomorrow is the same demand.
                _turnedAwayCardDays += asListed && application.Request.DrawnOn == turn.Day ? (double)application.CardCount * application.Request.Days : 0;
                turn.Outbox.Send(buyer, new Refusal(application.Request.Number));
            }
        }
    }

    /// <summary>Card-days of new applications that found no room since it was last asked.</summary>
    public double TakeTurnedAway()
    {
        double cardDays = _turnedAwayCardDays;
        _turnedAwayCardDays = 0;
        return cardDays;
    }

    /// <summary>Free cards for work that can share time.</summary>
    public int TimeShareFreeCards(in Turn turn) => use.TimeShareFreeCards(organized: turn.Board.Policy.TimeShareCut[_province] > 0);

    /// <summary>What a let hour costs over an idle one: under it a center lets no cards to a public budget. Yuan per card.</summary>
    private double AvoidableCost(in Turn turn) =>
        UnitCosts.Of(setting, turn.Board.Policy, setting.Population.Centers[id.Index], use.Fleet.Card, cardPriceCny: 0, use.Fleet).MarginalPerHour;

    private void Sign(in Turn turn, AgentId buyer, Application application, double quality)
    {
        Request request = application.Request;
        Fleet fleet = use.Fleet;
        double share = setting.Throughput.ProgramShare(fleet.Card, request.Work, application.CardCount, fleet.Domain, quality, _performance.NextUniform());
        var rentPerDay = Money.FromYuan(application.RentCnyPerCardHour * 24 * application.CardCount);
        use.Leases.Add(new Lease(application.CardCount, turn.Day + request.Days - 1, share, rentPerDay));
        double pflops = share * application.CardCount * setting.Scenario.Cards[fleet.Card].Pflops();
        turn.Outbox.Send(buyer, new Acceptance(request.Number, application.CardCount, rentPerDay, pflops));
        if (application.Broker is { } broker)
        {
            double commission = setting.KindOf(broker).Commission;
            var amount = Money.FromYuan(rentPerDay.Yuan * request.Days * commission);
            finance.Pay(turn, AgentId.Broker(broker), amount, PaymentPurpose.Commission);
        }
    }
}
