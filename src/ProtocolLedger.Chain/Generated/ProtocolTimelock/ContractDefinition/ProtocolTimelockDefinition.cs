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

namespace ProtocolLedger.Chain.Generated.ProtocolTimelock.ContractDefinition
{


    public partial class ProtocolTimelockDeployment : ProtocolTimelockDeploymentBase
    {
        public ProtocolTimelockDeployment() : base(BYTECODE) { }
        public ProtocolTimelockDeployment(string byteCode) : base(byteCode) { }
    }

    public class ProtocolTimelockDeploymentBase : ContractDeploymentMessage
    {
        public static string BYTECODE = "";
        public ProtocolTimelockDeploymentBase() : base(BYTECODE) { }
        public ProtocolTimelockDeploymentBase(string byteCode) : base(byteCode) { }
        [Parameter("uint256", "minDelay", 1)]
        public virtual BigInteger MinDelay { get; set; }
        [Parameter("address", "governor", 2)]
        public virtual string Governor { get; set; }
    }

    public partial class CancellerRoleFunction : CancellerRoleFunctionBase { }

    [Function("CANCELLER_ROLE", "bytes32")]
    public class CancellerRoleFunctionBase : FunctionMessage
    {

    }

    public partial class DefaultAdminRoleFunction : DefaultAdminRoleFunctionBase { }

    [Function("DEFAULT_ADMIN_ROLE", "bytes32")]
    public class DefaultAdminRoleFunctionBase : FunctionMessage
    {

    }

    public partial class ExecutorRoleFunction : ExecutorRoleFunctionBase { }

    [Function("EXECUTOR_ROLE", "bytes32")]
    public class ExecutorRoleFunctionBase : FunctionMessage
    {

    }

    public partial class ProposerRoleFunction : ProposerRoleFunctionBase { }

    [Function("PROPOSER_ROLE", "bytes32")]
    public class ProposerRoleFunctionBase : FunctionMessage
    {

    }

    public partial class CancelFunction : CancelFunctionBase { }

    [Function("cancel")]
    public class CancelFunctionBase : FunctionMessage
    {
        [Parameter("bytes32", "id", 1)]
        public virtual byte[] Id { get; set; }
    }

    public partial class ExecuteFunction : ExecuteFunctionBase { }

    [Function("execute")]
    public class ExecuteFunctionBase : FunctionMessage
    {
        [Parameter("address", "target", 1)]
        public virtual string Target { get; set; }
        [Parameter("uint256", "value", 2)]
        public virtual BigInteger Value { get; set; }
        [Parameter("bytes", "payload", 3)]
        public virtual byte[] Payload { get; set; }
        [Parameter("bytes32", "predecessor", 4)]
        public virtual byte[] Predecessor { get; set; }
        [Parameter("bytes32", "salt", 5)]
        public virtual byte[] Salt { get; set; }
    }

    public partial class ExecuteBatchFunction : ExecuteBatchFunctionBase { }

    [Function("executeBatch")]
    public class ExecuteBatchFunctionBase : FunctionMessage
    {
        [Parameter("address[]", "targets", 1)]
        public virtual List<string> Targets { get; set; }
        [Parameter("uint256[]", "values", 2)]
        public virtual List<BigInteger> Values { get; set; }
        [Parameter("bytes[]", "payloads", 3)]
        public virtual List<byte[]> Payloads { get; set; }
        [Parameter("bytes32", "predecessor", 4)]
        public virtual byte[] Predecessor { get; set; }
        [Parameter("bytes32", "salt", 5)]
        public virtual byte[] Salt { get; set; }
    }

    public partial class GetMinDelayFunction : GetMinDelayFunctionBase { }

    [Function("getMinDelay", "uint256")]
    public class GetMinDelayFunctionBase : FunctionMessage
    {

    }

    public partial class GetOperationStateFunction : GetOperationStateFunctionBase { }

    [Function("getOperationState", "uint8")]
    public class GetOperationStateFunctionBase : FunctionMessage
    {
        [Parameter("bytes32", "id", 1)]
        public virtual byte[] Id { get; set; }
    }

