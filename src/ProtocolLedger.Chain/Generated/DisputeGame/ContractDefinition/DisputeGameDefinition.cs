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

namespace ProtocolLedger.Chain.Generated.DisputeGame.ContractDefinition
{


    public partial class DisputeGameDeployment : DisputeGameDeploymentBase
    {
        public DisputeGameDeployment() : base(BYTECODE) { }
        public DisputeGameDeployment(string byteCode) : base(byteCode) { }
    }

    public class DisputeGameDeploymentBase : ContractDeploymentMessage
    {
        public static string BYTECODE = "";
        public DisputeGameDeploymentBase() : base(BYTECODE) { }
        public DisputeGameDeploymentBase(string byteCode) : base(byteCode) { }
        [Parameter("address", "token", 1)]
        public virtual string Token { get; set; }
        [Parameter("address", "vault", 2)]
        public virtual string Vault { get; set; }
        [Parameter("address", "rounds", 3)]
        public virtual string Rounds { get; set; }
        [Parameter("address", "runs", 4)]
        public virtual string Runs { get; set; }
        [Parameter("address", "faults", 5)]
        public virtual string Faults { get; set; }
        [Parameter("tuple", "settings", 6)]
        public virtual Settings Settings { get; set; }
    }

    public partial class BurnBpsFunction : BurnBpsFunctionBase { }

    [Function("BURN_BPS", "uint16")]
    public class BurnBpsFunctionBase : FunctionMessage
    {

    }

    public partial class ClockSecondsFunction : ClockSecondsFunctionBase { }

    [Function("CLOCK_SECONDS", "uint32")]
    public class ClockSecondsFunctionBase : FunctionMessage
    {

    }

    public partial class FaultsFunction : FaultsFunctionBase { }

    [Function("FAULTS", "address")]
    public class FaultsFunctionBase : FunctionMessage
    {

    }

    public partial class MoveCostFunction : MoveCostFunctionBase { }

    [Function("MOVE_COST", "uint96")]
    public class MoveCostFunctionBase : FunctionMessage
    {

    }

    public partial class RefereeSecondsFunction : RefereeSecondsFunctionBase { }

    [Function("REFEREE_SECONDS", "uint32")]
    public class RefereeSecondsFunctionBase : FunctionMessage
    {

    }

    public partial class RoundsFunction : RoundsFunctionBase { }

    [Function("ROUNDS", "address")]
    public class RoundsFunctionBase : FunctionMessage
    {

    }

    public partial class RunsFunction : RunsFunctionBase { }

    [Function("RUNS", "address")]
    public class RunsFunctionBase : FunctionMessage
    {

    }

    public partial class StrideFunction : StrideFunctionBase { }

    [Function("STRIDE", "uint8")]
    public class StrideFunctionBase : FunctionMessage
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

    public partial class BondOfFunction : BondOfFunctionBase { }

