namespace ProtocolLedger.Core;

/// <summary>
/// Header of an update blob. 128 bytes, all numbers little-endian:
/// <code>
/// "PLUPDAT1"  u32 version = 1  u32 encoding = 1 (dense float32)  u64 run  u64 round  u64 node  u32 stage
/// bytes32 parent checkpoint  u32 steps  u64 elements  zero padding
/// </code>
/// The data follows, each part of <c>elements</c> float32 in the checkpoint's tensor order: end weights minus start weights,
/// end first moments, end second moments.
/// </summary>
/// <param name="Run">The run.</param>
/// <param name="Round">The round.</param>
/// <param name="Node">Who made it.</param>
/// <param name="Stage">The model's stage.</param>
/// <param name="Parent">The checkpoint it started from.</param>
/// <param name="Steps">Inner steps done.</param>
/// <param name="ElementCount">Elements of one part.</param>
public sealed record UpdateHeader(
    RunId Run, Round Round, NodeId Node, StageIndex Stage, CheckpointRoot Parent, uint Steps, long ElementCount)
{
    /// <summary>Bytes of the header.</summary>
    public const int Length = 128;

    private const uint Version = 1;
    private const uint DenseFloat32 = 1;

    private static ReadOnlySpan<byte> Magic => "PLUPDAT1"u8;

    /// <summary>Bytes of the whole blob.</summary>
    public long TotalLength => Length + (3 * ElementCount * TensorEntry.ElementSize);

    /// <summary>The canonical bytes.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[Length];
        new ByteBuilder()
            .Bytes(Magic).U32(Version).U32(DenseFloat32)
            .U64(Run.Value).U64(Round.Value).U64(Node.Value).U32(Stage.Value)
            .Hash(Parent.Value).U32(Steps).U64((ulong)ElementCount)
            .Written.CopyTo(bytes);
        return bytes;
    }

    /// <summary>Parses a header from the start of the data; what follows it is not looked at.</summary>
    /// <exception cref="MalformedDataException">Anything but the canonical bytes of a header.</exception>
    public static UpdateHeader Parse(ReadOnlySpan<byte> data)
    {
        ByteCursor cursor = new(data[..Math.Min(Length, data.Length)]);
        cursor.Magic(Magic, Version);
        uint encoding = cursor.U32("encoding");
        if (encoding != DenseFloat32)
        {
            throw cursor.Error(FormatErrorKind.UnsupportedVersion, $"encoding {encoding}; this program reads {DenseFloat32} (dense float32).");
        }

        RunId run = new(cursor.U64("run"));
        Round round = new(cursor.U64("round"));
        NodeId node = new(cursor.U64("node"));
        StageIndex stage = new(cursor.U32("stage"));
        CheckpointRoot parent = new(cursor.Hash("parent"));
        uint steps = cursor.U32("steps");
        ulong elements = cursor.U64("elements");
        if (elements is 0 or > TensorTable.MaxElements)
        {
            throw cursor.Error(FormatErrorKind.TooLarge, $"{elements} elements; 1 to {TensorTable.MaxElements} are allowed.");
        }

        if (data.Length < Length)
        {
            throw new MalformedDataException(FormatErrorKind.Truncated, data.Length, $"the header has {Length} bytes.");
        }

        cursor.ZeroPadding();
        return new UpdateHeader(run, round, node, stage, parent, steps, (long)elements);
    }
}