    public partial class GetRoleAdminFunction : GetRoleAdminFunctionBase { }

    [Function("getRoleAdmin", "bytes32")]
    public class GetRoleAdminFunctionBase : FunctionMessage
    {
        [Parameter("bytes32", "role", 1)]
        public virtual byte[] Role { get; set; }
    }

    public partial class GetTimestampFunction : GetTimestampFunctionBase { }

    [Function("getTimestamp", "uint256")]
    public class GetTimestampFunctionBase : FunctionMessage
    {
        [Parameter("bytes32", "id", 1)]
        public virtual byte[] Id { get; set; }
    }

    public partial class GrantRoleFunction : GrantRoleFunctionBase { }

    [Function("grantRole")]
    public class GrantRoleFunctionBase : FunctionMessage
    {
        [Parameter("bytes32", "role", 1)]
        public virtual byte[] Role { get; set; }
        [Parameter("address", "account", 2)]
        public virtual string Account { get; set; }
    }

    public partial class HasRoleFunction : HasRoleFunctionBase { }

    [Function("hasRole", "bool")]
    public class HasRoleFunctionBase : FunctionMessage
    {
        [Parameter("bytes32", "role", 1)]
        public virtual byte[] Role { get; set; }
        [Parameter("address", "account", 2)]
        public virtual string Account { get; set; }
    }

    public partial class HashOperationFunction : HashOperationFunctionBase { }

    [Function("hashOperation", "bytes32")]
    public class HashOperationFunctionBase : FunctionMessage
    {
        [Parameter("address", "target", 1)]
        public virtual string Target { get; set; }
        [Parameter("uint256", "value", 2)]
        public virtual BigInteger Value { get; set; }
        [Parameter("bytes", "data", 3)]
        public virtual byte[] Data { get; set; }
        [Parameter("bytes32", "predecessor", 4)]
        public virtual byte[] Predecessor { get; set; }
        [Parameter("bytes32", "salt", 5)]
        public virtual byte[] Salt { get; set; }
    }

    public partial class HashOperationBatchFunction : HashOperationBatchFunctionBase { }

    [Function("hashOperationBatch", "bytes32")]
    public class HashOperationBatchFunctionBase : FunctionMessage
    {
        [Parameter("address[]", "targets", 1)]
        public virtual List<string> Targets { get; set; }
        [Parameter("uint256[]", "values", 2)]
        public virtual List<BigInteger> Values { get; set; }
        [Parameter("bytes[]", "payloads", 3)]
        public virtual List<byte[]> Payloads { get; set; }
        [Parameter("bytes32", "predecessor", 4)]
        public virtual byte[] Predecessor { get; set; }
        [Parameter("bytes32", "salt", 5)]
        public virtual byte[] Salt { get; set; }
    }

    public partial class IsOperationFunction : IsOperationFunctionBase { }

    [Function("isOperation", "bool")]
    public class IsOperationFunctionBase : FunctionMessage
    {
        [Parameter("bytes32", "id", 1)]
        public virtual byte[] Id { get; set; }
    }

    public partial class IsOperationDoneFunction : IsOperationDoneFunctionBase { }

    [Function("isOperationDone", "bool")]
    public class IsOperationDoneFunctionBase : FunctionMessage
    {
        [Parameter("bytes32", "id", 1)]
        public virtual byte[] Id { get; set; }
    }

    public partial class IsOperationPendingFunction : IsOperationPendingFunctionBase { }

    [Function("isOperationPending", "bool")]
    public class IsOperationPendingFunctionBase : FunctionMessage
    {
        [Parameter("bytes32", "id", 1)]
        public virtual byte[] Id { get; set; }
    }

    public partial class IsOperationReadyFunction : IsOperationReadyFunctionBase { }

    [Function("isOperationReady", "bool")]
    public class IsOperationReadyFunctionBase : FunctionMessage
    {
        [Parameter("bytes32", "id", 1)]
        public virtual byte[] Id { get; set; }
    }

