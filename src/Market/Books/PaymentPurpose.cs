namespace MarketSim.Market.Books;

/// <summary>The line of a center's cash flow that a payment belongs to. What the payment does to the center's books follows from it alone.</summary>
public enum CashFlowLine
{
    /// <summary>Investment, paid.</summary>
    Investment,

    /// <summary>Subsidies, received.</summary>
    Subsidy,

    /// <summary>Subsidies, paid back: they lower those received.</summary>
    SubsidyRepaid,

    /// <summary>Rent, received.</summary>
    Revenue,

    /// <summary>Retired cards sold, received.</summary>
    Resale,

    /// <summary>Energy, paid.</summary>
    Energy,

    /// <summary>Staff, maintenance, bandwidth and commission, paid.</summary>
    Operations,

    /// <summary>Taxes and charges under a policy, paid.</summary>
    Levy,

    /// <summary>Interest, paid; not part of the cash flow before loans.</summary>
    Interest,

    /// <summary>Loans, received and paid back; not part of the cash flow before loans.</summary>
    Principal,

    /// <summary>Money that owners put in or take out, and bills that are never paid; not part of the cash flow before loans.</summary>
    Equity,

    /// <summary>Payments that no center makes.</summary>
    Other,
}

/// <summary>What a payment is for.</summary>
/// <param name="Id">Name in snake case. Each levy has a column of this name in the table of centers.</param>
/// <param name="Line">The line of a center's cash flow that it belongs to.</param>
public sealed record PaymentPurpose(string Id, CashFlowLine Line)
{
    /// <summary>Cards.</summary>
    public static readonly PaymentPurpose Cards = new("cards", CashFlowLine.Investment);

    /// <summary>Hall, power, cooling, network: investment besides cards.</summary>
    public static readonly PaymentPurpose Construction = new("construction", CashFlowLine.Investment);

    /// <summary>Rent of leased cards.</summary>
    public static readonly PaymentPurpose Rent = new("rent", CashFlowLine.Revenue);

    /// <summary>The rent that a voucher pays.</summary>
    public static readonly PaymentPurpose Voucher = new("voucher", CashFlowLine.Revenue);

    /// <summary>The rent that a public budget pays for cards bought for buyers.</summary>
    public static readonly PaymentPurpose PublicPurchase = new("public_purchase", CashFlowLine.Revenue);

    /// <summary>The rent that a public budget pays for work that moves to another province.</summary>
    public static readonly PaymentPurpose TransferDiscount = new("transfer_discount", CashFlowLine.Revenue);

    /// <summary>A broker's commission.</summary>
    public static readonly PaymentPurpose Commission = new("commission", CashFlowLine.Operations);

    /// <summary>Energy.</summary>
    public static readonly PaymentPurpose Energy = new("energy", CashFlowLine.Energy);

    /// <summary>Staff, maintenance, bandwidth.</summary>
    public static readonly PaymentPurpose Operations = new("operations", CashFlowLine.Operations);

    /// <summary>A loan paid out.</summary>
    public static readonly PaymentPurpose LoanDrawn = new("loan_drawn", CashFlowLine.Principal);

    /// <summary>A loan paid back.</summary>
    public static readonly PaymentPurpose LoanRepaid = new("loan_repaid", CashFlowLine.Principal);

    /// <summary>Interest.</summary>
    public static readonly PaymentPurpose Interest = new("interest", CashFlowLine.Interest);

    /// <summary>A subsidy to investment or power.</summary>
    public static readonly PaymentPurpose Subsidy = new("subsidy", CashFlowLine.Subsidy);

    /// <summary>A subsidy to investment that is paid back.</summary>
    public static readonly PaymentPurpose SubsidyRepaid = new("subsidy_repaid", CashFlowLine.SubsidyRepaid);

    /// <summary>What an owner pays its own center for its own work (an internal price).</summary>
    public static readonly PaymentPurpose CaptiveUse = new("captive_use", CashFlowLine.Revenue);

    /// <summary>Rent of an anchor tenant.</summary>
    public static readonly PaymentPurpose AnchorRent = new("anchor_rent", CashFlowLine.Revenue);

    /// <summary>Rent of a fixed contract with a tenant from outside the market.</summary>
    public static readonly PaymentPurpose ContractRent = new("contract_rent", CashFlowLine.Revenue);

    /// <summary>Network, storage and deployment of a named center, whose statement shows them apart.</summary>
    public static readonly PaymentPurpose Fitting = new("fitting", CashFlowLine.Investment);

    /// <summary>Bringing work and data to a seller.</summary>
    public static readonly PaymentPurpose Deployment = new("deployment", CashFlowLine.Other);

    /// <summary>A broker's or a supplier's own running cost.</summary>
    public static readonly PaymentPurpose Overhead = new("overhead", CashFlowLine.Other);

    /// <summary>Money that an owner puts into a center: its part of an investment, what a center cannot pay, the price of a site that is taken over.</summary>
    public static readonly PaymentPurpose EquityPaidIn = new("equity_paid_in", CashFlowLine.Equity);

    /// <summary>What is left to the owner when a center is sold or wound up.</summary>
    public static readonly PaymentPurpose EquityPaidOut = new("equity_paid_out", CashFlowLine.Equity);

    /// <summary>Bills of a failed center that its creditors never get paid.</summary>
    public static readonly PaymentPurpose WrittenOff = new("written_off", CashFlowLine.Equity);

    /// <summary>Retired cards, sold second-hand.</summary>
    public static readonly PaymentPurpose Resale = new("resale", CashFlowLine.Resale);
}
