using System.Reflection;
using System.Text;
using Nethereum.ABI;
using Nethereum.ABI.Codecs;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.Util;

namespace Nethereum.Contracts;

/// <summary>An event class: its signature, the codecs of its topics and of its data. Built once per class.</summary>
internal sealed class EventCodec<TEvent>
    where TEvent : class
{
    private const int TopicSize = 32;
    private const int MaximumTopics = 4;

    private static EventCodec<TEvent>? instance;

    private readonly TupleField<TEvent>[] indexed;
    private readonly TupleCodec<TEvent> data;

    private EventCodec()
    {
        EventAttribute attribute = typeof(TEvent).GetCustomAttribute<EventAttribute>(inherit: true)
            ?? throw new NotSupportedException($"{typeof(TEvent)} has no [Event].");
        TupleCodec<TEvent> all = TupleCodecs.Get<TEvent>();
        Name = attribute.Name;
        IsAnonymous = attribute.IsAnonymous;
        Hash = Sha3Keccack.Current.CalculateHash(Encoding.UTF8.GetBytes(Name + all.CanonicalName));
        SignatureTopic = HexData.Format(Hash);
        indexed = [.. all.Fields.Where(f => f.Parameter.Indexed)];
        data = new TupleCodec<TEvent>([.. all.Fields.Where(f => !f.Parameter.Indexed)]);
    }

    // Not a static initialiser: a class that cannot be decoded should give its own error each time.
    public static EventCodec<TEvent> Instance => instance ??= new EventCodec<TEvent>();

    public string Name { get; }

    public bool IsAnonymous { get; }

    public byte[] Hash { get; }

    public string SignatureTopic { get; }

    private int FirstIndexed => IsAnonymous ? 0 : 1;

    /// <summary>Whether the signature and the number of topics are this event's.</summary>
    public bool Matches(FilterLog log) =>
        log.Topics is { } topics
        && topics.Length == FirstIndexed + indexed.Length
        && (IsAnonymous || string.Equals(topics[0]?.ToString(), SignatureTopic, StringComparison.OrdinalIgnoreCase));

    /// <exception cref="AbiDecodingException">Topics or data are malformed.</exception>
    public TEvent Decode(FilterLog log)
    {
        TEvent result = data.New();
        for (int i = 0; i < indexed.Length; i++)
        {
            byte[] topic = HexData.Parse(log.Topics[FirstIndexed + i]?.ToString());
            if (topic.Length != TopicSize)
            {
                throw new AbiDecodingException($"A topic of {Name} has {topic.Length} bytes, not {TopicSize}.");
            }

            indexed[i].SetTopic(result, topic);
        }

        AbiReader reader = new(HexData.Parse(log.Data));
        data.DecodeInto(result, ref reader, 0);
        return result;
    }

    /// <summary>A filter's topics: the signature, then per indexed parameter any of the given values.</summary>
    /// <param name="values">Per parameter the values accepted; null or empty for any.</param>
    public object?[] Topics(params object?[]?[] values)
    {
        if (values.Length > indexed.Length)
        {
            throw new ArgumentException($"{Name} has {indexed.Length} indexed parameters, not {values.Length}.", nameof(values));
        }

        List<object?> topics = new(MaximumTopics);
        if (!IsAnonymous)
        {
            topics.Add(SignatureTopic);
        }

        for (int i = 0; i < values.Length; i++)
        {
            object[] accepted = [.. (values[i] ?? []).OfType<object>()];
            topics.Add(accepted.Length == 0 ? null : accepted.Select(value => Topic(indexed[i], value)).ToArray());
        }

        return [.. topics];
    }

    private static string Topic(TupleField<TEvent> field, object value)
    {
        AbiCodec codec = AbiCodecs.Get(field.Parameter.Type, value.GetType());
        if (codec.IsHashedInTopic)
        {
            System.Buffers.ArrayBufferWriter<byte> packed = new();
            codec.EncodePackedObject(value, packed);
            return HexData.Format(Sha3Keccack.Current.CalculateHash(packed.WrittenSpan.ToArray()));
        }

        byte[] word = new byte[TopicSize];
        codec.EncodeObject(value, word);
        return HexData.Format(word);
    }
}
