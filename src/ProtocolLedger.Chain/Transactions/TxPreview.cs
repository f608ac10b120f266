using System.Numerics;

namespace ProtocolLedger.Chain;

/// <summary>What a transaction would take if it were made now.</summary>
/// <param name="Gas">Gas it is expected to use.</param>
/// <param name="Cost">Wei of ether for that at the present fees.</param>
/// <param name="MostCost">Wei of ether that it can cost at most.</param>
public sealed record TxPreview(ulong Gas, BigInteger Cost, BigInteger MostCost)
{
    /// <summary>One line for people.</summary>
    public string Sentence => $"costs about {Gas} gas, {Ether.Approximate(Cost)} ETH, at most {Ether.Approximate(MostCost)} ETH";
}
