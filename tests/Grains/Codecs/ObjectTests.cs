using System.Collections.Immutable;
using CsCheck;
using MarketSim.Grains.Codecs;

namespace MarketSim.Grains.Tests.Codecs;

/// <summary>What was kept comes back as it was and goes on as it would have.</summary>
[TestFixture]
public sealed class ObjectTests
{
    private static readonly CodecTypes Types = new(typeof(ObjectTests).Assembly);

    [Test]
    public void A_table_lists_its_entries_in_the_same_order_whatever_was_removed_before() =>
        Changes.Sample(changes =>
        {
            var table = new Dictionary<int, string>();
            var set = new HashSet<(int, int)>();
            Change(table, set, changes);
            return Copy(table).SequenceEqual(table) && Copy(set).SequenceEqual(set) && Bytes(Copy(table)).SequenceEqual(Bytes(table));
        });

    [Test]
    public void A_queue_of_equals_is_left_in_the_same_order() =>
        Gen.Int[0, 3].Array[0, 40].Sample(priorities =>
        {
            var queue = new PriorityQueue<int, int>();
            for (int i = 0; i < priorities.Length; i++)
            {
                queue.Enqueue(i, priorities[i]);
                if (i % 5 == 4)
                {
                    queue.Dequeue();
                }
            }

            PriorityQueue<int, int> copy = Copy(queue);
            while (queue.TryDequeue(out int next, out _))
            {
                if (copy.Dequeue() != next)
                {
                    return false;
                }
            }

            return copy.Count == 0;
        });

    [Test]
    public void Every_collection_keeps_its_content_and_its_way_of_comparing()
    {
        var all = new Collections();

        Collections copy = Copy(all);

        Assert.That(copy.Texts["KEY"], Is.EqualTo(1));
        Assert.That(copy.Ordered, Is.EqualTo(all.Ordered));
        Assert.That(copy.ByName.Keys, Is.EqualTo(new[] { "B", "a" }), "ordinal order is kept");
        Assert.That(copy.Names, Is.EqualTo(all.Names));
        Assert.That(copy.Waiting, Is.EqualTo(all.Waiting));
        Assert.That(copy.Stacked, Is.EqualTo(all.Stacked));
        Assert.That(copy.Fixed, Is.EqualTo(all.Fixed));
        Assert.That(copy.Unmade.IsDefault, Is.True);
        Assert.That(copy.Made, Is.EqualTo(all.Made));
        Assert.That(copy.Boxed, Is.EqualTo(7L));
        Assert.That(BitConverter.DoubleToInt64Bits(copy.Odd[0]), Is.EqualTo(BitConverter.DoubleToInt64Bits(all.Odd[0])));
        Assert.That(copy.Maybe, Is.EqualTo(all.Maybe));
    }

    [Test]
    public void One_object_stays_one_and_a_circle_stays_closed()
    {
        var first = new Link("first");
        var second = new Link("second") { Next = first, Others = [first, first] };
        first.Next = second;

        Link copy = Copy(first);

        Assert.That(copy.Next!.Next, Is.SameAs(copy));
        Assert.That(copy.Next.Others, Is.All.SameAs(copy));
        Assert.That(copy, Is.Not.SameAs(first));
        Assert.That(copy.Name, Is.EqualTo("first"));
    }

    [Test]
    public void Code_is_refused_by_the_name_of_its_field()
    {
        NotSupportedException refused = Assert.Throws<NotSupportedException>(() => Copy(new Link("a") { Extra = new Rule(x => x + 1) }))!;

        Assert.That(refused.Message, Does.Contain("Rule._rule").And.Contains("code, not data").And.Contains("inside").And.Contains(nameof(Link)));
    }

    [Test]
    public void What_nobody_knows_is_refused_by_its_type() => Assert.That(
        () => Copy(new Link("a") { Extra = new Uri("http://localhost") }), Throws.TypeOf<NotSupportedException>().With.Message.Contains("System.Uri"));

    [Test]
    public void A_lazy_list_is_refused() => Assert.That(
        () => Copy(new Link("a") { Extra = Enumerable.Range(0, 3).Where(number => number > 1) }), Throws.TypeOf<NotSupportedException>());