    [Function("bondOf", typeof(BondOfOutputDTO))]
    public class BondOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint32", "steps", 2)]
        public virtual uint Steps { get; set; }
    }

    public partial class ChooseFunction : ChooseFunctionBase { }

    [Function("choose")]
    public class ChooseFunctionBase : FunctionMessage
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint48", "index", 2)]
        public virtual ulong Index { get; set; }
    }

    public partial class CloseFunction : CloseFunctionBase { }

    [Function("close")]
    public class CloseFunctionBase : FunctionMessage
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
    }

    public partial class DescendFunction : DescendFunctionBase { }

    [Function("descend")]
    public class DescendFunctionBase : FunctionMessage
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("tuple", "to", 2)]
        public virtual Subtree To { get; set; }
    }

    public partial class ExpireFunction : ExpireFunctionBase { }

    [Function("expire")]
    public class ExpireFunctionBase : FunctionMessage
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
    }

    public partial class GameAboutFunction : GameAboutFunctionBase { }

    [Function("gameAbout", "uint256")]
    public class GameAboutFunctionBase : FunctionMessage
    {
        [Parameter("bytes32", "digest", 1)]
        public virtual byte[] Digest { get; set; }
        [Parameter("address", "challenger", 2)]
        public virtual string Challenger { get; set; }
    }

    public partial class GameCountFunction : GameCountFunctionBase { }

    [Function("gameCount", "uint256")]
    public class GameCountFunctionBase : FunctionMessage
    {

    }

    public partial class GameOfFunction : GameOfFunctionBase { }

    [Function("gameOf", typeof(GameOfOutputDTO))]
    public class GameOfFunctionBase : FunctionMessage
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
    }

    public partial class LongestGameSecondsFunction : LongestGameSecondsFunctionBase { }

    [Function("longestGameSeconds", "uint256")]
    public class LongestGameSecondsFunctionBase : FunctionMessage
    {

    }

    public partial class OpenFunction : OpenFunctionBase { }

    [Function("open", "uint256")]
    public class OpenFunctionBase : FunctionMessage
    {
        [Parameter("tuple", "c", 1)]
        public virtual Contribution C { get; set; }
        [Parameter("bytes32", "r", 2)]
        public virtual byte[] R { get; set; }
        [Parameter("bytes32", "vs", 3)]
        public virtual byte[] Vs { get; set; }
        [Parameter("tuple", "start", 4)]
        public virtual Subtree Start { get; set; }
    }

    public partial class OpenLeafFunction : OpenLeafFunctionBase { }

    [Function("openLeaf")]
    public class OpenLeafFunctionBase : FunctionMessage
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("tuple", "opening", 2)]
        public virtual Opening Opening { get; set; }
    }

    public partial class OwedFunction : OwedFunctionBase { }

    [Function("owed", "uint256")]
    public class OwedFunctionBase : FunctionMessage
    {
        [Parameter("address", "account", 1)]
        public virtual string Account { get; set; }
    }

    public partial class PartiesOfFunction : PartiesOfFunctionBase { }

    [Function("partiesOf", typeof(PartiesOfOutputDTO))]
    public class PartiesOfFunctionBase : FunctionMessage
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
    }

    public partial class RevealFunction : RevealFunctionBase { }

    [Function("reveal")]
    public class RevealFunctionBase : FunctionMessage
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("bytes32[]", "nodes", 2)]
        public virtual List<byte[]> Nodes { get; set; }
    }

    public partial class RuleFunction : RuleFunctionBase { }

    [Function("rule")]
    public class RuleFunctionBase : FunctionMessage
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint8", "outcome", 2)]
        public virtual byte Outcome { get; set; }
    }

    public partial class TimeoutFunction : TimeoutFunctionBase { }

    [Function("timeout")]
    public class TimeoutFunctionBase : FunctionMessage
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
    }

    public partial class WithdrawFunction : WithdrawFunctionBase { }

    [Function("withdraw", "uint256")]
    public class WithdrawFunctionBase : FunctionMessage
    {
        [Parameter("address", "account", 1)]
        public virtual string Account { get; set; }
    }

    public partial class ChosenEventDTO : ChosenEventDTOBase { }

    [Event("Chosen")]
    public class ChosenEventDTOBase : IEventDTO
    {
        [Parameter("uint256", "game", 1, true )]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint8", "level", 2, false )]
        public virtual byte Level { get; set; }
        [Parameter("uint48", "index", 3, false )]
        public virtual ulong Index { get; set; }
    }

    public partial class DescendedEventDTO : DescendedEventDTOBase { }

    [Event("Descended")]
    public class DescendedEventDTOBase : IEventDTO
    {
        [Parameter("uint256", "game", 1, true )]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint8", "height", 2, false )]
        public virtual byte Height { get; set; }
        [Parameter("uint48", "index", 3, false )]
        public virtual ulong Index { get; set; }
        [Parameter("bytes32", "hash", 4, false )]
        public virtual byte[] Hash { get; set; }
    }

    public partial class GameClosedEventDTO : GameClosedEventDTOBase { }

    [Event("GameClosed")]
    public class GameClosedEventDTOBase : IEventDTO
    {
        [Parameter("uint256", "game", 1, true )]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint8", "outcome", 2, false )]
        public virtual byte Outcome { get; set; }
        [Parameter("uint256", "slashed", 3, false )]
        public virtual BigInteger Slashed { get; set; }
        [Parameter("uint256", "toNode", 4, false )]
        public virtual BigInteger ToNode { get; set; }
        [Parameter("uint256", "toChallenger", 5, false )]
        public virtual BigInteger ToChallenger { get; set; }
        [Parameter("uint256", "burnt", 6, false )]
        public virtual BigInteger Burnt { get; set; }
    }

    public partial class GameOpenedEventDTO : GameOpenedEventDTOBase { }

    [Event("GameOpened")]
    public class GameOpenedEventDTOBase : IEventDTO
    {
        [Parameter("uint256", "game", 1, true )]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint64", "node", 2, true )]
        public virtual ulong Node { get; set; }
        [Parameter("address", "challenger", 3, true )]
        public virtual string Challenger { get; set; }
        [Parameter("uint64", "run", 4, false )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 5, false )]
        public virtual ulong Round { get; set; }
        [Parameter("bytes32", "digest", 6, false )]
        public virtual byte[] Digest { get; set; }
        [Parameter("address", "referee", 7, false )]
        public virtual string Referee { get; set; }
        [Parameter("uint96", "bond", 8, false )]
        public virtual BigInteger Bond { get; set; }
        [Parameter("uint96", "fee", 9, false )]
        public virtual BigInteger Fee { get; set; }
    }

    public partial class LeafOpenedEventDTO : LeafOpenedEventDTOBase { }

    [Event("LeafOpened")]
    public class LeafOpenedEventDTOBase : IEventDTO
    {
        [Parameter("uint256", "game", 1, true )]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint8", "level", 2, false )]
        public virtual byte Level { get; set; }
        [Parameter("uint48", "index", 3, false )]
        public virtual ulong Index { get; set; }
        [Parameter("bytes", "previousLeaf", 4, false )]
        public virtual byte[] PreviousLeaf { get; set; }
        [Parameter("bytes", "leaf", 5, false )]
        public virtual byte[] Leaf { get; set; }
    }

    public partial class LevelOpenedEventDTO : LevelOpenedEventDTOBase { }

    [Event("LevelOpened")]
    public class LevelOpenedEventDTOBase : IEventDTO
    {
        [Parameter("uint256", "game", 1, true )]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint8", "level", 2, false )]
        public virtual byte Level { get; set; }
        [Parameter("bytes32", "root", 3, false )]
        public virtual byte[] Root { get; set; }
        [Parameter("uint48", "leaves", 4, false )]
        public virtual ulong Leaves { get; set; }
        [Parameter("uint8", "stride", 5, false )]
        public virtual byte Stride { get; set; }
    }

    public partial class ListOpenedEventDTO : ListOpenedEventDTOBase { }

    [Event("ListOpened")]
    public class ListOpenedEventDTOBase : IEventDTO
    {
        [Parameter("uint256", "game", 1, true )]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint8", "level", 2, false )]
        public virtual byte Level { get; set; }
        [Parameter("uint48", "items", 3, false )]
        public virtual ulong Items { get; set; }
    }

    public partial class NodesRevealedEventDTO : NodesRevealedEventDTOBase { }

    [Event("NodesRevealed")]
    public class NodesRevealedEventDTOBase : IEventDTO
    {
        [Parameter("uint256", "game", 1, true )]
        public virtual BigInteger Game { get; set; }
        [Parameter("bytes32[]", "nodes", 2, false )]
        public virtual List<byte[]> Nodes { get; set; }
    }

    public partial class RefereedEventDTO : RefereedEventDTOBase { }

    [Event("Refereed")]
    public class RefereedEventDTOBase : IEventDTO
    {
        [Parameter("uint256", "game", 1, true )]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint40", "deadline", 2, false )]
        public virtual ulong Deadline { get; set; }
    }

    public partial class WithdrawnEventDTO : WithdrawnEventDTOBase { }

    [Event("Withdrawn")]
    public class WithdrawnEventDTOBase : IEventDTO
    {
        [Parameter("address", "account", 1, true )]
        public virtual string Account { get; set; }
        [Parameter("uint256", "amount", 2, false )]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class AlreadyConvictedError : AlreadyConvictedErrorBase { }

    [Error("AlreadyConvicted")]
    public class AlreadyConvictedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3)]
        public virtual ulong Node { get; set; }
    }

    public partial class AlreadyDisputedError : AlreadyDisputedErrorBase { }

    [Error("AlreadyDisputed")]
    public class AlreadyDisputedErrorBase : IErrorDTO
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
    }

    public partial class AtLeafError : AtLeafErrorBase { }

    [Error("AtLeaf")]
    public class AtLeafErrorBase : IErrorDTO
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
    }

    public partial class BadLevelError : BadLevelErrorBase { }

    [Error("BadLevel")]
    public class BadLevelErrorBase : IErrorDTO
    {
        [Parameter("uint48", "leaves", 1)]
        public virtual ulong Leaves { get; set; }
        [Parameter("uint8", "stride", 2)]
        public virtual byte Stride { get; set; }
    }

    public partial class BurnTooHighError : BurnTooHighErrorBase { }

    [Error("BurnTooHigh")]
    public class BurnTooHighErrorBase : IErrorDTO
    {
        [Parameter("uint16", "burnBps", 1)]
        public virtual ushort BurnBps { get; set; }
    }

    public partial class ClockExpiredError : ClockExpiredErrorBase { }

    [Error("ClockExpired")]
    public class ClockExpiredErrorBase : IErrorDTO
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint256", "elapsed", 2)]
        public virtual BigInteger Elapsed { get; set; }
        [Parameter("uint32", "clock", 3)]
        public virtual uint Clock { get; set; }
    }

    public partial class ClockRunningError : ClockRunningErrorBase { }

    [Error("ClockRunning")]
    public class ClockRunningErrorBase : IErrorDTO
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint256", "elapsed", 2)]
        public virtual BigInteger Elapsed { get; set; }
        [Parameter("uint32", "clock", 3)]
        public virtual uint Clock { get; set; }
    }

    public partial class ECDSAInvalidSignatureError : ECDSAInvalidSignatureErrorBase { }
    [Error("ECDSAInvalidSignature")]
    public class ECDSAInvalidSignatureErrorBase : IErrorDTO
    {
    }

    public partial class ECDSAInvalidSignatureLengthError : ECDSAInvalidSignatureLengthErrorBase { }

    [Error("ECDSAInvalidSignatureLength")]
    public class ECDSAInvalidSignatureLengthErrorBase : IErrorDTO
    {
        [Parameter("uint256", "length", 1)]
        public virtual BigInteger Length { get; set; }
    }

    public partial class ECDSAInvalidSignatureSError : ECDSAInvalidSignatureSErrorBase { }

    [Error("ECDSAInvalidSignatureS")]
    public class ECDSAInvalidSignatureSErrorBase : IErrorDTO
    {
        [Parameter("bytes32", "s", 1)]
        public virtual byte[] S { get; set; }
    }

    public partial class NoListError : NoListErrorBase { }

    [Error("NoList")]
    public class NoListErrorBase : IErrorDTO
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
    }

    public partial class NoRefereeError : NoRefereeErrorBase { }

    [Error("NoReferee")]
    public class NoRefereeErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class NoSuchItemError : NoSuchItemErrorBase { }

    [Error("NoSuchItem")]
    public class NoSuchItemErrorBase : IErrorDTO
    {
        [Parameter("uint48", "index", 1)]
        public virtual ulong Index { get; set; }
        [Parameter("uint48", "items", 2)]
        public virtual ulong Items { get; set; }
    }

    public partial class NotAtLeafError : NotAtLeafErrorBase { }

    [Error("NotAtLeaf")]
    public class NotAtLeafErrorBase : IErrorDTO
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint8", "height", 2)]
        public virtual byte Height { get; set; }
    }

    public partial class NotBeforeError : NotBeforeErrorBase { }
    [Error("NotBefore")]
    public class NotBeforeErrorBase : IErrorDTO
    {
    }

    public partial class NotBelowError : NotBelowErrorBase { }

    [Error("NotBelow")]
    public class NotBelowErrorBase : IErrorDTO
    {
        [Parameter("uint8", "height", 1)]
        public virtual byte Height { get; set; }
        [Parameter("uint8", "present", 2)]
        public virtual byte Present { get; set; }
    }

    public partial class NotChallengerError : NotChallengerErrorBase { }

    [Error("NotChallenger")]
    public class NotChallengerErrorBase : IErrorDTO
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("address", "caller", 2)]
        public virtual string Caller { get; set; }
    }

    public partial class NotConvictedError : NotConvictedErrorBase { }

    [Error("NotConvicted")]
    public class NotConvictedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3)]
        public virtual ulong Node { get; set; }
    }

    public partial class NotInTreeError : NotInTreeErrorBase { }

    [Error("NotInTree")]
    public class NotInTreeErrorBase : IErrorDTO
    {
        [Parameter("uint8", "height", 1)]
        public virtual byte Height { get; set; }
        [Parameter("uint48", "index", 2)]
        public virtual ulong Index { get; set; }
        [Parameter("bytes32", "hash", 3)]
        public virtual byte[] Hash { get; set; }
    }

    public partial class NotNodeError : NotNodeErrorBase { }

    [Error("NotNode")]
    public class NotNodeErrorBase : IErrorDTO
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("address", "caller", 2)]
        public virtual string Caller { get; set; }
    }

    public partial class NotRefereeError : NotRefereeErrorBase { }

    [Error("NotReferee")]
    public class NotRefereeErrorBase : IErrorDTO
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("address", "caller", 2)]
        public virtual string Caller { get; set; }
    }

    public partial class NotSignedByWorkerError : NotSignedByWorkerErrorBase { }

    [Error("NotSignedByWorker")]
    public class NotSignedByWorkerErrorBase : IErrorDTO
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
        [Parameter("address", "signer", 2)]
        public virtual string Signer { get; set; }
    }

    public partial class NothingAtStakeError : NothingAtStakeErrorBase { }

    [Error("NothingAtStake")]
    public class NothingAtStakeErrorBase : IErrorDTO
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
    }

    public partial class NothingOwedError : NothingOwedErrorBase { }

    [Error("NothingOwed")]
    public class NothingOwedErrorBase : IErrorDTO
    {
        [Parameter("address", "account", 1)]
        public virtual string Account { get; set; }
    }

    public partial class ReentrancyGuardReentrantCallError : ReentrancyGuardReentrantCallErrorBase { }
    [Error("ReentrancyGuardReentrantCall")]
    public class ReentrancyGuardReentrantCallErrorBase : IErrorDTO
    {
    }

    public partial class RefereeHasTimeError : RefereeHasTimeErrorBase { }

    [Error("RefereeHasTime")]
    public class RefereeHasTimeErrorBase : IErrorDTO
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint40", "deadline", 2)]
        public virtual ulong Deadline { get; set; }
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

    public partial class WindowClosedError : WindowClosedErrorBase { }

    [Error("WindowClosed")]
    public class WindowClosedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "end", 3)]
        public virtual ulong End { get; set; }
    }

    public partial class WrongLeafError : WrongLeafErrorBase { }

    [Error("WrongLeaf")]
    public class WrongLeafErrorBase : IErrorDTO
    {
        [Parameter("bytes32", "hash", 1)]
        public virtual byte[] Hash { get; set; }
        [Parameter("bytes32", "expected", 2)]
        public virtual byte[] Expected { get; set; }
    }

    public partial class WrongNodesError : WrongNodesErrorBase { }

    [Error("WrongNodes")]
    public class WrongNodesErrorBase : IErrorDTO
    {
        [Parameter("bytes32", "root", 1)]
        public virtual byte[] Root { get; set; }
        [Parameter("bytes32", "expected", 2)]
        public virtual byte[] Expected { get; set; }
    }

    public partial class WrongPreviousLeafError : WrongPreviousLeafErrorBase { }

    [Error("WrongPreviousLeaf")]
    public class WrongPreviousLeafErrorBase : IErrorDTO
    {
        [Parameter("uint48", "index", 1)]
        public virtual ulong Index { get; set; }
    }

    public partial class WrongTurnError : WrongTurnErrorBase { }

    [Error("WrongTurn")]
    public class WrongTurnErrorBase : IErrorDTO
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
        [Parameter("uint8", "status", 2)]
        public virtual byte Status { get; set; }
    }

    public partial class WrongWidthError : WrongWidthErrorBase { }

    [Error("WrongWidth")]
    public class WrongWidthErrorBase : IErrorDTO
    {
        [Parameter("uint256", "given", 1)]
        public virtual BigInteger Given { get; set; }
        [Parameter("uint256", "expected", 2)]
        public virtual BigInteger Expected { get; set; }
    }

    public partial class ZeroSettingError : ZeroSettingErrorBase { }
    [Error("ZeroSetting")]
    public class ZeroSettingErrorBase : IErrorDTO
    {
    }

    public partial class BurnBpsOutputDTO : BurnBpsOutputDTOBase { }

    [FunctionOutput]
    public class BurnBpsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint16", "", 1)]
        public virtual ushort ReturnValue1 { get; set; }
    }

    public partial class ClockSecondsOutputDTO : ClockSecondsOutputDTOBase { }

    [FunctionOutput]
    public class ClockSecondsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint32", "", 1)]
        public virtual uint ReturnValue1 { get; set; }
    }

    public partial class FaultsOutputDTO : FaultsOutputDTOBase { }

    [FunctionOutput]
    public class FaultsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class MoveCostOutputDTO : MoveCostOutputDTOBase { }

    [FunctionOutput]
    public class MoveCostOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint96", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }

    public partial class RefereeSecondsOutputDTO : RefereeSecondsOutputDTOBase { }

    [FunctionOutput]
    public class RefereeSecondsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint32", "", 1)]
        public virtual uint ReturnValue1 { get; set; }
    }

    public partial class RoundsOutputDTO : RoundsOutputDTOBase { }

    [FunctionOutput]
    public class RoundsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class RunsOutputDTO : RunsOutputDTOBase { }

    [FunctionOutput]
    public class RunsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
    }

    public partial class StrideOutputDTO : StrideOutputDTOBase { }

    [FunctionOutput]
    public class StrideOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint8", "", 1)]
        public virtual byte ReturnValue1 { get; set; }
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

    public partial class BondOfOutputDTO : BondOfOutputDTOBase { }

    [FunctionOutput]
    public class BondOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint96", "bond", 1)]
        public virtual BigInteger Bond { get; set; }
        [Parameter("uint96", "fee", 2)]
        public virtual BigInteger Fee { get; set; }
    }









    public partial class GameAboutOutputDTO : GameAboutOutputDTOBase { }

    [FunctionOutput]
    public class GameAboutOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "game", 1)]
        public virtual BigInteger Game { get; set; }
    }

    public partial class GameCountOutputDTO : GameCountOutputDTOBase { }

    [FunctionOutput]
    public class GameCountOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }

    public partial class GameOfOutputDTO : GameOfOutputDTOBase { }

    [FunctionOutput]
    public class GameOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("tuple", "info", 1)]
        public virtual Game Info { get; set; }
    }

    public partial class LongestGameSecondsOutputDTO : LongestGameSecondsOutputDTOBase { }

    [FunctionOutput]
    public class LongestGameSecondsOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }





    public partial class OwedOutputDTO : OwedOutputDTOBase { }

    [FunctionOutput]
    public class OwedOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "amount", 1)]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class PartiesOfOutputDTO : PartiesOfOutputDTOBase { }

    [FunctionOutput]
    public class PartiesOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
        [Parameter("address", "challenger", 2)]
        public virtual string Challenger { get; set; }
    }








}
