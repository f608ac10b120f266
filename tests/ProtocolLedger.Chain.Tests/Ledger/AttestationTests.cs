using System.Text.Json;
using System.Text.Json.Nodes;
using ProtocolLedger.Core;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Chain.Tests;

/// <summary>Attestations in files, and what the ledger makes of them.</summary>
[Collection(LedgerTests.Name)]
public sealed class AttestationTests(LedgerFixture chain)
{
    /// <summary>proto/vectors/protocol.json, which the contracts' tests read too.</summary>
    [Fact]
    public void Packed_Vectors_IsWhatTheLedgerTakes()
    {
        JsonNode document = JsonNode.Parse(File.ReadAllText(RepositoryPaths.At("proto", "vectors", "protocol.json")))!;
        JsonArray vectors = document["admissions"]!.AsArray();
        foreach (JsonNode? vector in vectors)
        {
            Admission admission = new(
                new RunId(Number(vector!["run"])), new NodeId(Number(vector["node"])), EthAddress.Parse(Text(vector["owner"])), Number(vector["issuedAt"]), Number(vector["expiry"]));
            EthAddress policy = EthAddress.Parse(Text(vector["domain"]!["verifyingContract"]));
            ulong chainId = Number(vector["domain"]!["chainId"]);
            byte[] signature = new byte[EthSignature.Size];
            Hex.Parse(Text(vector["signature"]), signature, "signature");
            Attestation attestation = new(chainId, policy, admission, EthAddress.Parse(Text(vector["signer"])), new EthSignature(signature));

            Assert.Equal(Text(vector["digest"]), admission.Digest(chainId, policy).Value.ToString());
            Assert.Equal(attestation.Attestor, ContributionSigner.Recover(admission.Digest(chainId, policy), attestation.Signature));
            Assert.Equal(Text(vector["data"]), Hex.Format(attestation.Packed()));
        }

        Assert.Equal(3, vectors.Count);

        static string Text(JsonNode? node) => node!.ToString();
        static ulong Number(JsonNode? node) => ulong.Parse(Text(node), System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Load_WhatWasSigned_IsRead()
    {
        using TempDirectory folder = new();
        Attestation signed = Sign(LedgerKey.Generate());
        await File.WriteAllTextAsync(folder.At("a.json"), signed.ToJson(), Tools.Token);

        Assert.Equal(signed, await Attestation.LoadAsync(folder.At("a.json"), Tools.Token));
    }

    [Theory]
    [InlineData("chainId", "5")]
    [InlineData("policy", "\"0x00000000000000000000000000000000000000AA\"")]
    [InlineData("run", "9")]
    [InlineData("node", "9")]
    [InlineData("owner", "\"0x00000000000000000000000000000000000000AA\"")]
    [InlineData("issuedAt", "9")]
    [InlineData("expiry", "9")]
    [InlineData("attestor", "\"0x00000000000000000000000000000000000000AA\"")]
    public async Task Load_AnythingChanged_IsNotWhatWasSigned(string key, string value)
    {
        using TempDirectory folder = new();
        JsonNode json = JsonNode.Parse(Sign(LedgerKey.Generate()).ToJson())!;
        json[key] = JsonNode.Parse(value);
        await File.WriteAllTextAsync(folder.At("a.json"), json.ToJsonString(), Tools.Token);

        PledgerException failure = await Assert.ThrowsAsync<PledgerException>(() => Attestation.LoadAsync(folder.At("a.json"), Tools.Token));

        Assert.Equal(ExitCode.BadConfiguration, failure.ExitCode);
        Assert.Contains("has not signed this", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_GarbledFile_ListsEveryProblem()
    {
        using TempDirectory folder = new();
        await File.WriteAllTextAsync(folder.At("a.json"), """{"format":"protocolledger/admission/2","run":"one","policy":"0x12"}""", Tools.Token);

        PledgerException failure = await Assert.ThrowsAsync<PledgerException>(() => Attestation.LoadAsync(folder.At("a.json"), Tools.Token));

        Assert.All(["format", "run", "policy", "signature"], key => Assert.Contains(key, failure.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Join_RunThatAsksForAttestations_TakesTheOnesOfListedAttestorsOnly()
    {
        EthAddress policy = chain.Deployment.Addresses.AttestationAdmission;
        RunId run = await chain.NewRunAsync(new CheckpointRoot(Hash32.Sha256("genesis"u8)), change: parameters => parameters with { Admission = policy });
        LedgerKey key = await chain.NewKeyAsync(tokens: 100), attestor = LedgerKey.Generate();
        LedgerClient ledger = await chain.ConnectAsync(key);
        NodeId node = (await ledger.Nodes.RegisterAsync(key.Address, "https://127.0.0.1:1", Hash32.Sha256("c"u8), Wei.FromTokens(100), Tools.Token).EnsureMinedAsync("register")).Event<NodeRegistered>().Node;
        ulong now = (await ledger.HeadAsync(1, Tools.Token)).Timestamp;
        byte[] word = Attestation.Sign(new Admission(run, node, key.Address, now, now + 864_000), chain.Deployment.ChainId, policy, attestor).Packed();

        Assert.Equal($"Run {run} admits only nodes that an attestor vouches for, and node {node} has no attestation.", await RefusalAsync(default));
        Assert.StartsWith($"Run {run} does not admit node {node}: {attestor.Address} may not attest for run {run}.", await RefusalAsync(word), StringComparison.Ordinal);
        RevertReason refused = Assert.IsType<TxOutcome.Reverted>(await ledger.Rounds.JoinAsync(run, node, new JoinRequest(0, word), Tools.Token)).Reason;
        Assert.Equal("NotAttestor", refused.Name);

        GovernanceProposal list = chain.Treasury.Governance.ListAttestor(run, attestor.Address, listed: true, "");
        await chain.Anvil.CallAsync("anvil_impersonateAccount", [chain.Deployment.Addresses.ProtocolTimelock.ToString()], Tools.Token);
        await chain.Anvil.SetBalanceAsync(chain.Deployment.Addresses.ProtocolTimelock.ToString(), Tools.OneEther, Tools.Token);
        JsonElement listed = await chain.Anvil.CallAsync(
            "eth_sendTransaction",
            [new { from = chain.Deployment.Addresses.ProtocolTimelock.ToString(), to = policy.ToString(), data = Hex.Format(list.Calls[0].Data.Span) }],
            Tools.Token);
        while ((await chain.Anvil.CallAsync("eth_getTransactionReceipt", [listed.GetString()], Tools.Token)).ValueKind == JsonValueKind.Null)
        {
            await Task.Delay(20, Tools.Token);
        }

        Assert.Null(await RefusalAsync(word));
        await ledger.Rounds.JoinAsync(run, node, new JoinRequest(80, word), Tools.Token).EnsureMinedAsync("join");
        Assert.Equal(new Round(1), await ledger.Rounds.MemberSinceAsync(run, node, Tools.Token));

        Task<string?> RefusalAsync(ReadOnlyMemory<byte> data) => ledger.Admission.RefusalAsync(policy, run, node, key.Address, data, Tools.Token);
    }

    private static Attestation Sign(LedgerKey attestor) => Attestation.Sign(
        new Admission(new RunId(2), new NodeId(3), attestor.Address, 1_800_000_000, 1_900_000_000), 31337, Tools.Addresses().AttestationAdmission, attestor);
}
