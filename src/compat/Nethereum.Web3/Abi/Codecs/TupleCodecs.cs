using System.Reflection;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace Nethereum.ABI.Codecs;

/// <summary>Builds <see cref="TupleCodec{T}"/> from a class's attributes.</summary>
internal static class TupleCodecs
{
    [ThreadStatic]
    private static HashSet<Type>? building;

    /// <summary>The codec over all parameters of a class.</summary>
    public static TupleCodec<T> Get<T>()
        where T : class => Holder<T>.All;

    /// <inheritdoc cref="Get{T}"/>
    public static AbiCodec Get(Type type)
    {
        if (!type.IsClass || type == typeof(string) || type.IsArray)
        {
            throw new NotSupportedException($"A tuple needs a class with [Parameter] properties, not {type}.");
        }

        return Unwrap(() => (AbiCodec)typeof(TupleCodecs).GetMethod(nameof(Create), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type).Invoke(null, null)!);
    }

    /// <summary>The fields of a class in the order of their parameters.</summary>
    public static IReadOnlyList<TupleField<T>> FieldsOf<T>()
        where T : class => Holder<T>.All.Fields;

    /// <summary>The properties that carry <see cref="ParameterAttribute"/>, in parameter order.</summary>
    public static IReadOnlyList<(PropertyInfo Property, ParameterAttribute Parameter)> ParametersOf(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => (Property: property, Parameter: property.GetCustomAttribute<ParameterAttribute>(inherit: true)!))
            .Where(pair => pair.Parameter is not null)
            .OrderBy(pair => pair.Parameter.Order)];

    private static TupleCodec<T> Create<T>()
        where T : class
    {
        building ??= [];
        if (!building.Add(typeof(T)))
        {
            throw new NotSupportedException($"{typeof(T)} contains itself: Solidity has no recursive structs in its ABI.");
        }

        try
        {
            return new TupleCodec<T>([.. ParametersOf(typeof(T)).Select(pair => Field<T>(pair.Property, pair.Parameter))]);
        }
        finally
        {
            building.Remove(typeof(T));
        }
    }

    private static TupleField<T> Field<T>(PropertyInfo property, ParameterAttribute parameter)
        where T : class
    {
        AbiCodec codec = AbiCodecs.Get(parameter.Type, property.PropertyType);
        Type type = typeof(TupleField<,>).MakeGenericType(typeof(T), property.PropertyType);
        return Unwrap(() => (TupleField<T>)Activator.CreateInstance(type, parameter, property, codec)!);
    }

    private static TResult Unwrap<TResult>(Func<TResult> reflect)
    {
        try
        {
            return reflect();
        }
        catch (TargetInvocationException e) when (e.InnerException is NotSupportedException inner)
        {
            throw new NotSupportedException(inner.Message, e);
        }
    }

    private static class Holder<T>
        where T : class
    {
        private static TupleCodec<T>? all;

        // Not a static initialiser: a class that cannot be encoded should give its own error each time.
        public static TupleCodec<T> All => all ??= Create<T>();
    }
}
