using System.Security.Authentication;
using Grpc.Core;

namespace ProtocolLedger.Peers;

/// <summary>What a failed call says about the peer.</summary>
internal static class RpcFaults
{
    /// <param name="began">Whether part of the answer had come.</param>
    public static Attempt<T> Read<T>(RpcException error, bool began)
    {
        Exception[] causes = [.. Causes(error.Status.DebugException)];
        if (causes.OfType<WrongCertificateException>().FirstOrDefault() is { } wrong)
        {
            return Attempt<T>.Misbehaviour(FetchStatus.WrongCertificate, wrong.Message);
        }

        return causes.Length == 0 ? Said<T>(error.Status) : Broke<T>(causes, began);
    }

    /// <summary>A status that the peer sent, or that its message earned.</summary>
    private static Attempt<T> Said<T>(Status status) => status.StatusCode switch
    {
        StatusCode.NotFound => Attempt<T>.Fail(FetchStatus.NotFound, "hasn't got it"),
        StatusCode.OutOfRange => Attempt<T>.Fail(FetchStatus.Truncated, "has fewer bytes than the peer before sent"),
        StatusCode.Unavailable => Attempt<T>.Fail(FetchStatus.Busy, "asks to come back later"),
        StatusCode.ResourceExhausted => Attempt<T>.Misbehaviour(FetchStatus.TooLarge, "sent a message above the limit"),
        StatusCode.Cancelled or StatusCode.DeadlineExceeded => Attempt<T>.Fail(FetchStatus.Truncated, "gave up the call"),
        _ => Attempt<T>.Misbehaviour(FetchStatus.ProtocolError, $"answered {status.StatusCode}"),
    };

    /// <summary>No connection, a broken one, or one on which something else is spoken.</summary>
    private static Attempt<T> Broke<T>(Exception[] causes, bool began)
    {
        string reason = causes[^1].Message;
        long? reset = causes.OfType<HttpProtocolException>().FirstOrDefault()?.ErrorCode;
        if (began || (reset is { } code && !BreaksRules(code)))
        {
            return Attempt<T>.Fail(FetchStatus.Truncated, "the connection broke midway: " + reason);
        }

        HttpRequestError http = causes.OfType<HttpRequestException>().Select(e => e.HttpRequestError).FirstOrDefault();
        return http switch
        {
            HttpRequestError.SecureConnectionError when causes.OfType<AuthenticationException>().Any() =>
                Attempt<T>.Misbehaviour(FetchStatus.ProtocolError, "no TLS: " + reason),
            HttpRequestError.HttpProtocolError or HttpRequestError.InvalidResponse or HttpRequestError.VersionNegotiationError =>
                Attempt<T>.Misbehaviour(FetchStatus.ProtocolError, "no HTTP/2: " + reason),

            // The handler's way to say that TLS was well but no HTTP/2 settings came: no code, and no cause beneath.
            HttpRequestError.Unknown when causes is [HttpRequestException] => Attempt<T>.Misbehaviour(FetchStatus.ProtocolError, "no HTTP/2: " + reason),
            _ => Attempt<T>.Fail(FetchStatus.Unreachable, reason),
        };
    }

    /// <summary>HTTP/2 error codes (RFC 9113, 7) that tell of a peer that breaks its rules, not of one that gives up.</summary>
    private static bool BreaksRules(long code) => code is 1 or 3 or 6 or 9; // PROTOCOL, FLOW_CONTROL, FRAME_SIZE, COMPRESSION

    private static IEnumerable<Exception> Causes(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            yield return error;
        }
    }
}
