using MarketSim.Market.Books;
using MarketSim.Market.Measures.Rows;

namespace MarketSim.Market.Centers;

/// <summary>A project's cash flow before loans, with and without subsidies, day by day.</summary>
internal sealed class CashFlow
{
    private readonly List<(int Day, Money Amount)> _flows = [];
    private readonly List<(int Day, Money Amount)> _subsidies = [];
    private readonly List<(int Day, Money Amount)> _once = [];

    private readonly Money[] _sums = new Money[Enum.GetValues<CashFlowLine>().Length];

    /// <summary>What each levy took.</summary>
    public AmountsByPurpose Levies { get; private set; } = AmountsByPurpose.None;

    /// <summary>What the owner paid itself for its own work.</summary>
    public Money InternalRent { get; private set; }

    /// <summary>Sum of all flows before loans, subsidies counted.</summary>
    public Money Net => Of(CashFlowLine.Revenue) + Of(CashFlowLine.Resale) + Of(CashFlowLine.Subsidy)
        - Of(CashFlowLine.Investment) - Of(CashFlowLine.Energy) - Of(CashFlowLine.Operations) - Of(CashFlowLine.Levy);

    /// <summary>Sum of a line; what it paid is positive too.</summary>
    public Money Of(CashFlowLine line) => _sums[(int)line];

    /// <summary>Books what was paid or received. Investment, its subsidies and resale come once; no projection goes on from them.</summary>
    public void Book(int day, Money amount, PaymentPurpose purpose)
    {
        if (purpose.Line == CashFlowLine.SubsidyRepaid)
        {
            (amount, purpose) = (-amount, PaymentPurpose.Subsidy);
        }

        _sums[(int)purpose.Line] += amount;
        InternalRent += purpose == PaymentPurpose.CaptiveUse ? amount : Money.Zero;
        if (purpose.Line is CashFlowLine.Investment or CashFlowLine.Resale)
        {
            Book(_once, day, purpose.Line == CashFlowLine.Resale ? amount : -amount);
        }

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

    /// <summary>The same, and after the last day known what comes every day until the cards retire.</summary>
    /// <param name="opened">Day of opening.</param>
    /// <param name="today">Last day known.</param>
    /// <param name="lifeEnds">Day on which the cards will be retired; resale on that day is not counted before it is paid.</param>
    /// <returns>Months and whether any are projected; nothing when the center is too young to be projected.</returns>
    public (double[] Months, bool Projected)? ToEndOfLife(int opened, int today, int lifeEnds)
    {
        double[] known = Monthly(withSubsidy: true);
        if (known.Length == 0 || today >= lifeEnds)
        {
            return (known, false);
        }

        if (LastingPerDay(opened, today) is not { } perDay)
        {
            return null;
        }

        int first = _flows[0].Day;
        double[] months = new double[Math.Max(known.Length, (int)((lifeEnds - first) / DaysPerMonth) + 1)];
        known.CopyTo(months, 0);
        for (int month = 0; month < months.Length; month++)
        {
            double from = Math.Max(today, first + (month * DaysPerMonth));
            double to = Math.Min(lifeEnds, first + ((month + 1) * DaysPerMonth));
            months[month] += perDay.Yuan * Math.Max(0, to - from);
        }

        return (months, true);
    }

    /// <summary>Static payback: years from opening to the first day on which the flows since the first investment add up to zero or more.</summary>
    /// <param name="opened">Day of opening.</param>
    /// <param name="today">Last day known.</param>
    /// <param name="lifeEnds">Day on which the cards will be retired; a payback projected beyond it is never.</param>
    /// <param name="withSubsidy">Whether subsidies count.</param>
    /// <returns>Years, when there is a payback, and how that is known.</returns>
    public (double? Years, PaybackState State) Payback(int opened, int today, int lifeEnds, bool withSubsidy)
    {
        long cumulative = 0;
        foreach ((int day, Money amount) in (withSubsidy ? _flows.Concat(_subsidies) : _flows).OrderBy(flow => flow.Day))
        {
            cumulative += amount.Fen;
            if (cumulative >= 0 && day > opened)
            {
                return ((day - opened) / DaysPerYear, PaybackState.Recovered);
            }
        }

        if (today >= lifeEnds)
        {
            return (null, PaybackState.Never);
        }

        if (LastingPerDay(opened, today) is not { } perDay)
        {
            return (null, PaybackState.TooYoung);
        }

        double days = perDay.Fen > 0 ? -cumulative / perDay.Fen : double.PositiveInfinity;
        return today + days > lifeEnds ? (null, PaybackState.Never) : ((today + days - opened) / DaysPerYear, PaybackState.Projected);
    }

    /// <summary>What came in, less what went out, per day of the trailing year, flows that come once apart; nothing in the first three months.</summary>
    private (double Fen, double Yuan)? LastingPerDay(int opened, int today)
    {
        int from = Math.Max(opened, today - TrailingDays);
        int window = today - from;
        if (window < DaysPerMonth * 3)
        {
            return null;
        }

        long fen = Since(_flows, from) - Since(_once, from);
        return ((double)fen / window, new Money(fen).Yuan / window);
    }

    private const double DaysPerYear = 365.25;
    private const double DaysPerMonth = DaysPerYear / 12;
    private const int TrailingDays = 365;

    private static long Since(List<(int Day, Money Amount)> book, int from) => book.Where(flow => flow.Day > from).Sum(flow => flow.Amount.Fen);

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
