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

namespace ProtocolLedger.Chain.Generated.RewardDistributor.ContractDefinition
{


    public partial class RewardDistributorDeployment : RewardDistributorDeploymentBase
    {
        public RewardDistributorDeployment() : base(BYTECODE) { }
        public RewardDistributorDeployment(string byteCode) : base(byteCode) { }
    }

    public class RewardDistributorDeploymentBase : ContractDeploymentMessage
    {
        public static string BYTECODE = "";
        public RewardDistributorDeploymentBase() : base(BYTECODE) { }
        public RewardDistributorDeploymentBase(string byteCode) : base(byteCode) { }
        [Parameter("address", "token", 1)]
        public virtual string Token { get; set; }
        [Parameter("address", "registry", 2)]
        public virtual string Registry { get; set; }
        [Parameter("address", "vault", 3)]
        public virtual string Vault { get; set; }
        [Parameter("address", "roundManager", 4)]
        public virtual string RoundManager { get; set; }
        [Parameter("uint64", "challengeSeconds", 5)]
        public virtual ulong ChallengeSeconds { get; set; }
        [Parameter("uint64", "refundDelay", 6)]
        public virtual ulong RefundDelay { get; set; }
    }

    public partial class ChallengeSecondsFunction : ChallengeSecondsFunctionBase { }

    [Function("CHALLENGE_SECONDS", "uint64")]
    public class ChallengeSecondsFunctionBase : FunctionMessage
    {

    }

    public partial class RefundDelayFunction : RefundDelayFunctionBase { }

    [Function("REFUND_DELAY", "uint64")]
    public class RefundDelayFunctionBase : FunctionMessage
    {

    }

    public partial class RegistryFunction : RegistryFunctionBase { }

    [Function("REGISTRY", "address")]
    public class RegistryFunctionBase : FunctionMessage
    {

    }

    public partial class RoundManagerFunction : RoundManagerFunctionBase { }

    [Function("ROUND_MANAGER", "address")]
    public class RoundManagerFunctionBase : FunctionMessage
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

    public partial class ClaimFunction : ClaimFunctionBase { }

