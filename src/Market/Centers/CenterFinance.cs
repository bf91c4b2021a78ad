using MarketSim.Market.Boards;
using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Measures;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>A center's money: cash, loan, what its owner put in, and the cash flow that payback is worked out from.</summary>
/// <remarks>Subsidy, loan and owner pay for an investment on the day on which it is made. What the center earns stays with it and pays later losses.</remarks>
internal sealed class CenterFinance(MarketSetting setting, AgentId center, OwnerType owner, Index<Province> province, CostInputs? costs = null)
{
    private readonly CostInputs _costs = costs ?? setting.Scenario.Centers.Costs;
    private readonly Account _account = new();
    private Money _invested;
    private Money _supported;
    private Money _debt;
    private Money _debtAtOpening;
    private bool _standsStill;

    public Money Cash => _account.Cash;

    public CashFlow Flow { get; } = new();

    /// <summary>All payments, for the statement of a named center; nothing for others.</summary>
    public StatementBook? Statement { get; init; }

    /// <summary>What is owed of the loan.</summary>
    public Money Debt => _debt;

    /// <summary>What is paid back of the loan with each bill.</summary>
    public Money DebtPart => Money.FromYuan(_debtAtOpening.Yuan / (_costs.LoanYears * 12));

    /// <summary>Loans and bills that nobody paid.</summary>
    public Money WrittenOff { get; private set; }

    /// <summary>Share of investment that subsidies pay now.</summary>
    public double SubsidyShare(in Turn turn) => Math.Min(1, owner.CapexSubsidyShare + turn.Board.Policy.CapexSubsidyShare[province]);

    /// <summary>The books of a center that was built before the first day: what is still owed of its loan.</summary>
    /// <param name="invested">What it would cost to build it today (assumption: it cost the same).</param>
    /// <param name="years">Years since it opened, not negative.</param>
    public void TakeOver(Money invested, double years)
    {
        _invested = invested;
        _debtAtOpening = Money.FromYuan(invested.Yuan * (1 - owner.CapexSubsidyShare) * owner.DebtShare);
        _debt = Money.FromYuan(_debtAtOpening.Yuan * Math.Max(0, 1 - (years / _costs.LoanYears)));
    }

    /// <summary>Pays; subsidy, loan and owner are asked at once for their shares of an investment.</summary>
    public void Pay(in Turn turn, AgentId payee, Money amount, PaymentPurpose purpose)
    {
        _account.Pay(turn, payee, amount, purpose);
        Flow.Book(turn.Day, amount, purpose);
        Statement?.Book(turn.Day, -amount, purpose);
        if (purpose.Line == CashFlowLine.Investment)
        {
            double subsidy = SubsidyShare(turn);
            var granted = Money.FromYuan(amount.Yuan * subsidy);
            Grant(turn, granted, Money.FromYuan(amount.Yuan * Math.Min(subsidy, owner.CapexSubsidyShare)));
            var lent = Money.FromYuan(amount.Yuan * (1 - subsidy) * owner.DebtShare);
            _invested += amount;
            Claim(turn, granted, PaymentPurpose.Subsidy);
            Claim(turn, lent, PaymentPurpose.LoanDrawn);
            Claim(turn, amount - granted - lent, PaymentPurpose.EquityPaidIn);
        }
    }

    /// <summary>Takes a payment in. What another center pays for cards is a resale here.</summary>
    public void Receive(int day, Payment payment)
    {
        PaymentPurpose purpose = payment.Purpose.Line == CashFlowLine.Investment ? PaymentPurpose.Resale : payment.Purpose;
        _account.Receive(payment.Amount);
        _debt += purpose.Line == CashFlowLine.Principal ? payment.Amount : Money.Zero;
        Flow.Book(day, payment.Amount, purpose);
        Statement?.Book(day, payment.Amount, purpose);
    }

    /// <summary>Asks the outside world to pay the center.</summary>
    public void Claim(in Turn turn, Money amount, PaymentPurpose purpose) => Account.Claim(turn, center, amount, purpose);

