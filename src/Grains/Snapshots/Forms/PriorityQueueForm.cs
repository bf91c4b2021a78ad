namespace MarketSim.Grains.Snapshots.Forms;

/// <summary>A priority queue: comparer and heap, so that equals leave it in the order in which they would have.</summary>
internal sealed class PriorityQueueForm<TElement, TPriority> : SnapshotForm<PriorityQueue<TElement, TPriority>>
{
    protected override void Write(SnapshotWriter writer, PriorityQueue<TElement, TPriority> value)
    {
        Comparers.Write(writer, value.Comparer);
        writer.Number(value.Count);
        foreach ((TElement element, TPriority priority) in value.UnorderedItems)
        {
            SnapshotCodec<TElement>.Write(writer, element);
            SnapshotCodec<TPriority>.Write(writer, priority);
        }
    }

    public override object Read(SnapshotReader reader, int place)
    {
        PriorityQueue<TElement, TPriority> made = reader.Made(place, new PriorityQueue<TElement, TPriority>(Comparers.ReadOrder<TPriority>(reader)));
        int count = reader.Number();
        reader.Require(count);
        var items = new (TElement, TPriority)[count];
        for (int i = 0; i < count; i++)
        {
            items[i] = (SnapshotCodec<TElement>.Read(reader), SnapshotCodec<TPriority>.Read(reader));
        }

        // Into an empty queue items go as they come and are then made a heap, which they are already: not one of them moves.
        made.EnqueueRange(items);
        return made;
    }
}
