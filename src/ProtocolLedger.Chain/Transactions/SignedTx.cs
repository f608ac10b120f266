using System.Numerics;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>A signed transaction, ready to be sent any number of times.</summary>
/// <param name="Request">What it does.</param>
/// <param name="Nonce">Its place in the account's order.</param>
/// <param name="GasLimit">Gas limit.</param>
/// <param name="Fees">Its fees.</param>
/// <param name="Raw">The bytes to send, 0x-prefixed.</param>
/// <param name="Hash">Transaction hash.</param>
internal sealed record SignedTx(TxRequest Request, ulong Nonce, ulong GasLimit, Fees Fees, string Raw, Hash32 Hash)
{
    /// <summary>The most it can cost, in wei.</summary>
    public BigInteger MaxCost => Request.Value + (GasLimit * Fees.MaxFee);
}
