using MarketSim.Market.Books;

namespace MarketSim.Market.Measures.Statements;

/// <summary>Every payment of a center, and the use of its cards by month: what its cash flow, payback and value are worked out from.</summary>
public sealed record CenterStatement
{
    /// <summary>Short name of the center.</summary>
    public required string Name { get; init; }

    /// <summary>First day of the run.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Last day of the run, from 0.</summary>
    public required int Today { get; init; }

    /// <summary>Day of opening; nothing when it did not open.</summary>
    public required int? OpenedOn { get; init; }

    /// <summary>Day on which its cards are retired, or on which it failed; nothing when it did not open.</summary>
    public required int? LifeEnds { get; init; }

    /// <summary>Discount rate per year.</summary>
    public required double HurdleRate { get; init; }

    /// <summary>Interest per year.</summary>
    public required double LoanRate { get; init; }

    /// <summary>What is owed of the loan on the last day.</summary>
    public required Money Debt { get; init; }

    /// <summary>What is paid back of the loan with each bill, every 30 days.</summary>
    public required Money DebtPart { get; init; }

    /// <summary>Part of network, storage and deployment that grows with the price of cards, 0 to 1.</summary>
    public required double NetworkShareOfFitting { get; init; }

    /// <summary>Payments, in order of days.</summary>
    public required IReadOnlyList<StatementEntry> Entries { get; init; }

    /// <summary>The use of the cards, for each month in operation.</summary>
    public required IReadOnlyList<StatementMonth> Months { get; init; }
}

/// <summary>A payment.</summary>
/// <param name="Day">Day, from 0.</param>
/// <param name="Purpose">What it was for.</param>
/// <param name="Amount">Received; negative when paid.</param>
public readonly record struct StatementEntry(int Day, PaymentPurpose Purpose, Money Amount);

/// <summary>How the cards of a center were used in a month, and what that cost (accrual).</summary>
public sealed record StatementMonth
{
    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Days in operation.</summary>
    public int Days { get; init; }

    /// <summary>Card-days available.</summary>
    public long Available { get; init; }

    /// <summary>Card-days leased, contracts and anchor tenant counted.</summary>
    public long Leased { get; init; }

    /// <summary>Card-days of the owner's own work.</summary>
    public long Captive { get; init; }

    /// <summary>Card-days under contracts at a fixed rent.</summary>
    public long Contracted { get; init; }

    /// <summary>Card-days on offer and idle.</summary>
    public long IdleOnOffer { get; init; }

    /// <summary>Sum over days of the rent asked, yuan per card-hour.</summary>
    public double RentAskedSum { get; init; }

    /// <summary>Rent earned, yuan.</summary>
    public double AccruedRentCny { get; init; }

    /// <summary>Energy, yuan.</summary>
    public double EnergyCny { get; init; }

    /// <summary>The part of it that hangs on use, yuan.</summary>
    public double EnergyOfUseCny { get; init; }

    /// <summary>Staff, maintenance and bandwidth, yuan.</summary>
    public double OperationsCny { get; init; }

    /// <summary>Bandwidth, which hangs on use, yuan.</summary>
    public double BandwidthCny { get; init; }

    /// <summary>Maintenance, which hangs on the price of cards, yuan.</summary>
    public double MaintenanceCny { get; init; }

    /// <summary>What a year of running all cards at full load would cost, by the last day of the month, yuan.</summary>
    public double FullLoadCnyPerYear { get; init; }
}
