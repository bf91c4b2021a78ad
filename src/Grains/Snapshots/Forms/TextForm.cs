namespace MarketSim.Grains.Snapshots.Forms;

/// <summary>Text.</summary>
internal sealed class TextForm : SnapshotForm<string>
{
    protected override void Write(SnapshotWriter writer, string value) => writer.Text(value);

    public override object Read(SnapshotReader reader, int place) => reader.Made(place, reader.Text());
}
