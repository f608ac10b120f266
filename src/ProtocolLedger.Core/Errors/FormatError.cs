namespace ProtocolLedger.Core;

/// <summary>Why bytes from outside were refused.</summary>
public enum FormatErrorKind
{
    /// <summary>Ends before the format does.</summary>
    Truncated,

    /// <summary>Goes on after the format's end.</summary>
    TrailingData,

    /// <summary>Starts with something else.</summary>
    BadMagic,

    /// <summary>A version this program doesn't know.</summary>
    UnsupportedVersion,

    /// <summary>A length or count above its bound.</summary>
    TooLarge,

    /// <summary>A field with a value that is not allowed.</summary>
    BadField,

    /// <summary>Valid, but not the one encoding that the format allows.</summary>
    NotCanonical,

    /// <summary>Doesn't belong to the run, round, node or model that was asked for.</summary>
    Mismatch,

    /// <summary>NaN, an infinity, or a negative second moment.</summary>
    BadNumber,

    /// <summary>Hashes to something else.</summary>
    WrongHash,
}

/// <summary>Why bytes from outside were refused, and where.</summary>
/// <param name="Kind">The class of the problem.</param>
/// <param name="Offset">Byte offset of the field, from the start of the data.</param>
/// <param name="Detail">One sentence.</param>
public readonly record struct FormatError(FormatErrorKind Kind, long Offset, string Detail)
{
    public override string ToString() => $"{Kind} at byte {Offset}: {Detail}";
}

/// <summary>Bytes from outside that don't follow their format.</summary>
public sealed class MalformedDataException(FormatError error) : Exception(error.ToString())
{
    public MalformedDataException(FormatErrorKind kind, long offset, string detail)
        : this(new FormatError(kind, offset, detail))
    {
    }

    public FormatError Error { get; } = error;
}
