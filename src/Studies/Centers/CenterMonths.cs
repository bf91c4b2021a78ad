using System.Globalization;
using MarketSim.Market.Books;
using MarketSim.Market.Inputs;
using MarketSim.Market.Measures.Statements;

namespace MarketSim.Studies.Centers;

/// <summary>The cash flow of a center by month: lines of money, and the use of cards.</summary>
public static class CenterMonths
{
    /// <summary>Lines of money, yuan; what is received is positive, what is paid negative.</summary>
    public static IReadOnlyList<string> Money { get; } =
    [
        "cards", "hall", "fitting", "subsidy", "rent_leases", "rent_contracts", "rent_anchor", "rent_own_work", "resale", "energy", "operations", "levies",
        "interest", "loan_drawn", "loan_repaid", "equity", "written_off",
    ];

    /// <summary>Lines of the use of cards: card-days, and the rent asked in yuan per card-hour.</summary>
    public static IReadOnlyList<string> Use { get; } = ["available", "leased", "own_work", "contracted", "idle_on_offer", "rent_asked"];

    /// <summary>Lines before loans and owner's money: their sum is the project's net cash flow.</summary>
    public static bool IsProject(string line) => line is not ("interest" or "loan_drawn" or "loan_repaid" or "equity" or "written_off");

    /// <summary>All months from the first payment to the last day of the run, as named figures <c>month.2027-01.energy</c>.</summary>
    public static IEnumerable<NamedValue> Of(CenterStatement statement)
    {
        if (statement.Entries.Count == 0)
        {
            return [];
        }

        var sums = new SortedDictionary<(DateOnly Month, int Line), double>();
        foreach ((int day, PaymentPurpose purpose, Money amount) in statement.Entries)
        {
            (DateOnly, int) at = (CalendarMonth.Of(statement.Start.AddDays(day)), LineOf(purpose));
            sums[at] = sums.GetValueOrDefault(at) + amount.Yuan;
        }

        Dictionary<DateOnly, StatementMonth> use = statement.Months.ToDictionary(month => month.Month);
        return CalendarMonth.Between(statement.Start.AddDays(statement.Entries[0].Day), statement.Start.AddDays(statement.Today)).SelectMany(month =>
        {
            string at = "month." + NameOf(month) + ".";
            StatementMonth used = use.GetValueOrDefault(month) ?? new StatementMonth { Month = month };
            return Money.Select((line, index) => new NamedValue(at + line, sums.GetValueOrDefault((month, index)))).Concat(
            [
                new(at + "available", used.Available), new(at + "leased", used.Leased), new(at + "own_work", used.Captive), new(at + "contracted", used.Contracted),
                new(at + "idle_on_offer", used.IdleOnOffer), new(at + "rent_asked", Means.Share(used.RentAskedSum, used.Days)),
            ]);
        });
    }

    /// <summary>A month in names: <c>2027-01</c>.</summary>
    public static string NameOf(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static int LineOf(PaymentPurpose purpose)
    {
        string line = purpose switch
        {
            _ when purpose == PaymentPurpose.Cards => "cards",
            _ when purpose == PaymentPurpose.Fitting => "fitting",
            _ when purpose == PaymentPurpose.ContractRent => "rent_contracts",
            _ when purpose == PaymentPurpose.AnchorRent => "rent_anchor",
            _ when purpose == PaymentPurpose.CaptiveUse => "rent_own_work",
            _ when purpose == PaymentPurpose.LoanDrawn => "loan_drawn",
            _ when purpose == PaymentPurpose.WrittenOff => "written_off",
            { Line: CashFlowLine.Investment } => "hall",
            { Line: CashFlowLine.Subsidy or CashFlowLine.SubsidyRepaid } => "subsidy",
            { Line: CashFlowLine.Revenue } => "rent_leases",
            { Line: CashFlowLine.Resale } => "resale",
            { Line: CashFlowLine.Energy } => "energy",
            { Line: CashFlowLine.Operations } => "operations",
            { Line: CashFlowLine.Levy } => "levies",
            { Line: CashFlowLine.Interest } => "interest",
            { Line: CashFlowLine.Principal } => "loan_repaid",
            _ => "equity",
        };
        return Money.ToList().IndexOf(line);
    }
}
