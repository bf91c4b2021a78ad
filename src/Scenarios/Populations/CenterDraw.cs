using MarketSim.Market.Identity;
using MarketSim.Market.Randomness;
using MarketSim.Scenarios.Populations.Names;
using MathNet.Numerics.Distributions;

namespace MarketSim.Scenarios.Populations;

/// <summary>Draws the centers: those that operate on the first day, then projects under way, both in order of time, then all that may be built, by owner type.</summary>
internal sealed class CenterDraw
{
    private const uint OperatingItem = 0;
    private const uint UnderWayItem = 1;
    private const uint ProspectItem = 100;
    private readonly Scenario _scenario;
    private readonly ulong _seed;
    private readonly OwnerType[] _owners;
    private readonly ProvinceChoice[] _provinces;
    private readonly CardChoice _cards;
    private readonly CenterNames _names;
    private readonly SystematicSample[] _places;
    private readonly SystematicSample[] _anchors;
    private readonly SystematicSample[] _models;
    private readonly SystematicSample[] _operators;
    private readonly int[] _drawn;

    /// <summary>Prepares the draw.</summary>
    public CenterDraw(Scenario scenario, ulong seed)
    {
        _scenario = scenario;
        _seed = seed;
        _owners = [.. scenario.Centers.Owners];
        _provinces = [.. _owners.Select(owner => ProvinceChoice.ByProjects(scenario, owner))];
        _cards = new CardChoice(scenario, new CardAvailability(scenario));
        _names = new CenterNames(scenario, new Places(scenario));
        _places = [.. Enumerable.Range(0, 2 * _owners.Length).Select(group => new SystematicSample(seed, AgentKind.Center, 100 + (uint)group, 1))];
        _anchors = [.. Enumerable.Range(0, 2 * _owners.Length).Select(group => new SystematicSample(seed, AgentKind.Center, 200 + (uint)group, 2))];
        _models = [.. Enumerable.Range(0, 2 * _owners.Length).Select(group => new SystematicSample(seed, AgentKind.Center, 300 + (uint)group, 3))];
        _operators = [.. Enumerable.Range(0, 2 * _owners.Length).Select(group => new SystematicSample(seed, AgentKind.Center, 400 + (uint)group, 4))];
        _drawn = new int[2 * _owners.Length];
    }

    /// <summary>Draws them all.</summary>
    public IReadOnlyList<CenterProfile> DrawAll() =>
        _owners.Length == 0 ? [] : [.. Scaled([.. Operating()]).OrderBy(center => center.StartDay), .. UnderWay().OrderBy(center => center.StartDay), .. Prospects()];

    private IEnumerable<CenterProfile> Operating()
    {
        double[] shares = [.. _owners.Select(owner => owner.ShareAtStart ?? owner.ProjectShare)];
        SystematicSample mix = new(_seed, AgentKind.Center, 0);
        int days = (int)(_scenario.Centers.OpenedOverYears * 365.25);
        for (int number = 0; number < _scenario.Centers.OperatingAtStart; number++)
        {
            yield return Draw(number, OperatingItem, SystematicSample.Choose(mix.At(number), shares), -days, days);
        }
    }

    /// <summary>Scales the giants (above the mean size) so that all together have the capacity that is known: few sites hold most of it, and their sum would swing.</summary>
    private List<CenterProfile> Scaled(List<CenterProfile> centers)
    {
        double wanted = _scenario.Centers.CapacityAtStartPflops;
        double mean = centers.Count > 0 ? centers.Average(center => center.SizePflops) : 0;
        double giants = centers.Where(center => center.SizePflops > mean).Sum(center => center.SizePflops);
        double others = centers.Where(center => center.SizePflops <= mean).Sum(center => center.SizePflops);
        return wanted > others && giants > 0
            ? [.. centers.Select(center => center.SizePflops > mean ? center with { SizePflops = center.SizePflops * (wanted - others) / giants } : center)]
            : centers;
    }