    /// <summary>From here on what is owed is paid back in equal parts.</summary>
    public void Open() => _debtAtOpening = _debt;

    /// <summary>Pays a month's interest and an equal part of the loan.</summary>
    public void ServiceLoan(in Turn turn)
    {
        if (_debt <= Money.Zero || _standsStill)
        {
            return;
        }

        var interest = Money.FromYuan(_debt.Yuan * _costs.LoanRate / 12);
        var part = Money.Min(_debt, DebtPart);
        part = part > Money.Zero ? part : _debt;
        Pay(turn, AgentId.Outside, interest, PaymentPurpose.Interest);
        Repay(turn, part);
    }

    /// <summary>The owner pays what its center could not, as long as that is not more than it is willing to put in.</summary>
    /// <returns>Whether all bills are paid.</returns>
    public bool Cover(in Turn turn)
    {
        Money missing = -Cash;
        if (missing > Money.Zero)
        {
            if (_supported + missing > Money.FromYuan(_invested.Yuan * owner.SupportShare))
            {
                return false;
            }

            _supported += missing;
            Claim(turn, missing, PaymentPurpose.EquityPaidIn);
        }

        return true;
    }

    /// <summary>Pays back all subsidies received.</summary>
    public void ReturnSubsidy(in Turn turn)
    {
        Money returned = Flow.Of(CashFlowLine.Subsidy);
        Pay(turn, AgentId.Outside, returned, PaymentPurpose.SubsidyRepaid);
        Report(turn, turn.Board.Policy.ClawbackLine[province], Money.Zero, returned);
    }

    /// <summary>Tells of public money that the center gets or pays; nothing when it is none.</summary>
    public void Report(in Turn turn, BudgetLine line, Money paid, Money received)
    {
        if (paid > Money.Zero || received > Money.Zero)
        {
            turn.Outbox.Observe(new PublicMoney(center, line, province, paid, received));
        }
    }

    /// <summary>The center has failed: nothing is paid to its lender until its accounts are settled.</summary>
    public void StandStill() => _standsStill = true;

    /// <summary>Another owner pays a price for the center and runs it without a loan.</summary>
    /// <returns>Loans and bills written off.</returns>
    public Money TakenOver(in Turn turn, Money price)
    {
        Claim(turn, price, PaymentPurpose.EquityPaidIn);
        Money lost = Settle(turn, price);
        (_invested, _supported, _debtAtOpening) = (price, Money.Zero, Money.Zero);
        return lost;
    }

    /// <summary>Settles the accounts: bills come first, then the lender, then the owner. What is not there is written off.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="claimed">Money on its way to the center.</param>
    /// <returns>Loans and bills written off.</returns>
    public Money Settle(in Turn turn, Money claimed)
    {
        Money left = Cash + claimed;
        Money unpaid = Money.Max(Money.Zero, -left);
        Claim(turn, unpaid, PaymentPurpose.WrittenOff);
        left = Money.Max(Money.Zero, left);
        Money repaid = Money.Min(left, _debt);
        Repay(turn, repaid);
        Money lost = unpaid + _debt;
        WrittenOff += lost;
        _debt = Money.Zero;
        Pay(turn, AgentId.Outside, left - repaid, PaymentPurpose.EquityPaidOut);
        return lost;
    }

    /// <summary>Says who grants a subsidy: as much as the owner's type has as a rule, and policy the rest.</summary>
    private void Grant(in Turn turn, Money granted, Money asRule)
    {
        Money ruled = Money.Min(granted, asRule);
        Report(turn, BudgetLine.Owners, ruled, Money.Zero);
        Report(turn, turn.Board.Policy.CapexSubsidyLine[province], granted - ruled, Money.Zero);
    }

    private void Repay(in Turn turn, Money amount)
    {
        Pay(turn, AgentId.Outside, amount, PaymentPurpose.LoanRepaid);
        _debt -= amount;
    }
}
