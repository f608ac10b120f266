using ProtocolLedger.Core;

namespace ProtocolLedger.Training;

/// <summary>A checkpoint's bytes, parsed, with the root that they hash to.</summary>
public sealed class Checkpoint
{
    private Checkpoint(CheckpointView view, CheckpointRoot root)
    {
        View = view;
        Root = root;
    }

    /// <summary>The parsed bytes.</summary>
    public CheckpointView View { get; }

    /// <summary>RFC 6962 root over the bytes.</summary>
    public CheckpointRoot Root { get; }

    /// <summary>Takes bytes from a peer or a disk: hash first, then the format.</summary>
    /// <exception cref="MalformedDataException">Another root, or malformed.</exception>
    public static Checkpoint Verify(ReadOnlyMemory<byte> bytes, CheckpointRoot expected) =>
        new(CheckpointView.ParseVerified(bytes, expected), expected);

    /// <summary>Puts a checkpoint together.</summary>
    /// <param name="weights">All weights in table order; the moments likewise.</param>
    /// <exception cref="ArgumentException">A section has another number of elements than the header's table.</exception>
    public static Checkpoint Create(CheckpointHeader header, ReadOnlySpan<float> weights, ReadOnlySpan<float> firstMoments, ReadOnlySpan<float> secondMoments)
    {
        CheckpointView view = Assemble(header, weights, firstMoments, secondMoments);
        return new Checkpoint(view, new CheckpointRoot(ChunkManifest.Of(view.Bytes.Span).Root));
    }

    /// <summary>The same without the root: for a state that is computed with and never saved.</summary>
    internal static CheckpointView Assemble(CheckpointHeader header, ReadOnlySpan<float> weights, ReadOnlySpan<float> firstMoments, ReadOnlySpan<float> secondMoments)
    {
        ArgumentNullException.ThrowIfNull(header);
        byte[] head = header.ToBytes();
        byte[] bytes = new byte[header.TotalLength(head.Length)];
        head.CopyTo(bytes.AsSpan());
        Span<byte> rest = bytes.AsSpan(head.Length);
        rest = Append(rest, weights, header.Tensors);
        rest = Append(rest, firstMoments, header.Tensors);
        Append(rest, secondMoments, header.Tensors);
        return CheckpointView.Parse(bytes);
    }

    private static Span<byte> Append(Span<byte> destination, ReadOnlySpan<float> section, TensorTable table)
    {
        if (section.Length != table.ElementCount)
        {
            throw new ArgumentException($"The table has {table.ElementCount} elements, the section {section.Length}.");
        }

        ReadOnlySpan<byte> bytes = LittleEndian.Bytes(section);
        bytes.CopyTo(destination);
        return destination[bytes.Length..];
    }
}
