namespace Nethereum.JsonRpc.Client;

/// <summary>One JSON-RPC request.</summary>
public class RpcRequest
{
    /// <summary>Creates a request.</summary>
    /// <param name="id">Echoed by the node; a number or a string.</param>
    /// <param name="method">The method name.</param>
    /// <param name="parameterList">Positional parameters.</param>
    public RpcRequest(object? id, string method, params object?[] parameterList)
    {
        Id = id ?? 1;
        Method = method;
        RawParameters = parameterList;
    }

    /// <summary>The id, echoed by the node.</summary>
    public object Id { get; set; }

    /// <summary>The method name.</summary>
    public string Method { get; }

    /// <summary>The positional parameters.</summary>
    public object?[] RawParameters { get; }
}

/// <summary>Sends JSON-RPC requests.</summary>
public interface IClient
{
    /// <summary>Sends a request and reads its result as <typeparamref name="T"/>; default(T) for a null result.</summary>
    /// <exception cref="RpcResponseException">The node answered with an error.</exception>
    /// <exception cref="RpcClientTimeoutException">No answer in time.</exception>
    /// <exception cref="RpcClientUnknownException">No usable answer.</exception>
    Task<T> SendRequestAsync<T>(RpcRequest request, string? route = null);

    /// <inheritdoc cref="SendRequestAsync{T}(RpcRequest, string?)"/>
    Task<T> SendRequestAsync<T>(string method, string? route = null, params object?[] paramList);

    /// <summary>Sends a request and drops its result.</summary>
    Task SendRequestAsync(RpcRequest request, string? route = null);

    /// <inheritdoc cref="SendRequestAsync(RpcRequest, string?)"/>
    Task SendRequestAsync(string method, string? route = null, params object?[] paramList);
}

/// <summary>What clients share.</summary>
public abstract class ClientBase : IClient
{
    /// <summary>How long a request may take before <see cref="RpcClientTimeoutException"/>.</summary>
    public static TimeSpan ConnectionTimeout { get; set; } = TimeSpan.FromSeconds(120);

    /// <inheritdoc/>
    public abstract Task<T> SendRequestAsync<T>(RpcRequest request, string? route = null);

    /// <inheritdoc/>
    public Task<T> SendRequestAsync<T>(string method, string? route = null, params object?[] paramList) =>
        SendRequestAsync<T>(new RpcRequest(NextId(), method, paramList), route);

    /// <inheritdoc/>
    public Task SendRequestAsync(RpcRequest request, string? route = null) =>
        SendRequestAsync<object>(request, route);

    /// <inheritdoc/>
    public Task SendRequestAsync(string method, string? route = null, params object?[] paramList) =>
        SendRequestAsync<object>(method, route, paramList);

    private static long lastId;

    /// <summary>A request id not used before in this process.</summary>
    internal static long NextId() => Interlocked.Increment(ref lastId);
}
