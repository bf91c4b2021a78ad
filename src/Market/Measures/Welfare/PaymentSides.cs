using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Setting;

namespace MarketSim.Market.Measures.Welfare;

/// <summary>Who pays and who is paid, and where. The rest of the economy acts for many: what a payment is for says for whom.</summary>
internal sealed class PaymentSides(MarketSetting setting)
{
    private readonly Index<OwnerType>?[] _tenants = new Index<OwnerType>?[setting.Population.Centers.Count];

    /// <summary>Notes for whose own work a center's contract of years is.</summary>
    public void Note(CenterDay day)
    {
        if (day.UnderContract > 0)
        {
            _tenants[day.Agent.Index] = day.Tenant;
        }
    }

    /// <summary>The side of an agent in a payment.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="other">The agent on the other side.</param>
    /// <param name="purpose">What the payment is for.</param>
    public (Party Party, Spot At) Of(AgentId agent, AgentId other, PaymentPurpose purpose)
    {
        if (agent != AgentId.Outside)
        {
            return Of(agent);
        }

        if (purpose == PaymentPurpose.Cards || purpose == PaymentPurpose.Resale)
        {
            return (Party.Outside, Spot.Nowhere);
        }

        Spot at = Of(other).At;
        if (purpose == PaymentPurpose.AnchorRent)
        {
            return _tenants[other.Index] is { } tenant ? (Party.Owners, at with { Owner = tenant }) : (Party.Outside, at);
        }

        return (ActsFor(purpose), at);
    }

    /// <summary>The party of an agent, and where it belongs.</summary>
    public (Party Party, Spot At) Of(AgentId agent) => agent.Kind switch
    {
        AgentKind.Buyer => (Party.Buyers, new Spot(setting.Population.Buyers[agent.Index].Province, -1)),
        AgentKind.Center => (Party.Owners, SpotOf(setting.Population.Centers[agent.Index])),
        AgentKind.Supplier => (Party.Suppliers, new Spot(setting.Population.Suppliers[agent.Index].Province, -1)),
        AgentKind.Broker => (Party.Brokers, new Spot(setting.Population.Brokers[agent.Index].Province, -1)),
        _ => (Party.Outside, Spot.Nowhere),
    };

    /// <summary>Where a center belongs.</summary>
    public static Spot SpotOf(CenterProfile center) => new(center.Province, center.Owner);

    private static Party ActsFor(PaymentPurpose purpose) => purpose.Line switch
    {
        CashFlowLine.Subsidy or CashFlowLine.SubsidyRepaid or CashFlowLine.Levy => Party.PublicMoney,
        CashFlowLine.Interest or CashFlowLine.Principal => Party.Lenders,
        CashFlowLine.Equity => purpose == PaymentPurpose.WrittenOff ? Party.Lenders : Party.Owners,
        CashFlowLine.Revenue when purpose == PaymentPurpose.Voucher || purpose == PaymentPurpose.PublicPurchase || purpose == PaymentPurpose.TransferDiscount => Party.PublicMoney,
        CashFlowLine.Revenue when purpose == PaymentPurpose.CaptiveUse => Party.Owners,
        _ => Party.Outside,
    };
}
