namespace MarketSim.Grains.Snapshots.Forms;

/// <summary>How a collection compares: as its items do by themselves, by text in one of two ways, or by an object of the market's own.</summary>
internal static class Comparers
{
    private const byte Default = 0;
    private const byte Ordinal = 1;
    private const byte OrdinalIgnoreCase = 2;
    private const byte Own = 3;
    private const byte ByReference = 4;

    public static void Write<T>(SnapshotWriter writer, IEqualityComparer<T> comparer) => Write(writer, comparer, EqualityComparer<T>.Default);

    public static void Write<T>(SnapshotWriter writer, IComparer<T> comparer) => Write(writer, comparer, Comparer<T>.Default);

    public static IEqualityComparer<T>? ReadEquality<T>(SnapshotReader reader) => Read<IEqualityComparer<T>>(reader);

    public static IComparer<T>? ReadOrder<T>(SnapshotReader reader) => Read<IComparer<T>>(reader);

    private static void Write(SnapshotWriter writer, object comparer, object usual)
    {
        byte code = comparer.Equals(usual) ? Default
            : ReferenceEquals(comparer, StringComparer.Ordinal) ? Ordinal
            : ReferenceEquals(comparer, StringComparer.OrdinalIgnoreCase) ? OrdinalIgnoreCase
            : ReferenceEquals(comparer, ReferenceEqualityComparer.Instance) ? ByReference
            : Own;
        writer.Raw(code);
        if (code == Own)
        {
            writer.Reference(comparer);
        }
    }

    private static TComparer? Read<TComparer>(SnapshotReader reader)
        where TComparer : class
    {
        byte code = reader.Raw<byte>();
        return code switch
        {
            Default => null,
            Ordinal => StringComparer.Ordinal as TComparer,
            OrdinalIgnoreCase => StringComparer.OrdinalIgnoreCase as TComparer,
            ByReference => ReferenceEqualityComparer.Instance as TComparer,
            Own => SnapshotCodec<TComparer>.Read(reader),
            _ => throw new InvalidDataException("a snapshot compares items in a way that is not known"),
        };
    }
}
