using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>A purchase under a frame contract with a maker: cards are called off in equal parts over its term, at landed cost with the contract's markup.</summary>
/// <remarks>Calls are firm: what cannot be delivered when it is due stays due. Before it signs, the owner looks whether the makers can deliver, and may turn to another model.</remarks>
internal sealed class FramePurchase(CenterInputs centers, Index<CardModel> card, long planned, int wantedOn, double termDays)
    : CardPurchase(centers.Purchasing, card, planned)
{
    private int _signedOn = int.MaxValue;

    public override int DueBy => _signedOn == int.MaxValue ? int.MaxValue : _signedOn + (int)termDays;

    public override bool MaySwitch => _signedOn == int.MaxValue;

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

        double term = Math.Min(1, (turn.Day - _signedOn + Inputs.AskEveryDays) / Math.Max(Inputs.AskEveryDays, termDays));
        long due = Math.Min(Wanted, (long)Math.Ceiling(Planned * term));
        if (due > Received)
        {
            turn.Outbox.Send(AgentId.Upstream, new UpstreamOrder(Card, due - Received));
        }
    }

    public override void Stop(in Turn turn) => turn.Outbox.Send(AgentId.Upstream, new UpstreamOrder(Card, 0));
}
