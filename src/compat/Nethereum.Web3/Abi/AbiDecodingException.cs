namespace Nethereum.ABI;

/// <summary>
/// ABI data that does not decode: truncated, an offset or length outside the data, dirty padding, invalid UTF-8, or a
/// number that the target .NET type cannot hold.
/// </summary>
public sealed class AbiDecodingException : FormatException
{
    /// <summary>Creates the error.</summary>
    public AbiDecodingException(string reason, Exception? inner = null)
        : base(reason, inner)
    {
        Reason = reason;
        Path = string.Empty;
    }

    private AbiDecodingException(string path, string reason, Exception inner)
        : base($"{path}: {reason}", inner)
    {
        Path = path;
        Reason = reason;
    }

    /// <summary>The dotted path of the parameter at fault; empty when the data as a whole is.</summary>
    public string Path { get; }

    /// <summary>What is wrong, without the path.</summary>
    public string Reason { get; }

    /// <summary>The same error one level further out.</summary>
    internal AbiDecodingException In(string field) => new(AbiPath.Join(field, Path), Reason, this);
}
