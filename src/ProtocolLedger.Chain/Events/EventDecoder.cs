using System.Buffers.Binary;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts;
using Nethereum.RPC.Eth.DTOs;
using ProtocolLedger.Core;
using Brakes = ProtocolLedger.Chain.Generated.Brake.ContractDefinition;
using Checkpoints = ProtocolLedger.Chain.Generated.CheckpointRegistry.ContractDefinition;
using Credits = ProtocolLedger.Chain.Generated.InferenceCredit.ContractDefinition;
using Disputes = ProtocolLedger.Chain.Generated.DisputeGame.ContractDefinition;
using Exact = ProtocolLedger.Chain.Generated.ExactReferee.ContractDefinition;
using Faults = ProtocolLedger.Chain.Generated.FraudProofs.ContractDefinition;
using Governor = ProtocolLedger.Chain.Generated.RunGovernor.ContractDefinition;
using Juries = ProtocolLedger.Chain.Generated.JuryReferee.ContractDefinition;
using Ownership = ProtocolLedger.Chain.Generated.OwnershipLedger.ContractDefinition;
using Rewards = ProtocolLedger.Chain.Generated.RewardDistributor.ContractDefinition;
using Rounds = ProtocolLedger.Chain.Generated.RoundManager.ContractDefinition;
using Runs = ProtocolLedger.Chain.Generated.RunRegistry.ContractDefinition;
using Vault = ProtocolLedger.Chain.Generated.StakeVault.ContractDefinition;

namespace ProtocolLedger.Chain;

/// <summary>Decodes the logs of one deployment's contracts into typed events; logs of other contracts and other events are left out.</summary>
internal sealed class EventDecoder
{
    private readonly Dictionary<EthAddress, List<Func<FilterLog, LogPosition, LedgerEvent?>>> _byContract = [];

    public EventDecoder(DeploymentAddresses addresses)
    {
        AddVault(addresses.StakeVault);
        AddRounds(addresses.RoundManager);
        AddRuns(addresses.RunRegistry);
        AddRewards(addresses.RewardDistributor);
        AddOwnership(addresses.OwnershipLedger);
        AddCredit(addresses.InferenceCredit);
        AddGovernor(addresses.RunGovernor);
        On<Brakes.PulledEventDTO>(addresses.Brake, (e, at) => new BrakePulled(
            at, new RunId(e.Run), EthAddress.Parse(e.Puller), e.Pull, new Wei(e.Votes), (ulong)e.Until));
        On<Brakes.PulledByCouncilEventDTO>(addresses.Brake, (e, at) => new BrakePulledByCouncil(at, new RunId(e.Run), (ulong)e.Until));
        AddProofs(addresses.FraudProofs);
        AddDisputes(addresses.DisputeGame);
        AddJuries(addresses.JuryReferee);
        AddExact(addresses.ExactReferee);
        On<Checkpoints.CheckpointRecordedEventDTO>(addresses.CheckpointRegistry, (e, at) => new CheckpointRecorded(
            at, new RunId(e.Run), new StageIndex(e.Stage), new Round(e.Round), e.Root.To<CheckpointRoot>(), e.Parent.To<CheckpointRoot>()));
        On<Checkpoints.RolledBackEventDTO>(addresses.CheckpointRegistry, (e, at) => new CheckpointRolledBack(
            at, new RunId(e.Run), new Round(e.FromRound), new Round(e.ToRound), e.Root.To<CheckpointRoot>()));
    }

    /// <summary>The contracts whose logs it understands.</summary>
    public string[] Contracts => [.. _byContract.Keys.Select(address => address.ToString())];

    /// <summary>Decodes what it knows, in the order given.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.ChainUnreachable"/>: a log that no contract of the ledger can have written.</exception>
    public IReadOnlyList<LedgerEvent> DecodeAll(IEnumerable<FilterLog> logs)
    {
        try
        {
            return [.. logs.Select(Decode).OfType<LedgerEvent>()];
        }
        catch (Exception failure) when (failure is FormatException or OverflowException or ArgumentException)
        {
            throw new PledgerException(
                ExitCode.ChainUnreachable, $"The chain's node sends a log that can't be read: {failure.Message}", "Check that it is a full Ethereum JSON-RPC endpoint.", failure);
        }
    }

