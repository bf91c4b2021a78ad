using CsCheck;
using MarketSim.Scenarios.Validation;

namespace MarketSim.Scenarios.Tests.Validation;

public sealed class NearestNameTests
{
    [TestCase("kitten", "sitting", 3)]
    [TestCase("", "abc", 3)]
    [TestCase("abc", "abc", 0)]
    [TestCase("teh", "the", 1)]
    public void Edits_are_counted(string from, string to, int edits) => Assert.That(NearestName.Edits(from, to), Is.EqualTo(edits));

    [Test]
    public void Edits_are_the_same_in_both_directions_and_none_for_the_same_text() =>
        Gen.Select(Gen.String[Gen.Char['a', 'd'], 0, 8], Gen.String[Gen.Char['a', 'd'], 0, 8]).Sample((a, b) =>
        {
            int edits = NearestName.Edits(a, b);
            return edits == NearestName.Edits(b, a) && (edits == 0) == (a == b) && edits <= Math.Max(a.Length, b.Length);
        });

    [Test]
    public void A_far_name_is_no_suggestion() => Assert.That(NearestName.Of("zebra", ["horizon", "cards"]), Is.Null);

    [Test]
    public void Of_equally_near_names_the_first_in_order_is_suggested() => Assert.That(NearestName.Of("cart", ["carz", "card"]), Is.EqualTo("card"));
}
