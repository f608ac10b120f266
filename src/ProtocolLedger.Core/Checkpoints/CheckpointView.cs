using System.Runtime.InteropServices;

namespace ProtocolLedger.Core;

/// <summary>The three sections of a checkpoint, in file order.</summary>
public enum CheckpointSection
{
    /// <summary>The model's parameters.</summary>
    Weights = 0,

    /// <summary>AdamW's first moments (exp_avg).</summary>
    FirstMoments = 1,

    /// <summary>AdamW's second moments (exp_avg_sq).</summary>
    SecondMoments = 2,
}

/// <summary>A whole checkpoint in memory, parsed in place.</summary>
public sealed class CheckpointView
{
    private readonly ReadOnlyMemory<byte> data;
    private readonly int headerLength;

    private CheckpointView(ReadOnlyMemory<byte> data, CheckpointHeader header, int headerLength)
    {
        this.data = data;
        Header = header;
        this.headerLength = headerLength;
    }

    /// <summary>What the bytes say about themselves.</summary>
    public CheckpointHeader Header { get; }

    /// <summary>The canonical bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => data;

    /// <summary>Parses; the floats are not looked at.</summary>
    /// <exception cref="MalformedDataException">Malformed, truncated, or longer than its table says.</exception>
    public static CheckpointView Parse(ReadOnlyMemory<byte> data)
    {
        CheckpointHeader header = CheckpointHeader.Parse(data.Span, out int headerLength);
        long expected = header.TotalLength(headerLength);
        if (data.Length != expected)
        {
            throw new MalformedDataException(
                data.Length < expected ? FormatErrorKind.Truncated : FormatErrorKind.TrailingData,
                Math.Min(data.Length, expected),
                $"the tensor table asks for {expected} bytes in all, there are {data.Length}.");
        }

        return new CheckpointView(data, header, headerLength);
    }

    /// <summary>Parses and checks the root: what a node does with a checkpoint from a peer or a disk.</summary>
    /// <exception cref="MalformedDataException">As <see cref="Parse"/>, or another root.</exception>
    public static CheckpointView ParseVerified(ReadOnlyMemory<byte> data, CheckpointRoot root)
    {
        ChunkManifest.Of(data.Span).RequireRoot(root.Value);
        return Parse(data);
    }

    /// <summary>All tensors of a section, end to end, little-endian as stored.</summary>
    public ReadOnlyMemory<byte> SectionBytes(CheckpointSection section)
    {
        int length = checked((int)Header.Tensors.SectionLength);
        return data.Slice(headerLength + ((int)section * length), length);
    }

    /// <summary>One tensor's elements in row-major order.</summary>
    public ReadOnlySpan<float> Tensor(CheckpointSection section, int index)
    {
        int offset = (int)Header.Tensors.Offset(index);
        int count = (int)Header.Tensors.Entries[index].ElementCount;
        return Section(section).Slice(offset / TensorEntry.ElementSize, count);
    }

    /// <summary>All tensors of a section, end to end.</summary>
    public ReadOnlySpan<float> Section(CheckpointSection section)
    {
        return LittleEndian.Floats(SectionBytes(section).Span);
    }
}

/// <summary>float32 arrays seen as their little-endian bytes and back, without copying.</summary>
public static class LittleEndian
{
    /// <summary>The bytes as floats; the length must be a multiple of 4.</summary>
    public static ReadOnlySpan<float> Floats(ReadOnlySpan<byte> bytes)
    {
        RequireLittleEndian();
        return MemoryMarshal.Cast<byte, float>(bytes);
    }

    /// <summary>The floats as bytes.</summary>
    public static ReadOnlySpan<byte> Bytes(ReadOnlySpan<float> floats)
    {
        RequireLittleEndian();
        return MemoryMarshal.AsBytes(floats);
    }

    private static void RequireLittleEndian()
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("Checkpoints are little-endian, and so must this machine be.");
        }
    }
}