    private LedgerEvent? Decode(FilterLog log)
    {
        EthAddress contract = EthAddress.Parse(log.Address);
        if (!_byContract.TryGetValue(contract, out List<Func<FilterLog, LogPosition, LedgerEvent?>>? decoders))
        {
            return null;
        }

        LogPosition at = new(
            log.BlockNumber.Number(), Hash32.Parse(log.BlockHash), Hash32.Parse(log.TransactionHash), log.LogIndex.Number(), contract);
        return decoders.Select(decode => decode(log, at)).FirstOrDefault(decoded => decoded is not null);
    }

    private void On<T>(EthAddress contract, Func<T, LogPosition, LedgerEvent> make)
        where T : class, IEventDTO, new()
    {
        if (!_byContract.TryGetValue(contract, out List<Func<FilterLog, LogPosition, LedgerEvent?>>? decoders))
        {
            _byContract[contract] = decoders = [];
        }

        decoders.Add((log, at) => log.DecodeEvent<T>() is { } decoded ? make(decoded.Event, at) : null);
    }

    private void AddVault(EthAddress vault)
    {
        On<Vault.NodeRegisteredEventDTO>(vault, (e, at) => new NodeRegistered(
            at, new NodeId(e.Node), EthAddress.Parse(e.Owner), EthAddress.Parse(e.Worker), e.Endpoint, new Hash32(e.TlsFingerprint)));
        On<Vault.EndpointUpdatedEventDTO>(vault, (e, at) => new EndpointUpdated(at, new NodeId(e.Node), e.Endpoint, new Hash32(e.TlsFingerprint)));
        On<Vault.WorkerRotatedEventDTO>(vault, (e, at) => new WorkerRotated(
            at, new NodeId(e.Node), EthAddress.Parse(e.PreviousWorker), EthAddress.Parse(e.NewWorker)));
        On<Vault.StakedEventDTO>(vault, (e, at) => new Staked(at, new NodeId(e.Node), new Wei(e.Amount)));
        On<Vault.UnbondingBegunEventDTO>(vault, (e, at) => new UnbondingBegun(at, new NodeId(e.Node), new Wei(e.Amount), e.ReleaseAt));
        On<Vault.SlashedEventDTO>(vault, (e, at) => new Slashed(
            at, new RunId(e.Run), new NodeId(e.Node), EthAddress.Parse(e.Prover), new Wei(e.Amount), new Wei(e.Reward)));
        On<Vault.JailedEventDTO>(vault, (e, at) => new Jailed(at, new NodeId(e.Node), e.Until));
        On<Vault.UnjailedEventDTO>(vault, (e, at) => new Unjailed(at, new NodeId(e.Node)));
        On<Vault.WithdrawnEventDTO>(vault, (e, at) => new Withdrawn(at, new NodeId(e.Node), EthAddress.Parse(e.Owner), new Wei(e.Amount)));
    }

