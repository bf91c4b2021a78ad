using System.Buffers;
using Orleans.Serialization.Buffers;
using Orleans.Serialization.Cloning;
using Orleans.Serialization.Codecs;
using Orleans.Serialization.WireProtocol;

namespace MarketSim.Grains.Wire;

/// <summary>Writes a parcel as one run of bytes.</summary>
[RegisterSerializer]
public sealed class ParcelCodec<T> : IFieldCodec<Parcel<T>>
{
    /// <inheritdoc/>
    public void WriteField<TBufferWriter>(ref Writer<TBufferWriter> writer, uint fieldIdDelta, Type? expectedType, Parcel<T>? value)
        where TBufferWriter : IBufferWriter<byte>
    {
        if (value is null)
        {
            ReferenceCodec.WriteNullReference(ref writer, fieldIdDelta);
            return;
        }

        if (ReferenceCodec.TryWriteReferenceField(ref writer, fieldIdDelta, expectedType, value))
        {
            return;
        }

        writer.WriteFieldHeader(fieldIdDelta, expectedType, typeof(Parcel<T>), WireType.LengthPrefixed);
        var bytes = new PlainWriter();
        PlainCodec<T>.Write(bytes, value.Content);
        writer.WriteVarUInt32((uint)bytes.Written.Length);
        writer.Write(bytes.Written);
    }

    /// <inheritdoc/>
    public Parcel<T>? ReadValue<TInput>(ref Reader<TInput> reader, Field field)
    {
        if (field.WireType == WireType.Reference)
        {
            return ReferenceCodec.ReadReference<Parcel<T>, TInput>(ref reader, field);
        }

        field.EnsureWireType(WireType.LengthPrefixed);
        byte[] bytes = reader.ReadBytes(reader.ReadVarUInt32());
        var parcel = new Parcel<T>(PlainCodec<T>.Read(new PlainReader(bytes)));
        ReferenceCodec.RecordObject(reader.Session, parcel);
        return parcel;
    }
}

/// <summary>Inside a process a parcel is handed over as it is.</summary>
[RegisterCopier]
public sealed class ParcelCopier<T> : IDeepCopier<Parcel<T>>
{
    /// <inheritdoc/>
    public Parcel<T>? DeepCopy(Parcel<T>? input, CopyContext context) => input;
}
