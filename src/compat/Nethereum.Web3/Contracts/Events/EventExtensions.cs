using Nethereum.ABI;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.Contracts;

/// <summary>A decoded event and the log it came from.</summary>
public class EventLog<T>(T eventObject, FilterLog log)
{
    /// <summary>The event.</summary>
    public T Event { get; } = eventObject;

    /// <summary>The log.</summary>
    public FilterLog Log { get; } = log;
}

/// <summary>Decoding of logs.</summary>
public static class EventExtensions
{
    /// <summary>Whether a log is of this event, by its signature and number of topics.</summary>
    public static bool IsLogForEvent<TEventDTO>(this FilterLog log)
        where TEventDTO : class => EventCodec<TEventDTO>.Instance.Matches(log);

    /// <summary>The event in a log; null when the log is of another event.</summary>
    /// <exception cref="AbiDecodingException">The log is of this event but malformed.</exception>
    public static EventLog<TEventDTO>? DecodeEvent<TEventDTO>(this FilterLog log)
        where TEventDTO : class, new() => log.IsLogForEvent<TEventDTO>()
            ? new EventLog<TEventDTO>(EventCodec<TEventDTO>.Instance.Decode(log), log)
            : null;

    /// <summary>All events of one kind in a receipt, in order.</summary>
    /// <exception cref="AbiDecodingException">A log is of this event but malformed.</exception>
    public static List<EventLog<TEventDTO>> DecodeAllEvents<TEventDTO>(this TransactionReceipt transactionReceipt)
        where TEventDTO : class, new() => transactionReceipt.Logs.DecodeAllEvents<TEventDTO>();

    /// <summary>All events of one kind, in order.</summary>
    /// <exception cref="AbiDecodingException">A log is of this event but malformed.</exception>
    public static List<EventLog<TEventDTO>> DecodeAllEvents<TEventDTO>(this FilterLog[] logs)
        where TEventDTO : class, new() => [.. logs.Select(DecodeEvent<TEventDTO>).OfType<EventLog<TEventDTO>>()];

    /// <summary>All events of one kind, in order.</summary>
    /// <exception cref="AbiDecodingException">A log is of this event but malformed.</exception>
    public static List<EventLog<TEventDTO>> DecodeAllEvents<TEventDTO>(this List<FilterLog> logs)
        where TEventDTO : class, new() => logs.ToArray().DecodeAllEvents<TEventDTO>();

    /// <summary>The hash of the event's signature, in hex.</summary>
    public static string GetEventSignatureTopic<TEventDTO>()
        where TEventDTO : class, IEventDTO => EventCodec<TEventDTO>.Instance.SignatureTopic;
}
