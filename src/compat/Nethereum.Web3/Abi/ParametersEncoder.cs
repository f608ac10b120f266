using System.Reflection;
using Nethereum.ABI.Codecs;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.ABI.Model;

namespace Nethereum.ABI.FunctionEncoding;

/// <summary>Encodes a list of values by a list of parameters.</summary>
public class ParametersEncoder
{
    /// <summary><c>abi.encode</c> of the values.</summary>
    /// <exception cref="ArgumentException">The counts differ, or a value does not fit its type.</exception>
    public byte[] EncodeParameters(Parameter[] parameters, params object[] values)
    {
        if (parameters.Length != values.Length)
        {
            throw new ArgumentException($"There are {parameters.Length} parameters and {values.Length} values.", nameof(values));
        }

        return new ABIEncode().GetABIEncoded([.. parameters.Zip(values, (p, v) => new ABIValue(p.Type, v))]);
    }

    /// <summary><c>abi.encode</c> of a class by its attributes.</summary>
    public byte[] EncodeParametersFromTypeAttributes(Type type, object value)
    {
        AbiCodec codec = TupleCodecs.Get(type);
        byte[] result = new byte[codec.SizeOfObject(value)];
        codec.EncodeObject(value, result);
        return result;
    }

    /// <summary>The parameters that a class's attributes describe.</summary>
    internal static Parameter[] Describe(Type type) =>
        [.. TupleCodecs.ParametersOf(type).Select(pair => Describe(pair.Property, pair.Parameter))];

    private static Parameter Describe(PropertyInfo property, ParameterAttribute parameter) =>
        new(AbiCodecs.Get(parameter.Type, property.PropertyType).CanonicalName, parameter.Name, parameter.Order)
        {
            Indexed = parameter.Indexed,
        };
}
