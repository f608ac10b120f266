using Nethereum.Signer;

namespace ProtocolLedger.Benchmarks;

/// <summary>EIP-1559 transactions signed and encoded a second, against viem's account.signTransaction; hex on both sides.</summary>
internal sealed class SignBenchmark : IBenchmark
{
    public string Name => "sign";

    public async Task<BenchmarkRow> RunAsync(CancellationToken cancellationToken)
    {
        await using ViemPeer viem = await ViemPeer.StartAsync(cancellationToken);
        var key = new EthECKey(EthereumInputs.Key);
        var signer = new Transaction1559Signer();
        return await viem.CompareAsync(
            Name, i => "0x" + signer.SignTransaction(key, viem.Inputs.Transaction(i)), viem.Expected.Transactions, "signatures/s", cancellationToken);
    }
}
