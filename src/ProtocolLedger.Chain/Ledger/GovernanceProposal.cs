using System.Numerics;
using System.Text;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>How an account votes; the numbers are those of OpenZeppelin's GovernorCountingSimple.</summary>
public enum VoteSupport
{
    Against = 0,
    For = 1,
    Abstain = 2,
}

/// <summary>Where a proposal stands; the numbers are those of OpenZeppelin's IGovernor.</summary>
public enum VoteState
{
    Pending = 0,
    Active = 1,
    Canceled = 2,
    Defeated = 3,
    Succeeded = 4,
    Queued = 5,
    Expired = 6,
    Executed = 7,
}

/// <summary>What a proposal needs to pass besides the quorum; the numbers are those of the contracts' Majority.</summary>
public enum VoteMajority
{
    /// <summary>There is no such proposal.</summary>
    None = 0,

    /// <summary>More votes for it than against.</summary>
    Simple = 1,

    /// <summary>At least two thirds of the votes for and against.</summary>
    TwoThirds = 2,
}

/// <summary>One call that a proposal makes when it is carried out.</summary>
/// <param name="Target">The contract.</param>
/// <param name="Value">Ether in wei.</param>
/// <param name="Data">ABI-encoded call.</param>
public sealed record GovernanceCall(EthAddress Target, BigInteger Value, ReadOnlyMemory<byte> Data)
{
    public bool Equals(GovernanceCall? other) =>
        other is not null && Target == other.Target && Value == other.Value && Data.Span.SequenceEqual(other.Data.Span);

    public override int GetHashCode() => HashCode.Combine(Target, Value, Data.Length);
}

/// <summary>What is put to the vote. The governor stores only its hash, so queueing and executing need it whole.</summary>
/// <param name="Calls">What is done if it passes.</param>
/// <param name="Description">Text for the voters; part of the proposal's identity.</param>
public sealed record GovernanceProposal(IReadOnlyList<GovernanceCall> Calls, string Description)
{
    /// <summary>keccak256 of the description's UTF-8 bytes.</summary>
    public Hash32 DescriptionHash => Keccak256.Hash(Encoding.UTF8.GetBytes(Description));

    /// <summary>The same proposal in the name of one account: nobody else can make it, and only that account can cancel it.</summary>
    public GovernanceProposal InNameOf(EthAddress proposer) =>
        this with { Description = $"{Description} #proposer={proposer}" };
}

/// <summary>A proposal's standing.</summary>
/// <param name="State">Where it stands now.</param>
/// <param name="VoteStart">Timestamp after which votes count.</param>
/// <param name="VoteEnd">Timestamp of the vote's end.</param>
/// <param name="ExecutableAt">Timestamp from which it can be carried out; 0 while it is not queued.</param>
/// <param name="For">Votes for it.</param>
/// <param name="Against">Votes against it.</param>
/// <param name="Abstain">Votes that count for the quorum only.</param>
public sealed record VoteStatus(VoteState State, ulong VoteStart, ulong VoteEnd, ulong ExecutableAt, Wei For, Wei Against, Wei Abstain);
