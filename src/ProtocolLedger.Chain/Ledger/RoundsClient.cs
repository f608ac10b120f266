using Nethereum.Contracts;
using ProtocolLedger.Chain.Generated.CheckpointRegistry;
using ProtocolLedger.Chain.Generated.CheckpointRegistry.ContractDefinition;
using ProtocolLedger.Chain.Generated.RoundManager;
using ProtocolLedger.Chain.Generated.RoundManager.ContractDefinition;
using ProtocolLedger.Core;
using Contribution = ProtocolLedger.Core.Contribution;

namespace ProtocolLedger.Chain;

/// <summary>Membership, rounds and checkpoints of runs.</summary>
public sealed class RoundsClient
{
    /// <summary>Why nobody leads: none of them is a failure of the caller.</summary>
    private static readonly string[] NoLeader = ["NothingRevealed", "ViewsExhausted", "RoundNotOpen", "ProposeTooEarly"];

    private readonly LedgerConnection _ledger;
    private readonly TokenClient _token;
    private readonly RoundManagerService _rounds;
    private readonly CheckpointRegistryService _checkpoints;

    internal RoundsClient(LedgerConnection ledger, TokenClient token)
    {
        _ledger = ledger;
        _token = token;
        _rounds = new RoundManagerService(ledger.Rpc.Web3, Contract.ToString());
        _checkpoints = new CheckpointRegistryService(ledger.Rpc.Web3, ledger.Addresses.CheckpointRegistry.ToString());
    }

    private EthAddress Contract => _ledger.Addresses.RoundManager;

    public async Task<PhaseStatus> PhaseAsync(RunId run, CancellationToken cancellationToken)
    {
        PhaseOfOutputDTO phase = await _ledger.ReadAsync(() => _rounds.PhaseOfQueryAsync(run.Value), cancellationToken);
        return new PhaseStatus(new Round(phase.Round), (RoundPhase)phase.Phase, phase.Deadline);
    }

    /// <summary>Last timestamp at which a contribution to the round may be disputed; 0 for a round that was never opened, the largest number for an open one.</summary>
    public Task<ulong> ChallengeEndAsync(RunId run, Round round, CancellationToken cancellationToken) =>
        _ledger.ReadAsync(() => _rounds.ChallengeEndOfQueryAsync(run.Value, round.Value), cancellationToken);

    /// <summary>Everything about a round; status None when it was never opened.</summary>
    public async Task<RoundInfo> GetAsync(RunId run, Round round, CancellationToken cancellationToken)
    {
        Generated.RoundManager.ContractDefinition.RoundInfo info =
            (await _ledger.ReadAsync(() => _rounds.RoundOfQueryAsync(run.Value, round.Value), cancellationToken)).Info;
        ProposalHash proposal = info.ProposalHash.To<ProposalHash>();
        return new RoundInfo(
            run,
            round,
            (RoundStatus)info.Status,
            info.Beacon.To<Beacon>(),
            info.ParentCheckpoint.To<CheckpointRoot>(),
            info.OpenedAt,
            info.CommitEnd,
            info.RevealEnd,
            info.AttestEnd,
            info.Expected,
            info.Counted,
            info.Revealed,
            new Wei(info.CountedStake),
            new Wei(info.RevealedStake),
            new Wei(info.AttestedStake),
            new Wei(info.ObjectedStake),
            info.Bonded,
            proposal.Value.IsZero
                ? null
                : new StandingProposal(
                    info.ProposalView, new NodeId(info.Proposer), proposal, info.CheckpointRoot.To<CheckpointRoot>(), info.RewardRoot.To<RewardRoot>()))
        {
            ClosedAt = info.ClosedAt,
        };
    }

    /// <summary>The view that a node may propose in now; null while it may not: the draw falls on another, or it is no time to propose.</summary>
    public async Task<uint?> LeadsAsync(RunId run, Round round, NodeId node, CancellationToken cancellationToken)
    {
        LeaderDrawOutputDTO? draw = await _ledger.TryReadAsync(() => _rounds.LeaderDrawQueryAsync(run.Value, round.Value), NoLeader, cancellationToken);
        if (draw is null)
        {
            return null;
        }

        ContributionInfo info = await ContributionAsync(run, round, node, cancellationToken);
        bool leads = info.CumulativeStake - info.Stake <= draw.Drawn && draw.Drawn < info.CumulativeStake;
        return leads ? draw.ViewNumber : null;
    }

