using System.Runtime.InteropServices;

namespace ProtocolLedger.Core;

/// <summary>A whole update blob in memory, parsed in place. Its numbers are finite and its second moments not negative.</summary>
public sealed class UpdateView
{
    private readonly ReadOnlyMemory<byte> data;

    private UpdateView(ReadOnlyMemory<byte> data, UpdateHeader header)
    {
        this.data = data;
        Header = header;
    }

    /// <summary>What the blob says about itself.</summary>
    public UpdateHeader Header { get; }

    /// <summary>The blob.</summary>
    public ReadOnlyMemory<byte> Bytes => data;

    /// <summary>End weights minus start weights.</summary>
    public ReadOnlySpan<float> Delta => Part(0);

    /// <summary>AdamW's first moments at the end.</summary>
    public ReadOnlySpan<float> FirstMoments => Part(1);

    /// <summary>AdamW's second moments at the end; none is negative.</summary>
    public ReadOnlySpan<float> SecondMoments => Part(2);

    /// <summary>RFC 6962 root over the blob's 1 KiB leaves.</summary>
    public static UpdateHash Hash(ReadOnlySpan<byte> blob) => new(StateRootHasher.RootOf(blob));

    /// <summary>Checks the hash first, then the header against what was revealed, then every number.</summary>
    /// <param name="blob">Bytes from a peer or a disk.</param>
    /// <param name="expected">The revealed contribution that the blob should be the update of.</param>
    /// <param name="elementCount">Elements of the model.</param>
    /// <exception cref="MalformedDataException">Any of it is wrong.</exception>
    public static UpdateView ParseVerified(ReadOnlyMemory<byte> blob, Contribution expected, long elementCount)
    {
        ArgumentNullException.ThrowIfNull(expected);
        UpdateHash hash = Hash(blob.Span);
        if (hash != expected.UpdateHash)
        {
            throw new MalformedDataException(FormatErrorKind.WrongHash, 0, $"the blob hashes to {hash}, expected {expected.UpdateHash}.");
        }

        UpdateView view = Parse(blob);
        UpdateHeader wanted = new(
            expected.Run, expected.Round, expected.Node, expected.Stage, expected.ParentCheckpoint, expected.Steps, elementCount);
        return view.Header == wanted
            ? view
            : throw new MalformedDataException(FormatErrorKind.Mismatch, 0, $"the blob is for {view.Header}, expected {wanted}.");
    }

    /// <summary>Parses without knowing what to expect.</summary>
    /// <exception cref="MalformedDataException">Malformed, or a number that is not allowed.</exception>
    public static UpdateView Parse(ReadOnlyMemory<byte> blob)
    {
        UpdateHeader header = UpdateHeader.Parse(blob.Span);
        if (blob.Length != header.TotalLength)
        {
            throw new MalformedDataException(
                blob.Length < header.TotalLength ? FormatErrorKind.Truncated : FormatErrorKind.TrailingData,
                Math.Min(blob.Length, header.TotalLength),
                $"{header.ElementCount} elements need {header.TotalLength} bytes in all, there are {blob.Length}.");
        }

        UpdateView view = new(blob, header);
        view.RequireNumbers();
        return view;
    }

    /// <summary><see cref="Parse"/> without the exception.</summary>
    public static bool TryParse(ReadOnlyMemory<byte> blob, out UpdateView? view, out FormatError error)
    {
        try
        {
            view = Parse(blob);
            error = default;
            return true;
        }
        catch (MalformedDataException exception)
        {
            (view, error) = (null, exception.Error);
            return false;
        }
    }

    private ReadOnlySpan<float> Part(int index)
    {
        int length = (int)(Header.ElementCount * TensorEntry.ElementSize);
        return LittleEndian.Floats(data.Span.Slice(UpdateHeader.Length + (index * length), length));
    }

    private void RequireNumbers()
    {
        ReadOnlySpan<uint> bits = MemoryMarshal.Cast<byte, uint>(data.Span[UpdateHeader.Length..]);
        int second = (int)(2 * Header.ElementCount);
        for (int i = 0; i < bits.Length; i++)
        {
            // An exponent of all ones is NaN or infinity; above 0x80000000 is negative, and minus zero is let through.
            if ((bits[i] & 0x7F80_0000) == 0x7F80_0000 || (i >= second && bits[i] > 0x8000_0000))
            {
                throw new MalformedDataException(
                    FormatErrorKind.BadNumber, UpdateHeader.Length + (4L * i), "NaN, infinity, or a negative second moment.");
            }
        }
    }
}
