using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>The sale of a closed site's cards: first to those who build other centers and tender for the model, then to uses outside the market.</summary>
/// <remarks>A builder runs used cards as long as new ones (a simplification: few are sold).</remarks>
internal sealed class CardSale
{
    private readonly AgentId _center;
    private readonly Index<CardModel> _card;
    private readonly Money _price;

    /// <summary>Puts up the cards.</summary>
    /// <param name="setting">The market.</param>
    /// <param name="center">The closed center.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="card">Index of the card model.</param>
    /// <param name="ageYears">Years that the cards have run, not negative.</param>
    /// <param name="discount">How far under the usual second-hand price they go, 0 to 1.</param>
    /// <param name="days">Days for which they are offered to builders; none at 0.</param>
    public CardSale(MarketSetting setting, AgentId center, in Turn turn, Index<CardModel> card, double ageYears, double discount, int days)
    {
        _center = center;
        _card = card;
        double landed = turn.Board.Upstream.LandedCostCny[card];
        _price = Money.FromYuan(Resale.CnyPerCard(setting.Scenario.Centers.Costs, landed, ageYears) * (1 - discount));
        EndsOn = turn.Day + days;
    }

    /// <summary>Day on which what is left goes outside the market.</summary>
    public int EndsOn { get; }

    /// <summary>Makes known how many cards are left.</summary>
    public void Post(in Turn turn, long cards) => turn.Outbox.Post(new UsedCards(new(_center.Index), _card, cards));

    /// <summary>Answers a tender.</summary>
    public void Quote(in Turn turn, AgentId builder, Tender tender, long cards)
    {
        if (tender.Card == _card && cards > 0 && _price <= tender.PaysAtMost)
        {
            turn.Outbox.Send(builder, new Quotation(_card, cards, _price));
        }
    }

    /// <summary>Delivers what is left of an order.</summary>
    /// <returns>Cards delivered.</returns>
    public long Deliver(in Turn turn, AgentId builder, CardOrder order, long cards)
    {
        long quantity = Math.Min(order.Wanted, cards);
        turn.Outbox.Send(builder, new Consignment(_card, quantity, _price));
        if (quantity > 0)
        {
            turn.Outbox.Observe(new UsedCardsSold(_center, _card, quantity));
            Post(turn, cards - quantity);
        }

        return quantity;
    }

    /// <summary>Sells the rest outside the market.</summary>
    public void End(in Turn turn, CenterFinance finance, long cards)
    {
        finance.Claim(turn, _price * cards, PaymentPurpose.Resale);
        if (EndsOn > 0)
        {
            Post(turn, 0);
        }
    }
}
