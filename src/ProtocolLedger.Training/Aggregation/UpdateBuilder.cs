using System.Runtime.InteropServices;
using ProtocolLedger.Core;
using ProtocolLedger.Training.Aggregation;

namespace ProtocolLedger.Training;

/// <summary>Makes a node's update blob from where its round started and where it ended.</summary>
public static class UpdateBuilder
{
    /// <summary>End weights minus start weights, then the end moments as they are, behind the header.</summary>
    /// <param name="header">Says whose update of which round it is.</param>
    /// <param name="start">The checkpoint that the round started from.</param>
    /// <param name="end">Weights, first moments and second moments at the end, end to end.</param>
    /// <exception cref="ArgumentException">Header, start and end are not of one shape.</exception>
    public static byte[] Build(UpdateHeader header, CheckpointView start, ReadOnlySpan<float> end)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(start);
        int count = checked((int)header.ElementCount);
        if (end.Length != 3L * count)
        {
            throw new ArgumentException($"The header has {count} elements, the state {end.Length} numbers.", nameof(end));
        }

        byte[] blob = new byte[header.TotalLength];
        header.ToBytes().CopyTo(blob.AsSpan());
        Span<float> body = MemoryMarshal.Cast<byte, float>(blob.AsSpan(UpdateHeader.Length));
        VectorMath.Subtract(body[..count], end[..count], start.Section(CheckpointSection.Weights)[..count]);
        end[count..].CopyTo(body[count..]);
        return blob;
    }
}
