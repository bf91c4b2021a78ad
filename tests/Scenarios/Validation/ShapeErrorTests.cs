namespace MarketSim.Scenarios.Tests.Validation;

/// <summary>What one value's type and limits forbid, and that it is found where it was written.</summary>
public sealed class ShapeErrorTests
{
    [TestCase("  buyers: 60", "  ¦byers: 60\n  buyers: 60", "demand.byers", "there is no key 'byers' here, did you mean 'buyers'?", "buyers, scale, ", TestName = "Unknown key")]
    [TestCase("seed: 7", "¦zzzzzzzz: 7", "zzzzzzzz", "there is no key 'zzzzzzzz' here", "name, title, title_zh, ", TestName = "Unknown key that resembles none")]
    [TestCase("  buyers: 60", "  buyers: ¦many", "demand.buyers", "the text 'many' is the wrong type", "a whole number from 0 to 100000000", TestName = "Text for a number")]
    [TestCase("  buyers: 60", "  buyers: ¦'60'", "demand.buyers", "the text '60' is the wrong type: a number stands without quotes", "a whole number", TestName = "Number in quotes")]
    [TestCase("  buyers: 60", "  buyers: ¦60.5", "demand.buyers", "60.5 is not a whole number", "a whole number", TestName = "Fraction for a count")]
    [TestCase("  buyers: 60", "  buyers: ¦true", "demand.buyers", "the truth value true is the wrong type", "a whole number", TestName = "Truth value for a number")]
    [TestCase("  buyers: 60", "  buyers: ¦{}", "demand.buyers", "a mapping is the wrong type", "a whole number", TestName = "Mapping for a number")]
    [TestCase("  buyers: 60", "  buyers: ¦0x3c", "demand.buyers", "the text '0x3c' is the wrong type", "a whole number", TestName = "Hexadecimal number")]
    [TestCase("  buyers: 60", "  buyers: ¦-1", "demand.buyers", "-1 is out of range", "a whole number from 0 to 100000000", TestName = "Whole number below its range")]
    [TestCase("  buyers: 60", "  buyers: ¦99999999999999999999999999999999", "demand.buyers", "99999999999999999999999999999999 is out of range", "a whole number", TestName = "Whole number beyond any type")]
    [TestCase("seed: 7", "seed: ¦-7", "seed", "-7 is out of range", "a whole number from 0 to 18446744073709551615", TestName = "Negative seed")]
    [TestCase("ratio: 1.3, reference", "ratio: ¦99, reference", "centers.build_ahead.ratio", "99 is out of range", "a number from 0.01 to 10", TestName = "Number above its range")]
    [TestCase("ratio: 1.3, reference", "ratio: ¦.nan, reference", "centers.build_ahead.ratio", ".nan is not a finite number", "a number from 0.01 to 10", TestName = "Not a number")]
    [TestCase("ratio: 1.3, reference", "ratio: ¦-.inf, reference", "centers.build_ahead.ratio", "-.inf is not a finite number", "a number", TestName = "Infinite number")]
    [TestCase("ratio: 1.3, reference", "ratio: ¦1e999, reference", "centers.build_ahead.ratio", "1e999 is not a finite number", "a number", TestName = "Number too large for a double")]
    [TestCase("forecast: smoothed", "forecast: ¦smooth", "centers.build_ahead.forecast", "'smooth' is not one of the names, did you mean 'smoothed'?", "one of naive, trend, smoothed", TestName = "Name that is not in an enumeration")]
    [TestCase("forecast: smoothed", "forecast: ¦2", "centers.build_ahead.forecast", "the number 2 is the wrong type", "one of naive, trend, smoothed", TestName = "Number for a name")]
    [TestCase("class: consumer", "class: ¦Consumer", "cards[2].class", "'Consumer' is not one of the names, did you mean 'consumer'?", "one of data_center, consumer", TestName = "Name in another case")]
    [TestCase("segments: [sme]}", "segments: [¦smee]}", "policy[3].segments[0]", "there is no segment 'smee', did you mean 'sme'?", "sme, university", TestName = "Bad name in a list")]
    [TestCase("end: 2024-06-30}", "end: ¦2024-06-31}", "horizon.end", "'2024-06-31' is not a date", "a date as yyyy-MM-dd", TestName = "Date that does not exist")]
    [TestCase("end: 2024-06-30}", "end: ¦20240630}", "horizon.end", "the number 20240630 is the wrong type", "a date as yyyy-MM-dd", TestName = "Number for a date")]
    [TestCase("title: A tiny market", "title: ¦2024", "title", "the number 2024 is the wrong type", "text (in quotes if it looks like a number)", TestName = "Number for text")]
    [TestCase("title: A tiny market", "title:¦", "title", "nothing is the wrong type", "text", TestName = "Nothing for text")]
    [TestCase("name: tiny  ", "name: ¦Tiny Market  ", "name", "'Tiny Market' does not match", "text that matches [a-z0-9]", TestName = "Text against its pattern")]
    [TestCase("quarter: 2023-Q3, units: 400}", "quarter: ¦2023-Q32, units: 400}", "supply.shipments[0].quarter", "'2023-Q32' does not match", "text that matches", TestName = "Pattern matches a part only")]
    [TestCase("[0.95, 0.76, 1.0,", "¦[0.95, 0.76,", "supply.seasonality", "the list has 11 items", "a list of 12 items", TestName = "List too short")]
    [TestCase("[0.95, 0.76, 1.0,", "[0.95, 0.76, ¦one,", "supply.seasonality[2]", "the text 'one' is the wrong type", "a number", TestName = "Text in a list of numbers")]
    [TestCase("domains: [{cards: 8, weight: 0.9}, {cards: 32, weight: 0.1}]", "domains: ¦[]", "centers.owners[0].domains", "the list has 0 items", "a list of 1 to 10 items", TestName = "Empty list")]
    [TestCase("domains: [{cards: 8, weight: 0.9}, {cards: 32, weight: 0.1}]", "domains: ¦8", "centers.owners[0].domains", "the number 8 is the wrong type", "a list of 1 to 10 items", TestName = "Number for a list")]
    [TestCase("domains: [{cards: 8, weight: 0.9}, {cards: 32, weight: 0.1}]", "domains: [¦8]", "centers.owners[0].domains[0]", "the number 8 is the wrong type", "a mapping", TestName = "Number for an item")]
    [TestCase("horizon: {start: 2023-07-01, end: 2024-06-30}", "horizon: ¦[]", "horizon", "a list is the wrong type", "a mapping", TestName = "List for a mapping")]
    [TestCase("    hub: true\n    gdp_yi: 5315\n", "    hub: ¦maybe\n    gdp_yi: 5315\n", "provinces[3].hub", "the text 'maybe' is the wrong type", "true or false", TestName = "Text for a truth value")]
    [TestCase("  - id: Ningxia\n", "  - id: ¦''\n", "provinces[3].id", "the name is empty", "text", TestName = "Empty id")]
    [TestCase("until: 2024-03-31", "until: ¦soon", "policy[2].until", "'soon' is not a date", "a date as yyyy-MM-dd", TestName = "Bad optional date")]
    public void A_wrong_value_is_found_where_it_was_written(string sound, string broken, string path, string message, string allowed) =>
        new BrokenScenario((sound, broken)).AssertFound(path, message, allowed);

