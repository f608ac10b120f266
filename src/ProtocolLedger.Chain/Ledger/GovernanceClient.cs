using System.Numerics;
using Nethereum.Contracts;
using ProtocolLedger.Chain.Generated.Brake.ContractDefinition;
using ProtocolLedger.Chain.Generated.ProtocolTimelock;
using ProtocolLedger.Chain.Generated.RunGovernor;
using ProtocolLedger.Chain.Generated.RunGovernor.ContractDefinition;
using ProtocolLedger.Chain.Generated.RunRegistry.ContractDefinition;
using ProtocolLedger.Core;
using SetAllowedFunction = ProtocolLedger.Chain.Generated.AllowListAdmission.ContractDefinition.SetAllowedFunction;
using SetAttestorFunction = ProtocolLedger.Chain.Generated.AttestationAdmission.ContractDefinition.SetAttestorFunction;
using SetPriceFunction = ProtocolLedger.Chain.Generated.InferenceCredit.ContractDefinition.SetPriceFunction;
using SetThresholdsFunction = ProtocolLedger.Chain.Generated.ComputeMeter.ContractDefinition.SetThresholdsFunction;
using TransferFunction = ProtocolLedger.Chain.Generated.LedgerToken.ContractDefinition.TransferFunction;
using UpdateDelayFunction = ProtocolLedger.Chain.Generated.ProtocolTimelock.ContractDefinition.UpdateDelayFunction;

namespace ProtocolLedger.Chain;

/// <summary>How votes go on this ledger. Times are in seconds.</summary>
/// <param name="VotingDelay">Between proposal and vote.</param>
/// <param name="VotingPeriod">How long a vote lasts.</param>
/// <param name="ProposalThreshold">Votes needed to propose.</param>
/// <param name="Quorum">Votes for and abstaining that a proposal made now needs.</param>
/// <param name="TimelockDelay">Between a passed vote and its execution.</param>
public sealed record VotingRules(ulong VotingDelay, ulong VotingPeriod, Wei ProposalThreshold, Wei Quorum, ulong TimelockDelay);

/// <summary>A rule of voting that a vote can change.</summary>
public enum GovernanceRule
{
    /// <summary>Seconds between proposal and vote.</summary>
    VotingDelay,

    /// <summary>Seconds a vote lasts.</summary>
    VotingPeriod,

    /// <summary>Seconds a vote still lasts once the quorum is reached.</summary>
    VoteExtension,

    /// <summary>Whole tokens needed to propose.</summary>
    ProposalThreshold,

    /// <summary>Percent of the supply that must take part.</summary>
    Quorum,

    /// <summary>Seconds between a passed vote and its execution.</summary>
    TimelockDelay,
}

/// <summary>Votes of the token holders.</summary>
public sealed class GovernanceClient
{
    private readonly LedgerConnection _ledger;
    private readonly RunGovernorService _governor;
    private readonly ProtocolTimelockService _timelock;

    internal GovernanceClient(LedgerConnection ledger)
    {
        _ledger = ledger;
        _governor = new RunGovernorService(ledger.Rpc.Web3, Contract.ToString());
        _timelock = new ProtocolTimelockService(ledger.Rpc.Web3, ledger.Addresses.ProtocolTimelock.ToString());
    }

    private EthAddress Contract => _ledger.Addresses.RunGovernor;

    /// <summary>The proposal to end a run for good.</summary>
    public GovernanceProposal Halt(RunId run, string description) => new([OnRuns(new HaltFunction { Run = run.Value })], description);

    /// <summary>The proposal to let a run go on.</summary>
    /// <param name="run">The run.</param>
    /// <param name="rounds">New total number of rounds.</param>
    /// <param name="expiry">New expiry as a timestamp.</param>
    /// <param name="description">Text for the voters.</param>
    public GovernanceProposal ExtendMandate(RunId run, ulong rounds, ulong expiry, string description) =>
        new([OnRuns(new ExtendMandateFunction { Run = run.Value, Rounds = rounds, Expiry = expiry })], description);