    [Test]
    public void Bytes_that_are_cut_or_changed_give_an_object_or_are_refused_as_bytes()
    {
        byte[] bytes = Bytes(new Collections());
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte, Gen.Bool).Sample((at, value, cut) =>
        {
            byte[] changed = cut ? bytes[..at] : [.. bytes[..at], value, .. bytes[(at + 1)..]];
            try
            {
                Read(changed);
            }
            catch (InvalidDataException)
            {
            }
        });
    }

    [Test]
    public void A_chain_longer_than_the_stack_is_refused_as_bytes()
    {
        byte[] chain = [.. Bytes(new Chain())[..^1], .. Enumerable.Repeat(new byte[] { 1, 0 }, 200_000).SelectMany(link => link), 0];

        Assert.That(((Chain)Read([.. Bytes(new Chain())[..^1], 1, 0, 0])!).Next, Is.Not.Null, "this is what a link looks like");
        Assert.That(() => Read(chain), Throws.TypeOf<InvalidDataException>().With.InnerException.TypeOf<InsufficientExecutionStackException>());
    }

    [Test]
    public void A_tree_that_refers_back_to_itself_is_refused()
    {
        var link = new Link("a");
        link.Next = link;

        Assert.That(() => new ObjectWriter(Types, BoundObjects.Shared, asTree: true).Reference(link), Throws.TypeOf<InsufficientExecutionStackException>());
    }

    [Test]
    public void The_same_objects_give_the_same_bytes() => Assert.That(Bytes(Copy(new Collections())), Is.EqualTo(Bytes(new Collections())));

    private static readonly Gen<(bool Add, int Key)[]> Changes = Gen.Select(Gen.Bool, Gen.Int[0, 30]).Array[0, 60];

    private static void Change(Dictionary<int, string> table, HashSet<(int, int)> set, (bool Add, int Key)[] changes)
    {
        foreach ((bool add, int key) in changes)
        {
            if (add)
            {
                table[key] = $"{key}";
                set.Add((key, -key));
            }
            else
            {
                table.Remove(key);
                set.Remove((key, -key));
            }
        }
    }

    private static byte[] Bytes(object value)
    {
        var writer = new ObjectWriter(Types, BoundObjects.Shared);
        writer.Reference(value);
        return writer.Written.ToArray();
    }

    private static object? Read(byte[] bytes) => new ObjectReader(bytes, Types, BoundObjects.Shared).Whole(reader => reader.Reference());

    private static T Copy<T>(T value)
        where T : class => (T)Read(Bytes(value))!;

    private sealed class Link(string name)
    {
        public string Name { get; } = name;

        public Link? Next { get; set; }

        public IReadOnlyList<Link> Others { get; set; } = [];

        public object? Extra { get; set; }
    }

    private sealed class Chain
    {
        public Chain? Next { get; set; }
    }

    private sealed class Rule(Func<int, int> rule)
    {
        private readonly Func<int, int> _rule = rule;

        public int Of(int value) => _rule(value);
    }

    private sealed class Collections
    {
        public Dictionary<string, int> Texts { get; } = new(StringComparer.OrdinalIgnoreCase) { ["key"] = 1 };

        public SortedDictionary<int, double> Ordered { get; } = new() { [3] = 0.1, [1] = 0.2 };

        public SortedList<string, int> ByName { get; } = new(StringComparer.Ordinal) { ["a"] = 1, ["B"] = 2 };

        public SortedSet<string> Names { get; } = new(StringComparer.Ordinal) { "b", "a" };

        public Queue<int> Waiting { get; } = new([1, 2, 3]);

        public Stack<int> Stacked { get; } = new([1, 2, 3]);

        public ImmutableArray<(int, string)> Fixed { get; } = [(1, "a"), (2, "b")];

        public ImmutableArray<int> Unmade { get; }

        public IReadOnlyList<string> Made { get; } = ["one", "two"];

        public object Boxed { get; } = 7L;

        public double[] Odd { get; } = [BitConverter.Int64BitsToDouble(0x7FF8_0000_0000_1234), -0.0];

        public bool?[] Maybe { get; } = [true, null, false];
    }
}
