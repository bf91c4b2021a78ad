namespace MarketSim.Market.Measures.Rows;

/// <summary>Public money of one budget line in one month, by the province that it goes to or comes from; no row in a month without any.</summary>
[Table("budgets")]
public sealed record BudgetMonth
{
    /// <summary>The budget of the central government.</summary>
    public const string Central = "central";

    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Whose budget: central, or the id of the province.</summary>
    public required string Budget { get; init; }

    /// <summary>Province that the money goes to or comes from: the buyer's for help to buyers, the center's for all else.</summary>
    public required string Province { get; init; }

    /// <summary>Kind of the policy; owner_subsidy for the subsidy to investment that a type of owner has as a rule.</summary>
    public required string Policy { get; init; }

    /// <summary>Number of the event in the scenario's list of events, from 1; 0 for what no event pays.</summary>
    public required int Event { get; init; }

    /// <summary>Paid out, yuan.</summary>
    public required double PaidCny { get; init; }

    /// <summary>Taken in, yuan: levies and subsidies paid back.</summary>
    public required double ReceivedCny { get; init; }

    /// <summary>Card-days that it bought outright.</summary>
    public required long CardDaysBought { get; init; }
}
