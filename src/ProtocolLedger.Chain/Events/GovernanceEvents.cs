using System.Numerics;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>Somebody put something to the vote.</summary>
/// <param name="VoteStart">Timestamp after which votes count; voting power is taken then.</param>
/// <param name="VoteEnd">Timestamp of the vote's end.</param>
public sealed record VoteProposed(
    LogPosition At, BigInteger ProposalId, EthAddress Proposer, IReadOnlyList<GovernanceCall> Calls, string Description, ulong VoteStart, ulong VoteEnd)
    : LedgerEvent(At)
{
    /// <summary>What was proposed, as <see cref="GovernanceClient.QueueAsync"/> and <see cref="GovernanceClient.ExecuteAsync"/> take it.</summary>
    public GovernanceProposal Proposal => new(Calls, Description);
}

/// <summary>A vote was cast.</summary>
public sealed record VoteCast(LogPosition At, BigInteger ProposalId, EthAddress Voter, VoteSupport Support, Wei Weight, string Reason) : LedgerEvent(At);

/// <summary>A passed proposal waits for the timelock.</summary>
/// <param name="ExecutableAt">Timestamp.</param>
public sealed record VoteQueued(LogPosition At, BigInteger ProposalId, ulong ExecutableAt) : LedgerEvent(At);

/// <summary>A passed proposal was carried out.</summary>
public sealed record VoteExecuted(LogPosition At, BigInteger ProposalId) : LedgerEvent(At);
