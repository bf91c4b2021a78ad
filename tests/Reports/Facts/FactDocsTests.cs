using MarketSim.Market.Measures;
using MarketSim.Studies.Facts;

namespace MarketSim.Reports.Tests.Facts;

public sealed class FactDocsTests
{
    [Test]
    public void The_page_on_validation_lists_the_facts_by_basis()
    {
        string page = File.ReadAllText(Path.Combine(DataDictionaryTests.Root(), "docs", "validation.md"));
        Assert.That(page, Does.Contain($"**Calibrated {List(FactBasis.Calibrated)}. **Held out {List(FactBasis.HeldOut)}."));
    }

    [Test]
    public void The_page_on_sensitivity_names_the_paired_facts() => Assert.That(
        File.ReadAllText(Path.Combine(DataDictionaryTests.Root(), "docs", "sensitivity.md")),
        Does.Contain($"({string.Join(", ", FactSheet.Standard.Paired.Select(fact => fact.Id))})"));

    /// <summary>The facts of a basis, three or more in a row as <c>F01 to F07</c>.</summary>
    private static string List(FactBasis basis)
    {
        IReadOnlyList<Fact> all = [.. FactSheet.Standard.Facts.OrderBy(fact => fact.Id, StringComparer.Ordinal)];
        var spans = new List<string>();
        for (int i = 0; i < all.Count; i++)
        {
            if (all[i].Basis != basis)
                continue;
            int last = i;
            while (last + 1 < all.Count && all[last + 1].Basis == basis)
                last++;
            spans.AddRange(last - i > 1 ? [$"{all[i].Id} to {all[last].Id}"] : all.Skip(i).Take(last - i + 1).Select(fact => fact.Id));
            i = last;
        }

        return $"({all.Count(fact => fact.Basis == basis)})**: {string.Join(", ", spans)}";
    }
}
