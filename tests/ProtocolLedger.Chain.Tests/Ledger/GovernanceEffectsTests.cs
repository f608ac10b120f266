using System.Globalization;
using System.Numerics;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain.Tests;

/// <summary>What voters are told that a call does. The call data comes from <c>cast calldata "halt(uint64)" 7</c> and so on.</summary>
public sealed class GovernanceEffectsTests
{
    private static readonly DeploymentAddresses At = Tools.Addresses();

    [Theory]
    [InlineData("RunRegistry", "1b0aa93b", "ends run 7 for good; nothing can start it again", "7")]
    [InlineData("RunRegistry", "aa9ceced", "lets run 7 go on for 400 rounds in all, until 2027-01-31 00:00:00Z", "7 400 1801353600")]
    [InlineData("RunRegistry", "aa9ceced", "lets run 7 go on for 400 rounds in all, until timestamp 999999999999999999", "7 400 999999999999999999")]
    [InlineData("RunRegistry", "1cdefecf", "ends the pause of run 7 before its time", "7")]
    [InlineData("RunRegistry", "eb3323d6", "lets run 7 go on after the review with report 0x00000000000000000000000000000000000000000000000000000000000000ff", "7 255")]
    [InlineData("Brake", "2caeac36", "says that pull 3 of 0x00000000000000000000000000000000000000AA was right and frees its bond", "170 3")]
    [InlineData("Brake", "e5e6f617", "says that pull 3 of 0x00000000000000000000000000000000000000AA was frivolous and takes its bond", "170 3")]
    [InlineData("Brake", "d1c2fe80", "gives seat 4 of the safety council to 0x00000000000000000000000000000000000000AA", "4 170")]
    [InlineData("RunGovernor", "79051887", "makes votes begin 3600 s after the proposal", "3600")]
    [InlineData("RunGovernor", "e540d01d", "makes votes last 86400 s", "86400")]
    [InlineData("RunGovernor", "330df7ff", "makes votes last at least 7200 s once their quorum is reached", "7200")]
    [InlineData("RunGovernor", "ece40cc1", "makes proposing take 1.50 tokens of votes", "1500000000000000000")]
    [InlineData("RunGovernor", "06f3f9e6", "makes the quorum 10 % of the supply", "10")]
    [InlineData("ProtocolTimelock", "64d62353", "makes passed votes wait 60 s for their execution", "60")]
    [InlineData("Brake", "d1c2fe80", "empties seat 2 of the safety council", "2 0")]
    [InlineData("RunGovernor", "a890c910", "hands what votes decide to another timelock, 0x00000000000000000000000000000000000000AA: the present one, which owns all rights on the ledger, would obey no vote any more", "170")]
    [InlineData("RunGovernor", "c28bc2fa", "makes the governor itself call 0x00000000000000000000000000000000000000AA with 0x", "170 0 96 0")]
    [InlineData("ProtocolTimelock", "2f2ff15d", "gives 0x00000000000000000000000000000000000000AA the role 0x00000000000000000000000000000000000000000000000000000000000000ff in the timelock: it could do without a vote what the role allows", "255 170")]
    [InlineData("ProtocolTimelock", "d547741f", "takes the role 0x00000000000000000000000000000000000000000000000000000000000000ff in the timelock from 0x00000000000000000000000000000000000000AA", "255 170")]
    [InlineData("ComputeMeter", "a19336f1", "has runs reviewed from 1.00e24, 2.50e25 training FLOP on, or above 640 GB of accelerator memory in a node", "64 640 2 1000000000000000000000000 25000000000000000000000000")]
    [InlineData("LedgerToken", "a9059cbb", "pays 1.50 tokens of the timelock to 0x00000000000000000000000000000000000000AA", "170 1500000000000000000")]
    [InlineData("InferenceCredit", "d5b981d1", "sells inference credit of run 7 at 0.25 tokens for one credit from then on", "7 250000000000000000")]
    [InlineData("AllowListAdmission", "672d3304", "lets nodes of 0x00000000000000000000000000000000000000AA, 0x00000000000000000000000000000000000000bb join run 7", "7 96 1 2 170 187")]
    [InlineData("AllowListAdmission", "672d3304", "lets no more nodes of 0x00000000000000000000000000000000000000AA join run 7; those that have joined stay", "7 96 0 1 170")]
    [InlineData("AttestationAdmission", "84bd4248", "lets 0x00000000000000000000000000000000000000AA say which nodes may join run 7", "7 170 1")]
    [InlineData("AttestationAdmission", "84bd4248", "lets 0x00000000000000000000000000000000000000AA no longer say which nodes may join run 7; those that have joined stay", "7 170 0")]
    public void Describe_KnownCall_SaysWhatItDoes(string contract, string selector, string expected, string words)
    {
        Assert.Equal(expected, GovernanceEffects.Describe(Call(contract, selector, words), At));
    }

    [Theory]
    [InlineData("RunGovernor", "1b0aa93b")]
    [InlineData("StakeVault", "1b0aa93b")]
    [InlineData("RunRegistry", "deadbeef")]
    public void Describe_OtherContractOrFunction_SaysThatItIsNotKnown(string contract, string selector)
    {
        string text = GovernanceEffects.Describe(Call(contract, selector, "7"), At);

        Assert.StartsWith($"calls {contract} at 0x", text, StringComparison.Ordinal);
        Assert.Contains($"with 0x{selector}", text, StringComparison.Ordinal);
        Assert.Contains("not known to this program", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Describe_WithEther_SaysHowMuch()
    {
        GovernanceCall call = Call("RunRegistry", "1b0aa93b", "7") with { Value = BigInteger.Pow(10, 18) * 3 / 2 };

        Assert.EndsWith("; sends 1.5 ETH with it", GovernanceEffects.Describe(call, At), StringComparison.Ordinal);
    }

    [Fact]
    public void InNameOf_Account_EndsWithItsAddress()
    {
        EthAddress proposer = LedgerKey.Generate().Address;

        GovernanceProposal named = new GovernanceProposal([], "Go on").InNameOf(proposer);

        Assert.Equal($"Go on #proposer={proposer}", named.Description);
        Assert.Equal(52, named.Description.Length - "Go on ".Length); // the length that the governor looks for
    }

    private static GovernanceCall Call(string contract, string selector, string words)
    {
        string data = selector + string.Concat(words.Split(' ').Select(word => BigInteger.Parse(word, CultureInfo.InvariantCulture).ToString("x64", CultureInfo.InvariantCulture)[^64..]));
        return new GovernanceCall(At.All().Single(entry => entry.Name == contract).Address, BigInteger.Zero, Convert.FromHexString(data));
    }
}
