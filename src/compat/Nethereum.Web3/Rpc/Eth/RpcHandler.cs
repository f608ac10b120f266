using Nethereum.JsonRpc.Client;

namespace Nethereum.RPC;

/// <summary>One JSON-RPC method.</summary>
public abstract class RpcHandler
{
    private readonly IClient client;
    private readonly string method;

    /// <summary>Binds a method to a client.</summary>
    protected RpcHandler(IClient client, string method)
    {
        this.client = client;
        this.method = method;
    }

    /// <summary>Sends the request; a null result becomes null.</summary>
    protected Task<T?> SendNullableAsync<T>(object? id, params object?[] parameters)
        where T : class => client.SendRequestAsync<T?>(new RpcRequest(id ?? ClientBase.NextId(), method, parameters));

    /// <summary>Sends the request; a null result is an error.</summary>
    /// <exception cref="RpcClientUnknownException">The node answered null.</exception>
    protected async Task<T> SendAsync<T>(object? id, params object?[] parameters)
        where T : class => await SendNullableAsync<T>(id, parameters).ConfigureAwait(false)
            ?? throw new RpcClientUnknownException($"The result of {method} is null.");
}
