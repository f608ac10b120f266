using Nethereum.Contracts;
using Nethereum.Hex.HexConvertors.Extensions;

namespace ProtocolLedger.Benchmarks;

/// <summary>Call data of reward claims a second, by the generated contract service, against viem's encodeFunctionData; hex on both sides.</summary>
internal sealed class AbiEncodeBenchmark : IBenchmark
{
    public string Name => "abi-encode";

    public async Task<BenchmarkRow> RunAsync(CancellationToken cancellationToken)
    {
        await using ViemPeer viem = await ViemPeer.StartAsync(cancellationToken);
        return await viem.CompareAsync(
            Name, i => viem.Inputs.Claims[i].GetCallData().ToHex(true), viem.Expected.Claims, "encodings/s", cancellationToken);
    }
}
