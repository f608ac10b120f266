using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using Nethereum.ABI;
using Nethereum.ABI.Codecs;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Util;

namespace Nethereum.Contracts;

/// <summary>A function or error: its selector and the codec of its arguments. Built once per class.</summary>
internal sealed class SignatureCodec
{
    public const int SelectorSize = 4;

    private static readonly ConcurrentDictionary<Type, SignatureCodec> Functions = new();
    private static readonly ConcurrentDictionary<Type, SignatureCodec> Errors = new();
    private static readonly ConcurrentDictionary<Type, AbiCodec> Tuples = new();

    private SignatureCodec(string name, AbiCodec arguments)
    {
        Name = name;
        Arguments = arguments;
        Hash = Sha3Keccack.Current.CalculateHash(Encoding.UTF8.GetBytes(name + arguments.CanonicalName));
    }

    public string Name { get; }

    public AbiCodec Arguments { get; }

    /// <summary>Keccak-256 of the signature; its first four bytes are the selector.</summary>
    public byte[] Hash { get; }

    public ReadOnlySpan<byte> Selector => Hash.AsSpan(0, SelectorSize);

    /// <summary>The codec of a function message.</summary>
    /// <exception cref="NotSupportedException">The class has no function attribute, or a parameter has no codec.</exception>
    public static SignatureCodec Function(Type type) => Functions.GetOrAdd(type, static t =>
        new SignatureCodec(Attribute<FunctionAttribute>(t).Name, TupleCodecs.Get(t)));

    /// <summary>The codec of a custom error.</summary>
    /// <exception cref="NotSupportedException">The class has no error attribute, or a parameter has no codec.</exception>
    public static SignatureCodec Error(Type type) => Errors.GetOrAdd(type, static t =>
        new SignatureCodec(Attribute<ErrorAttribute>(t).Name, TupleCodecs.Get(t)));

    /// <summary>The codec of a class without a selector: a constructor's arguments.</summary>
    public static AbiCodec Tuple(Type type) => Tuples.GetOrAdd(type, TupleCodecs.Get);

    /// <summary>Selector and arguments.</summary>
    public byte[] Encode(object message)
    {
        byte[] data = new byte[SelectorSize + Arguments.SizeOfObject(message)];
        Selector.CopyTo(data);
        Arguments.EncodeObject(message, data.AsSpan(SelectorSize));
        return data;
    }

    /// <summary>Whether the data begin with the selector.</summary>
    public bool Matches(ReadOnlySpan<byte> data) => data.StartsWith(Selector);

    /// <summary>Reads the arguments after the selector into an object.</summary>
    /// <exception cref="AbiDecodingException">Another selector, or malformed data.</exception>
    public void DecodeInto<T>(T target, ReadOnlySpan<byte> data)
        where T : class
    {
        if (!Matches(data))
        {
            throw new AbiDecodingException($"The data are not of {Name}{Arguments.CanonicalName}: the selector differs.");
        }

        AbiReader reader = new(data[SelectorSize..]);
        ((TupleCodec<T>)Arguments).DecodeInto(target, ref reader, 0);
    }

    private static TAttribute Attribute<TAttribute>(Type type)
        where TAttribute : Attribute => type.GetCustomAttribute<TAttribute>(inherit: true)
            ?? throw new NotSupportedException($"{type} has no [{typeof(TAttribute).Name.Replace("Attribute", string.Empty, StringComparison.Ordinal)}].");
}
