using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.Contracts.CQS;
using Nethereum.Contracts;
using System.Threading;

namespace ProtocolLedger.Chain.Generated.RoundManager.ContractDefinition
{


    public partial class RoundManagerDeployment : RoundManagerDeploymentBase
    {
        public RoundManagerDeployment() : base(BYTECODE) { }
        public RoundManagerDeployment(string byteCode) : base(byteCode) { }
    }

    public class RoundManagerDeploymentBase : ContractDeploymentMessage
    {
        public static string BYTECODE = "";
        public RoundManagerDeploymentBase() : base(BYTECODE) { }
        public RoundManagerDeploymentBase(string byteCode) : base(byteCode) { }
        [Parameter("address", "token", 1)]
        public virtual string Token { get; set; }
        [Parameter("address", "registry", 2)]
        public virtual string Registry { get; set; }
        [Parameter("address", "vault", 3)]
        public virtual string Vault { get; set; }
        [Parameter("address", "checkpoints", 4)]
        public virtual string Checkpoints { get; set; }
        [Parameter("address", "distributor", 5)]
        public virtual string Distributor { get; set; }
        [Parameter("address", "meter", 6)]
        public virtual string Meter { get; set; }
        [Parameter("uint64", "challengeSeconds", 7)]
        public virtual ulong ChallengeSeconds { get; set; }
    }

    public partial class ChallengeSecondsFunction : ChallengeSecondsFunctionBase { }

    [Function("CHALLENGE_SECONDS", "uint64")]
    public class ChallengeSecondsFunctionBase : FunctionMessage
    {

    }

    public partial class CheckpointsFunction : CheckpointsFunctionBase { }

    [Function("CHECKPOINTS", "address")]
    public class CheckpointsFunctionBase : FunctionMessage
    {

    }

    public partial class DistributorFunction : DistributorFunctionBase { }

    [Function("DISTRIBUTOR", "address")]
    public class DistributorFunctionBase : FunctionMessage
    {

    }

    public partial class MeterFunction : MeterFunctionBase { }

    [Function("METER", "address")]
    public class MeterFunctionBase : FunctionMessage
    {

    }

    public partial class RegistryFunction : RegistryFunctionBase { }

    [Function("REGISTRY", "address")]
    public class RegistryFunctionBase : FunctionMessage
    {

    }

    public partial class TokenFunction : TokenFunctionBase { }

    [Function("TOKEN", "address")]
    public class TokenFunctionBase : FunctionMessage
    {

    }

    public partial class VaultFunction : VaultFunctionBase { }

    [Function("VAULT", "address")]
    public class VaultFunctionBase : FunctionMessage
    {

    }

    public partial class AbandonFunction : AbandonFunctionBase { }

