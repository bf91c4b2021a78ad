using CsCheck;
using MarketSim.Market.Boards;

namespace MarketSim.Market.Tests.Boards;

/// <summary>A map of centers holds what a sorted dictionary holds.</summary>
public sealed class CenterMapTests
{
    [Test]
    public void It_does_what_a_dictionary_does() => Gen.Select(Gen.Int[0, 200], Gen.Int[0, 9]).Array[0, 80].Sample(steps =>
    {
        var map = new CenterMap<int>();
        var dictionary = new SortedDictionary<int, int>();
        foreach ((int center, int value) in steps)
        {
            if (value == 0)
            {
                map.RemoveWhere(center, static (bound, at, _) => at > bound);
                dictionary.Keys.Where(at => at > center).ToList().ForEach(at => dictionary.Remove(at));
            }
            else
            {
                map.Set(new(center), value);
                dictionary[center] = value;
            }
        }

        Assert.That(map.Count, Is.EqualTo(dictionary.Count));
        Assert.That(Enumerable.Range(0, 260).Where(center => map.Has(new(center))), Is.EqualTo(dictionary.Keys));
        Assert.That(dictionary.Keys.Select(center => map.TryGet(new(center), out int value) ? value : -1), Is.EqualTo(dictionary.Values));
        map.Clear();
        Assert.That((map.Count, map.Has(new(steps.Length == 0 ? 0 : steps[0].Item1))), Is.EqualTo((0, false)));
    });
}
