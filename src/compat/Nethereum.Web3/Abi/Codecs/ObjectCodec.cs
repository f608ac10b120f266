using System.Buffers;

namespace Nethereum.ABI.Codecs;

/// <summary>
/// Values known only as <see cref="object"/>: encoded by their run-time type, decoded as the type's natural .NET type.
/// </summary>
internal sealed class ObjectCodec : AbiCodec<object>
{
    private readonly string typeName;
    private readonly AbiCodec natural;

    public ObjectCodec(string typeName, AbiCodec natural)
        : base(natural.CanonicalName, natural.IsDynamic, natural.HeadSize)
    {
        this.typeName = typeName;
        this.natural = natural;
    }

    public override bool IsHashedInTopic => natural.IsHashedInTopic;

    public override int SizeOf(object value) => For(value).SizeOfObject(value);

    public override int Encode(object value, Span<byte> destination) => For(value).EncodeObject(value, destination);

    public override object Decode(ref AbiReader reader, int position) => natural.DecodeObject(ref reader, position)!;

    public override void EncodePacked(object value, ArrayBufferWriter<byte> output) => For(value).EncodePackedObject(value, output);

    private AbiCodec For(object value) => value is null
        ? throw new AbiValueException($"The value for {CanonicalName} is null.")
        : AbiCodecs.Get(typeName, value.GetType());
}
