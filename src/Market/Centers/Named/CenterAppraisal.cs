using MarketSim.Market.Books;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Measures.Statements;

namespace MarketSim.Market.Centers;

/// <summary>Works out what a center's statement amounts to, at the prices of the run or at others.</summary>
public static class CenterAppraisal
{
    private const double MonthsPerYear = 12;
    private const double DaysPerMonth = 365.25 / MonthsPerYear;
    private const int DaysPerBill = 30;
    private const int BillsPerYear = 12;
    private const double RestOfRounding = 0.001;

    /// <summary>The value of a center at other prices.</summary>
    public static CenterValue Of(CenterStatement statement, Repricing prices)
    {
        if (statement is not { OpenedOn: { } opened, LifeEnds: { } lifeEnds })
        {
            return new CenterValue(PaybackState.NotOpened, null, null);
        }

        IReadOnlyList<StatementEntry> entries = prices.Apply(statement);
        CashFlow flow = FlowOf(entries);
        (double? cover, double? lowest) = DebtCover(entries, opened, statement.Today);
        return CenterValue.Of(flow, opened, statement.Today, lifeEnds, statement.HurdleRate, out double[]? months) with
        {
            DebtCover = cover,
            LowestDebtCover = lowest,
            OwnerNpvCny = months is null ? null : Appraisal.NetPresentValue(Owners(months, entries, statement, prices), CenterValue.MonthlyRate(statement.HurdleRate)),
        };
    }

    /// <summary>The factor on rents at which the net present value is zero. It is linear in them. Nothing when no factor does, or when the value is unknown.</summary>
    public static double? BreakEvenRent(CenterStatement statement) => BreakEven(statement, Repricing.None with { Rent = 0 });

    /// <summary>The factor on take-up at which the net present value is zero; nothing when no factor does, or when the value is unknown.</summary>
    public static double? BreakEvenTakeUp(CenterStatement statement) => BreakEven(statement, Repricing.None with { TakeUp = 0 });

    private static double? BreakEven(CenterStatement statement, Repricing nothing)
    {
        double? none = Of(statement, nothing).NpvCny;
        double? all = Of(statement, Repricing.None).NpvCny;
        return all - none > 0 ? -none / (all - none) : null;
    }

    private static CashFlow FlowOf(IReadOnlyList<StatementEntry> entries)
    {
        var flow = new CashFlow();
        foreach ((int day, PaymentPurpose purpose, Money amount) in entries)
        {
            bool paid = purpose.Line is CashFlowLine.Investment or CashFlowLine.Energy or CashFlowLine.Operations or CashFlowLine.Levy or CashFlowLine.SubsidyRepaid;
            flow.Book(day, paid ? -amount : amount, purpose);
        }

        return flow;
    }

    /// <summary>Adds the loan to the project's months: drawn, interest and repayment, and what is still owed after the run by its schedule.</summary>
    private static double[] Owners(double[] months, IReadOnlyList<StatementEntry> entries, CenterStatement statement, Repricing prices)
    {
        int first = entries.First(entry => entry.Purpose.Line is not (CashFlowLine.Principal or CashFlowLine.Equity or CashFlowLine.Interest)).Day;
        double[] owners = [.. months];
        foreach ((int day, PaymentPurpose purpose, Money amount) in entries)
        {
            Add(day, purpose.Line is CashFlowLine.Principal or CashFlowLine.Interest ? amount.Yuan : 0);
        }

        double debt = statement.LifeEnds > statement.Today ? statement.Debt.Yuan * prices.OnLoan(statement) : 0;
        double part = statement.DebtPart.Yuan * prices.OnLoan(statement);
        int sinceOpening = statement.Today - statement.OpenedOn!.Value + 1;
        for (int due = statement.OpenedOn.Value + ((sinceOpening / DaysPerBill) + 1) * DaysPerBill - 1; debt > 0 && part > 0; due += DaysPerBill)
        {
            double repaid = Math.Min(debt, part);
            Add(due, -repaid - (debt * statement.LoanRate * prices.Interest / MonthsPerYear));
            debt -= repaid;
        }

        return owners;

        void Add(int day, double amount) => owners[Math.Clamp((int)((day - first) / DaysPerMonth), 0, owners.Length - 1)] += amount;
    }

    /// <summary>All bills of the run with debt service together, and the worst of the years of twelve such bills.</summary>
    private static (double? Mean, double? Lowest) DebtCover(IReadOnlyList<StatementEntry> entries, int opened, int today)
    {
        int bills = Math.Max(0, (today - opened) / DaysPerBill);
        double[] earned = new double[bills];
        double[] served = new double[bills];
        foreach ((int day, PaymentPurpose purpose, Money amount) in entries)
        {
            int bill = (int)Math.Ceiling((day - opened) / (double)DaysPerBill) - 1;
            if (bill < 0 || bill >= bills)
            {
                continue;
            }

            earned[bill] += purpose.Line is CashFlowLine.Revenue or CashFlowLine.Energy or CashFlowLine.Operations or CashFlowLine.Levy ? amount.Yuan : 0;
            served[bill] -= purpose.Line == CashFlowLine.Interest || purpose == PaymentPurpose.LoanRepaid ? amount.Yuan : 0;
        }

        // The last bill may repay the few fen that equal parts left.
        double least = bills > 0 ? served.Max() * RestOfRounding : 0;
        int last = Array.FindLastIndex(served, service => service > least) + 1;
        if (last == 0)
        {
            return (null, null);
        }

        double mean = earned[..last].Sum() / served[..last].Sum();
        double lowest = last < BillsPerYear ? mean : Enumerable.Range(0, last / BillsPerYear)
            .Select(year => new Range(year * BillsPerYear, (year + 1) * BillsPerYear)).Min(year => earned[year].Sum() / served[year].Sum());
        return (mean, lowest);
    }
}