    [Function("claim")]
    public class ClaimFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2)]
        public virtual ulong Node { get; set; }
        [Parameter("address", "owner", 3)]
        public virtual string Owner { get; set; }
        [Parameter("uint256", "rewards", 4)]
        public virtual BigInteger Rewards { get; set; }
        [Parameter("uint256", "shares", 5)]
        public virtual BigInteger Shares { get; set; }
        [Parameter("bytes32[]", "proof", 6)]
        public virtual List<byte[]> Proof { get; set; }
    }

    public partial class ClaimRootOfFunction : ClaimRootOfFunctionBase { }

    [Function("claimRootOf", "bytes32")]
    public class ClaimRootOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2)]
        public virtual ulong Node { get; set; }
    }

    public partial class ClaimedOfFunction : ClaimedOfFunctionBase { }

    [Function("claimedOf", "uint256")]
    public class ClaimedOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2)]
        public virtual ulong Node { get; set; }
    }

    public partial class EscrowFunction : EscrowFunctionBase { }

    [Function("escrow")]
    public class EscrowFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("address", "from", 2)]
        public virtual string From { get; set; }
        [Parameter("uint256", "amount", 3)]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class EscrowOfFunction : EscrowOfFunctionBase { }

    [Function("escrowOf", "uint256")]
    public class EscrowOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class ForfeitFunction : ForfeitFunctionBase { }

    [Function("forfeit")]
    public class ForfeitFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2)]
        public virtual ulong Node { get; set; }
    }

    public partial class ForfeitOfFunction : ForfeitOfFunctionBase { }

    [Function("forfeitOf", typeof(ForfeitOfOutputDTO))]
    public class ForfeitOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2)]
        public virtual ulong Node { get; set; }
    }

    public partial class FundFunction : FundFunctionBase { }

    [Function("fund")]
    public class FundFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint256", "amount", 2)]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class FundsOfFunction : FundsOfFunctionBase { }

    [Function("fundsOf", typeof(FundsOfOutputDTO))]
    public class FundsOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class PostFunction : PostFunctionBase { }

    [Function("post")]
    public class PostFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("bytes32", "root", 3)]
        public virtual byte[] Root { get; set; }
    }

    public partial class RefundFunction : RefundFunctionBase { }

    [Function("refund")]
    public class RefundFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class RewindFunction : RewindFunctionBase { }

    [Function("rewind")]
    public class RewindFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class VestedRootOfFunction : VestedRootOfFunctionBase { }

    [Function("vestedRootOf", "bytes32")]
    public class VestedRootOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class FundedEventDTO : FundedEventDTOBase { }

    [Event("Funded")]
    public class FundedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("address", "from", 2, true )]
        public virtual string From { get; set; }
        [Parameter("uint256", "amount", 3, false )]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class RefundedEventDTO : RefundedEventDTOBase { }

    [Event("Refunded")]
    public class RefundedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("address", "creator", 2, true )]
        public virtual string Creator { get; set; }
        [Parameter("uint256", "amount", 3, false )]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class RewardClaimedEventDTO : RewardClaimedEventDTOBase { }

    [Event("RewardClaimed")]
    public class RewardClaimedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2, true )]
        public virtual ulong Node { get; set; }
        [Parameter("address", "owner", 3, true )]
        public virtual string Owner { get; set; }
        [Parameter("uint256", "amount", 4, false )]
        public virtual BigInteger Amount { get; set; }
        [Parameter("uint256", "cumulative", 5, false )]
        public virtual BigInteger Cumulative { get; set; }
    }

    public partial class RewardPostedEventDTO : RewardPostedEventDTOBase { }

    [Event("RewardPosted")]
    public class RewardPostedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2, true )]
        public virtual ulong Round { get; set; }
        [Parameter("bytes32", "root", 3, false )]
        public virtual byte[] Root { get; set; }
        [Parameter("uint256", "amount", 4, false )]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class RewardsForfeitedEventDTO : RewardsForfeitedEventDTOBase { }

    [Event("RewardsForfeited")]
    public class RewardsForfeitedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2, true )]
        public virtual ulong Node { get; set; }
        [Parameter("uint64", "vestedRound", 3, false )]
        public virtual ulong VestedRound { get; set; }
        [Parameter("uint64", "lastRound", 4, false )]
        public virtual ulong LastRound { get; set; }
    }

    public partial class RewardsRewoundEventDTO : RewardsRewoundEventDTOBase { }

    [Event("RewardsRewound")]
    public class RewardsRewoundEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "vestedRound", 2, false )]
        public virtual ulong VestedRound { get; set; }
        [Parameter("uint256", "amount", 3, false )]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class ClaimExceedsVestedError : ClaimExceedsVestedErrorBase { }

    [Error("ClaimExceedsVested")]
    public class ClaimExceedsVestedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint256", "amount", 2)]
        public virtual BigInteger Amount { get; set; }
        [Parameter("uint256", "claimable", 3)]
        public virtual BigInteger Claimable { get; set; }
    }

    public partial class EscrowExhaustedError : EscrowExhaustedErrorBase { }

    [Error("EscrowExhausted")]
    public class EscrowExhaustedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint256", "escrow", 2)]
        public virtual BigInteger Escrow { get; set; }
        [Parameter("uint256", "needed", 3)]
        public virtual BigInteger Needed { get; set; }
    }

    public partial class InvalidProofError : InvalidProofErrorBase { }

    [Error("InvalidProof")]
    public class InvalidProofErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2)]
        public virtual ulong Node { get; set; }
        [Parameter("address", "owner", 3)]
        public virtual string Owner { get; set; }
        [Parameter("uint256", "rewards", 4)]
        public virtual BigInteger Rewards { get; set; }
        [Parameter("uint256", "shares", 5)]
        public virtual BigInteger Shares { get; set; }
    }

    public partial class NotRefundableError : NotRefundableErrorBase { }

    [Error("NotRefundable")]
    public class NotRefundableErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class NotRoundManagerError : NotRoundManagerErrorBase { }

    [Error("NotRoundManager")]
    public class NotRoundManagerErrorBase : IErrorDTO
    {
        [Parameter("address", "caller", 1)]
        public virtual string Caller { get; set; }
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

    public partial class NothingToClaimError : NothingToClaimErrorBase { }

    [Error("NothingToClaim")]
    public class NothingToClaimErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2)]
        public virtual ulong Node { get; set; }
        [Parameter("uint256", "rewards", 3)]
        public virtual BigInteger Rewards { get; set; }
        [Parameter("uint256", "claimed", 4)]
        public virtual BigInteger Claimed { get; set; }
    }

    public partial class RefundTooEarlyError : RefundTooEarlyErrorBase { }

    [Error("RefundTooEarly")]
    public class RefundTooEarlyErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint256", "refundableFrom", 2)]
        public virtual BigInteger RefundableFrom { get; set; }
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

    public partial class UnknownRunError : UnknownRunErrorBase { }

    [Error("UnknownRun")]
    public class UnknownRunErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class ZeroAmountError : ZeroAmountErrorBase { }
    [Error("ZeroAmount")]
    public class ZeroAmountErrorBase : IErrorDTO
    {
    }

    public partial class ChallengeSecondsOutputDTO : ChallengeSecondsOutputDTOBase { }

    [FunctionOutput]
    public class ChallengeSecondsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "", 1)]
        public virtual ulong ReturnValue1 { get; set; }
    }

    public partial class RefundDelayOutputDTO : RefundDelayOutputDTOBase { }

    [FunctionOutput]
    public class RefundDelayOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "", 1)]
        public virtual ulong ReturnValue1 { get; set; }
    }

    public partial class RegistryOutputDTO : RegistryOutputDTOBase { }

    [FunctionOutput]
    public class RegistryOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class RoundManagerOutputDTO : RoundManagerOutputDTOBase { }

    [FunctionOutput]
    public class RoundManagerOutputDTOBase : IFunctionOutputDTO
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



    public partial class ClaimRootOfOutputDTO : ClaimRootOfOutputDTOBase { }

    [FunctionOutput]
    public class ClaimRootOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bytes32", "root", 1)]
        public virtual byte[] Root { get; set; }
    }

    public partial class ClaimedOfOutputDTO : ClaimedOfOutputDTOBase { }

    [FunctionOutput]
    public class ClaimedOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "amount", 1)]
        public virtual BigInteger Amount { get; set; }
    }



    public partial class EscrowOfOutputDTO : EscrowOfOutputDTOBase { }

    [FunctionOutput]
    public class EscrowOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "amount", 1)]
        public virtual BigInteger Amount { get; set; }
    }



    public partial class ForfeitOfOutputDTO : ForfeitOfOutputDTOBase { }

    [FunctionOutput]
    public class ForfeitOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "vestedRound", 1)]
        public virtual ulong VestedRound { get; set; }
        [Parameter("uint64", "lastRound", 2)]
        public virtual ulong LastRound { get; set; }
    }



    public partial class FundsOfOutputDTO : FundsOfOutputDTOBase { }

    [FunctionOutput]
    public class FundsOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("tuple", "funds", 1)]
        public virtual Funds Funds { get; set; }
    }







    public partial class VestedRootOfOutputDTO : VestedRootOfOutputDTOBase { }

    [FunctionOutput]
    public class VestedRootOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bytes32", "root", 1)]
        public virtual byte[] Root { get; set; }
    }
}
