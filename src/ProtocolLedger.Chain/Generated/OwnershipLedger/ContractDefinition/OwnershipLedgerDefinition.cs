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

namespace ProtocolLedger.Chain.Generated.OwnershipLedger.ContractDefinition
{


    public partial class OwnershipLedgerDeployment : OwnershipLedgerDeploymentBase
    {
        public OwnershipLedgerDeployment() : base(BYTECODE) { }
        public OwnershipLedgerDeployment(string byteCode) : base(byteCode) { }
    }

    public class OwnershipLedgerDeploymentBase : ContractDeploymentMessage
    {
        public static string BYTECODE = "";
        public OwnershipLedgerDeploymentBase() : base(BYTECODE) { }
        public OwnershipLedgerDeploymentBase(string byteCode) : base(byteCode) { }
        [Parameter("address", "token", 1)]
        public virtual string Token { get; set; }
        [Parameter("address", "distributor", 2)]
        public virtual string Distributor { get; set; }
        [Parameter("address", "registry", 3)]
        public virtual string Registry { get; set; }
        [Parameter("address", "credit", 4)]
        public virtual string Credit { get; set; }
    }

    public partial class CreditFunction : CreditFunctionBase { }

    [Function("CREDIT", "address")]
    public class CreditFunctionBase : FunctionMessage
    {

    }

    public partial class DistributorFunction : DistributorFunctionBase { }

    [Function("DISTRIBUTOR", "address")]
    public class DistributorFunctionBase : FunctionMessage
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

    public partial class AllowanceFunction : AllowanceFunctionBase { }

    [Function("allowance", "uint256")]
    public class AllowanceFunctionBase : FunctionMessage
    {
        [Parameter("address", "owner", 1)]
        public virtual string Owner { get; set; }
        [Parameter("address", "spender", 2)]
        public virtual string Spender { get; set; }
        [Parameter("uint256", "id", 3)]
        public virtual BigInteger Id { get; set; }
    }

    public partial class ApproveFunction : ApproveFunctionBase { }

    [Function("approve", "bool")]
    public class ApproveFunctionBase : FunctionMessage
    {
        [Parameter("address", "spender", 1)]
        public virtual string Spender { get; set; }
        [Parameter("uint256", "id", 2)]
        public virtual BigInteger Id { get; set; }
        [Parameter("uint256", "amount", 3)]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class BalanceOfFunction : BalanceOfFunctionBase { }

    [Function("balanceOf", "uint256")]
    public class BalanceOfFunctionBase : FunctionMessage
    {
        [Parameter("address", "owner", 1)]
        public virtual string Owner { get; set; }
        [Parameter("uint256", "id", 2)]
        public virtual BigInteger Id { get; set; }
    }

    public partial class ClaimRevenueFunction : ClaimRevenueFunctionBase { }

    [Function("claimRevenue", "uint256")]
    public class ClaimRevenueFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class CreditOfFunction : CreditOfFunctionBase { }

