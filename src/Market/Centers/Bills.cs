using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Letters;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>What a center owes and is owed by the month: energy, staff and maintenance, its owner's and its anchor tenant's rent.</summary>
internal sealed class Bills(CenterFinance finance)
{
    private double _energy;
    private double _operations;
    private double _captive;
    private double _anchor;

    /// <summary>Adds a day, yuan.</summary>
    public void Accrue(double energy, double operations, double captive, double anchor)
    {
        _energy += energy;
        _operations += operations;
        _captive += captive;
        _anchor += anchor;
    }

    /// <summary>Pays and claims all that has accrued.</summary>
    public void Settle(in Turn turn)
    {
        finance.PayEnergy(turn, Money.FromYuan(_energy));
        finance.PayOperations(turn, AgentId.Outside, Money.FromYuan(_operations), PaymentPurpose.Operations);
        finance.Claim(turn, Money.FromYuan(_captive), PaymentPurpose.CaptiveUse);
        finance.Claim(turn, Money.FromYuan(_anchor), PaymentPurpose.AnchorRent);
        finance.ServiceLoan(turn);
        (_energy, _operations, _captive, _anchor) = (0, 0, 0, 0);
    }
}