    private void AddRounds(EthAddress rounds)
    {
        On<Rounds.NodeJoinedEventDTO>(rounds, (e, at) => new NodeJoined(at, new RunId(e.Run), new NodeId(e.Node), new Round(e.FromRound)));
        On<Rounds.NodeLeftEventDTO>(rounds, (e, at) => new NodeLeft(at, new RunId(e.Run), new NodeId(e.Node)));
        On<Rounds.RoundOpenedEventDTO>(rounds, (e, at) => new RoundOpened(
            at, new RunId(e.Run), new Round(e.Round), e.Beacon.To<Beacon>(), e.ParentCheckpoint.To<CheckpointRoot>(), e.Expected, e.CommitDeadline));
        On<Rounds.CommittedEventDTO>(rounds, (e, at) => new Committed(at, new RunId(e.Run), e.Commitment.To<Commitment>()));
        On<Rounds.BatchCommittedEventDTO>(rounds, (e, at) => new BatchCommitted(
            at, new RunId(e.Run), new Round(e.Round), e.Batch, new Hash32(e.Root), Entries(new RunId(e.Run), new Round(e.Round), e.Entries)));
        On<Rounds.RevealedEventDTO>(rounds, (e, at) => new Revealed(
            at, new RunId(e.Run), new Round(e.Round), new NodeId(e.Node), new StageIndex(e.Stage), e.TraceRoot.To<TraceRoot>(), e.UpdateHash.To<UpdateHash>(), e.Steps, e.Tokens));
        On<Rounds.ProposedEventDTO>(rounds, (e, at) => new Proposed(
            at, new RunId(e.Run), new Round(e.Round), e.ViewNumber, new NodeId(e.Node), e.CheckpointRoot.To<CheckpointRoot>(), e.ParticipantSet.To<ParticipantSetHash>(), e.RewardRoot.To<RewardRoot>()));
        On<Rounds.AttestedEventDTO>(rounds, (e, at) => new Attested(
            at, new RunId(e.Run), new Round(e.Round), new NodeId(e.Node), e.ProposalHash.To<ProposalHash>()));
        On<Rounds.ProposalBondedEventDTO>(rounds, (e, at) => new ProposalBonded(
            at, new RunId(e.Run), new Round(e.Round), e.ViewNumber, EthAddress.Parse(e.Payer), new Wei(e.Amount), e.Until));
        On<Rounds.ObjectedEventDTO>(rounds, (e, at) => new Objected(
            at, new RunId(e.Run), new Round(e.Round), new NodeId(e.Node), e.ProposalHash.To<ProposalHash>()));
        On<Rounds.BondSettledEventDTO>(rounds, (e, at) => new BondSettled(
            at, new RunId(e.Run), new Round(e.Round), EthAddress.Parse(e.Payer), new Wei(e.Amount), e.Burnt));
        On<Rounds.RoundFinalisedEventDTO>(rounds, (e, at) => new RoundFinalised(
            at, new RunId(e.Run), new Round(e.Round), e.CheckpointRoot.To<CheckpointRoot>(), e.RewardRoot.To<RewardRoot>()));
        On<Rounds.RoundAbandonedEventDTO>(rounds, (e, at) => new RoundAbandoned(at, new RunId(e.Run), new Round(e.Round)));
    }

    /// <summary>Node (8 bytes) and commitment (32 bytes) of each entry.</summary>
    private static CommitmentEntry[] Entries(RunId run, Round round, byte[] packed) =>
        [.. packed.Chunk(sizeof(ulong) + Hash32.Size).Select(entry => new CommitmentEntry(
            run,
            round,
            new NodeId(BinaryPrimitives.ReadUInt64BigEndian(entry)),
            new Commitment(new Hash32(entry.AsSpan(sizeof(ulong))))))];

    private void AddRuns(EthAddress runs)
    {
        On<Runs.RunCreatedEventDTO>(runs, (e, at) => new RunCreated(at, new RunId(e.Run), EthAddress.Parse(e.Creator), e.SpecHash.To<SpecHash>()));
        On<Runs.MandateExtendedEventDTO>(runs, (e, at) => new MandateExtended(at, new RunId(e.Run), e.Rounds, e.Expiry));
        On<Runs.RunHaltedEventDTO>(runs, (e, at) => new RunHalted(at, new RunId(e.Run)));
        On<Runs.RunPausedEventDTO>(runs, (e, at) => new RunPaused(at, new RunId(e.Run), e.Until));
        On<Runs.RunResumedEventDTO>(runs, (e, at) => new RunResumed(at, new RunId(e.Run)));
        On<Runs.ReviewRequiredEventDTO>(runs, (e, at) => new ReviewRequired(at, new RunId(e.Run)));
        On<Runs.ReviewPassedEventDTO>(runs, (e, at) => new ReviewPassed(at, new RunId(e.Run), new Hash32(e.EvaluationReport)));
    }

