using System.Buffers;
using System.Buffers.Binary;
using System.Reflection;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace Nethereum.ABI.Codecs;

/// <summary>One property of a tuple class, read and written through delegates.</summary>
internal abstract class TupleField<TOwner>(ParameterAttribute parameter, string name)
    where TOwner : class
{
    /// <summary>The attribute on the property.</summary>
    public ParameterAttribute Parameter { get; } = parameter;

    /// <summary>The Solidity name, or the property's when Solidity has none.</summary>
    public string Name { get; } = name;

    public abstract AbiCodec Codec { get; }

    public abstract int SizeOf(TOwner owner);

    public abstract void Encode(TOwner owner, Span<byte> destination, ref int head, ref int tail);

    public abstract void EncodePacked(TOwner owner, ArrayBufferWriter<byte> output);

    public abstract void Decode(TOwner owner, ref AbiReader reader, int start, ref int head);

    /// <summary>Sets the property from one event topic.</summary>
    public abstract void SetTopic(TOwner owner, ReadOnlySpan<byte> topic);
}

/// <summary>The typed half of <see cref="TupleField{TOwner}"/>.</summary>
internal sealed class TupleField<TOwner, T> : TupleField<TOwner>
    where TOwner : class
{
    private readonly AbiCodec<T> codec;
    private readonly Func<TOwner, T> get;
    private readonly Action<TOwner, T>? set;

    public TupleField(ParameterAttribute parameter, PropertyInfo property, AbiCodec<T> codec)
        : base(parameter, string.IsNullOrEmpty(parameter.Name) ? property.Name : parameter.Name)
    {
        this.codec = codec;
        get = property.GetGetMethod()?.CreateDelegate<Func<TOwner, T>>()
            ?? throw new NotSupportedException($"{typeof(TOwner)}.{property.Name} has no public getter.");
        set = property.GetSetMethod()?.CreateDelegate<Action<TOwner, T>>();
    }

    public override AbiCodec Codec => codec;

    public override int SizeOf(TOwner owner)
    {
        try
        {
            return codec.SizeOf(get(owner));
        }
        catch (AbiValueException e)
        {
            throw e.In(Name);
        }
        catch (AbiRangeException e)
        {
            throw e.In(Name);
        }
    }

    public override void Encode(TOwner owner, Span<byte> destination, ref int head, ref int tail)
    {
        try
        {
            if (codec.IsDynamic)
            {
                BinaryPrimitives.WriteInt32BigEndian(destination[(head + 28)..], tail);
                tail += codec.Encode(get(owner), destination[tail..]);
            }
            else
            {
                codec.Encode(get(owner), destination[head..]);
            }

            head += codec.HeadSize;
        }
        catch (AbiValueException e)
        {
            throw e.In(Name);
        }
        catch (AbiRangeException e)
        {
            throw e.In(Name);
        }
    }

    public override void EncodePacked(TOwner owner, ArrayBufferWriter<byte> output) => codec.EncodePacked(get(owner), output);

    public override void Decode(TOwner owner, ref AbiReader reader, int start, ref int head)
    {
        try
        {
            Set(owner, codec.Decode(ref reader, codec.IsDynamic ? reader.Follow(start, head) : head));
            head += codec.HeadSize;
        }
        catch (AbiDecodingException e)
        {
            throw e.In(Name);
        }
    }

    public override void SetTopic(TOwner owner, ReadOnlySpan<byte> topic)
    {
        if (!codec.IsHashedInTopic)
        {
            AbiReader reader = new(topic);
            int head = 0;
            Decode(owner, ref reader, 0, ref head);
        }
        else if (TopicHash<T>.TryMake(topic, out T hash))
        {
            Set(owner, hash);
        }
    }

    private void Set(TOwner owner, T value)
    {
        if (set is null)
        {
            throw new NotSupportedException($"{typeof(TOwner)}.{Name} has no public setter.");
        }

        set(owner, value);
    }
}

/// <summary>The hash that stands in a topic for a value of dynamic type, where the property can hold it.</summary>
internal static class TopicHash<T>
{
    /// <summary>A string property gets the hash as hex, a byte array the 32 bytes; other types stay unset.</summary>
    public static bool TryMake(ReadOnlySpan<byte> topic, out T hash)
    {
        object? value = null;
        if (typeof(T) == typeof(string))
        {
            value = "0x" + Convert.ToHexStringLower(topic);
        }
        else if (typeof(T) == typeof(byte[]))
        {
            value = topic.ToArray();
        }

        hash = (T)value!;
        return value is not null;
    }
}
