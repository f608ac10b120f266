using System.Buffers;
using System.Reflection;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace Nethereum.ABI.Codecs;

/// <summary>
/// A class whose properties carry <see cref="ParameterAttribute"/>, as a tuple: a struct, a function's arguments, its
/// outputs, an event's data, an error's arguments.
/// </summary>
internal sealed class TupleCodec<T> : AbiCodec<T>
    where T : class
{
    private readonly TupleField<T>[] fields;
    private readonly int headSize;
    private readonly Func<T>? create;

    public TupleCodec(IReadOnlyList<TupleField<T>> fields)
        : base(NameOf(fields), fields.Any(f => f.Codec.IsDynamic), SizeInHead(fields))
    {
        this.fields = [.. fields];
        headSize = fields.Sum(f => f.Codec.HeadSize);
        create = Constructor();
    }

    public override bool IsHashedInTopic => true;

    /// <summary>The fields in the order of their <see cref="ParameterAttribute.Order"/>.</summary>
    public IReadOnlyList<TupleField<T>> Fields => fields;

    public override int SizeOf(T value)
    {
        int size = headSize;
        foreach (TupleField<T> field in fields)
        {
            if (field.Codec.IsDynamic)
            {
                size = checked(size + field.SizeOf(value ?? throw Null()));
            }
        }

        return size;
    }

    public override int Encode(T value, Span<byte> destination)
    {
        int head = 0;
        int tail = headSize;
        foreach (TupleField<T> field in fields)
        {
            field.Encode(value ?? throw Null(), destination, ref head, ref tail);
        }

        return tail;
    }

    public override T Decode(ref AbiReader reader, int position)
    {
        T result = New();
        DecodeInto(result, ref reader, position);
        return result;
    }

    /// <summary>Sets the properties of an existing object.</summary>
    public void DecodeInto(T target, ref AbiReader reader, int position)
    {
        int head = position;
        foreach (TupleField<T> field in fields)
        {
            field.Decode(target, ref reader, position, ref head);
        }
    }

    public override void EncodePacked(T value, ArrayBufferWriter<byte> output)
    {
        foreach (TupleField<T> field in fields)
        {
            field.EncodePacked(value ?? throw Null(), output);
        }
    }

    /// <summary>A new object with nothing set.</summary>
    public T New() => create is null
        ? throw new NotSupportedException($"{typeof(T)} has no public constructor without parameters.")
        : create();

    private static Func<T>? Constructor()
    {
        ConstructorInfo? constructor = typeof(T).IsAbstract ? null : typeof(T).GetConstructor(Type.EmptyTypes);
        return constructor is null ? null : Activator.CreateInstance<T>;
    }

    private static AbiValueException Null() => new($"The {typeof(T).Name} value is null.");

    private static string NameOf(IEnumerable<TupleField<T>> fields) =>
        $"({string.Join(',', fields.Select(f => f.Codec.CanonicalName))})";

    private static int SizeInHead(IReadOnlyList<TupleField<T>> fields) =>
        fields.Any(f => f.Codec.IsDynamic) ? AbiReader.WordSize : fields.Sum(f => f.Codec.HeadSize);
}