    private void AddRewards(EthAddress rewards)
    {
        On<Rewards.FundedEventDTO>(rewards, (e, at) => new RunFunded(at, new RunId(e.Run), EthAddress.Parse(e.From), new Wei(e.Amount)));
        On<Rewards.RewardPostedEventDTO>(rewards, (e, at) => new RewardPosted(
            at, new RunId(e.Run), new Round(e.Round), e.Root.To<RewardRoot>(), new Wei(e.Amount)));
        On<Rewards.RewardClaimedEventDTO>(rewards, (e, at) => new RewardClaimed(
            at, new RunId(e.Run), new NodeId(e.Node), EthAddress.Parse(e.Owner), new Wei(e.Amount), new Wei(e.Cumulative)));
        On<Rewards.RewardsForfeitedEventDTO>(rewards, (e, at) => new RewardsForfeited(
            at, new RunId(e.Run), new NodeId(e.Node), new Round(e.VestedRound), new Round(e.LastRound)));
        On<Rewards.RewardsRewoundEventDTO>(rewards, (e, at) => new RewardsRewound(at, new RunId(e.Run), new Round(e.VestedRound), new Wei(e.Amount)));
    }

    private void AddOwnership(EthAddress ownership)
    {
        On<Ownership.SharesMintedEventDTO>(ownership, (e, at) => new SharesMinted(
            at, new RunId(e.Run), new NodeId(e.Node), EthAddress.Parse(e.Owner), new Wei(e.Amount), new Wei(e.Cumulative)));
        On<Ownership.RevenueDepositedEventDTO>(ownership, (e, at) => new RevenueDeposited(at, new RunId(e.Run), EthAddress.Parse(e.From), new Wei(e.Amount)));
        On<Ownership.RevenueClaimedEventDTO>(ownership, (e, at) => new RevenueClaimed(at, new RunId(e.Run), EthAddress.Parse(e.Account), new Wei(e.Amount)));
    }

    private void AddCredit(EthAddress credit)
    {
        On<Credits.CreditsBoughtEventDTO>(credit, (e, at) => new CreditsBought(at, new RunId(e.Run), EthAddress.Parse(e.Buyer), e.Credits, new Wei(e.Cost)));
        On<Credits.CreditsConsumedEventDTO>(credit, (e, at) => new CreditsConsumed(
            at, new RunId(e.Run), new NodeId(e.Node), EthAddress.Parse(e.Consumer), e.Credits, e.Served, new Hash32(e.Request)));
        On<Credits.CreditsReissuedEventDTO>(credit, (e, at) => new CreditsReissued(at, new RunId(e.Run), EthAddress.Parse(e.Owner), e.Credits));
    }

    private void AddGovernor(EthAddress governor)
    {
        On<Governor.ProposalCreatedEventDTO>(governor, (e, at) => new VoteProposed(
            at,
            e.ProposalId,
            EthAddress.Parse(e.Proposer),
            [.. e.Targets.Select((target, i) => new GovernanceCall(EthAddress.Parse(target), e.Values[i], e.Calldatas[i]))],
            e.Description,
            (ulong)e.VoteStart,
            (ulong)e.VoteEnd));
        On<Governor.VoteCastEventDTO>(governor, (e, at) => new VoteCast(
            at, e.ProposalId, EthAddress.Parse(e.Voter), (VoteSupport)e.Support, new Wei(e.Weight), e.Reason));
        On<Governor.ProposalQueuedEventDTO>(governor, (e, at) => new VoteQueued(at, e.ProposalId, (ulong)e.EtaSeconds));
        On<Governor.ProposalExecutedEventDTO>(governor, (e, at) => new VoteExecuted(at, e.ProposalId));
    }

    private void AddProofs(EthAddress proofs)
    {
        On<Faults.EvidenceCommittedAsEventDTO>(proofs, (e, at) => new EvidenceCommitted(at, new Hash32(e.Commitment), e.Number));
        On<Faults.ConvictedEventDTO>(proofs, (e, at) => new FaultConvicted(
            at,
            new RunId(e.Run),
            new Round(e.Round),
            new NodeId(e.Node),
            new FaultAward(EthAddress.Parse(e.Award.Prover), new Wei(e.Award.Amount), e.Award.ClaimEnd, e.Award.Sequence, new Hash32(e.Award.EvidenceHash))));
        On<Faults.BountyClaimedEventDTO>(proofs, (e, at) => new BountyClaimed(
            at, new RunId(e.Run), new Round(e.Round), new NodeId(e.Node), EthAddress.Parse(e.Claimant), e.Number));
        On<Faults.AwardPaidEventDTO>(proofs, (e, at) => new AwardPaid(
            at, new RunId(e.Run), new Round(e.Round), new NodeId(e.Node), EthAddress.Parse(e.Payee), new Wei(e.Amount)));
    }

