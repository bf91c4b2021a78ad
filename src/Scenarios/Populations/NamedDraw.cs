using MarketSim.Market.Identity;
using MarketSim.Market.Randomness;
using MarketSim.Market.Setting;
using MarketSim.Scenarios.Populations.Names;
using MathNet.Numerics.Distributions;

namespace MarketSim.Scenarios.Populations;

/// <summary>The centers that the scenario names: what it says of each, and a draw for what it leaves out.</summary>
/// <remarks>Everything is drawn, also what is said: saying one thing changes no other draw. Nobody who is drawn without them changes.</remarks>
internal sealed class NamedDraw(Scenario scenario, ulong seed)
{
    private const uint NamedItem = 10_000;
    private readonly OwnerType[] _owners = [.. scenario.Centers.Owners];
    private readonly CardChoice _cards = new(scenario, new CardAvailability(scenario));
    private readonly CenterNames _names = new(scenario, new Places(scenario));

    /// <summary>Adds them to those that are drawn.</summary>
    public static IReadOnlyList<CenterProfile> Append(IReadOnlyList<CenterProfile> drawn, Scenario scenario, ulong seed)
    {
        if (scenario.Centers.Named is not { Count: > 0 } named)
        {
            return drawn;
        }

        var draw = new NamedDraw(scenario, seed);
        return [.. drawn, .. named.Select((center, index) => draw.Draw(center, index))];
    }

    private CenterProfile Draw(NamedCenter named, int index)
    {
        RandomStream stream = new(seed, AgentId.Center(index), Purpose.Population, NamedItem);
        NameSource source = new(ref stream);
        StageInputs stages = scenario.Centers.Stages;
        int drawnOwner = SystematicSample.Choose(stream.NextUniform(), [.. _owners.Select(owner => owner.ProjectShare)]).Index;
        int owner = named.Owner is { } said ? Array.FindIndex(_owners, type => type.Id == said) : drawnOwner;
        OwnerType type = _owners[owner];
        Index<Province> drawnProvince = ProvinceChoice.ByProjects(scenario, type).At(stream.NextUniform());
        Index<Province> province = named.Province is { } place ? new(scenario.Provinces.ToList().FindIndex(one => one.Id == place)) : drawnProvince;
        double sizeMark = stream.NextUniform();
        double cardMark = stream.NextUniform();
        int tender = Duration(stages.TenderDays, ref stream);
        int award = Duration(stages.AwardDays, ref stream);
        int construction = Duration(stages.ConstructionDays, ref stream);
        int install = Duration(stages.InstallDays, ref stream);
        int domain = type.Domains[stream.NextWeighted([.. type.Domains.Select(weight => weight.Weight)])].Cards;
        int policy = stream.NextWeighted([.. type.RentPolicies.Select(weight => weight.Weight)]);
        double skill = Math.Max(stream.NextUniform(), double.Epsilon);
        bool anchor = stream.NextUniform() < type.AnchorProbability;
        int awards = 1 + stream.NextPoisson(stages.AwardsPerProject - 1);
        (string name, string ownerName) = _names.Next(new(owner), province, source);

        NamedSchedule days = NamedSchedule.Of(named, scenario.Horizon.Start, tender, award, construction, install);
        double drawnSize = Math.Min(type.MaxPflops, SizeDistribution.Quantile(type, sizeMark) * scenario.Provinces[province].SiteSizeFactor);
        Index<CardModel> card = named.Cards.Model is { } model
            ? new(scenario.Cards.ToList().FindIndex(one => one.Id == model))
            : _cards.For(new(owner), scenario.Horizon.Start.AddDays(days.DeliveredOn), drawnSize, cardMark);
        double quality = Math.Clamp(type.SoftwareQuality + (scenario.Centers.Draw.SoftwareQualitySpread * Normal.InvCDF(0, 1, skill)), 0, 1);
        return new CenterProfile(
            named.NameZh ?? named.Name,
            named.OwnerNameZh ?? ownerName,
            province,
            new(owner),
            days.AnnouncedOn,
            OperatingAtStart: false,
            named.Cards.Count is { } count ? count * scenario.Cards[card].Pflops() : drawnSize,
            card,
            named.DomainCards ?? domain,
            named.SoftwareQuality ?? quality,
            named.RentPolicy ?? type.RentPolicies[policy].Policy,
            (named.Anchor ?? anchor) && (named.AnchorShare ?? type.AnchorShare) > 0,
            tender,
            award,
            construction,
            install,
            awards,
            cardMark,
            new Index<NamedCenter>(index));
    }

    private int Duration(double median, ref RandomStream stream) =>
        Math.Max(1, (int)Math.Round(stream.NextLognormal(median, scenario.Centers.Stages.Sigma)));
}
