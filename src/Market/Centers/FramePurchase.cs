using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>A purchase under a frame contract with a maker: cards are called off in equal parts over its term, at the contract's price of the day.</summary>
/// <remarks>
/// Calls are firm: what cannot be delivered when it is due stays due. What is overdue for long the owner also puts to tender, at prices that are still worth it. Before it
/// signs, the owner looks whether the makers can deliver, and may turn to another model.
/// </remarks>
internal sealed class FramePurchase(CenterInputs centers, FrameInputs frames, Index<CardModel> card, long planned, int wantedOn, double termDays)
    : CardPurchase(centers.Purchasing, card, planned)
{
    private readonly TenderRound _round = new(card);
    private int _signedOn = int.MaxValue;

    public override int DueBy => _signedOn == int.MaxValue ? int.MaxValue : _signedOn + (int)termDays;

    public override bool MaySwitch => _signedOn == int.MaxValue;

    protected override long Coming => _round.Ordered;

    public override bool IsShort(in Turn turn) =>
        CardChoice.Coverage(turn.Board, Card, Wanted, centers.CardChoice.WantedWithinDays + termDays) < Inputs.FrameCoverageShare;

    public override void Ask(in Turn turn, AgentId center)
    {
        if (_signedOn == int.MaxValue)
        {
            bool waits = IsShort(turn) && turn.Day - wantedOn < Inputs.FrameWaitDays;
            Announce(turn, center, ordered: !waits);
            if (waits)
            {
                return;
            }

            _signedOn = turn.Day;
        }

        long overdue = DueOn(turn.Day - frames.ArrearsDays) - Received;
        if (overdue > 0)
        {
            _round.Ask(turn, Math.Min(overdue, LargestPart), AskFactor, PaysAtMost);
        }

        CallOff(turn, evenNothing: false);
    }

    public override void Take(AgentId supplier, Quotation quotation)
    {
        Quotations++;
        _round.Take(supplier, quotation);
    }

    public override void Order(in Turn turn) => _round.Order(turn);

    /// <summary>What came by tender is no longer called off.</summary>
    public override void Settle(in Turn turn)
    {
        _round.Settle();
        CallOff(turn, evenNothing: true);
    }

    public override void Stop(in Turn turn) => turn.Outbox.Send(AgentId.Upstream, new UpstreamOrder(Card, 0));

    /// <summary>Cards that should have come by a day.</summary>
    private long DueOn(int day)
    {
        double term = Math.Min(1, (day - _signedOn + Inputs.AskEveryDays) / Math.Max(Inputs.AskEveryDays, termDays));
        return day < _signedOn ? 0 : Math.Min(Wanted, (long)Math.Ceiling(Planned * term));
    }

    private void CallOff(in Turn turn, bool evenNothing)
    {
        long due = Math.Max(0, DueOn(turn.Day) - Received);
        if (due > 0 || evenNothing)
        {
            turn.Outbox.Send(AgentId.Upstream, new UpstreamOrder(Card, due));
        }
    }
}
