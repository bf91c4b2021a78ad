using MarketSim.Market.Identity;
using MarketSim.Market.Inputs;
using MarketSim.Scenarios.Populations;

namespace MarketSim.Scenarios.Tests.Populations;

public sealed class CenterDrawTests
{
    private static readonly IReadOnlyList<CenterProfile> Drawn = [.. Enumerable.Range(1, 40).SelectMany(seed => Centers(Markets.Small, (ulong)seed))];

    [Test]
    public void Owners_have_their_shares()
    {
        double Share(bool operating, Index<OwnerType> owner) =>
            Drawn.Count(center => center.OperatingAtStart == operating && center.Owner == owner) / (double)Drawn.Count(center => center.OperatingAtStart == operating);

        Assert.That(Share(false, Markets.Owner("head_firm")), Is.EqualTo(0.06).Within(0.005));
        Assert.That(Share(false, Markets.Owner("market")), Is.EqualTo(0.44).Within(0.005));
        Assert.That(Share(true, Markets.Owner("head_firm")), Is.EqualTo(0.1 / 1.04).Within(0.01));
    }

    [Test]
    public void Every_seed_has_nearly_the_same_mix() =>
        Assert.That(
            Enumerable.Range(1, 40).Select(seed => Centers(Markets.WithUnderWay(332), (ulong)seed).Count(center => !center.OperatingAtStart && center.StartDay < 0 && center.Owner == Markets.Owner("head_firm"))),
            Has.All.InRange(18, 22), "6 % of 332");

    [Test]
    public void Provinces_have_their_weights()
    {
        double Share(int province) => Drawn.Count(center => center.Province == province) / (double)Drawn.Count;

        Assert.That(Share(0), Is.EqualTo(0.1).Within(0.01));
        Assert.That(Share(1), Is.EqualTo(0.3).Within(0.015));
        Assert.That(Share(2), Is.EqualTo(0.6).Within(0.015));
        Assert.That(Share(3), Is.Zero, "no weight, no project");
    }

    /// <remarks>Standard normal quantiles times sigma around the median; the cut at the largest is 3.5 sigma away and moves none of them by a per cent.</remarks>
    [TestCase(0.1, -1.2816)]
    [TestCase(0.5, 0)]
    [TestCase(0.9, 1.2816)]
    public void Sizes_have_the_owners_quantiles(double share, double normal)
    {
        double[] sizes = [.. Drawn.Where(center => center.Owner == Markets.Owner("market")).Select(center => center.SizePflops).Order()];

        Assert.That(sizes[(int)(share * sizes.Length)], Is.EqualTo(250 * Math.Exp(0.8 * normal)).Within(4).Percent);
    }

    [Test]
    public void No_size_is_above_the_owners_largest() =>
        Assert.That(Drawn.Where(center => center.Owner == Markets.Owner("head_firm")).Select(center => center.SizePflops), Has.All.InRange(1, 60_000));

    [Test]
    public void Nine_of_ten_are_under_1000_pflops() =>
        Assert.That(Drawn.Count(center => center.SizePflops < 1000) / (double)Drawn.Count, Is.InRange(0.87, 0.93));

    [Test]
    public void Projects_under_way_were_announced_before_the_first_day_and_all_others_look_within_a_look()
    {
        Scenario scenario = Markets.WithUnderWay(20);
        IReadOnlyList<CenterProfile> centers = Centers(scenario, 4);
        CenterProfile[] underWay = [.. centers.Skip(80).Take(20)];

        Assert.That(centers.Take(80).Select(center => center.OperatingAtStart), Has.All.True);
        Assert.That(centers.Skip(80).Select(center => center.OperatingAtStart), Has.All.False);
        Assert.That(centers.Take(80).Select(center => center.StartDay), Has.All.InRange(-730, -1));
        Assert.That(underWay.Select(center => center.StartDay), Is.Ordered.And.All.InRange(-240, -1), "the stages up to the hall take 240 days");
        Assert.That(centers.Skip(100).Select(center => center.StartDay), Has.All.InRange(0, scenario.Centers.Entry.LookEveryDays - 1));
    }

    [Test]
    public void Nobody_plans_with_a_card_that_is_not_to_be_had()
    {
        int barredFrom = new DateOnly(2023, 10, 17).DayNumber - new DateOnly(2023, 1, 1).DayNumber;
        int laterFrom = new DateOnly(2024, 7, 1).DayNumber - new DateOnly(2023, 1, 1).DayNumber;
        foreach (CenterProfile center in Drawn)
        {
            int ordered = center.OperatingAtStart ? center.StartDay - center.InstallDays : center.StartDay + center.TenderDays + center.AwardDays;
            bool possible = center.Card.Value switch
            {
                0 => center.OperatingAtStart,
                1 => ordered < barredFrom,
                2 => !center.OperatingAtStart,
                _ => ordered >= laterFrom,
            };
            Assert.That(possible, center.ToString);
        }
    }

    [Test]
    public void Cards_follow_what_is_shipped()
    {
        int day = new DateOnly(2023, 7, 1).DayNumber - new DateOnly(2023, 1, 1).DayNumber;
        CenterProfile[] small = [.. Drawn.Where(center => !center.OperatingAtStart && center.SizePflops < 500 && center.StartDay + center.TenderDays + center.AwardDays < day)];

        Assert.That(small.Count(center => center.Card == 1) / (double)small.Length, Is.EqualTo(312.0 / 632).Within(0.05));
    }

    [Test]
    public void Packages_and_anchors_have_their_means()
    {
        CenterProfile[] market = [.. Drawn.Where(center => center.Owner == Markets.Owner("market"))];

        Assert.That(Drawn.Average(center => center.Awards), Is.EqualTo(1.9).Within(0.04));
        Assert.That(market.Count(center => center.HasAnchor) / (double)market.Length, Is.EqualTo(0.3).Within(0.015));
        Assert.That(Drawn.Count(center => center.HasAnchor), Is.EqualTo(market.Count(center => center.HasAnchor)));
    }

    [Test]
    public void More_operating_centers_change_no_other_center()
    {
        IReadOnlyList<CenterProfile> few = Centers(Markets.WithOperating(70), 9);
        IReadOnlyList<CenterProfile> many = Centers(Markets.WithOperating(80), 9);

        // A name taken before becomes a second phase; all that matters to the market stays.
        Assert.That(many.Skip(80).Select(Nameless), Is.EqualTo(few.Skip(70).Select(Nameless)));
        Assert.That(many.Take(80).Select(Nameless), Is.SupersetOf(few.Take(70).Select(Nameless)));
    }

    [Test]
    public void More_prospects_of_a_type_change_no_other_center()
    {
        IReadOnlyList<CenterProfile> few = Centers(Markets.WithProspects("university", 30), 9);
        IReadOnlyList<CenterProfile> many = Centers(Markets.WithProspects("university", 40), 9);

        Assert.That(many.Select(Nameless), Is.SupersetOf(few.Select(Nameless)));
        Assert.That(many, Has.Count.EqualTo(few.Count + 10));
    }

    private static CenterProfile Nameless(CenterProfile center) => center with { NameZh = "", OwnerNameZh = "" };

    private static IReadOnlyList<CenterProfile> Centers(Scenario scenario, ulong seed) =>
        PopulationBuilder.Build(scenario with { Demand = scenario.Demand with { Buyers = 0 } }, seed).Centers;
}
