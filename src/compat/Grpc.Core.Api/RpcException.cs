namespace Grpc.Core;

/// <summary>A call ended with a status other than OK.</summary>
public class RpcException : Exception
{
    public RpcException(Status status)
        : this(status, status.ToString(), Metadata.Empty)
    {
    }

    public RpcException(Status status, string message)
        : this(status, message, Metadata.Empty)
    {
    }

    public RpcException(Status status, Metadata trailers)
        : this(status, status.ToString(), trailers)
    {
    }

    public RpcException(Status status, Metadata trailers, string message)
        : this(status, message, trailers)
    {
    }

    private RpcException(Status status, string message, Metadata trailers)
        : base(message, status.DebugException)
    {
        ArgumentNullException.ThrowIfNull(trailers);
        Status = status;
        Trailers = trailers;
    }

    public Status Status { get; }

    public StatusCode StatusCode => Status.StatusCode;

    /// <summary>Metadata the server sent after the response; empty if there was none.</summary>
    public Metadata Trailers { get; }
}
