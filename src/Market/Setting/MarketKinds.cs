using System.Collections.Immutable;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Texts;

namespace MarketSim.Market.Setting;

/// <summary>The types of owner, segments and kinds of work that a scenario defines, with their names; tables name them by id.</summary>
/// <param name="Owners">Types of owner, in the scenario's order.</param>
/// <param name="Segments">Segments, in the scenario's order.</param>
/// <param name="Work">Kinds of work, in the scenario's order.</param>
public sealed record MarketKinds(IReadOnlyList<Kind> Owners, IReadOnlyList<Kind> Segments, IReadOnlyList<Kind> Work)
{
    /// <summary>No kinds at all.</summary>
    public static MarketKinds None { get; } = new([], [], []);

    /// <summary>The kinds of a scenario.</summary>
    public static MarketKinds Of(Scenario scenario) => new(
        [.. scenario.Centers.Owners.Select(owner => new Kind(owner.Id, new(owner.Title, owner.TitleZh), owner.MarketBuilt))],
        [.. scenario.Demand.Segments.Select(segment => new Kind(segment.Id, new(segment.Title, segment.TitleZh), OwnCenters: segment.OwnCentersOf is not null))],
        [.. scenario.Demand.Work.Select(work => new Kind(work.Id, new(work.Title, work.TitleZh)))]);

    /// <summary>Whether centers of a type of owner are built to sell compute to others.</summary>
    /// <param name="owner">Id of the type; one that is not defined is not market-built.</param>
    public bool IsMarketBuilt(string owner) => Owners.Any(kind => kind.MarketBuilt && kind.Id == owner);

    /// <summary>Title of a kind by its id; the id itself where it is not defined.</summary>
    public static Text TitleOf(IReadOnlyList<Kind> kinds, string id) => IndexOf(kinds, id) is >= 0 and int place ? kinds[place].Title : new Text(id, id);

    /// <summary>Place of a kind in its list, from 0; -1 if it is not there.</summary>
    public static int IndexOf(IReadOnlyList<Kind> kinds, string id) => kinds.Index().FirstOrDefault(kind => kind.Item.Id == id, (-1, null!)).Index;
}

/// <summary>A kind by its names.</summary>
/// <param name="Id">Unique short name.</param>
/// <param name="Title">Title.</param>
/// <param name="MarketBuilt">For a type of owner: whether its centers are built to sell compute to others.</param>
/// <param name="OwnCenters">For a segment: whether it has centers of its own, and is on the market only for the rest.</param>
public sealed record Kind(string Id, Text Title, bool MarketBuilt = false, bool OwnCenters = false);

/// <summary>What a segment asks for, or an owner runs itself: kinds of work with their weights, in the scenario's order.</summary>
public sealed class WorkMix
{
    /// <summary>Looks the kinds of work up.</summary>
    /// <exception cref="ArgumentException">A weight names a kind of work that the scenario does not define.</exception>
    public WorkMix(Scenario scenario, IReadOnlyList<WorkWeight> weights)
    {
        Work = [.. weights.Select(weight => IndexOf(scenario, weight.Work))];
        Weights = [.. weights.Select(weight => weight.Weight)];
        double sum = weights.Sum(weight => weight.Weight);
        Shares = [.. weights.Select(weight => sum > 0 ? weight.Weight / sum : 0)];
    }

    /// <summary>The kinds of work.</summary>
    public ImmutableArray<Index<WorkType>> Work { get; }

    /// <summary>Their weights as the scenario states them; not negative.</summary>
    public ImmutableArray<double> Weights { get; }

    /// <summary>Their shares, which add up to 1; all 0 where all weights are.</summary>
    public ImmutableArray<double> Shares { get; }

    private static Index<WorkType> IndexOf(Scenario scenario, string id) => scenario.Demand.PlaceOfWork(id) is >= 0 and int place
        ? new(place)
        : throw new ArgumentException($"there is no kind of work '{id}'", nameof(scenario));
}