    /// <summary>The proposal to end a pause before its time.</summary>
    public GovernanceProposal Resume(RunId run, string description) => new([OnRuns(new ResumeFunction { Run = run.Value })], description);

    /// <summary>The proposal to let a run go on that waits for a review.</summary>
    /// <param name="run">The run.</param>
    /// <param name="report">Hash of the evaluation report.</param>
    /// <param name="description">Text for the voters.</param>
    public GovernanceProposal PassReview(RunId run, Hash32 report, string description) =>
        new([OnRuns(new PassReviewFunction { Run = run.Value, EvaluationReport = report.ToArray() })], description);

    /// <summary>The proposal to have a run go on from an older checkpoint; it is carried out only while no round is open.</summary>
    /// <param name="run">The run.</param>
    /// <param name="round">The round that finalised that checkpoint; genesis for the run's start.</param>
    /// <param name="description">Text for the voters.</param>
    public GovernanceProposal Rollback(RunId run, Round round, string description) =>
        new([OnRuns(new RollbackFunction { Run = run.Value, Round = round.Value })], description);

    /// <summary>The proposal to say that a pull of the brake was right, which frees its bond.</summary>
    public GovernanceProposal Uphold(EthAddress puller, BigInteger pull, string description) =>
        new([Call(_ledger.Addresses.Brake, new UpholdFunction { Puller = puller.ToString(), Number = pull })], description);

    /// <summary>The proposal to say that a pull of the brake was frivolous, which costs its bond.</summary>
    public GovernanceProposal JudgeFrivolous(EthAddress puller, BigInteger pull, string description) =>
        new([Call(_ledger.Addresses.Brake, new JudgeFrivolousFunction { Puller = puller.ToString(), Number = pull })], description);

    /// <summary>The proposal to give a seat of the safety council to an account; zero empties it.</summary>
    public GovernanceProposal SetCouncilSeat(int seat, EthAddress member, string description) =>
        new([Call(_ledger.Addresses.Brake, new SetCouncilSeatFunction { Seat = seat, Member = member.ToString() })], description);

    /// <summary>The proposal to change a rule of voting; <paramref name="value"/> in the rule's unit.</summary>
    public GovernanceProposal Change(GovernanceRule rule, ulong value, string description) => new(
        [rule switch
        {
            GovernanceRule.VotingDelay => Call(Contract, new SetVotingDelayFunction { NewVotingDelay = value }),
            GovernanceRule.VotingPeriod => Call(Contract, new SetVotingPeriodFunction { NewVotingPeriod = checked((uint)value) }),
            GovernanceRule.VoteExtension => Call(Contract, new SetLateQuorumVoteExtensionFunction { NewVoteExtension = value }),
            GovernanceRule.ProposalThreshold => Call(Contract, new SetProposalThresholdFunction { NewProposalThreshold = Wei.FromTokens(value).Value }),
            GovernanceRule.Quorum => Call(Contract, new UpdateQuorumNumeratorFunction { NewQuorumNumerator = value }),
            GovernanceRule.TimelockDelay => Call(_ledger.Addresses.ProtocolTimelock, new UpdateDelayFunction { NewDelay = value }),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
        }],
        description);

    /// <summary>The proposal to set when runs are reviewed.</summary>
    public GovernanceProposal SetThresholds(ReviewThresholds thresholds, string description) => new(
        [Call(_ledger.Addresses.ComputeMeter, new SetThresholdsFunction { Flop = [.. thresholds.Flop], Gigabytes = thresholds.Gigabytes })], description);

    /// <summary>The proposal to sell a run's inference credit at another price, tokens for one credit.</summary>
    public GovernanceProposal SetPrice(RunId run, Wei price, string description) =>
        new([Call(_ledger.Addresses.InferenceCredit, new SetPriceFunction { Run = run.Value, Price = price.Value })], description);