    [Test]
    public void A_missing_key_is_found_at_the_mapping_that_lacks_it() =>
        new BrokenScenario(("{start: 2023-07-01, end: 2024-06-30}", "¦{end: 2024-06-30}"))
            .AssertFound("horizon.start", "the key 'start' is missing", "a date as yyyy-MM-dd");

    [Test]
    public void A_missing_section_is_found_at_the_start_of_the_mapping()
    {
        string text = File.ReadAllText(MarketSim.Testing.SmallScenario.File);
        string horizon = text.Split('\n').Single(line => line.StartsWith("horizon:", StringComparison.Ordinal));

        new BrokenScenario((horizon, ""), ("name: tiny  ", "¦name: tiny  ")).AssertFound("horizon", "the key 'horizon' is missing", "a mapping");
    }

    [Test]
    public void A_key_that_is_written_twice_is_found_at_the_second() =>
        new BrokenScenario(("name: tiny  ", "name: tiny\n¦name: again  "))
            .AssertFound("name", "the key is there twice, first in line 12", "each key once");

    [Test]
    public void A_key_that_is_written_twice_deep_inside_has_its_whole_path() =>
        new BrokenScenario(("{cards: 32, weight: 0.1}", "{cards: 32, weight: 0.1, ¦weight: 0.2}"))
            .AssertFound("centers.owners[0].domains[1].weight", "the key is there twice, first in line 182", "each key once");

    [Test]
    public void An_id_that_is_given_twice_is_found_at_the_second() =>
        new BrokenScenario(("  - id: Ningxia\n", "  - id: ¦Beijing\n"))
            .AssertFound("provinces[3].id", "'Beijing' is in the list twice, first in line 22", "each once");

    [Test]
    public void Nothing_is_wrong_with_an_optional_date_that_is_left_open() =>
        Assert.That(new BrokenScenario(("until: 2024-03-31", "until: null")).Diagnose(), Is.Empty);

    [TestCase("6e1")]
    [TestCase("60.0")]
    [TestCase("+60")]
    [TestCase("060")]
    public void A_whole_number_may_be_spelt_in_any_way(string sixty)
    {
        using var folder = new TemporaryFolder();
        string text = new BrokenScenario(("  buyers: 60", "  buyers: " + sixty)).Text;

        Assert.That(ScenarioLoader.Load(folder.Write("scenario.yaml", text)).Scenario!.Demand.Buyers, Is.EqualTo(60));
    }
}
