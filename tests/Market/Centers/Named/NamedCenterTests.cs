using MarketSim.Market.Books;
using MarketSim.Market.Centers;
using MarketSim.Market.Measures.Rows;
using MarketSim.Market.Measures.Statements;

namespace MarketSim.Market.Tests.Centers.Named;

/// <summary>A named center with fixed contracts does to the fen what can be worked out on paper.</summary>
public sealed class NamedCenterTests
{
    private const double Fen = 0.005;

    private static readonly Dictionary<string, FixedCase> Cases = new()
    {
        ["contract"] = new() { Contracts = [FixedCase.Let(256, 144)] },
        ["anchor"] = new() { Anchor = true },
        ["ramp-up"] = new() { Contracts = [FixedCase.Let(100, 150), FixedCase.Let(100, 160, from: 180), FixedCase.Let(56, 170.25, from: 400)] },
        ["loan and subsidy"] = new() { LoanShare = 0.6, SubsidyShare = 0.1, Contracts = [FixedCase.Let(256, 144)] },
        ["resale"] = new() { ResaleFallPerYear = 0.3, Contracts = [FixedCase.Let(200, 120)] },
        ["default"] = new() { LoanShare = 0.5, Contracts = [FixedCase.Let(156, 150), FixedCase.Let(100, 150, defaultsAfter: 700)] },
        ["never"] = new() { Contracts = [FixedCase.Let(256, 60)] },
    };

    private static IEnumerable<string> Names => Cases.Keys;

    [TestCaseSource(nameof(Names))]
    public void Every_payment_is_as_worked_out_on_paper(string name)
    {
        (CenterRow row, CenterStatement statement) = Cases[name].Run();
        FixedFlows paper = new(Cases[name]);

        Assert.That(row.Stage, Is.EqualTo(CenterStage.Retired));
        Assert.That(row.Opened, Is.EqualTo(FixedCase.Start.AddDays(FixedCase.OpensOn)));
        Assert.That(ByDay(statement.Entries.Where(IsProject).Select(entry => (entry.Day, entry.Amount.Fen))), Is.EqualTo(ByDay(paper.Project)));
        Assert.That(Sum(statement, PaymentPurpose.Subsidy), Is.EqualTo(paper.Subsidies.Sum(flow => flow.Fen)));
        Assert.That(Sum(statement, PaymentPurpose.LoanDrawn), Is.EqualTo(paper.Loan));
        Assert.That(ByDay(statement.Entries.Where(entry => entry.Purpose == PaymentPurpose.Interest).Select(entry => (entry.Day, -entry.Amount.Fen))), Is.EqualTo(ByDay(paper.Service.Select(bill => (bill.Day, bill.Interest)))));
        Assert.That(ByDay(statement.Entries.Where(entry => entry.Purpose == PaymentPurpose.LoanRepaid).Select(entry => (entry.Day, -entry.Amount.Fen))), Is.EqualTo(ByDay(paper.Service.Select(bill => (bill.Day, bill.Repaid)))));
    }

    [TestCaseSource(nameof(Names))]
    public void Payback_value_and_return_have_closed_forms(string name)
    {
        (CenterRow row, CenterStatement statement) = Cases[name].Run();
        FixedFlows paper = new(Cases[name]);
        CenterValue value = CenterAppraisal.Of(statement, Repricing.None);

        Assert.That(row.PaybackYears, Is.EqualTo(paper.PaybackYears()));
        Assert.That(row.PaybackState, Is.EqualTo(paper.PaybackYears() is null ? PaybackState.Never : PaybackState.Recovered));
        Assert.That(row.NpvCny, Is.EqualTo(paper.Value(0.08)).Within(Fen));
        Assert.That(value.OwnerNpvCny, Is.EqualTo(paper.Value(0.08, withLoan: true)).Within(Fen));
        if (row.Irr is { } irr)
        {
            Assert.That(paper.Value(irr), Is.Zero.Within(Fen), "at the return nothing is left");
        }
        else
        {
            Assert.That(name, Is.EqualTo("never"));
        }

        Assert.That((value.PaybackYears, value.State, value.NpvCny, value.Irr), Is.EqualTo((row.PaybackYears, row.PaybackState, row.NpvCny, row.Irr)), "the statement says the same as the table");
    }

