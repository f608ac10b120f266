using ProtocolLedger.Chain.Generated.JuryReferee;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain.Tests;

[Collection(DisputeTests.Name)]
public sealed class JuriesTests(DisputeFixture chain)
{
    [Fact]
    public async Task HashVote_IsTheContractsHash()
    {
        Hash32 answer = Hash32.Sha256("answer"u8);
        Salt salt = new(Hash32.Sha256("salt"u8));
        EthAddress contract = chain.Deployment.Addresses.JuryReferee;
        JuryRefereeService juries = new(Tools.Rpc(chain.Anvil.RpcUrl).Web3, contract.ToString());

        byte[] expected = await juries.HashVoteQueryAsync(7, 12, answer.ToArray(), salt.Value.ToArray());

        Assert.Equal(new Hash32(expected), JuriesClient.HashVote(chain.Deployment.ChainId, contract, 7, new NodeId(12), answer, salt));
    }

    [Fact]
    public async Task Terms_AreTheDeployments()
    {
        JuryTerms terms = await chain.Treasury.Juries.TermsAsync(Tools.Token);

        Assert.Equal(new JuryTerms(DisputeFixture.Seats, Wei.FromTokens(50), Wei.FromTokens(20), Wei.FromTokens(100), 120, 120, 120, 120), terms);
    }

    [Fact]
    public async Task Draw_NoCase_IsRefusedBeforeItIsSent()
    {
        TxOutcome outcome = await chain.Treasury.Juries.DrawAsync(1_000_000, Tools.Token);

        TxOutcome.Reverted reverted = Assert.IsType<TxOutcome.Reverted>(outcome);
        Assert.Equal(("WrongStatus", null), (reverted.Reason.Name, reverted.Receipt));
        Assert.Equal(JuryStatus.None, (await chain.Treasury.Juries.CaseAsync(1_000_000, Tools.Token)).Status);
        Assert.Empty(await chain.Treasury.Juries.JuryAsync(1_000_000, Tools.Token));
        Assert.Equal(DisputeStatus.None, (await chain.Treasury.Disputes.GameAsync(1_000_000, Tools.Token)).Turn.Status);
    }
}