    /// <summary>The proposal to pay tokens out of the timelock, where lost bonds go.</summary>
    public GovernanceProposal Pay(EthAddress to, Wei amount, string description) =>
        new([Call(_ledger.Addresses.LedgerToken, new TransferFunction { To = to.ToString(), Value = amount.Value })], description);

    /// <summary>The proposal to put owners on the list of those whose nodes may join a run, or to take them off it.</summary>
    public GovernanceProposal ListOwners(RunId run, IEnumerable<EthAddress> owners, bool listed, string description) => new(
        [Call(_ledger.Addresses.AllowListAdmission, new SetAllowedFunction { Run = run.Value, Owners = [.. owners.Select(owner => owner.ToString())], Allowed = listed })], description);

    /// <summary>The proposal to let an account say which nodes may join a run, or no longer.</summary>
    public GovernanceProposal ListAttestor(RunId run, EthAddress attestor, bool listed, string description) => new(
        [Call(_ledger.Addresses.AttestationAdmission, new SetAttestorFunction { Run = run.Value, Attestor = attestor.ToString(), Listed = listed })], description);

    /// <summary>The proposal to make any call in the timelock's name: for what there is no method for.</summary>
    public static GovernanceProposal AnyCall(EthAddress contract, ReadOnlyMemory<byte> data, string description) =>
        new([new GovernanceCall(contract, BigInteger.Zero, data)], description);

    /// <summary>What a call does, in one line for people, read from its bytes.</summary>
    public string Describe(GovernanceCall call) => GovernanceEffects.Describe(call, _ledger.Addresses);

    /// <summary>Why a call would be refused if a vote carried it out now; null when it would not. Later it may be otherwise.</summary>
    public Task<RevertReason?> RefusalAsync(GovernanceCall call, CancellationToken cancellationToken) =>
        _ledger.RefusalAsync(_ledger.Addresses.ProtocolTimelock, new TxRequest("carry out", call.Target, call.Data) { Value = call.Value }, cancellationToken);

    public async Task<VotingRules> RulesAsync(CancellationToken cancellationToken)
    {
        ulong now = (ulong)await _ledger.ReadAsync(() => _governor.ClockQueryAsync(), cancellationToken);
        return new VotingRules(
            (ulong)await _ledger.ReadAsync(() => _governor.VotingDelayQueryAsync(), cancellationToken),
            (ulong)await _ledger.ReadAsync(() => _governor.VotingPeriodQueryAsync(), cancellationToken),
            new Wei(await _ledger.ReadAsync(() => _governor.ProposalThresholdQueryAsync(), cancellationToken)),
            new Wei(await _ledger.ReadAsync(() => _governor.QuorumQueryAsync(now - 1), cancellationToken)),
            (ulong)await _ledger.ReadAsync(() => _timelock.GetMinDelayQueryAsync(), cancellationToken));
    }

    /// <summary>What a proposal of these calls takes to pass: the strictest of them.</summary>
    public async Task<VoteMajority> MajorityForAsync(GovernanceProposal proposal, CancellationToken cancellationToken)
    {
        VoteMajority strictest = VoteMajority.Simple;
        foreach (GovernanceCall call in proposal.Calls)
        {
            byte majority = await _ledger.ReadAsync(() => _governor.MajorityForQueryAsync(call.Target.ToString(), call.Data.ToArray()), cancellationToken);
            strictest = (VoteMajority)Math.Max((byte)strictest, majority);
        }

        return strictest;
    }

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

    /// <summary>Votes that an account had at a past timestamp.</summary>
    public async Task<Wei> VotesAtAsync(EthAddress account, ulong timestamp, CancellationToken cancellationToken) =>
        new(await _ledger.ReadAsync(() => _governor.GetVotesQueryAsync(account.ToString(), timestamp), cancellationToken));

    /// <summary>Votes for and abstaining that a proposal whose vote began at a past timestamp needs.</summary>
    public async Task<Wei> QuorumAtAsync(ulong timestamp, CancellationToken cancellationToken) =>
        new(await _ledger.ReadAsync(() => _governor.QuorumQueryAsync(timestamp), cancellationToken));

