using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>What a center owes and is owed by the month: energy, staff and maintenance, its owner's and its anchor tenant's rent, levies.</summary>
internal sealed class Bills(CenterFinance finance)
{
    private readonly List<(PaymentPurpose Purpose, double Cny)> _open = [];

    /// <summary>Adds what a day has cost or earned, yuan.</summary>
    public void Accrue(PaymentPurpose purpose, double cny)
    {
        int index = _open.FindIndex(bill => bill.Purpose == purpose);
        if (index < 0)
        {
            _open.Add((purpose, cny));
        }
        else
        {
            _open[index] = (purpose, _open[index].Cny + cny);
        }
    }

    /// <summary>Claims income and pays the rest, in the order in which they first accrued, and then services the loan.</summary>
    public void Settle(in Turn turn)
    {
        foreach ((PaymentPurpose purpose, double cny) in _open)
        {
            var amount = Money.FromYuan(cny);
            if (purpose.Line == CashFlowLine.Revenue)
            {
                finance.Claim(turn, amount, purpose);
            }
            else
            {
                finance.Pay(turn, AgentId.Outside, amount, purpose);
            }
        }

        _open.Clear();
        finance.ServiceLoan(turn);
    }
}
