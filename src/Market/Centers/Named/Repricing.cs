using MarketSim.Market.Books;
using MarketSim.Market.Measures.Statements;

namespace MarketSim.Market.Centers;

/// <summary>Factors on what a center paid and got: the same run at other prices. Nobody in the market answers to them.</summary>
public sealed record Repricing
{
    /// <summary>Nothing changed.</summary>
    public static Repricing None { get; } = new();

    /// <summary>On the price of cards; network, maintenance, subsidy and loan go with it.</summary>
    public double CardPrice { get; init; } = 1;

    /// <summary>On what the hall costs; subsidy and loan go with it.</summary>
    public double HallCost { get; init; } = 1;

    /// <summary>On all rents.</summary>
    public double Rent { get; init; } = 1;

    /// <summary>On the card-days taken up; rents, energy of use and bandwidth go with it.</summary>
    public double TakeUp { get; init; } = 1;

    /// <summary>On the tariff of electricity.</summary>
    public double Tariff { get; init; } = 1;

    /// <summary>On the rate of interest.</summary>
    public double Interest { get; init; } = 1;

    /// <summary>The payments of a center at these prices.</summary>
    public IReadOnlyList<StatementEntry> Apply(CenterStatement statement)
    {
        if (this == None)
        {
            return statement.Entries;
        }

        double ofUse = Share(statement, month => month.EnergyOfUseCny, month => month.EnergyCny);
        double bandwidth = Share(statement, month => month.BandwidthCny, month => month.OperationsCny);
        double maintenance = Share(statement, month => month.MaintenanceCny, month => month.OperationsCny);
        double fitting = OnFitting(statement);
        double investment = OnLoan(statement);
        return
        [
            .. statement.Entries.Select(entry => entry with
            {
                Amount = Times(entry.Amount, entry.Purpose.Line switch
                {
                    CashFlowLine.Investment => OnInvestment(entry.Purpose, fitting),
                    CashFlowLine.Subsidy or CashFlowLine.SubsidyRepaid or CashFlowLine.Principal => investment,
                    CashFlowLine.Interest => investment * Interest,
                    CashFlowLine.Revenue => Rent * TakeUp,
                    CashFlowLine.Energy => Tariff * (1 + ((TakeUp - 1) * ofUse)),
                    CashFlowLine.Operations when entry.Purpose == PaymentPurpose.Commission => Rent * TakeUp,
                    CashFlowLine.Operations => 1 + ((TakeUp - 1) * bandwidth) + ((CardPrice - 1) * maintenance),
                    _ => 1,
                }),
            }),
        ];
    }

    /// <summary>Factor on investment as a whole, and with it on subsidy and loan.</summary>
    public double OnLoan(CenterStatement statement)
    {
        double invested = Invested(statement, _ => 1);
        double fitting = OnFitting(statement);
        return invested > 0 ? Invested(statement, purpose => OnInvestment(purpose, fitting)) / invested : 1;
    }

    private double OnFitting(CenterStatement statement) => 1 + ((CardPrice - 1) * statement.NetworkShareOfFitting);

    private double OnInvestment(PaymentPurpose purpose, double fitting) =>
        purpose == PaymentPurpose.Cards ? CardPrice : purpose == PaymentPurpose.Fitting ? fitting : HallCost;

    private static double Invested(CenterStatement statement, Func<PaymentPurpose, double> factor) =>
        statement.Entries.Where(entry => entry.Purpose.Line == CashFlowLine.Investment).Sum(entry => -entry.Amount.Yuan * factor(entry.Purpose));

    private static double Share(CenterStatement statement, Func<StatementMonth, double> part, Func<StatementMonth, double> whole) =>
        statement.Months.Sum(whole) is > 0 and var all ? statement.Months.Sum(part) / all : 0;

    private static Money Times(Money amount, double factor) => factor == 1 ? amount : Money.FromYuan(amount.Yuan * factor);
}
