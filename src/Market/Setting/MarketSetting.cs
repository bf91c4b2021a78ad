using System.Collections.Immutable;
using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Performance;
using MarketSim.Market.Randomness;

namespace MarketSim.Market.Setting;

/// <summary>All that stays the same while a run lasts: scenario, population, seed, and what follows from them.</summary>
/// <remarks>Immutable and shared by all agents of a process; two processes that build it from the same scenario, population and seed have equal settings.</remarks>
public sealed class MarketSetting
{
    private const int FactsYear = 2024;
    private readonly CenterTerms[] _terms;
    private readonly CenterTerms[] _namedTerms;
    private readonly double[] _familiarityLeft;
    private readonly double[][] _sizes;
    private readonly ImmutableDictionary<SupplierTier, SupplierTierInputs> _tiers;
    private readonly ImmutableDictionary<BrokerKind, BrokerKindInputs> _kinds;

    /// <summary>Works out what follows from a scenario, its population and a seed.</summary>
    public MarketSetting(Scenario scenario, Population population, ulong seed)
    {
        Scenario = scenario;
        Population = population;
        Seed = seed;
        Cards = [.. scenario.Cards];
        Plan = new DayPlan(scenario.Matching.Rounds);
        Days = scenario.Horizon.Days();
        _familiarityLeft = [.. Enumerable.Range(0, Days + 1).Select(days => Math.Pow(1 - scenario.Matching.FamiliarityFadePerYear, days / 365.25))];
        Roster = new Roster(population);
        Geography = new Geography(scenario);
        Throughput = new Throughput(scenario);
        MeanSoftwareQuality = population.Centers.Count == 0 ? 0 : population.Centers.Average(center => center.SoftwareQuality);
        Owners = [.. scenario.Centers.Owners];
        _terms = [.. Owners.Select(owner => new CenterTerms(owner, scenario.Centers.Costs))];
        _namedTerms = [.. population.Centers.Where(center => center.Named is not null).OrderBy(center => center.Named!.Value)
            .Select(center => CenterTerms.Of(scenario.Centers.Named![center.Named!.Value], Owners[center.Owner], scenario.Centers.Costs))];
        Segments = [.. scenario.Demand.Segments];
        Work = [.. scenario.Demand.Work];
        OwnWork = [.. Owners.Select(owner => new WorkMix(scenario, owner.OwnWork))];
        RequestedWork = [.. Segments.Select(segment => new WorkMix(scenario, segment.Work))];
        double[][] need = [.. Work.Select(work => NeedPath.Factors(work.Need, scenario.Horizon.Start, Days))];
        double[][] numbers = [.. Work.Zip(need, (work, factors) => Array.ConvertAll(factors, factor => Math.Pow(factor, 1 - work.NeedInSizeShare)))];
        _sizes = [.. Work.Zip(need, (work, factors) => Array.ConvertAll(factors, factor => Math.Pow(factor, work.NeedInSizeShare)))];
        Need = [.. Segments.Zip(RequestedWork, (segment, mix) => new NeedPath(segment, mix, numbers, Days))];
        OwnNeed = new OwnNeed(scenario, population, Throughput, OwnWork, need);
        _tiers = scenario.Supply.Tiers.ToImmutableDictionary(tier => tier.Tier);
        _kinds = scenario.Brokers.Kinds.ToImmutableDictionary(kind => kind.Kind);
        CardIndex = scenario.Cards.Select((card, index) => (card.Id, Index: new Index<CardModel>(index))).ToImmutableDictionary(pair => pair.Id, pair => pair.Index);
        ProvinceIndex = scenario.Provinces.Select((province, index) => (province.Id, Index: new Index<Province>(index))).ToImmutableDictionary(pair => pair.Id, pair => pair.Index);
    }

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>The agents' profiles.</summary>
    public Population Population { get; }

    /// <summary>The seed.</summary>
    public ulong Seed { get; }

    /// <summary>The card models, by index.</summary>
    public ImmutableArray<CardModel> Cards { get; }

    /// <summary>The phases of a day.</summary>
    public DayPlan Plan { get; }

    /// <summary>Number of simulated days.</summary>
    public int Days { get; }

    /// <summary>All agents, numbered.</summary>
    public Roster Roster { get; }

