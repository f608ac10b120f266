using System.Numerics;
using Nethereum.Contracts;
using ProtocolLedger.Chain.Generated.RunGovernor;
using ProtocolLedger.Chain.Generated.RunGovernor.ContractDefinition;
using ProtocolLedger.Chain.Generated.RunRegistry.ContractDefinition;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>How votes go on this ledger. Times are in seconds.</summary>
/// <param name="VotingDelay">Between proposal and vote.</param>
/// <param name="VotingPeriod">How long a vote lasts.</param>
/// <param name="ProposalThreshold">Votes needed to propose.</param>
public sealed record VotingRules(ulong VotingDelay, ulong VotingPeriod, Wei ProposalThreshold);

/// <summary>Votes of the token holders.</summary>
public sealed class GovernanceClient
{
    private readonly LedgerConnection _ledger;
    private readonly RunGovernorService _governor;

    internal GovernanceClient(LedgerConnection ledger)
    {
        _ledger = ledger;
        _governor = new RunGovernorService(ledger.Rpc.Web3, Contract.ToString());
    }

    private EthAddress Contract => _ledger.Addresses.RunGovernor;

    /// <summary>The proposal to end a run for good.</summary>
    public GovernanceProposal Halt(RunId run, string description) => new([Call(new HaltFunction { Run = run.Value })], description);

    /// <summary>The proposal to let a run go on.</summary>
    /// <param name="run">The run.</param>
    /// <param name="rounds">New total number of rounds.</param>
    /// <param name="expiry">New expiry as a timestamp.</param>
    /// <param name="description">Text for the voters.</param>
    public GovernanceProposal ExtendMandate(RunId run, ulong rounds, ulong expiry, string description) =>
        new([Call(new ExtendMandateFunction { Run = run.Value, Rounds = rounds, Expiry = expiry })], description);

    public async Task<VotingRules> RulesAsync(CancellationToken cancellationToken) => new(
        (ulong)await _ledger.ReadAsync(() => _governor.VotingDelayQueryAsync(), cancellationToken),
        (ulong)await _ledger.ReadAsync(() => _governor.VotingPeriodQueryAsync(), cancellationToken),
        new Wei(await _ledger.ReadAsync(() => _governor.ProposalThresholdQueryAsync(), cancellationToken)));

    /// <summary>Where a proposal stands.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.BadConfiguration"/>: no such proposal.</exception>
    public async Task<VoteStatus> StatusAsync(BigInteger proposalId, CancellationToken cancellationToken)
    {
        byte state = await _ledger.ReadAsync(() => _governor.StateQueryAsync(proposalId), cancellationToken);
        BigInteger start = await _ledger.ReadAsync(() => _governor.ProposalSnapshotQueryAsync(proposalId), cancellationToken);
        BigInteger end = await _ledger.ReadAsync(() => _governor.ProposalDeadlineQueryAsync(proposalId), cancellationToken);
        BigInteger eta = await _ledger.ReadAsync(() => _governor.ProposalEtaQueryAsync(proposalId), cancellationToken);
        ProposalVotesOutputDTO votes = await _ledger.ReadAsync(() => _governor.ProposalVotesQueryAsync(proposalId), cancellationToken);
        return new VoteStatus(
            (VoteState)state, (ulong)start, (ulong)end, (ulong)eta, new Wei(votes.ForVotes), new Wei(votes.AgainstVotes), new Wei(votes.AbstainVotes));
    }

    public Task<bool> HasVotedAsync(BigInteger proposalId, EthAddress account, CancellationToken cancellationToken) =>
        _ledger.ReadAsync(() => _governor.HasVotedQueryAsync(proposalId, account.ToString()), cancellationToken);

    /// <summary>Puts a proposal to the vote; the receipt's <see cref="VoteProposed"/> has its id.</summary>
    public Task<TxOutcome> ProposeAsync(GovernanceProposal proposal, CancellationToken cancellationToken) =>
        SendAsync(
            $"propose '{proposal.Description}'",
            new ProposeFunction
            {
                Targets = Targets(proposal),
                Values = Values(proposal),
                Calldatas = Data(proposal),
                Description = proposal.Description,
            },
            cancellationToken);

    /// <summary>Votes with the power that the account had when the vote began.</summary>
    public Task<TxOutcome> CastVoteAsync(BigInteger proposalId, VoteSupport support, string reason, CancellationToken cancellationToken) =>
        SendAsync(
            $"vote {support} on {proposalId}",
            new CastVoteWithReasonFunction { ProposalId = proposalId, Support = (byte)support, Reason = reason },
            cancellationToken);

    /// <summary>Hands a passed proposal to the timelock. Anyone.</summary>
    public Task<TxOutcome> QueueAsync(GovernanceProposal proposal, CancellationToken cancellationToken) =>
        SendAsync(
            $"queue '{proposal.Description}'",
            new QueueFunction
            {
                Targets = Targets(proposal),
                Values = Values(proposal),
                Calldatas = Data(proposal),
                DescriptionHash = proposal.DescriptionHash.ToArray(),
            },
            cancellationToken);

    /// <summary>Carries out a queued proposal once the timelock has passed. Anyone.</summary>
    public Task<TxOutcome> ExecuteAsync(GovernanceProposal proposal, CancellationToken cancellationToken) =>
        SendAsync(
            $"execute '{proposal.Description}'",
            new ExecuteFunction
            {
                Targets = Targets(proposal),
                Values = Values(proposal),
                Calldatas = Data(proposal),
                DescriptionHash = proposal.DescriptionHash.ToArray(),
            },
            cancellationToken);

    private static List<string> Targets(GovernanceProposal proposal) => [.. proposal.Calls.Select(call => call.Target.ToString())];

    private static List<BigInteger> Values(GovernanceProposal proposal) => [.. proposal.Calls.Select(call => call.Value)];

    private static List<byte[]> Data(GovernanceProposal proposal) => [.. proposal.Calls.Select(call => call.Data.ToArray())];

    private GovernanceCall Call<T>(T message)
        where T : FunctionMessage, new() => new(_ledger.Addresses.RunRegistry, BigInteger.Zero, message.GetCallData());

    private Task<TxOutcome> SendAsync<T>(string label, T message, CancellationToken cancellationToken)
        where T : FunctionMessage, new() => _ledger.SendAsync(label, Contract, message, cancellationToken);
}
