namespace Nethereum.JsonRpc.Client;

/// <summary>The error object of a JSON-RPC answer.</summary>
public class RpcError
{
    /// <summary>Creates the error.</summary>
    /// <param name="code">The node's code.</param>
    /// <param name="message">The node's message, then ": " and the method.</param>
    /// <param name="data">A string, or the JSON as the node sent it; null when absent.</param>
    public RpcError(int code, string message, object? data = null)
    {
        Code = code;
        Message = message;
        Data = data;
    }

    /// <summary>The node's code.</summary>
    public int Code { get; }

    /// <summary>The node's message, then ": " and the method.</summary>
    public string Message { get; }

    /// <summary>A string, or a <see cref="System.Text.Json.JsonElement"/>; null when absent.</summary>
    public object? Data { get; }
}

/// <summary>The node answered with an error.</summary>
public class RpcResponseException : Exception
{
    /// <summary>Creates the exception.</summary>
    public RpcResponseException(RpcError rpcError)
        : base(rpcError.Message)
    {
        RpcError = rpcError;
    }

    /// <summary>What the node said.</summary>
    public RpcError RpcError { get; }
}

/// <summary>The node did not answer in time.</summary>
public class RpcClientTimeoutException : Exception
{
    /// <summary>Creates the exception.</summary>
    public RpcClientTimeoutException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}

/// <summary>No usable answer: no connection, an HTTP error, or a body that is not a JSON-RPC answer to the request.</summary>
public class RpcClientUnknownException : Exception
{
    /// <summary>Creates the exception.</summary>
    public RpcClientUnknownException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
