using System.Reflection;
using Nethereum.ABI.FunctionEncoding;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.ABI.Model;
using Nethereum.Contracts.ContractHandlers;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Util;

namespace Nethereum.Contracts;

/// <summary>What generated contract services share.</summary>
public abstract class ContractServiceBase
{
    /// <summary>Sends and queries.</summary>
    public ContractHandler ContractHandler { get; protected set; } = null!;

    /// <summary>The contract.</summary>
    public string ContractAddress => ContractHandler.ContractAddress;

    /// <summary>The classes of all functions.</summary>
    public abstract List<Type> GetAllFunctionTypes();

    /// <summary>The classes of all events.</summary>
    public abstract List<Type> GetAllEventTypes();

    /// <summary>The classes of all custom errors.</summary>
    public abstract List<Type> GetAllErrorTypes();

    /// <summary>The interfaces of all functions.</summary>
    public List<FunctionABI> GetAllFunctionABIs() =>
        [.. GetAllFunctionTypes().Select(type =>
            new FunctionABI(SignatureCodec.Function(type).Name, ParametersEncoder.Describe(type), SignatureCodec.Function(type).Selector.ToArray().ToHex()))];

    /// <summary>The interfaces of all custom errors.</summary>
    public List<ErrorABI> GetAllErrorABIs() =>
        [.. GetAllErrorTypes().Select(type =>
            new ErrorABI(SignatureCodec.Error(type).Name, ParametersEncoder.Describe(type), SignatureCodec.Error(type).Selector.ToArray().ToHex()))];

    /// <summary>The interfaces of all events.</summary>
    public List<EventABI> GetAllEventABIs() => [.. GetAllEventTypes().Select(DescribeEvent)];

    /// <summary>The selectors of all functions, in hex without prefix.</summary>
    public string[] GetAllFunctionSignatures() => [.. GetAllFunctionABIs().Select(abi => abi.Sha3Signature)];

    /// <summary>The signature hashes of all events, in hex without prefix.</summary>
    public string[] GetAllEventsSignatures() => [.. GetAllEventABIs().Select(abi => abi.Sha3Signature)];

    /// <summary>The selectors of all custom errors, in hex without prefix.</summary>
    public string[] GetAllErrorsSignatures() => [.. GetAllErrorABIs().Select(abi => abi.Sha3Signature)];

    /// <summary>The exception as one of this contract's errors; null when it is none of them.</summary>
    /// <exception cref="ABI.AbiDecodingException">It is one of them but malformed.</exception>
    public SmartContractCustomErrorRevertExceptionErrorDecoded? FindCustomErrorException(SmartContractCustomErrorRevertException exception)
    {
        Type? error = GetAllErrorTypes().FirstOrDefault(exception.IsCustomErrorFor);
        if (error is null)
        {
            return null;
        }

        try
        {
            return (SmartContractCustomErrorRevertExceptionErrorDecoded?)Activator.CreateInstance(
                typeof(SmartContractCustomErrorRevertException<>).MakeGenericType(error), exception);
        }
        catch (TargetInvocationException e) when (e.InnerException is ABI.AbiDecodingException malformed)
        {
            throw new ABI.AbiDecodingException(malformed.Message, e);
        }
    }

    /// <summary>Throws the exception as one of this contract's errors; returns when it is none of them.</summary>
    public void HandleCustomErrorException(SmartContractCustomErrorRevertException exception)
    {
        if (FindCustomErrorException(exception) is { } decoded)
        {
            throw decoded;
        }
    }

    private static EventABI DescribeEvent(Type type)
    {
        EventAttribute attribute = type.GetCustomAttribute<EventAttribute>(inherit: true)
            ?? throw new NotSupportedException($"{type} has no [Event].");
        Parameter[] parameters = ParametersEncoder.Describe(type);
        string signature = $"{attribute.Name}({string.Join(',', parameters.Select(p => p.Type))})";
        return new EventABI(attribute.Name, parameters, Sha3Keccack.Current.CalculateHash(signature), attribute.IsAnonymous);
    }
}