    public Task<bool> HasVotedAsync(BigInteger proposalId, EthAddress account, CancellationToken cancellationToken) =>
        _ledger.ReadAsync(() => _governor.HasVotedQueryAsync(proposalId, account.ToString()), cancellationToken);

    /// <summary>Puts a proposal to the vote; the receipt's <see cref="VoteProposed"/> has its id.</summary>
    public Task<TxOutcome> ProposeAsync(GovernanceProposal proposal, CancellationToken cancellationToken) =>
        _ledger.RequireSender().SendAsync(ProposeRequest(proposal), cancellationToken);

    /// <summary>The transaction that <see cref="ProposeAsync"/> makes.</summary>
    public TxRequest ProposeRequest(GovernanceProposal proposal) => new(
        $"propose '{proposal.Description}'",
        Contract,
        new ProposeFunction
        {
            Targets = Targets(proposal),
            Values = Values(proposal),
            Calldatas = Data(proposal),
            Description = proposal.Description,
        }.GetCallData());

    /// <inheritdoc cref="VoteRequest"/>
    public Task<TxOutcome> CastVoteAsync(BigInteger proposalId, VoteSupport support, string reason, CancellationToken cancellationToken) =>
        _ledger.RequireSender().SendAsync(VoteRequest(proposalId, support, reason), cancellationToken);

    /// <inheritdoc cref="QueueRequest"/>
    public Task<TxOutcome> QueueAsync(GovernanceProposal proposal, CancellationToken cancellationToken) =>
        _ledger.RequireSender().SendAsync(QueueRequest(proposal), cancellationToken);

    /// <inheritdoc cref="ExecuteRequest"/>
    public Task<TxOutcome> ExecuteAsync(GovernanceProposal proposal, CancellationToken cancellationToken) =>
        _ledger.RequireSender().SendAsync(ExecuteRequest(proposal), cancellationToken);

    /// <summary>Votes with the power that the account had when the vote began.</summary>
    public TxRequest VoteRequest(BigInteger proposalId, VoteSupport support, string reason) => new(
        $"vote {support} on {proposalId}",
        Contract,
        new CastVoteWithReasonFunction { ProposalId = proposalId, Support = (byte)support, Reason = reason }.GetCallData());

    /// <summary>Hands a passed proposal to the timelock. Anyone.</summary>
    public TxRequest QueueRequest(GovernanceProposal proposal) => new(
        $"queue '{proposal.Description}'",
        Contract,
        new QueueFunction
        {
            Targets = Targets(proposal),
            Values = Values(proposal),
            Calldatas = Data(proposal),
            DescriptionHash = proposal.DescriptionHash.ToArray(),
        }.GetCallData());

    /// <summary>Carries out a queued proposal once the timelock has passed. Anyone.</summary>
    public TxRequest ExecuteRequest(GovernanceProposal proposal) => new(
        $"execute '{proposal.Description}'",
        Contract,
        new ExecuteFunction
        {
            Targets = Targets(proposal),
            Values = Values(proposal),
            Calldatas = Data(proposal),
            DescriptionHash = proposal.DescriptionHash.ToArray(),
        }.GetCallData());

    private static List<string> Targets(GovernanceProposal proposal) => [.. proposal.Calls.Select(call => call.Target.ToString())];

    private static List<BigInteger> Values(GovernanceProposal proposal) => [.. proposal.Calls.Select(call => call.Value)];

    private static List<byte[]> Data(GovernanceProposal proposal) => [.. proposal.Calls.Select(call => call.Data.ToArray())];

    private GovernanceCall OnRuns<T>(T message)
        where T : FunctionMessage, new() => Call(_ledger.Addresses.RunRegistry, message);

    private static GovernanceCall Call<T>(EthAddress contract, T message)
        where T : FunctionMessage, new() => new(contract, BigInteger.Zero, message.GetCallData());
}
