using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace MarketSim.Studies.Trials;

/// <summary>The bytes of a journal: frames of length (4 bytes), CRC-32C of the content (4 bytes) and content, numbers little-endian.</summary>
internal static class JournalFrame
{
    private const int HeadBytes = 8;
    private const int MostBytes = 1 << 26;
    private const byte Names = 1;
    private const byte Result = 2;
    private const byte Failure = 3;

    /// <summary>The first bytes of a journal; the last of them is the format's number.</summary>
    public static ReadOnlySpan<byte> Magic => "MSTRIALS\u0001"u8;

    public static bool HasMagic(FileStream file)
    {
        byte[] first = new byte[Magic.Length];
        return RandomAccess.Read(file.SafeFileHandle, first, 0) == first.Length && first.AsSpan().SequenceEqual(Magic);
    }

    /// <summary>The content of the frame at a place; null when there is none that is whole.</summary>
    public static byte[]? Read(FileStream file, long place, long end)
    {
        if (Head(file, place, end) is not { } head || place + HeadBytes + head.Length > end)
        {
            return null;
        }

        byte[] content = new byte[head.Length];
        return RandomAccess.Read(file.SafeFileHandle, content, place + HeadBytes) == content.Length && Sum(content) == head.Sum ? content : null;
    }

    /// <summary>Whether a frame that cannot be read has all its bytes and more behind them.</summary>
    public static bool IsWholeBut(FileStream file, long place) =>
        Head(file, place, file.Length) is { } head && place + HeadBytes + head.Length < file.Length;

    /// <summary>Bytes that a frame takes.</summary>
    public static int SizeOf(byte[] content) => HeadBytes + content.Length;

    public static bool IsNames(byte[] content) => content[0] == Names;

    public static byte[] OfNames(IReadOnlyList<string> names) => Frame(writer =>
    {
        writer.Write(Names);
        writer.Write(names.Count);
        foreach (string name in names)
        {
            writer.Write(name);
        }
    });

    public static IReadOnlyList<string> ReadNames(byte[] content)
    {
        using var reader = new BinaryReader(new MemoryStream(content), Encoding.UTF8);
        reader.ReadByte();
        return [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())];
    }

    public static byte[] OfTrial(TrialKey key, TrialRecord record, int names) => Frame(writer =>
    {
        writer.Write(record.Error.Length > 0 ? Failure : Result);
        writer.Write((ulong)(key.Point >> 64));
        writer.Write((ulong)key.Point);
        writer.Write(key.Seed);
        if (record.Error.Length > 0)
        {
            writer.Write(record.Error);
            return;
        }

        writer.Write(record.DaysDone);
        writer.Write(record.Steps);
        writer.Write(record.Letters);
        writer.Write(names);
        foreach (double value in record.Values)
        {
            writer.Write(value);
        }

        writer.Write(record.Tables.Count);
        foreach (TableDigest table in record.Tables)
        {
            writer.Write(table.Table);
            writer.Write(table.Rows);
            writer.Write(table.Sha256);
        }
    });

    public static (TrialKey Key, TrialRecord Record) ReadTrial(byte[] content, IReadOnlyList<IReadOnlyList<string>> nameLists)
    {
        using var reader = new BinaryReader(new MemoryStream(content), Encoding.UTF8);
        byte kind = reader.ReadByte();
        var key = new TrialKey(new UInt128(reader.ReadUInt64(), reader.ReadUInt64()), reader.ReadUInt64());
        if (kind == Failure)
        {
            return (key, new TrialRecord { Error = reader.ReadString() });
        }

        (int days, long steps, long letters) = (reader.ReadInt32(), reader.ReadInt64(), reader.ReadInt64());
        IReadOnlyList<string> names = nameLists[reader.ReadInt32()];
        double[] values = [.. names.Select(_ => reader.ReadDouble())];
        TableDigest[] tables = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => new TableDigest(reader.ReadString(), reader.ReadInt64(), reader.ReadString()))];
        return (key, new TrialRecord { DaysDone = days, Steps = steps, Letters = letters, Names = names, Values = values, Tables = tables });
    }

    private static (int Length, uint Sum)? Head(FileStream file, long place, long end)
    {
        Span<byte> head = stackalloc byte[HeadBytes];
        if (place + HeadBytes > end || RandomAccess.Read(file.SafeFileHandle, head, place) != HeadBytes)
        {
            return null;
        }

        int length = BinaryPrimitives.ReadInt32LittleEndian(head);
        return length is > 0 and <= MostBytes ? (length, BinaryPrimitives.ReadUInt32LittleEndian(head[4..])) : null;
    }

    private static byte[] Frame(Action<BinaryWriter> write)
    {
        using var memory = new MemoryStream();
        memory.SetLength(HeadBytes);
        memory.Position = HeadBytes;
        using (var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
        {
            write(writer);
        }

        byte[] frame = memory.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(frame, frame.Length - HeadBytes);
        BinaryPrimitives.WriteUInt32LittleEndian(frame.AsSpan(4), Sum(frame.AsSpan(HeadBytes)));
        return frame;
    }

    private static uint Sum(ReadOnlySpan<byte> content)
    {
        uint sum = uint.MaxValue;
        foreach (byte one in content)
        {
            sum = BitOperations.Crc32C(sum, one);
        }

        return ~sum;
    }
}
