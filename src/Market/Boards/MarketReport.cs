using System.Collections.Immutable;

namespace MarketSim.Market.Boards;

/// <summary>Statistics published each morning on the days before.</summary>
public sealed record MarketReport : Post
{
    /// <summary>Requested card-days of the reference card per day, mean of the last 90 days, by province.</summary>
    public required ImmutableArray<double> DemandByProvince { get; init; }

    /// <summary>The same a year before; 0 where the run is younger.</summary>
    public required ImmutableArray<double> DemandByProvinceYearAgo { get; init; }

    /// <summary>Take-up of offered card-days over the last 90 days, by province; not a number where nothing was offered.</summary>
    public required ImmutableArray<double> TakeUpByProvince { get; init; }

    /// <summary>Take-up of offered card-days over the last 90 days, by card index; not a number where nothing was offered.</summary>
    public required ImmutableArray<double> TakeUpByCard { get; init; }

    /// <summary>Mean rent of leases signed in the last 90 days, yuan per card and hour, by card index; not a number where none was signed.</summary>
    public required ImmutableArray<double> RentByCard { get; init; }

    /// <summary>
    /// How strongly tenants turn from a center to others as its rent rises, if those have room: fall of the logarithm of demand by that of rent, leases of the last 90 days,
    /// by card index; not a number before any was signed.
    /// </summary>
    public required ImmutableArray<double> TurningElasticityByCard { get; init; }

    /// <summary>How strongly they give up as rents rise; the same otherwise.</summary>
    public required ImmutableArray<double> GivingUpElasticityByCard { get; init; }

    /// <summary>
    /// Everything that leases of the last 90 days cost over what work of their kind is worth, mean weighted by card-days; not a number before any was signed.
    /// </summary>
    public required double CostOverValue { get; init; }

    /// <summary>Rent change per year, from the last 90 days against the 90 days a year before, over all cards; 0 where the run is younger.</summary>
    public required double RentTrendPerYear { get; init; }

    /// <summary>Cards that projects want and have not got, by card index.</summary>
    public required ImmutableArray<long> BacklogByCard { get; init; }

    /// <summary>Mean price of the last day on which suppliers sold the card, yuan, by card index; not a number where that is too long ago to count.</summary>
    public required ImmutableArray<double> PaidPriceByCard { get; init; }

    /// <summary>The usual price of late: paid prices with an exponential memory, yuan, by card index; not a number where there is no paid price.</summary>
    public required ImmutableArray<double> UsualPriceByCard { get; init; }

    /// <summary>Take-up of offered card-days over the last 90 days, nation; not a number where nothing was offered.</summary>
    public required double TakeUp { get; init; }

    /// <summary>Capacity on offer to others in the nation, mean of the last 90 days, PFLOPS (FP16).</summary>
    public required double OfferedPflops { get; init; }

    /// <summary>What projects that are announced and not built will offer to others, PFLOPS (FP16).</summary>
    public required double PipelinePflops { get; init; }

    /// <summary>What owners' cards in operation can do of their own work, by type of owner, PFLOPS of the reference card.</summary>
    public required ImmutableArray<double> OwnCapacityPflops { get; init; }

    /// <summary>What cards that they rent by contract can do, by type of owner that rents, PFLOPS of the reference card.</summary>
    public required ImmutableArray<double> RentedPflops { get; init; }

    /// <summary>What their projects that are announced and not built will be able to do, by type of owner, PFLOPS of the reference card.</summary>
    public required ImmutableArray<double> OwnPipelinePflops { get; init; }

    /// <summary>Commission earned by brokers over their running cost in the last 30 days.</summary>
    public required double BrokerEarningsOverCost { get; init; }
}
