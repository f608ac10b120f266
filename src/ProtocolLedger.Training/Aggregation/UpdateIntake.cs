using ProtocolLedger.Core;

namespace ProtocolLedger.Training;

/// <summary>Checks a peer's update blob before anything is computed with it.</summary>
public static class UpdateIntake
{
    /// <summary>Largest magnitude of a number in an update: sums of any realistic number of updates stay finite.</summary>
    public const float MaxMagnitude = 1e30f;

    /// <summary>Checks hash, header, shape and numbers.</summary>
    /// <param name="blob">The bytes as received.</param>
    /// <param name="expected">What the node revealed on chain.</param>
    /// <param name="elementCount">Parameters of the model.</param>
    public static UpdateVerdict Check(ReadOnlyMemory<byte> blob, Contribution expected, long elementCount)
    {
        ArgumentNullException.ThrowIfNull(expected);
        try
        {
            UpdateView update = UpdateView.ParseVerified(blob, expected, elementCount);
            ReadOnlySpan<float> numbers = LittleEndian.Floats(blob.Span[UpdateHeader.Length..]);
            int tooLarge = numbers.IndexOfAnyExceptInRange(-MaxMagnitude, MaxMagnitude);
            return tooLarge < 0
                ? new UpdateVerdict.Accepted(update)
                : new UpdateVerdict.Rejected(expected.Node, new FormatError(
                    FormatErrorKind.BadNumber,
                    UpdateHeader.Length + ((long)tooLarge * sizeof(float)),
                    $"{numbers[tooLarge]:g3} is larger than {MaxMagnitude:g1}."));
        }
        catch (MalformedDataException refused)
        {
            return new UpdateVerdict.Rejected(expected.Node, refused.Error);
        }
    }
}
