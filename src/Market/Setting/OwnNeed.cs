using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Market.Performance;

namespace MarketSim.Market.Setting;

/// <summary>What owners need for their own work that share one need between all their sites, as large firms do.</summary>
/// <remarks>
/// Rates are in PFLOPS of the reference card (FP16, datasheet): what those reference cards would get done. The need starts at what the owners planned to use of their sites of the
/// first day, and follows what the scenario says of each kind of work: of the owners' own, else of the market's (<see cref="OwnWorkWeight.Need"/>,
/// <see cref="WorkType.Need"/>, <see cref="WorkType.SizeGrowthPerYear"/>).
/// </remarks>
public sealed class OwnNeed
{
    private readonly OwnerType[] _owners;
    private readonly double[][] _perCard;
    private readonly double[] _atStart;
    private readonly double[][] _path;
    private readonly double[][] _usable;

    /// <summary>Works the need out.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="population">Who operates on the first day.</param>
    /// <param name="throughput">What cards achieve.</param>
    /// <param name="mixes">What owners run, by type.</param>
    /// <param name="factors">Factors on the need for each kind of work, by index of the kind and by day.</param>
    internal OwnNeed(Scenario scenario, Population population, Throughput throughput, IReadOnlyList<WorkMix> mixes, double[][] factors)
    {
        _owners = [.. scenario.Centers.Owners];
        _perCard = [.. mixes.Select((mix, owner) => PerCard(scenario, throughput, mix))];
        _atStart = new double[_owners.Length];
        foreach (CenterProfile center in population.Centers.Where(center => center.OperatingAtStart))
        {
            _atStart[center.Owner] += center.SizePflops / scenario.Cards[center.Card].Pflops() * _perCard[center.Owner][center.Card];
        }

        _usable = [.. _owners.Select(owner => Usable(scenario, owner))];
        _path = [.. mixes.Select((mix, owner) => _owners[owner].SharesNeed ? Path(scenario, _owners[owner], mix, factors) : [])];
    }

    /// <summary>What a card does of an owner's work, PFLOPS of the reference card.</summary>
    public double PflopsPerCard(Index<OwnerType> owner, Index<CardModel> card) => _perCard[owner][card];

    /// <summary>How much more seldom a firm of this type can use a card that it rents than one of the ecosystem that most of its software is written for, 0 to 1.</summary>
    public double UsableShare(Index<OwnerType> owner, Index<CardModel> card) => _usable[owner][card];

    /// <summary>What sites of the first day can do, PFLOPS of the reference card.</summary>
    public double CapacityAtStart(Index<OwnerType> owner) => _atStart[owner];

    /// <summary>What is needed on a day, PFLOPS of the reference card; 0 for owners that share no need.</summary>
    public double On(Index<OwnerType> owner, int day) => _path[owner].Length == 0 ? 0 : _atStart[owner] * _owners[owner].CaptiveAtOpening * _path[owner][Math.Clamp(day, 0, _path[owner].Length - 1)];

    private static double[] PerCard(Scenario scenario, Throughput throughput, WorkMix mix)
    {
        double reference = Speed(new(0));
        return [.. scenario.Cards.Select((model, card) => reference > 0 ? scenario.Cards[0].Pflops() * Speed(new(card)) / reference : model.Pflops())];
        double Speed(Index<CardModel> card) => Enumerable.Range(0, mix.Work.Length).Sum(i => mix.Shares[i] * throughput.CardPflops(card, mix.Work[i], 1));
    }

    /// <summary>The software of owners that are on the market as a segment is written for the ecosystems of that segment.</summary>
    private static double[] Usable(Scenario scenario, OwnerType owner)
    {
        Segment? segment = scenario.Demand.Segments.FirstOrDefault(segment => segment.OwnCentersOf == owner.Id);
        double most = segment?.Ecosystems.Max(weight => weight.Weight) ?? 0;
        return [.. scenario.Cards.Select(card => most > 0 ? segment!.Ecosystems.Where(weight => weight.Ecosystem == card.Ecosystem).Sum(weight => weight.Weight) / most : 1)];
    }

    /// <summary>Need by day over that of the first day.</summary>
    private static double[] Path(Scenario scenario, OwnerType owner, WorkMix mix, double[][] factors)
    {
        int days = factors.Length == 0 ? 0 : factors[0].Length;
        double[] path = new double[days];
        double[][] own = [.. owner.OwnWork.Select((work, i) => work.Need.Count > 0 ? NeedPath.Factors(work.Need, scenario.Horizon.Start, days) : factors[mix.Work[i]])];
        for (int day = 0; day < days; day++)
        {
            double years = MarketSetting.YearsAt(day);
            for (int i = 0; i < mix.Work.Length; i++)
            {
                path[day] += mix.Shares[i] * own[i][day] * Math.Pow(1 + scenario.Demand.Work[mix.Work[i]].SizeGrowthPerYear, years);
            }

            path[day] *= Math.Pow(1 + owner.CaptiveGrowthPerYear, years);
        }

        double first = days > 0 ? path[0] : 0;
        return first > 0 ? [.. path.Select(need => need / first)] : path;
    }
}
