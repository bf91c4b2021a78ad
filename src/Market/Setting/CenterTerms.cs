using MarketSim.Market.Inputs;

namespace MarketSim.Market.Setting;

/// <summary>What holds for a center: its type of owner and its costs, with what a named center says of itself in their place.</summary>
/// <param name="Owner">Type of owner.</param>
/// <param name="Costs">Costs of building and running.</param>
public sealed record CenterTerms(OwnerType Owner, CostInputs Costs)
{
    /// <summary>Electricity tariff before policy's subsidies, yuan per kWh; nothing where that of the province holds.</summary>
    public double? PowerPriceCnyPerKwh { get; init; }

    /// <summary>Price of a card by contract, yuan; nothing where it is the market's.</summary>
    public double? CardPriceCny { get; init; }

    /// <summary>Deployment, once, yuan per card.</summary>
    public double DeploymentCnyPerCard { get; init; }

    /// <summary>The terms of a named center.</summary>
    /// <param name="named">What the scenario says of it.</param>
    /// <param name="owner">Its type of owner.</param>
    /// <param name="costs">Costs of all centers.</param>
    public static CenterTerms Of(NamedCenter named, OwnerType owner, CostInputs costs) => new(
        owner with
        {
            HurdleRate = named.HurdleRate ?? owner.HurdleRate,
            CapexSubsidyShare = named.SubsidyShare ?? owner.CapexSubsidyShare,
            DebtShare = named.Loan.Share ?? owner.DebtShare,
            AnchorShare = named.AnchorShare ?? owner.AnchorShare,
        },
        costs with
        {
            HallCnyPerKw = named.HallCnyPerKw ?? costs.HallCnyPerKw,
            NetworkShareOfCards = named.NetworkShareOfCards ?? costs.NetworkShareOfCards,
            Pue = named.Pue ?? costs.Pue,
            StaffCnyPerCardYear = named.StaffCnyPerCardYear ?? costs.StaffCnyPerCardYear,
            MaintenanceShare = named.MaintenanceShare ?? costs.MaintenanceShare,
            LoanRate = named.Loan.Rate ?? costs.LoanRate,
            LoanYears = named.Loan.Years ?? costs.LoanYears,
        })
    {
        PowerPriceCnyPerKwh = named.PowerPriceCnyPerKwh,
        CardPriceCny = named.Cards.Supply == CardSupply.Tender ? null : named.Cards.PriceCny,
        DeploymentCnyPerCard = named.DeploymentCnyPerCard ?? 0,
    };
}
