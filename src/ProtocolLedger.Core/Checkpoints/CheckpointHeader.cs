namespace ProtocolLedger.Core;

/// <summary>
/// Header of a checkpoint or a training state. Bytes, all numbers little-endian:
/// <code>
/// "PLCHKPT1"  u32 version = 1  u32 headerLength (a multiple of 64)  bytes32 spec hash  u32 stage  u64 step
/// u8 reserved = 0
/// u32 tensor count; per tensor: u16 name length, name, u8 dtype = 1 (float32), u8 rank, u32 size x rank, u64 offset
/// zero padding to headerLength
/// </code>
/// The data follows: all weights, then all first moments (exp_avg), then all second moments (exp_avg_sq), each section in
/// table order, float32 little-endian, nothing between. There is exactly one encoding of a given state.
/// </summary>
/// <param name="Spec">The run specification, which fixes the model.</param>
/// <param name="Stage">The model's stage.</param>
/// <param name="Step">Optimiser steps since genesis (AdamW's bias correction needs it).</param>
/// <param name="Tensors">The tensors of one section.</param>
public sealed record CheckpointHeader(SpecHash Spec, StageIndex Stage, ulong Step, TensorTable Tensors)
{
    /// <summary>First bytes.</summary>
    public static ReadOnlySpan<byte> Magic => "PLCHKPT1"u8;

    /// <summary>Bytes to read before <see cref="PeekLength"/> can tell the header's length.</summary>
    public const int PrefixLength = 16;

    /// <summary>Where the step's eight bytes are.</summary>
    public const int StepOffset = PrefixLength + Hash32.Size + sizeof(uint);

    /// <summary>Longest header: 8 MiB.</summary>
    public const int MaxLength = 8 << 20;

    private const uint Version = 1;
    private const int Alignment = 64;
    private const byte Float32 = 1;
    private const byte Reserved = 0;

    /// <summary>Bytes of header and the three sections.</summary>
    public long TotalLength(int headerLength) => headerLength + (3 * Tensors.SectionLength);

    /// <summary>The canonical bytes.</summary>
    /// <exception cref="MalformedDataException">Longer than <see cref="MaxLength"/>.</exception>
    public byte[] ToBytes()
    {
        ByteBuilder body = new();
        body.Hash(Spec.Value).U32(Stage.Value).U64(Step).U8(Reserved).U32((uint)Tensors.Entries.Count);
        for (int i = 0; i < Tensors.Entries.Count; i++)
        {
            TensorEntry entry = Tensors.Entries[i];
            body.U16((ushort)entry.Name.Length).Ascii(entry.Name).U8(Float32).U8((byte)entry.Shape.Count);
            foreach (int size in entry.Shape)
            {
                body.U32((uint)size);
            }

            body.U64((ulong)Tensors.Offset(i));
        }

        int length = (PrefixLength + body.Length + Alignment - 1) / Alignment * Alignment;
        RequireLength((uint)length);
        byte[] bytes = new byte[length];
        new ByteBuilder().Bytes(Magic).U32(Version).U32((uint)length).Bytes(body.Written).Written.CopyTo(bytes);
        return bytes;
    }

    /// <summary>The header's length from its first <see cref="PrefixLength"/> bytes.</summary>
    /// <exception cref="MalformedDataException">Not a checkpoint, or too long.</exception>
    public static int PeekLength(ReadOnlySpan<byte> prefix)
    {
        ByteCursor cursor = new(prefix);
        cursor.Magic(Magic, Version);
        uint length = cursor.U32("header length");
        RequireLength(length);
        return (int)length;
    }

    /// <summary>Parses a header from the start of the data; what follows it is not looked at.</summary>
    /// <param name="data">At least the header.</param>
    /// <param name="headerLength">Its length in bytes.</param>
    /// <exception cref="MalformedDataException">Anything but the canonical bytes of a header.</exception>
    public static CheckpointHeader Parse(ReadOnlySpan<byte> data, out int headerLength)
    {
        headerLength = PeekLength(data);
        if (data.Length < headerLength)
        {
            throw new MalformedDataException(FormatErrorKind.Truncated, data.Length, $"the header has {headerLength} bytes.");
        }

        ByteCursor cursor = new(data[..headerLength]);
        cursor.Take(PrefixLength, "prefix");
        SpecHash spec = new(cursor.Hash("spec hash"));
        StageIndex stage = new(cursor.U32("stage"));
        ulong step = cursor.U64("step");
        if (cursor.U8("reserved") != Reserved)
        {
            throw cursor.Error(FormatErrorKind.BadField, "the reserved byte is 0.");
        }

        TensorTable tensors = ParseTable(ref cursor);
        if (cursor.Remaining >= Alignment)
        {
            throw cursor.Error(FormatErrorKind.NotCanonical, "more padding than alignment needs.");
        }

        cursor.ZeroPadding();
        return new CheckpointHeader(spec, stage, step, tensors);
    }

    /// <summary><see cref="Parse"/> without the exception.</summary>
    public static bool TryParse(ReadOnlySpan<byte> data, out CheckpointHeader? header, out int headerLength, out FormatError error)
    {
        try
        {
            header = Parse(data, out headerLength);
            error = default;
            return true;
        }
        catch (MalformedDataException exception)
        {
            (header, headerLength, error) = (null, 0, exception.Error);
            return false;
        }
    }

    private static TensorTable ParseTable(ref ByteCursor cursor)
    {
        uint count = cursor.U32("tensor count");
        if (count is 0 or > TensorTable.MaxTensors)
        {
            throw cursor.Error(FormatErrorKind.TooLarge, $"{count} tensors; 1 to {TensorTable.MaxTensors} are allowed.");
        }

        List<TensorEntry> entries = []; // grows with what is really there, not with what the count promises
        List<ulong> offsets = [];
        for (uint i = 0; i < count; i++)
        {
            entries.Add(ParseEntry(ref cursor));
            offsets.Add(cursor.U64("offset"));
        }

        TensorTable table = new(entries);
        for (int i = 0; i < offsets.Count; i++)
        {
            if (offsets[i] != (ulong)table.Offset(i))
            {
                throw cursor.Error(FormatErrorKind.NotCanonical, $"tensor '{entries[i].Name}' is at {offsets[i]}, not at {table.Offset(i)}.");
            }
        }

        return table;
    }

    private static TensorEntry ParseEntry(ref ByteCursor cursor)
    {
        ushort nameLength = cursor.U16("name length");
        string name = cursor.Ascii(nameLength, "name");
        byte dtype = cursor.U8("dtype");
        byte rank = cursor.U8("rank");
        if (dtype != Float32 || rank > TensorTable.MaxRank)
        {
            throw cursor.Error(FormatErrorKind.BadField, $"dtype {dtype}, rank {rank}; dtype 1 and rank up to {TensorTable.MaxRank} are allowed.");
        }

        int[] shape = new int[rank];
        for (int d = 0; d < rank; d++)
        {
            uint size = cursor.U32("size");
            shape[d] = size <= int.MaxValue ? (int)size : throw cursor.Error(FormatErrorKind.TooLarge, $"a dimension of size {size}.");
        }

        return new TensorEntry(name, shape);
    }

    private static void RequireLength(uint length)
    {
        if (length > MaxLength || length % Alignment != 0 || length == 0)
        {
            throw new MalformedDataException(
                FormatErrorKind.TooLarge, 12, $"a header of {length} bytes; a multiple of {Alignment} up to {MaxLength} is allowed.");
        }
    }
}