    [Function("creditOf", "uint256")]
    public class CreditOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("address", "account", 2)]
        public virtual string Account { get; set; }
    }

    public partial class DepositRevenueFunction : DepositRevenueFunctionBase { }

    [Function("depositRevenue")]
    public class DepositRevenueFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint256", "amount", 2)]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class DepositedOfFunction : DepositedOfFunctionBase { }

    [Function("depositedOf", "uint256")]
    public class DepositedOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class DistributeCreditFunction : DistributeCreditFunctionBase { }

    [Function("distributeCredit")]
    public class DistributeCreditFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint256", "amount", 2)]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class IsOperatorFunction : IsOperatorFunctionBase { }

    [Function("isOperator", "bool")]
    public class IsOperatorFunctionBase : FunctionMessage
    {
        [Parameter("address", "owner", 1)]
        public virtual string Owner { get; set; }
        [Parameter("address", "spender", 2)]
        public virtual string Spender { get; set; }
    }

    public partial class MintFunction : MintFunctionBase { }

    [Function("mint")]
    public class MintFunctionBase : FunctionMessage
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

    public partial class MintedOfFunction : MintedOfFunctionBase { }

    [Function("mintedOf", "uint256")]
    public class MintedOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2)]
        public virtual ulong Node { get; set; }
    }

    public partial class RevenueOfFunction : RevenueOfFunctionBase { }

    [Function("revenueOf", "uint256")]
    public class RevenueOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("address", "account", 2)]
        public virtual string Account { get; set; }
    }

    public partial class SetOperatorFunction : SetOperatorFunctionBase { }

    [Function("setOperator", "bool")]
    public class SetOperatorFunctionBase : FunctionMessage
    {
        [Parameter("address", "spender", 1)]
        public virtual string Spender { get; set; }
        [Parameter("bool", "approved", 2)]
        public virtual bool Approved { get; set; }
    }

    public partial class SupportsInterfaceFunction : SupportsInterfaceFunctionBase { }

    [Function("supportsInterface", "bool")]
    public class SupportsInterfaceFunctionBase : FunctionMessage
    {
        [Parameter("bytes4", "interfaceId", 1)]
        public virtual byte[] InterfaceId { get; set; }
    }

    public partial class TakeCreditFunction : TakeCreditFunctionBase { }

    [Function("takeCredit", "uint256")]
    public class TakeCreditFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("address", "account", 2)]
        public virtual string Account { get; set; }
    }

    public partial class TotalSupplyFunction : TotalSupplyFunctionBase { }

    [Function("totalSupply", "uint256")]
    public class TotalSupplyFunctionBase : FunctionMessage
    {
        [Parameter("uint256", "id", 1)]
        public virtual BigInteger Id { get; set; }
    }

    public partial class TransferFunction : TransferFunctionBase { }

    [Function("transfer", "bool")]
    public class TransferFunctionBase : FunctionMessage
    {
        [Parameter("address", "receiver", 1)]
        public virtual string Receiver { get; set; }
        [Parameter("uint256", "id", 2)]
        public virtual BigInteger Id { get; set; }
        [Parameter("uint256", "amount", 3)]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class TransferFromFunction : TransferFromFunctionBase { }

    [Function("transferFrom", "bool")]
    public class TransferFromFunctionBase : FunctionMessage
    {
        [Parameter("address", "sender", 1)]
        public virtual string Sender { get; set; }
        [Parameter("address", "receiver", 2)]
        public virtual string Receiver { get; set; }
        [Parameter("uint256", "id", 3)]
        public virtual BigInteger Id { get; set; }
        [Parameter("uint256", "amount", 4)]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class ApprovalEventDTO : ApprovalEventDTOBase { }

    [Event("Approval")]
    public class ApprovalEventDTOBase : IEventDTO
    {
        [Parameter("address", "owner", 1, true )]
        public virtual string Owner { get; set; }
        [Parameter("address", "spender", 2, true )]
        public virtual string Spender { get; set; }
        [Parameter("uint256", "id", 3, true )]
        public virtual BigInteger Id { get; set; }
        [Parameter("uint256", "amount", 4, false )]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class CreditDistributedEventDTO : CreditDistributedEventDTOBase { }

    [Event("CreditDistributed")]
    public class CreditDistributedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint256", "amount", 2, false )]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class CreditTakenEventDTO : CreditTakenEventDTOBase { }

    [Event("CreditTaken")]
    public class CreditTakenEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("address", "account", 2, true )]
        public virtual string Account { get; set; }
        [Parameter("uint256", "amount", 3, false )]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class OperatorSetEventDTO : OperatorSetEventDTOBase { }

    [Event("OperatorSet")]
    public class OperatorSetEventDTOBase : IEventDTO
    {
        [Parameter("address", "owner", 1, true )]
        public virtual string Owner { get; set; }
        [Parameter("address", "spender", 2, true )]
        public virtual string Spender { get; set; }
        [Parameter("bool", "approved", 3, false )]
        public virtual bool Approved { get; set; }
    }

    public partial class RevenueClaimedEventDTO : RevenueClaimedEventDTOBase { }

    [Event("RevenueClaimed")]
    public class RevenueClaimedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("address", "account", 2, true )]
        public virtual string Account { get; set; }
        [Parameter("uint256", "amount", 3, false )]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class RevenueDepositedEventDTO : RevenueDepositedEventDTOBase { }

    [Event("RevenueDeposited")]
    public class RevenueDepositedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("address", "from", 2, true )]
        public virtual string From { get; set; }
        [Parameter("uint256", "amount", 3, false )]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class SharesMintedEventDTO : SharesMintedEventDTOBase { }

    [Event("SharesMinted")]
    public class SharesMintedEventDTOBase : IEventDTO
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

    public partial class TransferEventDTO : TransferEventDTOBase { }

    [Event("Transfer")]
    public class TransferEventDTOBase : IEventDTO
    {
        [Parameter("address", "caller", 1, false )]
        public virtual string Caller { get; set; }
        [Parameter("address", "sender", 2, true )]
        public virtual string Sender { get; set; }
        [Parameter("address", "receiver", 3, true )]
        public virtual string Receiver { get; set; }
        [Parameter("uint256", "id", 4, true )]
        public virtual BigInteger Id { get; set; }
        [Parameter("uint256", "amount", 5, false )]
        public virtual BigInteger Amount { get; set; }
    }

    public partial class ERC6909InsufficientAllowanceError : ERC6909InsufficientAllowanceErrorBase { }

    [Error("ERC6909InsufficientAllowance")]
    public class ERC6909InsufficientAllowanceErrorBase : IErrorDTO
    {
        [Parameter("address", "spender", 1)]
        public virtual string Spender { get; set; }
        [Parameter("uint256", "allowance", 2)]
        public virtual BigInteger Allowance { get; set; }
        [Parameter("uint256", "needed", 3)]
        public virtual BigInteger Needed { get; set; }
        [Parameter("uint256", "id", 4)]
        public virtual BigInteger Id { get; set; }
    }

    public partial class ERC6909InsufficientBalanceError : ERC6909InsufficientBalanceErrorBase { }

    [Error("ERC6909InsufficientBalance")]
    public class ERC6909InsufficientBalanceErrorBase : IErrorDTO
    {
        [Parameter("address", "sender", 1)]
        public virtual string Sender { get; set; }
        [Parameter("uint256", "balance", 2)]
        public virtual BigInteger Balance { get; set; }
        [Parameter("uint256", "needed", 3)]
        public virtual BigInteger Needed { get; set; }
        [Parameter("uint256", "id", 4)]
        public virtual BigInteger Id { get; set; }
    }

    public partial class ERC6909InvalidApproverError : ERC6909InvalidApproverErrorBase { }

    [Error("ERC6909InvalidApprover")]
    public class ERC6909InvalidApproverErrorBase : IErrorDTO
    {
        [Parameter("address", "approver", 1)]
        public virtual string Approver { get; set; }
    }

    public partial class ERC6909InvalidReceiverError : ERC6909InvalidReceiverErrorBase { }

    [Error("ERC6909InvalidReceiver")]
    public class ERC6909InvalidReceiverErrorBase : IErrorDTO
    {
        [Parameter("address", "receiver", 1)]
        public virtual string Receiver { get; set; }
    }

    public partial class ERC6909InvalidSenderError : ERC6909InvalidSenderErrorBase { }

    [Error("ERC6909InvalidSender")]
    public class ERC6909InvalidSenderErrorBase : IErrorDTO
    {
        [Parameter("address", "sender", 1)]
        public virtual string Sender { get; set; }
    }

    public partial class ERC6909InvalidSpenderError : ERC6909InvalidSpenderErrorBase { }

    [Error("ERC6909InvalidSpender")]
    public class ERC6909InvalidSpenderErrorBase : IErrorDTO
    {
        [Parameter("address", "spender", 1)]
        public virtual string Spender { get; set; }
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

    public partial class MintExceedsIssueError : MintExceedsIssueErrorBase { }

    [Error("MintExceedsIssue")]
    public class MintExceedsIssueErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint256", "supply", 2)]
        public virtual BigInteger Supply { get; set; }
        [Parameter("uint256", "limit", 3)]
        public virtual BigInteger Limit { get; set; }
    }

    public partial class NoOwnersError : NoOwnersErrorBase { }

    [Error("NoOwners")]
    public class NoOwnersErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class NotCreditError : NotCreditErrorBase { }

    [Error("NotCredit")]
    public class NotCreditErrorBase : IErrorDTO
    {
        [Parameter("address", "caller", 1)]
        public virtual string Caller { get; set; }
    }

    public partial class NothingOwedError : NothingOwedErrorBase { }

    [Error("NothingOwed")]
    public class NothingOwedErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("address", "account", 2)]
        public virtual string Account { get; set; }
    }

    public partial class NothingToMintError : NothingToMintErrorBase { }

    [Error("NothingToMint")]
    public class NothingToMintErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2)]
        public virtual ulong Node { get; set; }
        [Parameter("uint256", "shares", 3)]
        public virtual BigInteger Shares { get; set; }
        [Parameter("uint256", "minted", 4)]
        public virtual BigInteger Minted { get; set; }
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

    public partial class TransferInexactError : TransferInexactErrorBase { }

    [Error("TransferInexact")]
    public class TransferInexactErrorBase : IErrorDTO
    {
        [Parameter("uint256", "expected", 1)]
        public virtual BigInteger Expected { get; set; }
        [Parameter("uint256", "received", 2)]
        public virtual BigInteger Received { get; set; }
    }

    public partial class ZeroAmountError : ZeroAmountErrorBase { }
    [Error("ZeroAmount")]
    public class ZeroAmountErrorBase : IErrorDTO
    {
    }

    public partial class ZeroHalvingError : ZeroHalvingErrorBase { }
    [Error("ZeroHalving")]
    public class ZeroHalvingErrorBase : IErrorDTO
    {
    }

    public partial class CreditOutputDTO : CreditOutputDTOBase { }

    [FunctionOutput]
    public class CreditOutputDTOBase : IFunctionOutputDTO
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

    public partial class AllowanceOutputDTO : AllowanceOutputDTOBase { }

    [FunctionOutput]
    public class AllowanceOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }



    public partial class BalanceOfOutputDTO : BalanceOfOutputDTOBase { }

    [FunctionOutput]
    public class BalanceOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }



    public partial class CreditOfOutputDTO : CreditOfOutputDTOBase { }

    [FunctionOutput]
    public class CreditOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "amount", 1)]
        public virtual BigInteger Amount { get; set; }
    }



    public partial class DepositedOfOutputDTO : DepositedOfOutputDTOBase { }

    [FunctionOutput]
    public class DepositedOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "amount", 1)]
        public virtual BigInteger Amount { get; set; }
    }



    public partial class IsOperatorOutputDTO : IsOperatorOutputDTOBase { }

    [FunctionOutput]
    public class IsOperatorOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bool", "", 1)]
        public virtual bool ReturnValue1 { get; set; }
    }



    public partial class MintedOfOutputDTO : MintedOfOutputDTOBase { }

    [FunctionOutput]
    public class MintedOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }

    public partial class RevenueOfOutputDTO : RevenueOfOutputDTOBase { }

    [FunctionOutput]
    public class RevenueOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "amount", 1)]
        public virtual BigInteger Amount { get; set; }
    }



    public partial class SupportsInterfaceOutputDTO : SupportsInterfaceOutputDTOBase { }

    [FunctionOutput]
    public class SupportsInterfaceOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bool", "", 1)]
        public virtual bool ReturnValue1 { get; set; }
    }



    public partial class TotalSupplyOutputDTO : TotalSupplyOutputDTOBase { }

    [FunctionOutput]
    public class TotalSupplyOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint256", "", 1)]
        public virtual BigInteger ReturnValue1 { get; set; }
    }




}
