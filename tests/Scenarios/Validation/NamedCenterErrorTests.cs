using MarketSim.Market.Inputs;

namespace MarketSim.Scenarios.Tests.Validation;

/// <summary>Named centers: everything that is wrong is told at once, where it is, and with what is allowed.</summary>
public sealed class NamedCenterErrorTests
{
    private const string Sound = "operating_at_start: 6\n";

    [TestCase("{name: a, opening: ¦2023-07-01}", "opening", "2023-07-01 is not within the run", "2023-07-02 to 2024-06-30")]
    [TestCase("{name: a, opening: ¦2024-07-01}", "opening", "2024-07-01 is not within the run", "2023-07-02 to 2024-06-30")]
    [TestCase("{name: a, cards: {delivered: ¦2024-07-01}}", "cards.delivered", "2024-07-01 is not within the run", "2023-07-01 to 2024-06-30")]
    [TestCase("{name: a, opening: 2023-12-01, cards: {delivered: ¦2023-12-01}}", "cards.delivered", "2023-12-01 is not before the opening", "a day before 2023-12-01")]
    [TestCase("{name: a, province: ¦Nigxia}", "province", "there is no province 'Nigxia', did you mean 'Ningxia'?", "Beijing, Guangdong")]
    [TestCase("{name: a, owner: ¦markt}", "owner", "there is no owner type 'markt', did you mean 'market'?", "")]
    [TestCase("{name: a, cards: {model: ¦H100}}", "cards.model", "there is no card model 'H100'", "A800, Ascend910B, RTX4090")]
    [TestCase("{name: a, cards: {count: ¦0}}", "cards.count", "0 is out of range", "a whole number from 1 to 1000000")]
    [TestCase("{name: a, cards: {count: 8}, contracts: [{cards: ¦9, rent_cny_per_card_day: 100}]}", "contracts[0].cards", "9 cards are more than the center has", "a whole number from 1 to 8")]
    [TestCase("{name: a, contracts: [{cards: 9, rent_cny_per_card_day: 100, from: 2023-12-01, until: ¦2023-11-30}]}", "contracts[0].until", "2023-11-30 is before the first day", "2023-12-01 or later")]
    [TestCase("{name: a, contracts: [{cards: 9, rent_cny_per_card_day: 100, from: 2023-12-01, defaults_on: ¦2023-11-30}]}", "contracts[0].defaults_on", "2023-11-30 is before the first day", "2023-12-01 or later")]
    [TestCase("{name: a, cards: {later: ¦[{share: 0.5, delivered: 2024-01-01}]}}", "cards.later", "has no effect on a tender, which takes cards as they come", "leave it out, or supply: contract")]
    [TestCase("{name: a, cards: {price_cny: 1, later: ¦[{share: 0.5, delivered: 2024-01-01}, {share: 0.5, delivered: 2024-02-01}]}}", "cards.later", "later deliveries are 1 of all cards, so that none are left for the first", "shares that add up to less than 1")]
    [TestCase("{name: a, cards: {price_cny: 1, delivered: 2024-01-01, later: [{share: 0.5, delivered: ¦2023-12-01}]}}", "cards.later[0].delivered", "2023-12-01 is before the first delivery", "2024-01-01 or later")]
    [TestCase("{name: a, prce: 3}", "prce", "there is no key 'prce' here", "name, name_zh")]
    public void A_broken_rule_is_found_where_it_was_broken(string center, string path, string message, string allowed)
    {
        var scenario = new BrokenScenario((Sound, $"{Sound}  named: [{center}]\n"));
        Diagnostic found = scenario.Diagnose().Single();
        Assert.That(found.Path, Is.EqualTo("centers.named[0]." + path));
        Assert.That(found.Message, Does.StartWith(message));
        Assert.That(found.Allowed, Does.StartWith(allowed));
        Assert.That(scenario.Places.Count == 0 || scenario.Places[0] == (found.Line, found.Column), $"found at {found.Line}:{found.Column}");
    }

    [Test]
    public void Everything_is_told_at_once()
    {
        var scenario = new BrokenScenario((Sound, $"{Sound}  named: [{{name: a, province: X, opening: 2030-01-01, pue: 9}}, {{name: a, cards: {{count: 1}}, contracts: [{{cards: 2, rent_cny_per_card_day: 1}}]}}]\n"));
        Assert.That(scenario.Diagnose().Select(found => found.Path), Is.EquivalentTo(new[]
        {
            "centers.named[0].province", "centers.named[0].opening", "centers.named[0].pue", "centers.named[1].name", "centers.named[1].contracts[0].cards",
        }));
    }

    [Test]
    public void A_value_of_a_named_center_is_set_by_its_name()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("s.yaml", File.ReadAllText(MarketSim.Testing.SmallScenario.File).Replace(Sound, Sound + "  named: [{name: mine, cards: {count: 8}}]\n", StringComparison.Ordinal));
        Scenario changed = ScenarioLoader.Load(file, new ScenarioOverrides(["centers.named[mine].cards.count=16", "centers.named[mine].anchor=true"])).Scenario!;
        Assert.That((changed.Centers.Named!.Single().Cards.Count, changed.Centers.Named!.Single().Anchor), Is.EqualTo(((int?)16, (bool?)true)));
    }
}
