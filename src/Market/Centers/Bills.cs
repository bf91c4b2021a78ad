using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>What a center owes and is owed by the month: energy, staff and maintenance, its owner's and its anchor tenant's rent, levies.</summary>
internal sealed class Bills(CenterFinance finance)
{
    private readonly List<(PaymentPurpose Purpose, double Cny)> _open = [];
    private readonly List<(BudgetLine Line, double PaidCny, double ReceivedCny)> _public = [];

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

    /// <summary>Adds what public budgets have paid or taken in for a day and the month's bills will show, yuan.</summary>
    public void AccruePublic(BudgetLine line, double paidCny, double receivedCny)
    {
        int index = _public.FindIndex(part => part.Line == line);
        if (index < 0)
        {
            _public.Add((line, paidCny, receivedCny));
        }
        else
        {
            _public[index] = (line, _public[index].PaidCny + paidCny, _public[index].ReceivedCny + receivedCny);
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

        foreach ((BudgetLine line, double paid, double received) in _public)
        {
            finance.Report(turn, line, Money.FromYuan(paid), Money.FromYuan(received));
        }

        _open.Clear();
        _public.Clear();
        finance.ServiceLoan(turn);
    }
}
