using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Model;
using ProtocolLedger.Chain.Generated.RewardDistributor.ContractDefinition;

namespace ProtocolLedger.Benchmarks;

/// <summary>Claims of rewards and the transactions that send them, the same on both sides; no two are alike.</summary>
internal sealed class EthereumInputs
{
    /// <summary>How many of each.</summary>
    internal const int Count = 64;

    // A proof of 16 words: a reward tree of up to 65,536 nodes.
    private const int ProofLength = 16;
    private const ulong ChainId = 31337;

    // The first key of every anvil; it guards nothing.
    private const string PrivateKey = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";
    private const string Receiver = "0x5fbdb2315678afecb367f032d93f642f64180aa3";
    private static readonly BigInteger PriorityFee = 1_000_000_000, Gas = 250_000;

    private EthereumInputs(IReadOnlyList<ClaimFunction> claims, IReadOnlyList<string> calls)
    {
        Claims = claims;
        Calls = calls;
    }

    internal static string Key => PrivateKey;

    internal IReadOnlyList<ClaimFunction> Claims { get; }

    /// <summary>Call data that the transactions carry.</summary>
    private IReadOnlyList<string> Calls { get; }

    internal static EthereumInputs Create()
    {
        var random = new Random(1);
        ClaimFunction[] claims = [.. Enumerable.Range(1, Count).Select(i => Claim(random, (ulong)i))];
        return new EthereumInputs(claims, [.. Enumerable.Range(0, Count).Select(_ => Bytes(random, 4 + (32 * 6)).ToHex(true))]);
    }

    /// <summary>A transaction that is not signed yet.</summary>
    internal Transaction1559 Transaction(int i) =>
        new(ChainId, i, PriorityFee, MaxFee(i), Gas, Receiver, i, Calls[i], null);

    /// <summary>All inputs as the peer reads them.</summary>
    internal string ToRequest() => JsonSerializer.Serialize(new
    {
        op = "inputs",
        privateKey = PrivateKey,
        claims = Claims.Select(claim => new
        {
            run = Text(claim.Run),
            node = Text(claim.Node),
            owner = claim.Owner,
            rewards = Text(claim.Rewards),
            shares = Text(claim.Shares),
            proof = claim.Proof.Select(word => word.ToHex(true)),
        }),
        transactions = Enumerable.Range(0, Count).Select(Transaction).Select(transaction => new
        {
            chainId = Text(transaction.ChainId),
            nonce = Text(transaction.Nonce!.Value),
            maxPriorityFeePerGas = Text(transaction.MaxPriorityFeePerGas!.Value),
            maxFeePerGas = Text(transaction.MaxFeePerGas!.Value),
            gas = Text(transaction.GasLimit!.Value),
            to = transaction.ReceiverAddress,
            value = Text(transaction.Amount!.Value),
            data = transaction.Data,
        }),
    });

    private static ClaimFunction Claim(Random random, ulong node) => new()
    {
        Run = 1,
        Node = node,
        Owner = Bytes(random, 20).ToHex(true),
        Rewards = new BigInteger(Bytes(random, 11), isUnsigned: true),
        Shares = new BigInteger(Bytes(random, 11), isUnsigned: true),
        Proof = [.. Enumerable.Range(0, ProofLength).Select(_ => Bytes(random, 32))],
    };

    private static BigInteger MaxFee(int i) => 3_000_000_000 + i;

    private static byte[] Bytes(Random random, int length)
    {
        byte[] bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Text(BigInteger number) => number.ToString(CultureInfo.InvariantCulture);
}
