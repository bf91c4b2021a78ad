using MarketSim.Market.Identity;
using MarketSim.Market.Letters;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>A purchase under a frame contract with a maker: cards are called off in equal parts over its term, at landed cost with the contract's markup.</summary>
/// <remarks>Calls are firm: what cannot be delivered when it is due stays due. Before it signs, the owner looks whether the makers can deliver, and may turn to another model.</remarks>
internal sealed class FramePurchase(int card, long planned, int wantedOn, double termDays) : CardPurchase(card, planned)
{
    /// <summary>Share of what waits for a model that its makers must be able to deliver within the term before a contract is signed (assumption, range 0.5 to 1).</summary>
    private const double EnoughCoverage = 0.8;

    /// <summary>Longest that an owner holds out for a model that can be had, days; then it queues for what it has chosen (assumption, range 90 to 365).</summary>
    private const int LongestWait = 180;

    private int _signedOn = int.MaxValue;

    public override int DueBy => _signedOn == int.MaxValue ? int.MaxValue : _signedOn + (int)termDays;

    public override bool MaySwitch => _signedOn == int.MaxValue;

    public override bool IsShort(in Turn turn) => CardChoice.Coverage(turn.Board, Card, Wanted, CardChoice.WithinDays + termDays) < EnoughCoverage;

    public override void Ask(in Turn turn, AgentId center)
    {
        if (_signedOn == int.MaxValue)
        {
            bool waits = IsShort(turn) && turn.Day - wantedOn < LongestWait;
            Announce(turn, center, ordered: !waits);
            if (waits)
            {
                return;
            }

            _signedOn = turn.Day;
        }

        double term = Math.Min(1, (turn.Day - _signedOn + AskEveryDays) / Math.Max(AskEveryDays, termDays));
        long due = Math.Min(Wanted, (long)Math.Ceiling(Planned * term));
        if (due > Received)
        {
            turn.Outbox.Send(AgentId.Upstream, new UpstreamOrder(Card, due - Received));
        }
    }

    public override void Stop(in Turn turn) => turn.Outbox.Send(AgentId.Upstream, new UpstreamOrder(Card, 0));
}
