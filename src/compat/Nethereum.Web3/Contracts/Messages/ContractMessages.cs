using Nethereum.Contracts.CQS;

namespace Nethereum.Contracts;

/// <summary>A call of a function; derived classes carry its arguments.</summary>
public abstract class FunctionMessage : ContractMessageBase;

/// <summary>A deployment; derived classes carry the constructor's arguments.</summary>
public abstract class ContractDeploymentMessage : ContractMessageBase
{
    /// <summary>A deployment of the given creation code.</summary>
    protected ContractDeploymentMessage(string byteCode)
    {
        ByteCode = byteCode;
    }

    /// <summary>The creation code in hex, libraries linked.</summary>
    public string ByteCode { get; protected set; }
}
