using System.ComponentModel.DataAnnotations;

namespace MarketSim.Market.Inputs;

/// <summary>Buyers and their work.</summary>
public sealed record DemandInputs
{
    /// <summary>Number of buyers.</summary>
    [Range(0, 100_000_000)]
    public required int Buyers { get; init; }

    /// <summary>Factor on the size of every request: scales demand without changing its shape.</summary>
    [Range(0.0, 1000.0)]
    public double Scale { get; init; } = 1.0;

    /// <summary>What buyers think an achieved PFLOP-day is worth on the first day, yuan; budgets are drawn around it.</summary>
    [Range(1.0, 1e6)]
    public required double ReferenceValueCnyPerPflopDay { get; init; }

    /// <summary>Change of that value per year (work gets cheaper to do elsewhere, models get leaner).</summary>
    [Range(-0.9, 2.0)]
    public double ReferenceValueGrowthPerYear { get; init; }

    /// <summary>Factor on arrivals by weekday, Monday first; seven numbers with mean near 1.</summary>
    [Length(7, 7)]
    public required IReadOnlyList<double> WeekdayFactors { get; init; }

    /// <summary>Standard deviation of the logarithm of a buyer's activity from burst to burst (arrivals are far from Poisson).</summary>
    [Range(0.0, 3.0)]
    public required double BurstSigma { get; init; }

    /// <summary>Requests that come together in one burst, mean number, at least 1.</summary>
    [Range(1.0, 100.0)]
    public required double RequestsPerBurst { get; init; }

    /// <summary>Fall of the logarithm of a new request's size by that of the cost of compute over what it is worth: less is bought when it is dear, new uses come when it is cheap.</summary>
    [Range(0.0, 5.0), Assumption(0, 1.2)]
    public double PriceElasticityOfSize { get; init; }

    /// <summary>Work that runs already on the first day, over the first leases that would run then at the first day's rate; 0 begins with empty centers.</summary>
    [Range(0.0, 10.0), Assumption(0.5, 2)]
    public double RunningAtStart { get; init; } = 1;

    /// <summary>The segments.</summary>
    [Length(0, 20)]
    public required IReadOnlyList<Segment> Segments { get; init; }

    /// <summary>The kinds of work.</summary>
    [Length(1, 20)]
    public required IReadOnlyList<WorkType> Work { get; init; }

    /// <summary>The place of a kind of work in <see cref="Work"/>; -1 if it is not defined.</summary>
    public int PlaceOfWork(string id) => Work.Index().FirstOrDefault(work => work.Item.Id == id, (-1, null!)).Index;
}