    [Function("abandon")]
    public class AbandonFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
    }

    public partial class AttestFunction : AttestFunctionBase { }

    [Function("attest")]
    public class AttestFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3)]
        public virtual ulong Node { get; set; }
        [Parameter("bytes32", "proposalHash", 4)]
        public virtual byte[] ProposalHash { get; set; }
    }

    public partial class BeaconOfFunction : BeaconOfFunctionBase { }

    [Function("beaconOf", "bytes32")]
    public class BeaconOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
    }

    public partial class BondProposalFunction : BondProposalFunctionBase { }

    [Function("bondProposal")]
    public class BondProposalFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("bytes32", "proposalHash", 3)]
        public virtual byte[] ProposalHash { get; set; }
    }

    public partial class ChallengeEndOfFunction : ChallengeEndOfFunctionBase { }

    [Function("challengeEndOf", "uint64")]
    public class ChallengeEndOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
    }

    public partial class CommitFunction : CommitFunctionBase { }

    [Function("commit")]
    public class CommitFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3)]
        public virtual ulong Node { get; set; }
        [Parameter("bytes32", "commitment", 4)]
        public virtual byte[] Commitment { get; set; }
    }

    public partial class CommitBatchFunction : CommitBatchFunctionBase { }

    [Function("commitBatch")]
    public class CommitBatchFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("bytes", "entries", 3)]
        public virtual byte[] Entries { get; set; }
    }

    public partial class ConfigureFunction : ConfigureFunctionBase { }

    [Function("configure")]
    public class ConfigureFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("tuple", "terms", 2)]
        public virtual RoundTerms Terms { get; set; }
    }

    public partial class ContributionOfFunction : ContributionOfFunctionBase { }

    [Function("contributionOf", typeof(ContributionOfOutputDTO))]
    public class ContributionOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3)]
        public virtual ulong Node { get; set; }
    }

    public partial class CurrentRoundFunction : CurrentRoundFunctionBase { }

    [Function("currentRound", "uint64")]
    public class CurrentRoundFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class Eip712DomainFunction : Eip712DomainFunctionBase { }

    [Function("eip712Domain", typeof(Eip712DomainOutputDTO))]
    public class Eip712DomainFunctionBase : FunctionMessage
    {

    }

    public partial class ExpectedNextFunction : ExpectedNextFunctionBase { }

    [Function("expectedNext", "uint32")]
    public class ExpectedNextFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class FinaliseFunction : FinaliseFunctionBase { }

    [Function("finalise")]
    public class FinaliseFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
    }

    public partial class HashCommitmentFunction : HashCommitmentFunctionBase { }

    [Function("hashCommitment", "bytes32")]
    public class HashCommitmentFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3)]
        public virtual ulong Node { get; set; }
        [Parameter("bytes32", "commitment", 4)]
        public virtual byte[] Commitment { get; set; }
    }

    public partial class HashContributionFunction : HashContributionFunctionBase { }

    [Function("hashContribution", "bytes32")]
    public class HashContributionFunctionBase : FunctionMessage
    {
        [Parameter("tuple", "contribution", 1)]
        public virtual Contribution Contribution { get; set; }
    }

    public partial class HashProposalFunction : HashProposalFunctionBase { }

    [Function("hashProposal", "bytes32")]
    public class HashProposalFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint32", "viewNumber", 3)]
        public virtual uint ViewNumber { get; set; }
        [Parameter("bytes32", "checkpointRoot", 4)]
        public virtual byte[] CheckpointRoot { get; set; }
        [Parameter("bytes32", "participantSet", 5)]
        public virtual byte[] ParticipantSet { get; set; }
        [Parameter("bytes32", "rewardRoot", 6)]
        public virtual byte[] RewardRoot { get; set; }
    }

    public partial class JoinFunction : JoinFunctionBase { }

    [Function("join")]
    public class JoinFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2)]
        public virtual ulong Node { get; set; }
        [Parameter("uint24", "gigabytes", 3)]
        public virtual uint Gigabytes { get; set; }
        [Parameter("bytes", "data", 4)]
        public virtual byte[] Data { get; set; }
    }

    public partial class LeaderDrawFunction : LeaderDrawFunctionBase { }

    [Function("leaderDraw", typeof(LeaderDrawOutputDTO))]
    public class LeaderDrawFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
    }

    public partial class LeaveFunction : LeaveFunctionBase { }

    [Function("leave")]
    public class LeaveFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2)]
        public virtual ulong Node { get; set; }
    }

    public partial class MemberSinceFunction : MemberSinceFunctionBase { }

    [Function("memberSince", "uint64")]
    public class MemberSinceFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2)]
        public virtual ulong Node { get; set; }
    }

    public partial class ObjectFunction : ObjectFunctionBase { }

    [Function("object")]
    public class ObjectFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3)]
        public virtual ulong Node { get; set; }
        [Parameter("bytes32", "proposalHash", 4)]
        public virtual byte[] ProposalHash { get; set; }
    }

    public partial class OpenFunction : OpenFunctionBase { }

    [Function("open", "uint64")]
    public class OpenFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class PhaseOfFunction : PhaseOfFunctionBase { }

    [Function("phaseOf", typeof(PhaseOfOutputDTO))]
    public class PhaseOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class ProposeFunction : ProposeFunctionBase { }

    [Function("propose")]
    public class ProposeFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3)]
        public virtual ulong Node { get; set; }
        [Parameter("bytes32", "checkpointRoot", 4)]
        public virtual byte[] CheckpointRoot { get; set; }
        [Parameter("bytes32", "participantSet", 5)]
        public virtual byte[] ParticipantSet { get; set; }
        [Parameter("bytes32", "rewardRoot", 6)]
        public virtual byte[] RewardRoot { get; set; }
    }

    public partial class RevealFunction : RevealFunctionBase { }

    [Function("reveal")]
    public class RevealFunctionBase : FunctionMessage
    {
        [Parameter("tuple", "c", 1)]
        public virtual Contribution C { get; set; }
        [Parameter("bytes32", "salt", 2)]
        public virtual byte[] Salt { get; set; }
    }

    public partial class RevealBatchedFunction : RevealBatchedFunctionBase { }

    [Function("revealBatched")]
    public class RevealBatchedFunctionBase : FunctionMessage
    {
        [Parameter("tuple", "c", 1)]
        public virtual Contribution C { get; set; }
        [Parameter("bytes32", "salt", 2)]
        public virtual byte[] Salt { get; set; }
        [Parameter("uint16", "batch", 3)]
        public virtual ushort Batch { get; set; }
        [Parameter("bytes32[]", "proof", 4)]
        public virtual List<byte[]> Proof { get; set; }
    }

    public partial class RoundOfFunction : RoundOfFunctionBase { }

    [Function("roundOf", typeof(RoundOfOutputDTO))]
    public class RoundOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
    }

    public partial class SetActivityFunction : SetActivityFunctionBase { }

    [Function("setActivity")]
    public class SetActivityFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint40", "activeUntil", 2)]
        public virtual ulong ActiveUntil { get; set; }
        [Parameter("uint40", "pausedUntil", 3)]
        public virtual ulong PausedUntil { get; set; }
    }

    public partial class StakeChangedFunction : StakeChangedFunctionBase { }

    [Function("stakeChanged")]
    public class StakeChangedFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2)]
        public virtual ulong Node { get; set; }
        [Parameter("address", "worker", 3)]
        public virtual string Worker { get; set; }
        [Parameter("uint256", "stake", 4)]
        public virtual BigInteger Stake { get; set; }
    }

    public partial class AttestedEventDTO : AttestedEventDTOBase { }

    [Event("Attested")]
    public class AttestedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2, true )]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3, true )]
        public virtual ulong Node { get; set; }
        [Parameter("bytes32", "proposalHash", 4, false )]
        public virtual byte[] ProposalHash { get; set; }
    }

    public partial class BatchCommittedEventDTO : BatchCommittedEventDTOBase { }

    [Event("BatchCommitted")]
    public class BatchCommittedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2, true )]
        public virtual ulong Round { get; set; }
        [Parameter("uint16", "batch", 3, false )]
        public virtual ushort Batch { get; set; }
        [Parameter("bytes32", "root", 4, false )]
        public virtual byte[] Root { get; set; }
        [Parameter("bytes", "entries", 5, false )]
        public virtual byte[] Entries { get; set; }
    }

    public partial class BondSettledEventDTO : BondSettledEventDTOBase { }

    [Event("BondSettled")]
    public class BondSettledEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2, true )]
        public virtual ulong Round { get; set; }
        [Parameter("address", "payer", 3, true )]
        public virtual string Payer { get; set; }
        [Parameter("uint256", "amount", 4, false )]
        public virtual BigInteger Amount { get; set; }
        [Parameter("bool", "burnt", 5, false )]
        public virtual bool Burnt { get; set; }
    }

    public partial class CommittedEventDTO : CommittedEventDTOBase { }

    [Event("Committed")]
    public class CommittedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("bytes32", "commitment", 2, false )]
        public virtual byte[] Commitment { get; set; }
    }

    public partial class EIP712DomainChangedEventDTO : EIP712DomainChangedEventDTOBase { }

    [Event("EIP712DomainChanged")]
    public class EIP712DomainChangedEventDTOBase : IEventDTO
    {
    }

    public partial class NodeJoinedEventDTO : NodeJoinedEventDTOBase { }

    [Event("NodeJoined")]
    public class NodeJoinedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2, true )]
        public virtual ulong Node { get; set; }
        [Parameter("uint64", "fromRound", 3, false )]
        public virtual ulong FromRound { get; set; }
    }

    public partial class NodeLeftEventDTO : NodeLeftEventDTOBase { }

    [Event("NodeLeft")]
    public class NodeLeftEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2, true )]
        public virtual ulong Node { get; set; }
    }

    public partial class ObjectedEventDTO : ObjectedEventDTOBase { }

    [Event("Objected")]
    public class ObjectedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2, true )]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3, true )]
        public virtual ulong Node { get; set; }
        [Parameter("bytes32", "proposalHash", 4, false )]
        public virtual byte[] ProposalHash { get; set; }
    }

    public partial class ProposalBondedEventDTO : ProposalBondedEventDTOBase { }

    [Event("ProposalBonded")]
    public class ProposalBondedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2, true )]
        public virtual ulong Round { get; set; }
        [Parameter("uint32", "viewNumber", 3, false )]
        public virtual uint ViewNumber { get; set; }
        [Parameter("address", "payer", 4, true )]
        public virtual string Payer { get; set; }
        [Parameter("uint256", "amount", 5, false )]
        public virtual BigInteger Amount { get; set; }
        [Parameter("uint64", "until", 6, false )]
        public virtual ulong Until { get; set; }
    }

    public partial class ProposedEventDTO : ProposedEventDTOBase { }

    [Event("Proposed")]
    public class ProposedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2, true )]
        public virtual ulong Round { get; set; }
        [Parameter("uint32", "viewNumber", 3, false )]
        public virtual uint ViewNumber { get; set; }
        [Parameter("uint64", "node", 4, true )]
        public virtual ulong Node { get; set; }
        [Parameter("bytes32", "checkpointRoot", 5, false )]
        public virtual byte[] CheckpointRoot { get; set; }
        [Parameter("bytes32", "participantSet", 6, false )]
        public virtual byte[] ParticipantSet { get; set; }
        [Parameter("bytes32", "rewardRoot", 7, false )]
        public virtual byte[] RewardRoot { get; set; }
    }

    public partial class RevealedEventDTO : RevealedEventDTOBase { }

    [Event("Revealed")]
    public class RevealedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2, true )]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3, true )]
        public virtual ulong Node { get; set; }
        [Parameter("uint32", "stage", 4, false )]
        public virtual uint Stage { get; set; }
        [Parameter("bytes32", "traceRoot", 5, false )]
        public virtual byte[] TraceRoot { get; set; }
        [Parameter("bytes32", "updateHash", 6, false )]
        public virtual byte[] UpdateHash { get; set; }
        [Parameter("uint32", "steps", 7, false )]
        public virtual uint Steps { get; set; }
        [Parameter("uint64", "tokens", 8, false )]
        public virtual ulong Tokens { get; set; }
    }

    public partial class RoundAbandonedEventDTO : RoundAbandonedEventDTOBase { }

    [Event("RoundAbandoned")]
    public class RoundAbandonedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2, true )]
        public virtual ulong Round { get; set; }
    }

    public partial class RoundFinalisedEventDTO : RoundFinalisedEventDTOBase { }

    [Event("RoundFinalised")]
    public class RoundFinalisedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2, true )]
        public virtual ulong Round { get; set; }
        [Parameter("bytes32", "checkpointRoot", 3, false )]
        public virtual byte[] CheckpointRoot { get; set; }
        [Parameter("bytes32", "rewardRoot", 4, false )]
        public virtual byte[] RewardRoot { get; set; }
    }

    public partial class RoundOpenedEventDTO : RoundOpenedEventDTOBase { }

    [Event("RoundOpened")]
    public class RoundOpenedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2, true )]
        public virtual ulong Round { get; set; }
        [Parameter("bytes32", "beacon", 3, false )]
        public virtual byte[] Beacon { get; set; }
        [Parameter("bytes32", "parentCheckpoint", 4, false )]
        public virtual byte[] ParentCheckpoint { get; set; }
        [Parameter("uint32", "expected", 5, false )]
        public virtual uint Expected { get; set; }
        [Parameter("uint64", "commitDeadline", 6, false )]
        public virtual ulong CommitDeadline { get; set; }
    }

    public partial class AlreadyAttestedError : AlreadyAttestedErrorBase { }

    [Error("AlreadyAttested")]
    public class AlreadyAttestedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3)]
        public virtual ulong Node { get; set; }
        [Parameter("uint32", "viewNumber", 4)]
        public virtual uint ViewNumber { get; set; }
    }

    public partial class AlreadyBondedError : AlreadyBondedErrorBase { }

    [Error("AlreadyBonded")]
    public class AlreadyBondedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
    }

    public partial class AlreadyCommittedError : AlreadyCommittedErrorBase { }

    [Error("AlreadyCommitted")]
    public class AlreadyCommittedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3)]
        public virtual ulong Node { get; set; }
    }

    public partial class AlreadyObjectedError : AlreadyObjectedErrorBase { }

    [Error("AlreadyObjected")]
    public class AlreadyObjectedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3)]
        public virtual ulong Node { get; set; }
        [Parameter("uint32", "viewNumber", 4)]
        public virtual uint ViewNumber { get; set; }
    }

    public partial class AlreadyRevealedError : AlreadyRevealedErrorBase { }

    [Error("AlreadyRevealed")]
    public class AlreadyRevealedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3)]
        public virtual ulong Node { get; set; }
    }

    public partial class AttestationClosedError : AttestationClosedErrorBase { }

    [Error("AttestationClosed")]
    public class AttestationClosedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "attestEnd", 3)]
        public virtual ulong AttestEnd { get; set; }
    }

    public partial class BondTooEarlyError : BondTooEarlyErrorBase { }

    [Error("BondTooEarly")]
    public class BondTooEarlyErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "attestEnd", 3)]
        public virtual ulong AttestEnd { get; set; }
    }

    public partial class CommitClosedError : CommitClosedErrorBase { }

    [Error("CommitClosed")]
    public class CommitClosedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
    }

    public partial class CommitmentMismatchError : CommitmentMismatchErrorBase { }

    [Error("CommitmentMismatch")]
    public class CommitmentMismatchErrorBase : IErrorDTO
    {
        [Parameter("bytes32", "committed", 1)]
        public virtual byte[] Committed { get; set; }
        [Parameter("bytes32", "revealed", 2)]
        public virtual byte[] Revealed { get; set; }
    }

    public partial class EntriesNotWholeError : EntriesNotWholeErrorBase { }

    [Error("EntriesNotWhole")]
    public class EntriesNotWholeErrorBase : IErrorDTO
    {
        [Parameter("uint256", "length", 1)]
        public virtual BigInteger Length { get; set; }
        [Parameter("uint256", "entryBytes", 2)]
        public virtual BigInteger EntryBytes { get; set; }
    }

    public partial class InvalidShortStringError : InvalidShortStringErrorBase { }
    [Error("InvalidShortString")]
    public class InvalidShortStringErrorBase : IErrorDTO
    {
    }

    public partial class NoProposalError : NoProposalErrorBase { }

    [Error("NoProposal")]
    public class NoProposalErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
    }

    public partial class NobodyExpectedError : NobodyExpectedErrorBase { }

    [Error("NobodyExpected")]
    public class NobodyExpectedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class NotAdmittedError : NotAdmittedErrorBase { }

    [Error("NotAdmitted")]
    public class NotAdmittedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2)]
        public virtual ulong Node { get; set; }
    }

    public partial class NotBondedError : NotBondedErrorBase { }

    [Error("NotBonded")]
    public class NotBondedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
    }

    public partial class NotCommittedError : NotCommittedErrorBase { }

    [Error("NotCommitted")]
    public class NotCommittedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3)]
        public virtual ulong Node { get; set; }
    }

    public partial class NotEnoughStakeError : NotEnoughStakeErrorBase { }

    [Error("NotEnoughStake")]
    public class NotEnoughStakeErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint256", "attestedStake", 3)]
        public virtual BigInteger AttestedStake { get; set; }
        [Parameter("uint256", "countedStake", 4)]
        public virtual BigInteger CountedStake { get; set; }
    }

    public partial class NotExpiredError : NotExpiredErrorBase { }

    [Error("NotExpired")]
    public class NotExpiredErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "deadline", 3)]
        public virtual ulong Deadline { get; set; }
    }

    public partial class NotInBatchError : NotInBatchErrorBase { }

    [Error("NotInBatch")]
    public class NotInBatchErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3)]
        public virtual ulong Node { get; set; }
        [Parameter("uint16", "batch", 4)]
        public virtual ushort Batch { get; set; }
    }

    public partial class NotLeaderError : NotLeaderErrorBase { }

    [Error("NotLeader")]
    public class NotLeaderErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint32", "viewNumber", 3)]
        public virtual uint ViewNumber { get; set; }
        [Parameter("uint64", "node", 4)]
        public virtual ulong Node { get; set; }
    }

    public partial class NotMemberError : NotMemberErrorBase { }

    [Error("NotMember")]
    public class NotMemberErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2)]
        public virtual ulong Node { get; set; }
        [Parameter("uint64", "round", 3)]
        public virtual ulong Round { get; set; }
    }

    public partial class NotOwnerOrWorkerError : NotOwnerOrWorkerErrorBase { }

    [Error("NotOwnerOrWorker")]
    public class NotOwnerOrWorkerErrorBase : IErrorDTO
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
        [Parameter("address", "caller", 2)]
        public virtual string Caller { get; set; }
    }

    public partial class NotRevealedError : NotRevealedErrorBase { }

    [Error("NotRevealed")]
    public class NotRevealedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3)]
        public virtual ulong Node { get; set; }
    }

    public partial class NotRunRegistryError : NotRunRegistryErrorBase { }

    [Error("NotRunRegistry")]
    public class NotRunRegistryErrorBase : IErrorDTO
    {
        [Parameter("address", "caller", 1)]
        public virtual string Caller { get; set; }
    }

    public partial class NotStakeVaultError : NotStakeVaultErrorBase { }

    [Error("NotStakeVault")]
    public class NotStakeVaultErrorBase : IErrorDTO
    {
        [Parameter("address", "caller", 1)]
        public virtual string Caller { get; set; }
    }

    public partial class NotWorkerError : NotWorkerErrorBase { }

    [Error("NotWorker")]
    public class NotWorkerErrorBase : IErrorDTO
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
        [Parameter("address", "caller", 2)]
        public virtual string Caller { get; set; }
    }

    public partial class NothingRevealedError : NothingRevealedErrorBase { }

    [Error("NothingRevealed")]
    public class NothingRevealedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
    }

    public partial class NothingToCountError : NothingToCountErrorBase { }

    [Error("NothingToCount")]
    public class NothingToCountErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
    }

    public partial class ObjectionsClosedError : ObjectionsClosedErrorBase { }

    [Error("ObjectionsClosed")]
    public class ObjectionsClosedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "attestEnd", 3)]
        public virtual ulong AttestEnd { get; set; }
    }

    public partial class PreviousRoundOpenError : PreviousRoundOpenErrorBase { }

    [Error("PreviousRoundOpen")]
    public class PreviousRoundOpenErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
    }

    public partial class ProposalSupportedError : ProposalSupportedErrorBase { }

    [Error("ProposalSupported")]
    public class ProposalSupportedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
    }

    public partial class ProposeTooEarlyError : ProposeTooEarlyErrorBase { }

    [Error("ProposeTooEarly")]
    public class ProposeTooEarlyErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "notBefore", 3)]
        public virtual ulong NotBefore { get; set; }
    }

    public partial class RevealClosedError : RevealClosedErrorBase { }

    [Error("RevealClosed")]
    public class RevealClosedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
    }

    public partial class RevealTooEarlyError : RevealTooEarlyErrorBase { }

    [Error("RevealTooEarly")]
    public class RevealTooEarlyErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "commitEnd", 3)]
        public virtual ulong CommitEnd { get; set; }
    }

    public partial class RoundNotOpenError : RoundNotOpenErrorBase { }

    [Error("RoundNotOpen")]
    public class RoundNotOpenErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
    }

    public partial class RunNotActiveError : RunNotActiveErrorBase { }

    [Error("RunNotActive")]
    public class RunNotActiveErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint8", "state", 2)]
        public virtual byte State { get; set; }
    }

    public partial class SafeCastOverflowedUintDowncastError : SafeCastOverflowedUintDowncastErrorBase { }

    [Error("SafeCastOverflowedUintDowncast")]
    public class SafeCastOverflowedUintDowncastErrorBase : IErrorDTO
    {
        [Parameter("uint8", "bits", 1)]
        public virtual byte Bits { get; set; }
        [Parameter("uint256", "value", 2)]
        public virtual BigInteger Value { get; set; }
    }

    public partial class SafeERC20FailedOperationError : SafeERC20FailedOperationErrorBase { }

    [Error("SafeERC20FailedOperation")]
    public class SafeERC20FailedOperationErrorBase : IErrorDTO
    {
        [Parameter("address", "token", 1)]
        public virtual string Token { get; set; }
    }

    public partial class StakeTooLowError : StakeTooLowErrorBase { }

    [Error("StakeTooLow")]
    public class StakeTooLowErrorBase : IErrorDTO
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
        [Parameter("uint256", "stake", 2)]
        public virtual BigInteger Stake { get; set; }
        [Parameter("uint256", "minStake", 3)]
        public virtual BigInteger MinStake { get; set; }
    }

    public partial class StringTooLongError : StringTooLongErrorBase { }

    [Error("StringTooLong")]
    public class StringTooLongErrorBase : IErrorDTO
    {
        [Parameter("string", "str", 1)]
        public virtual string Str { get; set; }
    }

    public partial class SupportTooLowError : SupportTooLowErrorBase { }

    [Error("SupportTooLow")]
    public class SupportTooLowErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint256", "attestedStake", 3)]
        public virtual BigInteger AttestedStake { get; set; }
        [Parameter("uint256", "countedStake", 4)]
        public virtual BigInteger CountedStake { get; set; }
    }

    public partial class UnknownBatchError : UnknownBatchErrorBase { }

    [Error("UnknownBatch")]
    public class UnknownBatchErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint16", "batch", 3)]
        public virtual ushort Batch { get; set; }
    }

    public partial class UnknownRunError : UnknownRunErrorBase { }

    [Error("UnknownRun")]
    public class UnknownRunErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class ViewsExhaustedError : ViewsExhaustedErrorBase { }

    [Error("ViewsExhausted")]
    public class ViewsExhaustedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
    }

    public partial class WrongParentError : WrongParentErrorBase { }

    [Error("WrongParent")]
    public class WrongParentErrorBase : IErrorDTO
    {
        [Parameter("bytes32", "parentCheckpoint", 1)]
        public virtual byte[] ParentCheckpoint { get; set; }
        [Parameter("bytes32", "revealed", 2)]
        public virtual byte[] Revealed { get; set; }
    }

    public partial class WrongProposalError : WrongProposalErrorBase { }

    [Error("WrongProposal")]
    public class WrongProposalErrorBase : IErrorDTO
    {
        [Parameter("bytes32", "standing", 1)]
        public virtual byte[] Standing { get; set; }
        [Parameter("bytes32", "attested", 2)]
        public virtual byte[] Attested { get; set; }
    }

    public partial class ZeroCommitmentError : ZeroCommitmentErrorBase { }
    [Error("ZeroCommitment")]
    public class ZeroCommitmentErrorBase : IErrorDTO
    {
    }

    public partial class ZeroRootError : ZeroRootErrorBase { }
    [Error("ZeroRoot")]
    public class ZeroRootErrorBase : IErrorDTO
    {
    }

    public partial class ChallengeSecondsOutputDTO : ChallengeSecondsOutputDTOBase { }

    [FunctionOutput]
    public class ChallengeSecondsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "", 1)]
        public virtual ulong ReturnValue1 { get; set; }
    }

    public partial class CheckpointsOutputDTO : CheckpointsOutputDTOBase { }

    [FunctionOutput]
    public class CheckpointsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class DistributorOutputDTO : DistributorOutputDTOBase { }

    [FunctionOutput]
    public class DistributorOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class MeterOutputDTO : MeterOutputDTOBase { }

    [FunctionOutput]
    public class MeterOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class RegistryOutputDTO : RegistryOutputDTOBase { }

    [FunctionOutput]
    public class RegistryOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class TokenOutputDTO : TokenOutputDTOBase { }

    [FunctionOutput]
    public class TokenOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class VaultOutputDTO : VaultOutputDTOBase { }

    [FunctionOutput]
    public class VaultOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }





    public partial class BeaconOfOutputDTO : BeaconOfOutputDTOBase { }

    [FunctionOutput]
    public class BeaconOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bytes32", "beacon", 1)]
        public virtual byte[] Beacon { get; set; }
    }



    public partial class ChallengeEndOfOutputDTO : ChallengeEndOfOutputDTOBase { }

    [FunctionOutput]
    public class ChallengeEndOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "timestamp", 1)]
        public virtual ulong Timestamp { get; set; }
    }







    public partial class ContributionOfOutputDTO : ContributionOfOutputDTOBase { }

    [FunctionOutput]
    public class ContributionOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("tuple", "info", 1)]
        public virtual ContributionInfo Info { get; set; }
    }

    public partial class CurrentRoundOutputDTO : CurrentRoundOutputDTOBase { }

    [FunctionOutput]
    public class CurrentRoundOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "round", 1)]
        public virtual ulong Round { get; set; }
    }

    public partial class Eip712DomainOutputDTO : Eip712DomainOutputDTOBase { }

    [FunctionOutput]
    public class Eip712DomainOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bytes1", "fields", 1)]
        public virtual byte[] Fields { get; set; }
        [Parameter("string", "name", 2)]
        public virtual string Name { get; set; }
        [Parameter("string", "version", 3)]
        public virtual string Version { get; set; }
        [Parameter("uint256", "chainId", 4)]
        public virtual BigInteger ChainId { get; set; }
        [Parameter("address", "verifyingContract", 5)]
        public virtual string VerifyingContract { get; set; }
        [Parameter("bytes32", "salt", 6)]
        public virtual byte[] Salt { get; set; }
        [Parameter("uint256[]", "extensions", 7)]
        public virtual List<BigInteger> Extensions { get; set; }
    }

    public partial class ExpectedNextOutputDTO : ExpectedNextOutputDTOBase { }

    [FunctionOutput]
    public class ExpectedNextOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint32", "count", 1)]
        public virtual uint Count { get; set; }
    }



    public partial class HashCommitmentOutputDTO : HashCommitmentOutputDTOBase { }

    [FunctionOutput]
    public class HashCommitmentOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bytes32", "digest", 1)]
        public virtual byte[] Digest { get; set; }
    }

    public partial class HashContributionOutputDTO : HashContributionOutputDTOBase { }

    [FunctionOutput]
    public class HashContributionOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bytes32", "digest", 1)]
        public virtual byte[] Digest { get; set; }
    }

    public partial class HashProposalOutputDTO : HashProposalOutputDTOBase { }

    [FunctionOutput]
    public class HashProposalOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bytes32", "proposalHash", 1)]
        public virtual byte[] ProposalHash { get; set; }
    }



    public partial class LeaderDrawOutputDTO : LeaderDrawOutputDTOBase { }

    [FunctionOutput]
    public class LeaderDrawOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint32", "viewNumber", 1)]
        public virtual uint ViewNumber { get; set; }
        [Parameter("uint256", "drawn", 2)]
        public virtual BigInteger Drawn { get; set; }
    }



    public partial class MemberSinceOutputDTO : MemberSinceOutputDTOBase { }

    [FunctionOutput]
    public class MemberSinceOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "fromRound", 1)]
        public virtual ulong FromRound { get; set; }
    }





    public partial class PhaseOfOutputDTO : PhaseOfOutputDTOBase { }

    [FunctionOutput]
    public class PhaseOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "round", 1)]
        public virtual ulong Round { get; set; }
        [Parameter("uint8", "phase", 2)]
        public virtual byte Phase { get; set; }
        [Parameter("uint64", "deadline", 3)]
        public virtual ulong Deadline { get; set; }
    }







    public partial class RoundOfOutputDTO : RoundOfOutputDTOBase { }

    [FunctionOutput]
    public class RoundOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("tuple", "info", 1)]
        public virtual RoundInfo Info { get; set; }
    }




}