    public partial class OnERC1155BatchReceivedFunction : OnERC1155BatchReceivedFunctionBase { }

    [Function("onERC1155BatchReceived", "bytes4")]
    public class OnERC1155BatchReceivedFunctionBase : FunctionMessage
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
        [Parameter("address", "", 2)]
        public virtual string ReturnValue2 { get; set; }
        [Parameter("uint256[]", "", 3)]
        public virtual List<BigInteger> ReturnValue3 { get; set; }
        [Parameter("uint256[]", "", 4)]
        public virtual List<BigInteger> ReturnValue4 { get; set; }
        [Parameter("bytes", "", 5)]
        public virtual byte[] ReturnValue5 { get; set; }
    }

    public partial class OnERC1155ReceivedFunction : OnERC1155ReceivedFunctionBase { }

    [Function("onERC1155Received", "bytes4")]
    public class OnERC1155ReceivedFunctionBase : FunctionMessage
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
        [Parameter("address", "", 2)]
        public virtual string ReturnValue2 { get; set; }
        [Parameter("uint256", "", 3)]
        public virtual BigInteger ReturnValue3 { get; set; }
        [Parameter("uint256", "", 4)]
        public virtual BigInteger ReturnValue4 { get; set; }
        [Parameter("bytes", "", 5)]
        public virtual byte[] ReturnValue5 { get; set; }
    }

    public partial class OnERC721ReceivedFunction : OnERC721ReceivedFunctionBase { }

    [Function("onERC721Received", "bytes4")]
    public class OnERC721ReceivedFunctionBase : FunctionMessage
    {
        [Parameter("address", "", 1)]
        public virtual string ReturnValue1 { get; set; }
        [Parameter("address", "", 2)]
        public virtual string ReturnValue2 { get; set; }
        [Parameter("uint256", "", 3)]
        public virtual BigInteger ReturnValue3 { get; set; }
        [Parameter("bytes", "", 4)]
        public virtual byte[] ReturnValue4 { get; set; }
    }

    public partial class RenounceRoleFunction : RenounceRoleFunctionBase { }

    [Function("renounceRole")]
    public class RenounceRoleFunctionBase : FunctionMessage
    {
        [Parameter("bytes32", "role", 1)]
        public virtual byte[] Role { get; set; }
        [Parameter("address", "callerConfirmation", 2)]
        public virtual string CallerConfirmation { get; set; }
    }

    public partial class RevokeRoleFunction : RevokeRoleFunctionBase { }

    [Function("revokeRole")]
    public class RevokeRoleFunctionBase : FunctionMessage
    {
        [Parameter("bytes32", "role", 1)]
        public virtual byte[] Role { get; set; }
        [Parameter("address", "account", 2)]
        public virtual string Account { get; set; }
    }

    public partial class ScheduleFunction : ScheduleFunctionBase { }

    [Function("schedule")]
    public class ScheduleFunctionBase : FunctionMessage
    {
        [Parameter("address", "target", 1)]
        public virtual string Target { get; set; }
        [Parameter("uint256", "value", 2)]
        public virtual BigInteger Value { get; set; }
        [Parameter("bytes", "data", 3)]
        public virtual byte[] Data { get; set; }
        [Parameter("bytes32", "predecessor", 4)]
        public virtual byte[] Predecessor { get; set; }
        [Parameter("bytes32", "salt", 5)]
        public virtual byte[] Salt { get; set; }
        [Parameter("uint256", "delay", 6)]
        public virtual BigInteger Delay { get; set; }
    }

    public partial class ScheduleBatchFunction : ScheduleBatchFunctionBase { }

    [Function("scheduleBatch")]
    public class ScheduleBatchFunctionBase : FunctionMessage
    {
        [Parameter("address[]", "targets", 1)]
        public virtual List<string> Targets { get; set; }
        [Parameter("uint256[]", "values", 2)]
        public virtual List<BigInteger> Values { get; set; }
        [Parameter("bytes[]", "payloads", 3)]
        public virtual List<byte[]> Payloads { get; set; }
        [Parameter("bytes32", "predecessor", 4)]
        public virtual byte[] Predecessor { get; set; }
        [Parameter("bytes32", "salt", 5)]
        public virtual byte[] Salt { get; set; }
        [Parameter("uint256", "delay", 6)]
        public virtual BigInteger Delay { get; set; }
    }

    public partial class SupportsInterfaceFunction : SupportsInterfaceFunctionBase { }

    [Function("supportsInterface", "bool")]
    public class SupportsInterfaceFunctionBase : FunctionMessage
    {
        [Parameter("bytes4", "interfaceId", 1)]
        public virtual byte[] InterfaceId { get; set; }
    }

    public partial class UpdateDelayFunction : UpdateDelayFunctionBase { }

    [Function("updateDelay")]
    public class UpdateDelayFunctionBase : FunctionMessage
    {
        [Parameter("uint256", "newDelay", 1)]
        public virtual BigInteger NewDelay { get; set; }
    }

    public partial class CallExecutedEventDTO : CallExecutedEventDTOBase { }

    [Event("CallExecuted")]
    public class CallExecutedEventDTOBase : IEventDTO
    {
        [Parameter("bytes32", "id", 1, true )]
        public virtual byte[] Id { get; set; }
        [Parameter("uint256", "index", 2, true )]
        public virtual BigInteger Index { get; set; }
        [Parameter("address", "target", 3, false )]
        public virtual string Target { get; set; }
        [Parameter("uint256", "value", 4, false )]
        public virtual BigInteger Value { get; set; }
        [Parameter("bytes", "data", 5, false )]
        public virtual byte[] Data { get; set; }
    }

    public partial class CallSaltEventDTO : CallSaltEventDTOBase { }

    [Event("CallSalt")]
    public class CallSaltEventDTOBase : IEventDTO
    {
        [Parameter("bytes32", "id", 1, true )]
        public virtual byte[] Id { get; set; }
        [Parameter("bytes32", "salt", 2, false )]
        public virtual byte[] Salt { get; set; }
    }

    public partial class CallScheduledEventDTO : CallScheduledEventDTOBase { }

    [Event("CallScheduled")]
    public class CallScheduledEventDTOBase : IEventDTO
    {
        [Parameter("bytes32", "id", 1, true )]
        public virtual byte[] Id { get; set; }
        [Parameter("uint256", "index", 2, true )]
        public virtual BigInteger Index { get; set; }
        [Parameter("address", "target", 3, false )]
        public virtual string Target { get; set; }
        [Parameter("uint256", "value", 4, false )]
        public virtual BigInteger Value { get; set; }
        [Parameter("bytes", "data", 5, false )]
        public virtual byte[] Data { get; set; }
        [Parameter("bytes32", "predecessor", 6, false )]
        public virtual byte[] Predecessor { get; set; }
        [Parameter("uint256", "delay", 7, false )]
        public virtual BigInteger Delay { get; set; }
    }

    public partial class CancelledEventDTO : CancelledEventDTOBase { }

    [Event("Cancelled")]
    public class CancelledEventDTOBase : IEventDTO
    {
        [Parameter("bytes32", "id", 1, true )]
        public virtual byte[] Id { get; set; }
    }

    public partial class MinDelayChangeEventDTO : MinDelayChangeEventDTOBase { }

    [Event("MinDelayChange")]
    public class MinDelayChangeEventDTOBase : IEventDTO
    {
        [Parameter("uint256", "oldDuration", 1, false )]
        public virtual BigInteger OldDuration { get; set; }
        [Parameter("uint256", "newDuration", 2, false )]
        public virtual BigInteger NewDuration { get; set; }
    }

    public partial class RoleAdminChangedEventDTO : RoleAdminChangedEventDTOBase { }

    [Event("RoleAdminChanged")]
    public class RoleAdminChangedEventDTOBase : IEventDTO
    {
        [Parameter("bytes32", "role", 1, true )]
        public virtual byte[] Role { get; set; }
        [Parameter("bytes32", "previousAdminRole", 2, true )]
        public virtual byte[] PreviousAdminRole { get; set; }
        [Parameter("bytes32", "newAdminRole", 3, true )]
        public virtual byte[] NewAdminRole { get; set; }
    }

    public partial class RoleGrantedEventDTO : RoleGrantedEventDTOBase { }

    [Event("RoleGranted")]
    public class RoleGrantedEventDTOBase : IEventDTO
    {
        [Parameter("bytes32", "role", 1, true )]
        public virtual byte[] Role { get; set; }
        [Parameter("address", "account", 2, true )]
        public virtual string Account { get; set; }
        [Parameter("address", "sender", 3, true )]
        public virtual string Sender { get; set; }
    }

    public partial class RoleRevokedEventDTO : RoleRevokedEventDTOBase { }

    [Event("RoleRevoked")]
    public class RoleRevokedEventDTOBase : IEventDTO
    {
        [Parameter("bytes32", "role", 1, true )]
        public virtual byte[] Role { get; set; }
        [Parameter("address", "account", 2, true )]
        public virtual string Account { get; set; }
        [Parameter("address", "sender", 3, true )]
        public virtual string Sender { get; set; }
    }

    public partial class AccessControlBadConfirmationError : AccessControlBadConfirmationErrorBase { }
    [Error("AccessControlBadConfirmation")]
    public class AccessControlBadConfirmationErrorBase : IErrorDTO
    {
    }

    public partial class AccessControlUnauthorizedAccountError : AccessControlUnauthorizedAccountErrorBase { }

    [Error("AccessControlUnauthorizedAccount")]
    public class AccessControlUnauthorizedAccountErrorBase : IErrorDTO
    {
        [Parameter("address", "account", 1)]
        public virtual string Account { get; set; }
        [Parameter("bytes32", "neededRole", 2)]
        public virtual byte[] NeededRole { get; set; }
    }

    public partial class FailedCallError : FailedCallErrorBase { }
    [Error("FailedCall")]
    public class FailedCallErrorBase : IErrorDTO
    {
    }

    public partial class TimelockInsufficientDelayError : TimelockInsufficientDelayErrorBase { }

    [Error("TimelockInsufficientDelay")]
    public class TimelockInsufficientDelayErrorBase : IErrorDTO
    {
        [Parameter("uint256", "delay", 1)]
        public virtual BigInteger Delay { get; set; }
        [Parameter("uint256", "minDelay", 2)]
        public virtual BigInteger MinDelay { get; set; }
    }

    public partial class TimelockInvalidOperationLengthError : TimelockInvalidOperationLengthErrorBase { }

    [Error("TimelockInvalidOperationLength")]
    public class TimelockInvalidOperationLengthErrorBase : IErrorDTO
    {
        [Parameter("uint256", "targets", 1)]
        public virtual BigInteger Targets { get; set; }
        [Parameter("uint256", "payloads", 2)]
        public virtual BigInteger Payloads { get; set; }
        [Parameter("uint256", "values", 3)]
        public virtual BigInteger Values { get; set; }
    }

    public partial class TimelockUnauthorizedCallerError : TimelockUnauthorizedCallerErrorBase { }

    [Error("TimelockUnauthorizedCaller")]
    public class TimelockUnauthorizedCallerErrorBase : IErrorDTO
    {
        [Parameter("address", "caller", 1)]
        public virtual string Caller { get; set; }
    }

    public partial class TimelockUnexecutedPredecessorError : TimelockUnexecutedPredecessorErrorBase { }

    [Error("TimelockUnexecutedPredecessor")]
    public class TimelockUnexecutedPredecessorErrorBase : IErrorDTO
    {
        [Parameter("bytes32", "predecessorId", 1)]
        public virtual byte[] PredecessorId { get; set; }
    }

    public partial class TimelockUnexpectedOperationStateError : TimelockUnexpectedOperationStateErrorBase { }

    [Error("TimelockUnexpectedOperationState")]
    public class TimelockUnexpectedOperationStateErrorBase : IErrorDTO
    {
        [Parameter("bytes32", "operationId", 1)]
        public virtual byte[] OperationId { get; set; }
        [Parameter("bytes32", "expectedStates", 2)]
        public virtual byte[] ExpectedStates { get; set; }
    }

    public partial class CancellerRoleOutputDTO : CancellerRoleOutputDTOBase { }

    [FunctionOutput]
    public class CancellerRoleOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bytes32", "", 1)]
        public virtual byte[] ReturnValue1 { get; set; }
    }

    public partial class DefaultAdminRoleOutputDTO : DefaultAdminRoleOutputDTOBase { }

    [FunctionOutput]
    public class DefaultAdminRoleOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bytes32", "", 1)]
        public virtual byte[] ReturnValue1 { get; set; }
    }

    public partial class ExecutorRoleOutputDTO : ExecutorRoleOutputDTOBase { }

    [FunctionOutput]
    public class ExecutorRoleOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bytes32", "", 1)]
        public virtual byte[] ReturnValue1 { get; set; }
    }

    public partial class ProposerRoleOutputDTO : ProposerRoleOutputDTOBase { }

    [FunctionOutput]
    public class ProposerRoleOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bytes32", "", 1)]
        public virtual byte[] ReturnValue1 { get; set; }
    }







    public partial class GetMinDelayOutputDTO : GetMinDelayOutputDTOBase { }

    [FunctionOutput]
    public class GetMinDelayOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }

    public partial class GetOperationStateOutputDTO : GetOperationStateOutputDTOBase { }

    [FunctionOutput]
    public class GetOperationStateOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint8", "", 1)]
        public virtual byte ReturnValue1 { get; set; }
    }

    public partial class GetRoleAdminOutputDTO : GetRoleAdminOutputDTOBase { }

    [FunctionOutput]
    public class GetRoleAdminOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bytes32", "", 1)]
        public virtual byte[] ReturnValue1 { get; set; }
    }

    public partial class GetTimestampOutputDTO : GetTimestampOutputDTOBase { }

    [FunctionOutput]
    public class GetTimestampOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }



    public partial class HasRoleOutputDTO : HasRoleOutputDTOBase { }

    [FunctionOutput]
    public class HasRoleOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bool", "", 1)]
        public virtual bool ReturnValue1 { get; set; }
    }

    public partial class HashOperationOutputDTO : HashOperationOutputDTOBase { }

    [FunctionOutput]
    public class HashOperationOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bytes32", "", 1)]
        public virtual byte[] ReturnValue1 { get; set; }
    }

    public partial class HashOperationBatchOutputDTO : HashOperationBatchOutputDTOBase { }

    [FunctionOutput]
    public class HashOperationBatchOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bytes32", "", 1)]
        public virtual byte[] ReturnValue1 { get; set; }
    }

    public partial class IsOperationOutputDTO : IsOperationOutputDTOBase { }

    [FunctionOutput]
    public class IsOperationOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bool", "", 1)]
        public virtual bool ReturnValue1 { get; set; }
    }

    public partial class IsOperationDoneOutputDTO : IsOperationDoneOutputDTOBase { }

    [FunctionOutput]
    public class IsOperationDoneOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bool", "", 1)]
        public virtual bool ReturnValue1 { get; set; }
    }

    public partial class IsOperationPendingOutputDTO : IsOperationPendingOutputDTOBase { }

    [FunctionOutput]
    public class IsOperationPendingOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bool", "", 1)]
        public virtual bool ReturnValue1 { get; set; }
    }

    public partial class IsOperationReadyOutputDTO : IsOperationReadyOutputDTOBase { }

    [FunctionOutput]
    public class IsOperationReadyOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bool", "", 1)]
        public virtual bool ReturnValue1 { get; set; }
    }















    public partial class SupportsInterfaceOutputDTO : SupportsInterfaceOutputDTOBase { }

    [FunctionOutput]
    public class SupportsInterfaceOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bool", "", 1)]
        public virtual bool ReturnValue1 { get; set; }
    }


}
