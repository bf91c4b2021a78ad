using System.Buffers;
using MarketSim.Grains.Codecs;
using MarketSim.Market.Letters;
using Orleans.Serialization.Buffers;
using Orleans.Serialization.Cloning;
using Orleans.Serialization.Codecs;
using Orleans.Serialization.Configuration;
using Orleans.Serialization.WireProtocol;

[assembly: TypeManifestProvider(typeof(PayloadTypes))]

namespace MarketSim.Grains.Codecs;

/// <summary>Writes a payload as one run of bytes.</summary>
[RegisterSerializer]
public sealed class PayloadCodec<T> : IFieldCodec<Payload<T>>
{
    /// <inheritdoc/>
    public void WriteField<TBufferWriter>(ref Writer<TBufferWriter> writer, uint fieldIdDelta, Type? expectedType, Payload<T>? value)
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

        writer.WriteFieldHeader(fieldIdDelta, expectedType, typeof(Payload<T>), WireType.LengthPrefixed);
        ObjectWriter bytes = PayloadBytes.NewWriter();
        ValueCodec<T>.Write(bytes, value.Content);
        writer.WriteVarUInt32((uint)bytes.Written.Length);
        writer.Write(bytes.Written);
    }

    /// <inheritdoc/>
    public Payload<T>? ReadValue<TInput>(ref Reader<TInput> reader, Field field)
    {
        if (field.WireType == WireType.Reference)
        {
            return ReferenceCodec.ReadReference<Payload<T>, TInput>(ref reader, field);
        }

        field.EnsureWireType(WireType.LengthPrefixed);
        var payload = new Payload<T>(PayloadBytes.Read<T>(reader.ReadBytes(reader.ReadVarUInt32())));
        ReferenceCodec.RecordObject(reader.Session, payload);
        return payload;
    }
}

/// <summary>Inside a process a payload is handed over as it is.</summary>
[RegisterCopier]
public sealed class PayloadCopier<T> : IDeepCopier<Payload<T>>
{
    /// <inheritdoc/>
    public Payload<T>? DeepCopy(Payload<T>? input, CopyContext context) => input;
}

/// <summary>Tells Orleans that calls may name this assembly's types and the market's, as they do when they say what a payload holds.</summary>
internal sealed class PayloadTypes : TypeManifestProviderBase
{
    /// <inheritdoc/>
    protected override void ConfigureInner(TypeManifestOptions options)
    {
        options.AddAllowedAssembly(typeof(PayloadTypes).Assembly);
        options.AddAllowedAssembly(typeof(Letter).Assembly);
    }
}