    /// <summary>Share of familiarity that is left after some days within the horizon, 0 to 1.</summary>
    public double FamiliarityLeft(int days) => _familiarityLeft[days];

    /// <summary>Distances and round trips between provinces.</summary>
    public Geography Geography { get; }

    /// <summary>What cards achieve.</summary>
    public Throughput Throughput { get; }

    /// <summary>Mean quality of the centers' software stacks; 0 without centers.</summary>
    public double MeanSoftwareQuality { get; }

    /// <summary>Types of owner, by index.</summary>
    public ImmutableArray<OwnerType> Owners { get; }

    /// <summary>Segments, by index.</summary>
    public ImmutableArray<Segment> Segments { get; }

    /// <summary>Kinds of work, by index.</summary>
    public ImmutableArray<WorkType> Work { get; }

    /// <summary>What owners run on their own cards, by type of owner.</summary>
    public ImmutableArray<WorkMix> OwnWork { get; }

    /// <summary>What owners need that share one need between their sites.</summary>
    public OwnNeed OwnNeed { get; }

    /// <summary>What buyers ask for, by segment.</summary>
    public ImmutableArray<WorkMix> RequestedWork { get; }

    /// <summary>How the need of each segment develops.</summary>
    public ImmutableArray<NeedPath> Need { get; }

    /// <summary>Card models' indices by id.</summary>
    public ImmutableDictionary<string, Index<CardModel>> CardIndex { get; }

    /// <summary>Provinces' indices by id.</summary>
    public ImmutableDictionary<string, Index<Province>> ProvinceIndex { get; }

    /// <summary>The calendar year that the facts look at: 2024, or the run's second year (its first when there is no second) when 2024 is not simulated.</summary>
    public int FocusYear => Scenario.Horizon.Start.Year <= FactsYear && Scenario.Horizon.End.Year >= FactsYear
        ? FactsYear
        : Math.Min(Scenario.Horizon.Start.Year + 1, Scenario.Horizon.End.Year);

    /// <summary>Whether a request is for training of a large model from nothing.</summary>
    public bool IsLargeTraining(Index<WorkType> work, bool large) => large && Work[work].Program == WorkProgram.PreTraining;

    /// <summary>Factor on the size of requests for a kind of work on a day: the part of need that changes sizes.</summary>
    public double NeedInSize(Index<WorkType> work, int day) => _sizes[work][day];

    /// <summary>What an achieved PFLOP-day of a kind of work is worth on a day, yuan.</summary>
    public double ValueCnyPerPflopDay(Index<WorkType> work, int day) => Scenario.Demand.ReferenceValueCnyPerPflopDay * Work[work].ValueFactor
        * ValueOverFirstDays(day);

    /// <summary>What work is worth on a day over what it is worth on the first.</summary>
    public double ValueOverFirstDays(int day) => Math.Pow(1 + Scenario.Demand.ReferenceValueGrowthPerYear, YearsAt(day));

    /// <summary>What holds for a center: its type of owner and its costs.</summary>
    public CenterTerms TermsOf(CenterProfile center) => center.Named is { } named ? _namedTerms[named] : _terms[center.Owner];

    /// <summary>The tier of a supplier.</summary>
    public SupplierTierInputs TierOf(Index<SupplierProfile> supplier) => _tiers[Population.Suppliers[supplier].Tier];

    /// <summary>The kind of a broker.</summary>
    public BrokerKindInputs KindOf(Index<BrokerProfile> broker) => _kinds[Population.Brokers[broker].Kind];

    /// <summary>The date of a day.</summary>
    public DateOnly DateOf(int day) => Scenario.Horizon.Start.AddDays(day);

    /// <summary>The day of a date; negative before the horizon.</summary>
    public int DayOf(DateOnly date) => date.DayNumber - Scenario.Horizon.Start.DayNumber;

    /// <summary>Years from the first day to a day.</summary>
    public static double YearsAt(int day) => day / 365.25;

    /// <summary>Opens the random stream of an agent for a purpose.</summary>
    public RandomStream Stream(AgentId agent, Purpose purpose, uint item = 0) => new(Seed, agent, purpose, item);

    /// <summary>The ids of all agents, in order.</summary>
    public IEnumerable<AgentId> AgentIds() => Enumerable.Range(0, Roster.Count).Select(Roster.At);
}
