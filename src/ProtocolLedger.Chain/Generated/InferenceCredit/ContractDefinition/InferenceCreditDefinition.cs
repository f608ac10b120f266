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

namespace ProtocolLedger.Chain.Generated.InferenceCredit.ContractDefinition
{


    public partial class InferenceCreditDeployment : InferenceCreditDeploymentBase
    {
        public InferenceCreditDeployment() : base(BYTECODE) { }
        public InferenceCreditDeployment(string byteCode) : base(byteCode) { }
    }

    public class InferenceCreditDeploymentBase : ContractDeploymentMessage
    {
        public static string BYTECODE = "";
        public InferenceCreditDeploymentBase() : base(BYTECODE) { }
        public InferenceCreditDeploymentBase(string byteCode) : base(byteCode) { }
        [Parameter("address", "token", 1)]
        public virtual string Token { get; set; }
        [Parameter("address", "ledger", 2)]
        public virtual string Ledger { get; set; }
        [Parameter("address", "registry", 3)]
        public virtual string Registry { get; set; }
        [Parameter("address", "vault", 4)]
        public virtual string Vault { get; set; }
        [Parameter("address", "timelock", 5)]
        public virtual string Timelock { get; set; }
    }

    public partial class LedgerFunction : LedgerFunctionBase { }

    [Function("LEDGER", "address")]
    public class LedgerFunctionBase : FunctionMessage
    {

    }

    public partial class RegistryFunction : RegistryFunctionBase { }

    [Function("REGISTRY", "address")]
    public class RegistryFunctionBase : FunctionMessage
    {

    }

    public partial class TimelockFunction : TimelockFunctionBase { }

    [Function("TIMELOCK", "address")]
    public class TimelockFunctionBase : FunctionMessage
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

    public partial class BuyFunction : BuyFunctionBase { }

