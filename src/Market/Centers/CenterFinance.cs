using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>A center's money: cash, loan, and the cash flow that payback is worked out from.</summary>
internal sealed class CenterFinance(MarketSetting setting, AgentId center, OwnerType owner, Index<Province> province)
{
    private readonly CostInputs _costs = setting.Scenario.Centers.Costs;
    private readonly Account _account = new();
    private Money _debt;
    private Money _debtAtOpening;

    public Money Cash => _account.Cash;

    public CashFlow Flow { get; } = new();

    /// <summary>Share of investment that subsidies pay now.</summary>
    public double SubsidyShare(in Turn turn) => Math.Min(1, owner.CapexSubsidyShare + turn.Board.Policy.CapexSubsidyShare[province]);

    /// <summary>Pays; subsidy and loan for their shares of an investment are asked for at once.</summary>
    public void Pay(in Turn turn, AgentId payee, Money amount, PaymentPurpose purpose)
    {
        _account.Pay(turn, payee, amount, purpose);
        Flow.Book(turn.Day, amount, purpose);
        if (purpose.Line == CashFlowLine.Investment)
        {
            double subsidy = SubsidyShare(turn);
            Claim(turn, Money.FromYuan(amount.Yuan * subsidy), PaymentPurpose.Subsidy);
            Claim(turn, Money.FromYuan(amount.Yuan * (1 - subsidy) * owner.DebtShare), PaymentPurpose.LoanDrawn);
        }
    }

    /// <summary>Takes a payment in.</summary>
    public void Receive(int day, Payment payment)
    {
        _account.Receive(payment.Amount);
        _debt += payment.Purpose.Line == CashFlowLine.Principal ? payment.Amount : Money.Zero;
        Flow.Book(day, payment.Amount, payment.Purpose);
    }

    /// <summary>Asks the outside world to pay the center.</summary>
    public void Claim(in Turn turn, Money amount, PaymentPurpose purpose) => Account.Claim(turn, center, amount, purpose);

    /// <summary>From here on what is owed is paid back in equal parts.</summary>
    public void Open() => _debtAtOpening = _debt;

    /// <summary>Pays a month's interest and an equal part of the loan.</summary>
    public void ServiceLoan(in Turn turn)
    {
        if (_debt <= Money.Zero)
        {
            return;
        }

        var interest = Money.FromYuan(_debt.Yuan * _costs.LoanRate / 12);
        var part = Money.Min(_debt, Money.FromYuan(_debtAtOpening.Yuan / (_costs.LoanYears * 12)));
        part = part > Money.Zero ? part : _debt;
        Pay(turn, AgentId.Outside, interest, PaymentPurpose.Interest);
        Pay(turn, AgentId.Outside, part, PaymentPurpose.LoanRepaid);
        _debt -= part;
    }
}