    /// <summary>Announced over the time that a project usually takes to its hall.</summary>
    private IEnumerable<CenterProfile> UnderWay()
    {
        double[] shares = [.. _owners.Select(owner => owner.ProjectShare)];
        SystematicSample mix = new(_seed, AgentKind.Center, 1);
        StageInputs stages = _scenario.Centers.Stages;
        int days = Math.Max(1, (int)(stages.TenderDays + stages.AwardDays + stages.ConstructionDays));
        for (int number = 0; number < _scenario.Centers.Entry.UnderWayAtStart; number++)
        {
            yield return Draw(number, UnderWayItem, SystematicSample.Choose(mix.At(number), shares), -days, days);
        }
    }

    /// <summary>Each looks for the first time within the days between two looks.</summary>
    private IEnumerable<CenterProfile> Prospects()
    {
        for (int owner = 0; owner < _owners.Length; owner++)
        {
            SystematicSample sizes = new(_seed, AgentKind.Center, 500 + (uint)owner);
            for (int number = 0; number < _owners[owner].Prospects; number++)
            {
                yield return Draw(number, ProspectItem + (uint)owner, (owner, sizes.At(number)), 0, _scenario.Centers.Entry.LookEveryDays);
            }
        }
    }

    private CenterProfile Draw(int number, uint item, (int Index, double Remainder) choice, int firstDay, int days)
    {
        RandomStream stream = new(_seed, AgentId.Center(number), Purpose.Population, item);
        NameSource names = new(ref stream);
        OwnerType owner = _owners[choice.Index];
        StageInputs stages = _scenario.Centers.Stages;
        bool operating = item == OperatingItem;

        int startDay = firstDay + stream.NextIndex(days);
        // Places, anchors, card models, rent policies and skill are spread evenly over the centers of an owner type, apart for those that operate and those to come.
        int group = (2 * choice.Index) + (operating ? 0 : 1);
        int member = _drawn[group]++;
        Index<Province> province = _provinces[choice.Index].At(_places[group].At(member));
        int tender = Duration(owner, stages.TenderDays, ref stream);
        int award = Duration(owner, stages.AwardDays, ref stream);
        int construction = Duration(owner, stages.ConstructionDays, ref stream);
        int install = Duration(owner, stages.InstallDays, ref stream);
        // Nothing is ordered before the first day but for the centers that operate on it.
        DateOnly ordered = _scenario.Horizon.Start.AddDays(operating ? startDay - install : Math.Max(0, startDay + tender + award));
        double size = Math.Min(
            owner.MaxPflops,
            SizeDistribution.Quantile(owner, choice.Remainder) * _scenario.Provinces[province].SiteSizeFactor);
        double cardMark = _models[group].At(member);
        Index<CardModel> card = _cards.For(new(choice.Index), ordered, size, cardMark);
        int domain = owner.Domains[stream.NextWeighted([.. owner.Domains.Select(weight => weight.Weight)])].Cards;
        (int policy, double skill) = SystematicSample.Choose(_operators[group].At(member), [.. owner.RentPolicies.Select(weight => weight.Weight)]);
        double quality = Math.Clamp(owner.SoftwareQuality + (_scenario.Centers.Draw.SoftwareQualitySpread * Normal.InvCDF(0, 1, Math.Max(skill, double.Epsilon))), 0, 1);
        bool anchor = _anchors[group].At(member) < owner.AnchorProbability && owner.AnchorShare > 0;
        int awards = 1 + stream.NextPoisson(stages.AwardsPerProject - 1);
        (string name, string ownerName) = _names.Next(new(choice.Index), province, names);

        return new CenterProfile(
            name, ownerName, province, new(choice.Index), startDay, operating, size, card, domain, quality, owner.RentPolicies[policy].Policy, anchor, tender, award, construction, install,
            awards, cardMark);
    }

    private int Duration(OwnerType owner, double median, ref RandomStream stream) =>
        Math.Max(1, (int)Math.Round(stream.NextLognormal(median * owner.StageTimeFactor, _scenario.Centers.Stages.Sigma)));
}
