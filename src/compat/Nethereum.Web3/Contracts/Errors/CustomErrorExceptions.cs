using Nethereum.ABI;

namespace Nethereum.Contracts;

/// <summary>A call that reverted with a custom error.</summary>
public class SmartContractCustomErrorRevertException : Exception
{
    internal const string ErrorPrefix = "Smart contract error";

    /// <summary>Creates the error.</summary>
    /// <param name="exceptionEncodedData">The revert data in hex.</param>
    /// <param name="innerException">The node's answer.</param>
    public SmartContractCustomErrorRevertException(string exceptionEncodedData, Exception? innerException = null)
        : this(ErrorPrefix, exceptionEncodedData, innerException)
    {
    }

    /// <summary>Creates the error with another message.</summary>
    protected SmartContractCustomErrorRevertException(string message, string exceptionEncodedData, Exception? innerException)
        : base(message, innerException)
    {
        ExceptionEncodedData = exceptionEncodedData;
    }

    /// <summary>The revert data in hex.</summary>
    public string ExceptionEncodedData { get; }

    /// <summary>Whether the data are of this error.</summary>
    public bool IsCustomErrorFor<TError>()
        where TError : class, new() => IsCustomErrorFor(typeof(TError));

    /// <inheritdoc cref="IsCustomErrorFor{TError}"/>
    public bool IsCustomErrorFor(Type errorType) => SignatureCodec.Error(errorType).Matches(HexData.Parse(ExceptionEncodedData));

    /// <summary>The error with its arguments.</summary>
    /// <exception cref="AbiDecodingException">Another error's data, or malformed.</exception>
    public TError DecodeError<TError>()
        where TError : class, new()
    {
        TError error = new();
        SignatureCodec.Error(typeof(TError)).DecodeInto(error, HexData.Parse(ExceptionEncodedData));
        return error;
    }
}

/// <summary>A custom error whose arguments are decoded.</summary>
public abstract class SmartContractCustomErrorRevertExceptionErrorDecoded : SmartContractCustomErrorRevertException
{
    /// <summary>Creates the error.</summary>
    protected SmartContractCustomErrorRevertExceptionErrorDecoded(string message, string exceptionEncodedData, Exception? innerException)
        : base(message, exceptionEncodedData, innerException)
    {
    }
}

/// <summary>A custom error of a known class.</summary>
public class SmartContractCustomErrorRevertException<TError> : SmartContractCustomErrorRevertExceptionErrorDecoded
    where TError : class, new()
{
    /// <summary>Decodes the error.</summary>
    /// <exception cref="AbiDecodingException">Another error's data, or malformed.</exception>
    public SmartContractCustomErrorRevertException(SmartContractCustomErrorRevertException exception)
        : this(exception, exception.DecodeError<TError>())
    {
    }

    private SmartContractCustomErrorRevertException(SmartContractCustomErrorRevertException exception, TError error)
        : base($"{ErrorPrefix} -- {SignatureCodec.Error(typeof(TError)).Name} - {ErrorJson.Write(error)}", exception.ExceptionEncodedData, exception)
    {
        CustomError = error;
    }

    /// <summary>The error with its arguments.</summary>
    public TError CustomError { get; }
}
