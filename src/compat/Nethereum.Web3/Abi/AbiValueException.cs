namespace Nethereum.ABI;

/// <summary>A value that its ABI type cannot encode because of its shape: null, wrong length, wrong .NET type.</summary>
public sealed class AbiValueException : ArgumentException
{
    /// <summary>Creates the error.</summary>
    public AbiValueException(string reason, Exception? inner = null)
        : this(string.Empty, reason, inner)
    {
    }

    private AbiValueException(string path, string reason, Exception? inner)
        : base(path.Length == 0 ? reason : $"{path}: {reason}", inner)
    {
        Path = path;
        Reason = reason;
    }

    /// <summary>The dotted path of the parameter at fault.</summary>
    public string Path { get; }

    /// <summary>What is wrong, without the path.</summary>
    public string Reason { get; }

    internal AbiValueException In(string field) => new(AbiPath.Join(field, Path), Reason, this);
}

/// <summary>A number outside the range of its ABI type.</summary>
public sealed class AbiRangeException : ArgumentOutOfRangeException
{
    private readonly string message;

    /// <summary>Creates the error.</summary>
    public AbiRangeException(string reason)
        : this(string.Empty, reason, null)
    {
    }

    private AbiRangeException(string path, string reason, Exception? inner)
        : base(reason, inner)
    {
        Path = path;
        Reason = reason;
        message = path.Length == 0 ? reason : $"{path}: {reason}";
    }

    /// <summary>The dotted path of the parameter at fault.</summary>
    public string Path { get; }

    /// <summary>What is wrong, without the path.</summary>
    public string Reason { get; }

    /// <inheritdoc/>
    public override string Message => message;

    internal AbiRangeException In(string field) => new(AbiPath.Join(field, Path), Reason, this);
}

/// <summary>Joins parameter names into a dotted path.</summary>
internal static class AbiPath
{
    public static string Join(string field, string inner) => inner.Length == 0 ? field : $"{field}.{inner}";
}