    /// <summary>What a node did in a round.</summary>
    public async Task<NodeInRound> NodeAsync(RunId run, Round round, NodeId node, CancellationToken cancellationToken)
    {
        ContributionInfo info = await ContributionAsync(run, round, node, cancellationToken);
        Commitment direct = info.Commitment.To<Commitment>();
        return new NodeInRound(direct.Value.IsZero ? null : direct, info.Counted, info.Revealed, info.Attested, info.Objected);
    }

    /// <summary>The first round that a node may take part in; null when it is no member.</summary>
    public async Task<Round?> MemberSinceAsync(RunId run, NodeId node, CancellationToken cancellationToken)
    {
        ulong from = await _ledger.ReadAsync(() => _rounds.MemberSinceQueryAsync(run.Value, node.Value), cancellationToken);
        return from == 0 ? null : new Round(from);
    }

    /// <summary>Nodes that the next opened round will wait for.</summary>
    public Task<uint> ExpectedNextAsync(RunId run, CancellationToken cancellationToken) =>
        _ledger.ReadAsync(() => _rounds.ExpectedNextQueryAsync(run.Value), cancellationToken);

    /// <summary>The newest canonical checkpoint; the genesis checkpoint before the first finalised round.</summary>
    public async Task<CanonicalCheckpoint> LatestCheckpointAsync(RunId run, CancellationToken cancellationToken)
    {
        LatestOutputDTO latest = await _ledger.ReadAsync(() => _checkpoints.LatestQueryAsync(run.Value), cancellationToken);
        return new CanonicalCheckpoint(new Round(latest.Round), latest.Root.To<CheckpointRoot>());
    }

    /// <summary>The canonical checkpoint of a round; null when the round finalised nothing.</summary>
    public async Task<CheckpointRoot?> CheckpointAsync(RunId run, Round round, CancellationToken cancellationToken)
    {
        CheckpointRoot root = (await _ledger.ReadAsync(() => _checkpoints.RootOfQueryAsync(run.Value, round.Value), cancellationToken)).To<CheckpointRoot>();
        return root.Value.IsZero ? null : root;
    }

    /// <summary>Takes part from the next opened round on; again after a missed round, to be waited for.</summary>
    public Task<TxOutcome> JoinAsync(RunId run, NodeId node, JoinRequest join, CancellationToken cancellationToken) => SendAsync(
        $"join run {run} as node {node}",
        new JoinFunction { Run = run.Value, Node = node.Value, Gigabytes = join.Gigabytes, Data = join.Admission.ToArray() },
        cancellationToken);

    public Task<TxOutcome> LeaveAsync(RunId run, NodeId node, CancellationToken cancellationToken) =>
        _ledger.RequireSender().SendAsync(LeaveRequest(run, node), cancellationToken);

    /// <summary>Stops taking part at once. Owner or worker.</summary>
    public TxRequest LeaveRequest(RunId run, NodeId node) => LedgerConnection.Request(
        $"leave run {run} as node {node}", Contract, new LeaveFunction { Run = run.Value, Node = node.Value });

    /// <summary>Opens the next round; the receipt's <see cref="RoundOpened"/> has its number.</summary>
    public Task<TxOutcome> OpenAsync(RunId run, CancellationToken cancellationToken) =>
        SendAsync($"open the next round of run {run}", new OpenFunction { Run = run.Value }, cancellationToken);

    /// <summary>Commits outside of batches. The round does not wait for such a commitment.</summary>
    public Task<TxOutcome> CommitAsync(RunId run, Round round, NodeId node, Commitment commitment, CancellationToken cancellationToken) =>
        SendAsync(
            $"commit run {run} round {round} node {node}",
            new CommitFunction { Run = run.Value, Round = round.Value, Node = node.Value, Commitment = commitment.Bytes() },
            cancellationToken);

    /// <summary>Brings signed commitments to one round, all of the same run.</summary>
    public Task<TxOutcome> CommitBatchAsync(RunId run, Round round, IReadOnlyCollection<SignedCommitment> batch, CancellationToken cancellationToken) =>
        SendAsync(
            $"commit run {run} round {round}, {batch.Count} nodes",
            new CommitBatchFunction { Run = run.Value, Round = round.Value, Entries = [.. batch.SelectMany(signed => signed.Packed())] },
            cancellationToken);

