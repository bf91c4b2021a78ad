using MarketSim.Market.Books;

namespace MarketSim.Market.Centers;

/// <summary>A project's cash flow before loans, with and without subsidies, day by day.</summary>
internal sealed class CashFlow
{
    private readonly List<(int Day, Money Amount)> _flows = [];
    private readonly List<(int Day, Money Amount)> _subsidies = [];

    private readonly Money[] _sums = new Money[Enum.GetValues<CashFlowLine>().Length];

    /// <summary>What each levy took.</summary>
    public AmountsByPurpose Levies { get; private set; } = AmountsByPurpose.None;

    /// <summary>Sum of all flows before loans, subsidies counted.</summary>
    public Money Net => Of(CashFlowLine.Revenue) + Of(CashFlowLine.Resale) + Of(CashFlowLine.Subsidy)
        - Of(CashFlowLine.Investment) - Of(CashFlowLine.Energy) - Of(CashFlowLine.Operations) - Of(CashFlowLine.Levy);

    /// <summary>Sum of a line; what it paid is positive too.</summary>
    public Money Of(CashFlowLine line) => _sums[(int)line];

    /// <summary>Books what was paid or received. Resale is the last of a center's flows, which no projection goes on from.</summary>
    public void Book(int day, Money amount, PaymentPurpose purpose)
    {
        _sums[(int)purpose.Line] += amount;
        switch (purpose.Line)
        {
            case CashFlowLine.Revenue or CashFlowLine.Resale:
                Book(_flows, day, amount);
                break;
            case CashFlowLine.Investment or CashFlowLine.Energy or CashFlowLine.Operations:
                Book(_flows, day, -amount);
                break;
            case CashFlowLine.Levy:
                Levies = Levies.With(purpose.Id, Levies.Of(purpose.Id) + amount.Yuan);
                Book(_flows, day, -amount);
                break;
            case CashFlowLine.Subsidy:
                Book(_subsidies, day, amount);
                break;
        }
    }

    /// <summary>Flows by month of 30.4375 days from the first flow on, yuan.</summary>
    public double[] Monthly(bool withSubsidy)
    {
        if (_flows.Count == 0)
        {
            return [];
        }

        int first = _flows[0].Day;
        int last = _flows[^1].Day;
        double[] months = new double[(int)((last - first) / DaysPerMonth) + 1];
        foreach ((int day, Money amount) in withSubsidy ? _flows.Concat(_subsidies) : _flows)
        {
            int month = Math.Clamp((int)((day - first) / DaysPerMonth), 0, months.Length - 1);
            months[month] += amount.Yuan;
        }

        return months;
    }

    /// <summary>Static payback: years from opening to the first day on which the flows since the first investment add up to zero or more.</summary>
    /// <param name="opened">Day of opening.</param>
    /// <param name="today">Last day known.</param>
    /// <param name="lifeEnds">Day on which the cards will be retired; a payback projected beyond it is never.</param>
    /// <param name="withSubsidy">Whether subsidies count.</param>
    /// <returns>Years and whether they are projected from the trailing year; nothing when never.</returns>
    public (double? Years, bool Projected) Payback(int opened, int today, int lifeEnds, bool withSubsidy)
    {
        long cumulative = 0;
        long trailing = 0;
        int trailingFrom = Math.Max(opened, today - TrailingDays);
        foreach ((int day, Money amount) in (withSubsidy ? _flows.Concat(_subsidies) : _flows).OrderBy(flow => flow.Day))
        {
            cumulative += amount.Fen;
            trailing += day > trailingFrom ? amount.Fen : 0;
            if (cumulative >= 0 && day > opened)
            {
                return ((day - opened) / DaysPerYear, false);
            }
        }

        int window = today - trailingFrom;
        if (trailing <= 0 || window < DaysPerMonth * 3)
        {
            return (null, false);
        }

        double days = -cumulative / ((double)trailing / window);
        return today + days > lifeEnds ? (null, false) : ((today + days - opened) / DaysPerYear, true);
    }

    private const double DaysPerYear = 365.25;
    private const double DaysPerMonth = DaysPerYear / 12;
    private const int TrailingDays = 365;

    private static void Book(List<(int Day, Money Amount)> book, int day, Money amount)
    {
        if (book.Count > 0 && book[^1].Day == day)
        {
            book[^1] = (day, book[^1].Amount + amount);
        }
        else if (amount != Money.Zero)
        {
            book.Add((day, amount));
        }
    }
}