    private void AddDisputes(EthAddress disputes)
    {
        On<Disputes.GameOpenedEventDTO>(disputes, (e, at) => new GameOpened(
            at,
            (ulong)e.Game,
            new NodeId(e.Node),
            EthAddress.Parse(e.Challenger),
            new RunId(e.Run),
            new Round(e.Round),
            e.Digest.To<SigningDigest>(),
            EthAddress.Parse(e.Referee),
            new Wei(e.Bond),
            new Wei(e.Fee)));
        On<Disputes.NodesRevealedEventDTO>(disputes, (e, at) => new NodesRevealed(at, (ulong)e.Game, [.. e.Nodes.Select(node => new Hash32(node))]));
        On<Disputes.DescendedEventDTO>(disputes, (e, at) => new Descended(at, (ulong)e.Game, e.Height, e.Index, new Hash32(e.Hash)));
        On<Disputes.LeafOpenedEventDTO>(disputes, (e, at) => new LeafOpened(at, (ulong)e.Game, e.Level, e.Index, e.PreviousLeaf, e.Leaf));
        On<Disputes.LevelOpenedEventDTO>(disputes, (e, at) => new LevelOpened(at, (ulong)e.Game, e.Level, new Hash32(e.Root), e.Leaves, e.Stride));
        On<Disputes.ListOpenedEventDTO>(disputes, (e, at) => new ListOpened(at, (ulong)e.Game, e.Level, e.Items));
        On<Disputes.ChosenEventDTO>(disputes, (e, at) => new Chosen(at, (ulong)e.Game, e.Level, e.Index));
        On<Disputes.RefereedEventDTO>(disputes, (e, at) => new Refereed(at, (ulong)e.Game, e.Deadline));
        On<Disputes.GameClosedEventDTO>(disputes, (e, at) => new GameClosed(
            at, (ulong)e.Game, (DisputeOutcome)e.Outcome, new Wei(e.Slashed), new Wei(e.ToNode), new Wei(e.ToChallenger), new Wei(e.Burnt)));
    }

    private void AddJuries(EthAddress juries)
    {
        On<Juries.CaseOpenedEventDTO>(juries, (e, at) => new CaseOpened(
            at, (ulong)e.Game, e.Index, e.PreviousLeaf, e.Leaf, new Hash32(e.Claimed)));
        On<Juries.JuryDrawnEventDTO>(juries, (e, at) => new JuryDrawn(
            at, (ulong)e.Game, [.. e.Nodes.Select(node => new NodeId(node))], e.CommitEnd, e.RevealEnd));
        On<Juries.VoteCommittedEventDTO>(juries, (e, at) => new VoteCommitted(
            at, (ulong)e.Game, (int)e.Seat, new NodeId(e.Node), new Hash32(e.Commitment)));
        On<Juries.VoteRevealedEventDTO>(juries, (e, at) => new VoteRevealed(
            at, (ulong)e.Game, (int)e.Seat, new NodeId(e.Node), new Hash32(e.Answer)));
        On<Juries.CaseSettledEventDTO>(juries, (e, at) => new CaseSettled(
            at, (ulong)e.Game, (DisputeOutcome)e.Outcome, e.Answer.OrNull(), (int)e.Votes));
    }

    private void AddExact(EthAddress referee)
    {
        On<Exact.ProgramDeclaredEventDTO>(referee, (e, at) => new ProgramDeclared(at, new RunId(e.Run), StepFilings.Read(e.Program)));
        On<Exact.ChainShownEventDTO>(referee, (e, at) => new ChainShown(at, (ulong)e.Game, e.Element, e.Accumulators));
        On<Exact.ComputedEventDTO>(referee, (e, at) => new Computed(at, (ulong)e.Game, (uint)e.Computed, (uint)e.Claimed));
        On<Exact.BlockComputedEventDTO>(referee, (e, at) => new BlockComputed(at, (ulong)e.Game, e.Computed, e.Claimed));
    }
}