    [TestCase("loan and subsidy")]
    [TestCase("default")]
    public void Debt_service_is_covered_by_operating_income_over_interest_and_repayment(string name)
    {
        (_, CenterStatement statement) = Cases[name].Run();
        FixedFlows paper = new(Cases[name]);
        double[] covers = [.. Enumerable.Range(0, 3).Select(year =>
        {
            (int from, int to) = (FixedCase.OpensOn + (360 * year), FixedCase.OpensOn + (360 * (year + 1)));
            double income = paper.Project.Where(flow => flow.Day > from && flow.Day <= to).Sum(flow => flow.Fen);
            return income / paper.Service.Where(bill => bill.Day > from && bill.Day <= to).Sum(bill => bill.Interest + bill.Repaid);
        })];
        CenterValue value = CenterAppraisal.Of(statement, Repricing.None);
        Assert.That(value.LowestDebtCover, Is.EqualTo(covers.Min()).Within(1e-12));
        Assert.That(value.DebtCover, Is.InRange(covers.Min(), covers.Max()));
    }

    [Test]
    public void A_payback_within_a_short_run_is_projected_to_the_day()
    {
        (CenterRow row, _) = Cases["contract"].Run(years: 2);
        double paid = new FixedFlows(Cases["contract"]).PaybackYears()!.Value;
        Assert.That(row.PaybackState, Is.EqualTo(PaybackState.Projected));
        Assert.That(row.PaybackYears, Is.EqualTo(paid).Within(30 / 365.25), "within a bill");
    }

    [Test]
    public void What_is_still_owed_when_the_run_ends_is_paid_by_its_schedule()
    {
        CenterValue whole = CenterAppraisal.Of(Cases["loan and subsidy"].Run().Statement, Repricing.None);
        CenterValue cut = CenterAppraisal.Of(Cases["loan and subsidy"].Run(years: 2).Statement, Repricing.None);
        Assert.That(cut.OwnerNpvCny - cut.NpvCny, Is.EqualTo(whole.OwnerNpvCny - whole.NpvCny).Within(1), "the loan is worth the same");
        Assert.That(cut.NpvCny, Is.EqualTo(whole.NpvCny).Within(0.02 * new FixedFlows(Cases["loan and subsidy"]).Invested / 100.0), "projected at what comes daily: the last 365 days hold twelve bills, of 360 days");
        Assert.That((cut.Projected, whole.Projected), Is.EqualTo((true, false)));
    }

    [Test]
    public void At_the_break_even_rent_and_take_up_the_value_is_zero()
    {
        (_, CenterStatement statement) = Cases["ramp-up"].Run();
        double rent = CenterAppraisal.BreakEvenRent(statement)!.Value;
        double takeUp = CenterAppraisal.BreakEvenTakeUp(statement)!.Value;
        double invested = new FixedFlows(Cases["ramp-up"]).Invested / 100.0;
        Assert.That(CenterAppraisal.Of(statement, Repricing.None with { Rent = rent }).NpvCny / invested, Is.Zero.Within(1e-8));
        Assert.That(CenterAppraisal.Of(statement, Repricing.None with { TakeUp = takeUp }).NpvCny / invested, Is.Zero.Within(1e-8));
        Assert.That(takeUp, Is.Not.EqualTo(rent), "bandwidth goes with use");
    }

    [Test]
    public void Repricing_is_what_a_run_at_other_prices_pays()
    {
        FixedCase one = Cases["loan and subsidy"];
        (_, CenterStatement dear) = (one with { Contracts = [FixedCase.Let(256, 144 * 1.2)], LoanRate = one.LoanRate * 1.2 }).Run();
        CenterValue repriced = CenterAppraisal.Of(one.Run().Statement, Repricing.None with { Rent = 1.2, Interest = 1.2 });
        CenterValue run = CenterAppraisal.Of(dear, Repricing.None);
        Assert.That(repriced.PaybackYears, Is.EqualTo(run.PaybackYears));
        Assert.That(repriced.NpvCny, Is.EqualTo(run.NpvCny).Within(1));
        Assert.That(repriced.OwnerNpvCny, Is.EqualTo(run.OwnerNpvCny).Within(1));
    }

    private static bool IsProject(StatementEntry entry) => entry.Purpose.Line
        is CashFlowLine.Investment or CashFlowLine.Revenue or CashFlowLine.Energy or CashFlowLine.Operations or CashFlowLine.Resale or CashFlowLine.Levy;

    private static long Sum(CenterStatement statement, PaymentPurpose purpose) => statement.Entries.Where(entry => entry.Purpose == purpose).Sum(entry => entry.Amount.Fen);

    private static SortedDictionary<int, long> ByDay(IEnumerable<(int Day, long Fen)> flows) =>
        new(flows.GroupBy(flow => flow.Day).Select(day => (day.Key, Sum: day.Sum(flow => flow.Fen))).Where(day => day.Sum != 0).ToDictionary(day => day.Key, day => day.Sum));
}