    /// <summary>Opens a commitment: a direct one, or the one at this place in a batch.</summary>
    public Task<TxOutcome> RevealAsync(Contribution contribution, Salt salt, BatchPlace? place, CancellationToken cancellationToken)
    {
        string label = $"reveal run {contribution.Run} round {contribution.Round} node {contribution.Node}";
        Generated.RoundManager.ContractDefinition.Contribution shown = new()
        {
            Run = contribution.Run.Value,
            Round = contribution.Round.Value,
            Node = contribution.Node.Value,
            Stage = contribution.Stage.Value,
            ParentCheckpoint = contribution.ParentCheckpoint.Bytes(),
            TraceRoot = contribution.TraceRoot.Bytes(),
            UpdateHash = contribution.UpdateHash.Bytes(),
            Steps = contribution.Steps,
            Tokens = contribution.Tokens,
        };
        return place is null
            ? SendAsync(label, new RevealFunction { C = shown, Salt = salt.Bytes() }, cancellationToken)
            : SendAsync(
                label,
                new RevealBatchedFunction { C = shown, Salt = salt.Bytes(), Batch = place.Batch, Proof = [.. place.Proof.Select(sibling => sibling.ToArray())] },
                cancellationToken);
    }

    /// <summary>Proposes a round's result, as the leader <paramref name="node"/>.</summary>
    public Task<TxOutcome> ProposeAsync(Proposal proposal, NodeId node, CancellationToken cancellationToken) =>
        SendAsync(
            $"propose run {proposal.Run} round {proposal.Round} view {proposal.View}",
            new ProposeFunction
            {
                Run = proposal.Run.Value,
                Round = proposal.Round.Value,
                Node = node.Value,
                CheckpointRoot = proposal.CheckpointRoot.Bytes(),
                ParticipantSet = proposal.Participants.Bytes(),
                RewardRoot = proposal.RewardRoot.Bytes(),
            },
            cancellationToken);

    public Task<TxOutcome> AttestAsync(RunId run, Round round, NodeId node, ProposalHash proposal, CancellationToken cancellationToken) =>
        SendAsync(
            $"attest run {run} round {round} node {node}",
            new AttestFunction { Run = run.Value, Round = round.Value, Node = node.Value, ProposalHash = proposal.Bytes() },
            cancellationToken);

    /// <summary>Puts the run's slash amount behind the standing proposal; approves it first if need be.</summary>
    /// <param name="amount">The run's slash amount, in tokens of the sender.</param>
    public Task<TxOutcome> BondAsync(RunId run, Round round, ProposalHash proposal, Wei amount, CancellationToken cancellationToken) =>
        _token.WithAllowanceAsync(
            Contract,
            amount.Value,
            () => _ledger.RequireSender().SendAsync(BondRequest(run, round, proposal), cancellationToken),
            cancellationToken);

    /// <summary>The transaction that bonds a proposal once the contract may take the tokens.</summary>
    public TxRequest BondRequest(RunId run, Round round, ProposalHash proposal) => new(
        $"bond the proposal of run {run} round {round}",
        Contract,
        new BondProposalFunction { Run = run.Value, Round = round.Value, ProposalHash = proposal.Bytes() }.GetCallData());

    /// <summary>Speaks against the bonded proposal.</summary>
    public Task<TxOutcome> ObjectAsync(RunId run, Round round, NodeId node, ProposalHash proposal, CancellationToken cancellationToken) =>
        SendAsync(
            $"object run {run} round {round} node {node}",
            new ObjectFunction { Run = run.Value, Round = round.Value, Node = node.Value, ProposalHash = proposal.Bytes() },
            cancellationToken);

    public Task<TxOutcome> FinaliseAsync(RunId run, Round round, CancellationToken cancellationToken) =>
        SendAsync($"finalise run {run} round {round}", new FinaliseFunction { Run = run.Value, Round = round.Value }, cancellationToken);

    public Task<TxOutcome> AbandonAsync(RunId run, Round round, CancellationToken cancellationToken) =>
        SendAsync($"abandon run {run} round {round}", new AbandonFunction { Run = run.Value, Round = round.Value }, cancellationToken);

    private async Task<ContributionInfo> ContributionAsync(RunId run, Round round, NodeId node, CancellationToken cancellationToken) =>
        (await _ledger.ReadAsync(() => _rounds.ContributionOfQueryAsync(run.Value, round.Value, node.Value), cancellationToken)).Info;

    private Task<TxOutcome> SendAsync<T>(string label, T message, CancellationToken cancellationToken)
        where T : Nethereum.Contracts.FunctionMessage, new() => _ledger.SendAsync(label, Contract, message, cancellationToken);
}
