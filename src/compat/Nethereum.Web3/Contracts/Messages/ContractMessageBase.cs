using System.Numerics;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.Contracts.CQS;

/// <summary>How a message is sent. What is null is chosen when it is sent. Amounts in wei.</summary>
public abstract class ContractMessageBase
{
    /// <summary>Wei sent along.</summary>
    public virtual BigInteger AmountToSend { get; set; }

    /// <summary>The gas limit.</summary>
    public virtual BigInteger? Gas { get; set; }

    /// <summary>Wei per gas of a legacy transaction.</summary>
    public virtual BigInteger? GasPrice { get; set; }

    /// <summary>The sender; the account's address when null.</summary>
    public virtual string? FromAddress { get; set; }

    /// <summary>The sender's transaction count before this one.</summary>
    public virtual BigInteger? Nonce { get; set; }

    /// <summary>The most wei per gas.</summary>
    public virtual BigInteger? MaxFeePerGas { get; set; }

    /// <summary>The tip in wei per gas.</summary>
    public virtual BigInteger? MaxPriorityFeePerGas { get; set; }

    /// <summary>The EIP-2718 type.</summary>
    public virtual byte? TransactionType { get; set; }

    /// <summary>Addresses and slots declared up front.</summary>
    public virtual List<AccessList>? AccessList { get; set; }
}
