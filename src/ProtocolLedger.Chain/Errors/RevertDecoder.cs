using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>Decodes what a contract returned when it refused: every custom error of the generated definitions, and Solidity's own two.</summary>
internal sealed class RevertDecoder
{
    private const string ErrorString = "08c379a0";
    private const string Panic = "4e487b71";
    private const int SelectorBytes = 4;

    private static readonly Dictionary<string, ErrorShape> Shapes = Collect();

    /// <summary>Decodes revert data; never throws, since a contract can return anything.</summary>
    public RevertReason Decode(ReadOnlyMemory<byte> data)
    {
        if (data.Length < SelectorBytes)
        {
            return new RevertReason(string.Empty, [], "The contract refused it and gave no reason.", data);
        }

        string selector = Convert.ToHexStringLower(data.Span[..SelectorBytes]);
        switch (selector)
        {
            case ErrorString when ReadString(data.Span[SelectorBytes..]) is { } message:
                return new RevertReason("Error", [new RevertArgument("message", message)], $"The contract refused it: {message}", data);
            case Panic when data.Length == SelectorBytes + Hash32.Size:
                return new RevertReason("Panic", [new RevertArgument("code", $"0x{data.Span[^1]:x2}")], $"The contract failed an internal check (panic 0x{data.Span[^1]:x2}).", data);
        }

        return Shapes.TryGetValue(selector, out ErrorShape? shape) && shape.Read(data) is { } arguments
            ? new RevertReason(shape.Name, arguments, RevertSentences.For(shape.Name, arguments), data)
            : new RevertReason(string.Empty, [], $"The contract refused it with an unknown error 0x{selector}.", data);
    }

    private static Dictionary<string, ErrorShape> Collect()
    {
        Dictionary<string, ErrorShape> shapes = [];
        IEnumerable<Type> errors = typeof(RevertDecoder).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && typeof(IErrorDTO).IsAssignableFrom(type) && !type.Name.EndsWith("Base", StringComparison.Ordinal));
        foreach (Type type in errors)
        {
            ErrorShape shape = new(type);
            shapes.TryAdd(shape.Selector, shape);
        }

        return shapes;
    }

    private static string? ReadString(ReadOnlySpan<byte> data)
    {
        if (data.Length < 2 * Hash32.Size)
        {
            return null;
        }

        BigInteger length = new(data.Slice(Hash32.Size, Hash32.Size), isUnsigned: true, isBigEndian: true);
        return length <= data.Length - (2 * Hash32.Size) ? Encoding.UTF8.GetString(data.Slice(2 * Hash32.Size, (int)length)) : null;
    }

    /// <summary>One custom error: its selector and how to read its arguments.</summary>
    private sealed class ErrorShape
    {
        private static readonly MethodInfo DecodeMethod = typeof(SmartContractCustomErrorRevertException).GetMethods()
            .Single(method => method is { Name: "DecodeError", IsGenericMethodDefinition: true });

        private readonly MethodInfo _decode;
        private readonly (PropertyInfo Property, string Name, string Type)[] _parameters;

        public ErrorShape(Type type)
        {
            Name = type.GetCustomAttribute<ErrorAttribute>(inherit: true)!.Name;
            _parameters = [.. type.GetProperties()
                .Select(property => (property, attribute: property.GetCustomAttribute<ParameterAttribute>(inherit: true)))
                .Where(found => found.attribute is not null)
                .OrderBy(found => found.attribute!.Order)
                .Select(found => (found.property, found.attribute!.Name ?? string.Empty, found.attribute.Type))];
            string signature = $"{Name}({string.Join(',', _parameters.Select(parameter => parameter.Type))})";
            Selector = Convert.ToHexStringLower(Keccak256.HashText(signature).AsSpan()[..SelectorBytes]);
            _decode = DecodeMethod.MakeGenericMethod(type);
        }

        public string Name { get; }

        public string Selector { get; }

        /// <summary>The arguments as text; null when the data does not fit.</summary>
        public IReadOnlyList<RevertArgument>? Read(ReadOnlyMemory<byte> data)
        {
            try
            {
                object? error = _decode.Invoke(new SmartContractCustomErrorRevertException(Hex.Format(data.Span)), null);
                return error is null
                    ? null
                    : [.. _parameters.Select(parameter => new RevertArgument(parameter.Name, Text(parameter.Name, parameter.Property.GetValue(error))))];
            }
            catch (TargetInvocationException)
            {
                // The data has the selector of this error and something else behind it: an unknown error after all.
                return null;
            }
        }

        private string Text(string parameter, object? value) => value switch
        {
            byte number when Name == RevertReason.RunNotActive && parameter == "state" => ((RunState)number).ToString(),
            byte number when parameter == "current" => ((VoteState)number).ToString(),
            byte[] bytes => Hex.Format(bytes),
            string text => text,
            IEnumerable list => string.Join(' ', list.Cast<object>()),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
        };
    }
}
