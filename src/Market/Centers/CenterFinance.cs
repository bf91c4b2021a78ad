using MarketSim.Market.Books;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Letters;
using MarketSim.Market.Setting;
using MarketSim.Market.Steps;

namespace MarketSim.Market.Centers;

/// <summary>A center's money: cash, loan, and the cash flow that payback is worked out from.</summary>
internal sealed class CenterFinance(MarketSetting setting, AgentId center, OwnerType owner, int province)
{
    private readonly CostInputs _costs = setting.Scenario.Centers.Costs;
    private Money _debt;
    private Money _debtAtOpening;

    public Money Cash { get; private set; }

    public CashFlow Flow { get; } = new();

    /// <summary>Share of investment that subsidies pay now.</summary>
    public double SubsidyShare(in Turn turn) => Math.Min(1, owner.CapexSubsidyShare + turn.Board.Policy.CapexSubsidyShare[province]);

    /// <summary>Pays for an investment; subsidy and loan for their shares are asked for at once.</summary>
    public void Invest(in Turn turn, AgentId payee, Money amount, PaymentPurpose purpose)
    {
        if (amount <= Money.Zero)
        {
            return;
        }

        Pay(turn, payee, amount, purpose);
        Flow.Invest(turn.Day, amount);
        double subsidy = SubsidyShare(turn);
        Claim(turn, Money.FromYuan(amount.Yuan * subsidy), PaymentPurpose.Subsidy);
        Claim(turn, Money.FromYuan(amount.Yuan * (1 - subsidy) * owner.DebtShare), PaymentPurpose.LoanDrawn);
    }

    /// <summary>Takes a payment in.</summary>
    public void Receive(int day, Payment payment)
    {
        Cash += payment.Amount;
        switch (payment.Purpose)
        {
            case PaymentPurpose.Subsidy:
                Flow.Subsidise(day, payment.Amount);
                break;
            case PaymentPurpose.LoanDrawn:
                _debt += payment.Amount;
                break;
            case PaymentPurpose.Resale:
                Flow.Sell(day, payment.Amount);
                break;
            default:
                Flow.Receive(day, payment.Amount);
                break;
        }
    }

    public void PayEnergy(in Turn turn, Money amount)
    {
        Pay(turn, AgentId.Outside, amount, PaymentPurpose.Energy);
        Flow.PayEnergy(turn.Day, amount);
    }

    public void PayOperations(in Turn turn, AgentId payee, Money amount, PaymentPurpose purpose)
    {
        Pay(turn, payee, amount, purpose);
        Flow.PayOperations(turn.Day, amount);
    }

    /// <summary>Asks the outside world to pay the center.</summary>
    public void Claim(in Turn turn, Money amount, PaymentPurpose purpose)
    {
        if (amount > Money.Zero)
        {
            turn.Outbox.Send(AgentId.Outside, new Claim(center, amount, purpose));
        }
    }

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
        Flow.Interest += interest;
        _debt -= part;
    }

    private void Pay(in Turn turn, AgentId payee, Money amount, PaymentPurpose purpose)
    {
        if (amount > Money.Zero)
        {
            Cash -= amount;
            turn.Outbox.Send(payee, new Payment(amount, purpose));
        }
    }
}
