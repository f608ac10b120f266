using System.Globalization;
using System.Text.Json;
using ProtocolLedger.Core;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Chain.Tests;

public sealed class SignedCommitmentTests
{
    /// <summary>proto/vectors/protocol.json, which the contracts' tests read too: signatures are deterministic (RFC 6979).</summary>
    [Fact]
    public void Packed_Vectors_SameBytes()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(RepositoryPaths.At("proto", "vectors", "protocol.json")));
        int count = 0;
        foreach (JsonElement batch in document.RootElement.GetProperty("commitBatches").EnumerateArray())
        {
            JsonElement domainJson = batch.GetProperty("domain");
            Eip712Domain domain = new(Number(domainJson, "chainId"), EthAddress.Parse(Text(domainJson, "verifyingContract")));
            foreach (JsonElement vector in batch.GetProperty("entries").EnumerateArray())
            {
                LedgerKey worker = LedgerKey.FromBytes(Keccak256.HashText(Text(vector, "keyLabel")).AsSpan());
                CommitmentEntry entry = new(
                    new RunId(Number(batch, "run")), new Round(Number(batch, "round")), new NodeId(Number(vector, "node")), new Commitment(Hash32.Parse(Text(vector, "commitment"))));

                SignedCommitment signed = SignedCommitment.Sign(entry, domain, worker);

                Assert.Equal(EthAddress.Parse(Text(vector, "signer")), worker.Address);
                Assert.Equal(Text(vector, "packed"), Hex.Format(signed.Packed()));
                Assert.True(signed.IsBy(worker.Address, domain));
                count++;
            }
        }

        Assert.Equal(19, count);

        static string Text(JsonElement element, string key) => element.GetProperty(key).ToString();
        static ulong Number(JsonElement element, string key) => ulong.Parse(Text(element, key), CultureInfo.InvariantCulture);
    }
}