    [Function("buy")]
    public class BuyFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint256", "credits", 2)]
        public virtual BigInteger Credits { get; set; }
        [Parameter("uint256", "maxCost", 3)]
        public virtual BigInteger MaxCost { get; set; }
    }

    public partial class ConsumeFunction : ConsumeFunctionBase { }

    [Function("consume")]
    public class ConsumeFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2)]
        public virtual ulong Node { get; set; }
        [Parameter("uint256", "credits", 3)]
        public virtual BigInteger Credits { get; set; }
        [Parameter("bytes32", "request", 4)]
        public virtual byte[] Request { get; set; }
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

    public partial class MarketOfFunction : MarketOfFunctionBase { }

    [Function("marketOf", typeof(MarketOfOutputDTO))]
    public class MarketOfFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class OpenMarketFunction : OpenMarketFunctionBase { }

    [Function("openMarket")]
    public class OpenMarketFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint128", "price", 2)]
        public virtual BigInteger Price { get; set; }
        [Parameter("uint16", "servingBps", 3)]
        public virtual ushort ServingBps { get; set; }
    }

    public partial class ReissueFunction : ReissueFunctionBase { }

    [Function("reissue", "uint256")]
    public class ReissueFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
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

    public partial class SetPriceFunction : SetPriceFunctionBase { }

    [Function("setPrice")]
    public class SetPriceFunctionBase : FunctionMessage
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint128", "price", 2)]
        public virtual BigInteger Price { get; set; }
    }

    public partial class SupportsInterfaceFunction : SupportsInterfaceFunctionBase { }

    [Function("supportsInterface", "bool")]
    public class SupportsInterfaceFunctionBase : FunctionMessage
    {
        [Parameter("bytes4", "interfaceId", 1)]
        public virtual byte[] InterfaceId { get; set; }
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

    public partial class CreditsBoughtEventDTO : CreditsBoughtEventDTOBase { }

    [Event("CreditsBought")]
    public class CreditsBoughtEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("address", "buyer", 2, true )]
        public virtual string Buyer { get; set; }
        [Parameter("uint256", "credits", 3, false )]
        public virtual BigInteger Credits { get; set; }
        [Parameter("uint256", "cost", 4, false )]
        public virtual BigInteger Cost { get; set; }
    }

    public partial class CreditsConsumedEventDTO : CreditsConsumedEventDTOBase { }

    [Event("CreditsConsumed")]
    public class CreditsConsumedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "node", 2, true )]
        public virtual ulong Node { get; set; }
        [Parameter("address", "consumer", 3, true )]
        public virtual string Consumer { get; set; }
        [Parameter("uint256", "credits", 4, false )]
        public virtual BigInteger Credits { get; set; }
        [Parameter("uint256", "served", 5, false )]
        public virtual BigInteger Served { get; set; }
        [Parameter("bytes32", "request", 6, false )]
        public virtual byte[] Request { get; set; }
    }

    public partial class CreditsReissuedEventDTO : CreditsReissuedEventDTOBase { }

    [Event("CreditsReissued")]
    public class CreditsReissuedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("address", "owner", 2, true )]
        public virtual string Owner { get; set; }
        [Parameter("uint256", "credits", 3, false )]
        public virtual BigInteger Credits { get; set; }
    }

    public partial class MarketOpenedEventDTO : MarketOpenedEventDTOBase { }

    [Event("MarketOpened")]
    public class MarketOpenedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint256", "price", 2, false )]
        public virtual BigInteger Price { get; set; }
        [Parameter("uint16", "servingBps", 3, false )]
        public virtual ushort ServingBps { get; set; }
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

    public partial class PriceChangedEventDTO : PriceChangedEventDTOBase { }

    [Event("PriceChanged")]
    public class PriceChangedEventDTOBase : IEventDTO
    {
        [Parameter("uint64", "run", 1, true )]
        public virtual ulong Run { get; set; }
        [Parameter("uint256", "price", 2, false )]
        public virtual BigInteger Price { get; set; }
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

    public partial class CostAboveLimitError : CostAboveLimitErrorBase { }

    [Error("CostAboveLimit")]
    public class CostAboveLimitErrorBase : IErrorDTO
    {
        [Parameter("uint256", "cost", 1)]
        public virtual BigInteger Cost { get; set; }
        [Parameter("uint256", "limit", 2)]
        public virtual BigInteger Limit { get; set; }
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

    public partial class MarketExistsError : MarketExistsErrorBase { }

    [Error("MarketExists")]
    public class MarketExistsErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class NoMarketError : NoMarketErrorBase { }

    [Error("NoMarket")]
    public class NoMarketErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
    }

    public partial class NotCreatorError : NotCreatorErrorBase { }

    [Error("NotCreator")]
    public class NotCreatorErrorBase : IErrorDTO
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("address", "caller", 2)]
        public virtual string Caller { get; set; }
    }

    public partial class NotTimelockError : NotTimelockErrorBase { }

    [Error("NotTimelock")]
    public class NotTimelockErrorBase : IErrorDTO
    {
        [Parameter("address", "caller", 1)]
        public virtual string Caller { get; set; }
    }

    public partial class SafeERC20FailedOperationError : SafeERC20FailedOperationErrorBase { }

    [Error("SafeERC20FailedOperation")]
    public class SafeERC20FailedOperationErrorBase : IErrorDTO
    {
        [Parameter("address", "token", 1)]
        public virtual string Token { get; set; }
    }

    public partial class ServingPartTooLargeError : ServingPartTooLargeErrorBase { }

    [Error("ServingPartTooLarge")]
    public class ServingPartTooLargeErrorBase : IErrorDTO
    {
        [Parameter("uint16", "servingBps", 1)]
        public virtual ushort ServingBps { get; set; }
        [Parameter("uint16", "limit", 2)]
        public virtual ushort Limit { get; set; }
    }

    public partial class UnknownNodeError : UnknownNodeErrorBase { }

    [Error("UnknownNode")]
    public class UnknownNodeErrorBase : IErrorDTO
    {
        [Parameter("uint64", "node", 1)]
        public virtual ulong Node { get; set; }
    }

    public partial class ZeroCreditsError : ZeroCreditsErrorBase { }
    [Error("ZeroCredits")]
    public class ZeroCreditsErrorBase : IErrorDTO
    {
    }

    public partial class ZeroPriceError : ZeroPriceErrorBase { }
    [Error("ZeroPrice")]
    public class ZeroPriceErrorBase : IErrorDTO
    {
    }

    public partial class LedgerOutputDTO : LedgerOutputDTOBase { }

    [FunctionOutput]
    public class LedgerOutputDTOBase : IFunctionOutputDTO
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

    public partial class TimelockOutputDTO : TimelockOutputDTOBase { }

    [FunctionOutput]
    public class TimelockOutputDTOBase : IFunctionOutputDTO
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





    public partial class IsOperatorOutputDTO : IsOperatorOutputDTOBase { }

    [FunctionOutput]
    public class IsOperatorOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("bool", "", 1)]
        public virtual bool ReturnValue1 { get; set; }
    }

    public partial class MarketOfOutputDTO : MarketOfOutputDTOBase { }

    [FunctionOutput]
    public class MarketOfOutputDTOBase : IFunctionOutputDTO
    {
        [Parameter("uint128", "price", 1)]
        public virtual BigInteger Price { get; set; }
        [Parameter("uint16", "servingBps", 2)]
        public virtual ushort ServingBps { get; set; }
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
