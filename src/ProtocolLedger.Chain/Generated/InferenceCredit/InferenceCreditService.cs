using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Web3;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.Contracts.CQS;
using Nethereum.Contracts.ContractHandlers;
using Nethereum.Contracts;
using System.Threading;
using ProtocolLedger.Chain.Generated.InferenceCredit.ContractDefinition;

namespace ProtocolLedger.Chain.Generated.InferenceCredit
{
    public partial class InferenceCreditService: ContractWeb3ServiceBase
    {
        public static Task<TransactionReceipt> DeployContractAndWaitForReceiptAsync(Nethereum.Web3.IWeb3 web3, InferenceCreditDeployment inferenceCreditDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            return web3.Eth.GetContractDeploymentHandler<InferenceCreditDeployment>().SendRequestAndWaitForReceiptAsync(inferenceCreditDeployment, cancellationTokenSource);
        }

        public static Task<string> DeployContractAsync(Nethereum.Web3.IWeb3 web3, InferenceCreditDeployment inferenceCreditDeployment)
        {
            return web3.Eth.GetContractDeploymentHandler<InferenceCreditDeployment>().SendRequestAsync(inferenceCreditDeployment);
        }

        public static async Task<InferenceCreditService> DeployContractAndGetServiceAsync(Nethereum.Web3.IWeb3 web3, InferenceCreditDeployment inferenceCreditDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            var receipt = await DeployContractAndWaitForReceiptAsync(web3, inferenceCreditDeployment, cancellationTokenSource);
            return new InferenceCreditService(web3, receipt.ContractAddress);
        }

        public InferenceCreditService(Nethereum.Web3.IWeb3 web3, string contractAddress) : base(web3, contractAddress)
        {
        }

        public Task<string> LedgerQueryAsync(LedgerFunction ledgerFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<LedgerFunction, string>(ledgerFunction, blockParameter);
        }


        public Task<string> LedgerQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<LedgerFunction, string>(null, blockParameter);
        }

        public Task<string> RegistryQueryAsync(RegistryFunction registryFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RegistryFunction, string>(registryFunction, blockParameter);
        }


        public Task<string> RegistryQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RegistryFunction, string>(null, blockParameter);
        }

        public Task<string> TimelockQueryAsync(TimelockFunction timelockFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<TimelockFunction, string>(timelockFunction, blockParameter);
        }


        public Task<string> TimelockQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<TimelockFunction, string>(null, blockParameter);
        }

        public Task<string> TokenQueryAsync(TokenFunction tokenFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<TokenFunction, string>(tokenFunction, blockParameter);
        }


        public Task<string> TokenQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<TokenFunction, string>(null, blockParameter);
        }

        public Task<string> VaultQueryAsync(VaultFunction vaultFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<VaultFunction, string>(vaultFunction, blockParameter);
        }


        public Task<string> VaultQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<VaultFunction, string>(null, blockParameter);
        }

        public Task<BigInteger> AllowanceQueryAsync(AllowanceFunction allowanceFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<AllowanceFunction, BigInteger>(allowanceFunction, blockParameter);
        }


        public Task<BigInteger> AllowanceQueryAsync(string owner, string spender, BigInteger id, BlockParameter blockParameter = null)
        {
            var allowanceFunction = new AllowanceFunction();
                allowanceFunction.Owner = owner;
                allowanceFunction.Spender = spender;
                allowanceFunction.Id = id;

            return ContractHandler.QueryAsync<AllowanceFunction, BigInteger>(allowanceFunction, blockParameter);
        }

        public Task<string> ApproveRequestAsync(ApproveFunction approveFunction)
        {
             return ContractHandler.SendRequestAsync(approveFunction);
        }

        public Task<TransactionReceipt> ApproveRequestAndWaitForReceiptAsync(ApproveFunction approveFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(approveFunction, cancellationToken);
        }

        public Task<string> ApproveRequestAsync(string spender, BigInteger id, BigInteger amount)
        {
            var approveFunction = new ApproveFunction();
                approveFunction.Spender = spender;
                approveFunction.Id = id;
                approveFunction.Amount = amount;

             return ContractHandler.SendRequestAsync(approveFunction);
        }

        public Task<TransactionReceipt> ApproveRequestAndWaitForReceiptAsync(string spender, BigInteger id, BigInteger amount, CancellationTokenSource cancellationToken = null)
        {
            var approveFunction = new ApproveFunction();
                approveFunction.Spender = spender;
                approveFunction.Id = id;
                approveFunction.Amount = amount;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(approveFunction, cancellationToken);
        }

        public Task<BigInteger> BalanceOfQueryAsync(BalanceOfFunction balanceOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<BalanceOfFunction, BigInteger>(balanceOfFunction, blockParameter);
        }


        public Task<BigInteger> BalanceOfQueryAsync(string owner, BigInteger id, BlockParameter blockParameter = null)
        {
            var balanceOfFunction = new BalanceOfFunction();
                balanceOfFunction.Owner = owner;
                balanceOfFunction.Id = id;

            return ContractHandler.QueryAsync<BalanceOfFunction, BigInteger>(balanceOfFunction, blockParameter);
        }

        public Task<string> BuyRequestAsync(BuyFunction buyFunction)
        {
             return ContractHandler.SendRequestAsync(buyFunction);
        }

        public Task<TransactionReceipt> BuyRequestAndWaitForReceiptAsync(BuyFunction buyFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(buyFunction, cancellationToken);
        }

        public Task<string> BuyRequestAsync(ulong run, BigInteger credits, BigInteger maxCost)
        {
            var buyFunction = new BuyFunction();
                buyFunction.Run = run;
                buyFunction.Credits = credits;
                buyFunction.MaxCost = maxCost;

             return ContractHandler.SendRequestAsync(buyFunction);
        }

        public Task<TransactionReceipt> BuyRequestAndWaitForReceiptAsync(ulong run, BigInteger credits, BigInteger maxCost, CancellationTokenSource cancellationToken = null)
        {
            var buyFunction = new BuyFunction();
                buyFunction.Run = run;
                buyFunction.Credits = credits;
                buyFunction.MaxCost = maxCost;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(buyFunction, cancellationToken);
        }

        public Task<string> ConsumeRequestAsync(ConsumeFunction consumeFunction)
        {
             return ContractHandler.SendRequestAsync(consumeFunction);
        }

        public Task<TransactionReceipt> ConsumeRequestAndWaitForReceiptAsync(ConsumeFunction consumeFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(consumeFunction, cancellationToken);
        }

        public Task<string> ConsumeRequestAsync(ulong run, ulong node, BigInteger credits, byte[] request)
        {
            var consumeFunction = new ConsumeFunction();
                consumeFunction.Run = run;
                consumeFunction.Node = node;
                consumeFunction.Credits = credits;
                consumeFunction.Request = request;

             return ContractHandler.SendRequestAsync(consumeFunction);
        }

        public Task<TransactionReceipt> ConsumeRequestAndWaitForReceiptAsync(ulong run, ulong node, BigInteger credits, byte[] request, CancellationTokenSource cancellationToken = null)
        {
            var consumeFunction = new ConsumeFunction();
                consumeFunction.Run = run;
                consumeFunction.Node = node;
                consumeFunction.Credits = credits;
                consumeFunction.Request = request;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(consumeFunction, cancellationToken);
        }

        public Task<bool> IsOperatorQueryAsync(IsOperatorFunction isOperatorFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<IsOperatorFunction, bool>(isOperatorFunction, blockParameter);
        }


        public Task<bool> IsOperatorQueryAsync(string owner, string spender, BlockParameter blockParameter = null)
        {
            var isOperatorFunction = new IsOperatorFunction();
                isOperatorFunction.Owner = owner;
                isOperatorFunction.Spender = spender;

            return ContractHandler.QueryAsync<IsOperatorFunction, bool>(isOperatorFunction, blockParameter);
        }

        public Task<MarketOfOutputDTO> MarketOfQueryAsync(MarketOfFunction marketOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<MarketOfFunction, MarketOfOutputDTO>(marketOfFunction, blockParameter);
        }

        public Task<MarketOfOutputDTO> MarketOfQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var marketOfFunction = new MarketOfFunction();
                marketOfFunction.Run = run;

            return ContractHandler.QueryDeserializingToObjectAsync<MarketOfFunction, MarketOfOutputDTO>(marketOfFunction, blockParameter);
        }

        public Task<string> OpenMarketRequestAsync(OpenMarketFunction openMarketFunction)
        {
             return ContractHandler.SendRequestAsync(openMarketFunction);
        }

        public Task<TransactionReceipt> OpenMarketRequestAndWaitForReceiptAsync(OpenMarketFunction openMarketFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(openMarketFunction, cancellationToken);
        }

        public Task<string> OpenMarketRequestAsync(ulong run, BigInteger price, ushort servingBps)
        {
            var openMarketFunction = new OpenMarketFunction();
                openMarketFunction.Run = run;
                openMarketFunction.Price = price;
                openMarketFunction.ServingBps = servingBps;

             return ContractHandler.SendRequestAsync(openMarketFunction);
        }

        public Task<TransactionReceipt> OpenMarketRequestAndWaitForReceiptAsync(ulong run, BigInteger price, ushort servingBps, CancellationTokenSource cancellationToken = null)
        {
            var openMarketFunction = new OpenMarketFunction();
                openMarketFunction.Run = run;
                openMarketFunction.Price = price;
                openMarketFunction.ServingBps = servingBps;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(openMarketFunction, cancellationToken);
        }

        public Task<string> ReissueRequestAsync(ReissueFunction reissueFunction)
        {
             return ContractHandler.SendRequestAsync(reissueFunction);
        }

        public Task<TransactionReceipt> ReissueRequestAndWaitForReceiptAsync(ReissueFunction reissueFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(reissueFunction, cancellationToken);
        }

        public Task<string> ReissueRequestAsync(ulong run)
        {
            var reissueFunction = new ReissueFunction();
                reissueFunction.Run = run;

             return ContractHandler.SendRequestAsync(reissueFunction);
        }

        public Task<TransactionReceipt> ReissueRequestAndWaitForReceiptAsync(ulong run, CancellationTokenSource cancellationToken = null)
        {
            var reissueFunction = new ReissueFunction();
                reissueFunction.Run = run;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(reissueFunction, cancellationToken);
        }

        public Task<string> SetOperatorRequestAsync(SetOperatorFunction setOperatorFunction)
        {
             return ContractHandler.SendRequestAsync(setOperatorFunction);
        }

        public Task<TransactionReceipt> SetOperatorRequestAndWaitForReceiptAsync(SetOperatorFunction setOperatorFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(setOperatorFunction, cancellationToken);
        }

        public Task<string> SetOperatorRequestAsync(string spender, bool approved)
        {
            var setOperatorFunction = new SetOperatorFunction();
                setOperatorFunction.Spender = spender;
                setOperatorFunction.Approved = approved;

             return ContractHandler.SendRequestAsync(setOperatorFunction);
        }

        public Task<TransactionReceipt> SetOperatorRequestAndWaitForReceiptAsync(string spender, bool approved, CancellationTokenSource cancellationToken = null)
        {
            var setOperatorFunction = new SetOperatorFunction();
                setOperatorFunction.Spender = spender;
                setOperatorFunction.Approved = approved;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(setOperatorFunction, cancellationToken);
        }

        public Task<string> SetPriceRequestAsync(SetPriceFunction setPriceFunction)
        {
             return ContractHandler.SendRequestAsync(setPriceFunction);
        }

        public Task<TransactionReceipt> SetPriceRequestAndWaitForReceiptAsync(SetPriceFunction setPriceFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(setPriceFunction, cancellationToken);
        }

        public Task<string> SetPriceRequestAsync(ulong run, BigInteger price)
        {
            var setPriceFunction = new SetPriceFunction();
                setPriceFunction.Run = run;
                setPriceFunction.Price = price;

             return ContractHandler.SendRequestAsync(setPriceFunction);
        }

        public Task<TransactionReceipt> SetPriceRequestAndWaitForReceiptAsync(ulong run, BigInteger price, CancellationTokenSource cancellationToken = null)
        {
            var setPriceFunction = new SetPriceFunction();
                setPriceFunction.Run = run;
                setPriceFunction.Price = price;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(setPriceFunction, cancellationToken);
        }

        public Task<bool> SupportsInterfaceQueryAsync(SupportsInterfaceFunction supportsInterfaceFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<SupportsInterfaceFunction, bool>(supportsInterfaceFunction, blockParameter);
        }


        public Task<bool> SupportsInterfaceQueryAsync(byte[] interfaceId, BlockParameter blockParameter = null)
        {
            var supportsInterfaceFunction = new SupportsInterfaceFunction();
                supportsInterfaceFunction.InterfaceId = interfaceId;

            return ContractHandler.QueryAsync<SupportsInterfaceFunction, bool>(supportsInterfaceFunction, blockParameter);
        }

        public Task<BigInteger> TotalSupplyQueryAsync(TotalSupplyFunction totalSupplyFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<TotalSupplyFunction, BigInteger>(totalSupplyFunction, blockParameter);
        }


        public Task<BigInteger> TotalSupplyQueryAsync(BigInteger id, BlockParameter blockParameter = null)
        {
            var totalSupplyFunction = new TotalSupplyFunction();
                totalSupplyFunction.Id = id;

            return ContractHandler.QueryAsync<TotalSupplyFunction, BigInteger>(totalSupplyFunction, blockParameter);
        }

        public Task<string> TransferRequestAsync(TransferFunction transferFunction)
        {
             return ContractHandler.SendRequestAsync(transferFunction);
        }

        public Task<TransactionReceipt> TransferRequestAndWaitForReceiptAsync(TransferFunction transferFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(transferFunction, cancellationToken);
        }

        public Task<string> TransferRequestAsync(string receiver, BigInteger id, BigInteger amount)
        {
            var transferFunction = new TransferFunction();
                transferFunction.Receiver = receiver;
                transferFunction.Id = id;
                transferFunction.Amount = amount;

             return ContractHandler.SendRequestAsync(transferFunction);
        }

        public Task<TransactionReceipt> TransferRequestAndWaitForReceiptAsync(string receiver, BigInteger id, BigInteger amount, CancellationTokenSource cancellationToken = null)
        {
            var transferFunction = new TransferFunction();
                transferFunction.Receiver = receiver;
                transferFunction.Id = id;
                transferFunction.Amount = amount;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(transferFunction, cancellationToken);
        }

        public Task<string> TransferFromRequestAsync(TransferFromFunction transferFromFunction)
        {
             return ContractHandler.SendRequestAsync(transferFromFunction);
        }

        public Task<TransactionReceipt> TransferFromRequestAndWaitForReceiptAsync(TransferFromFunction transferFromFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(transferFromFunction, cancellationToken);
        }

        public Task<string> TransferFromRequestAsync(string sender, string receiver, BigInteger id, BigInteger amount)
        {
            var transferFromFunction = new TransferFromFunction();
                transferFromFunction.Sender = sender;
                transferFromFunction.Receiver = receiver;
                transferFromFunction.Id = id;
                transferFromFunction.Amount = amount;

             return ContractHandler.SendRequestAsync(transferFromFunction);
        }

        public Task<TransactionReceipt> TransferFromRequestAndWaitForReceiptAsync(string sender, string receiver, BigInteger id, BigInteger amount, CancellationTokenSource cancellationToken = null)
        {
            var transferFromFunction = new TransferFromFunction();
                transferFromFunction.Sender = sender;
                transferFromFunction.Receiver = receiver;
                transferFromFunction.Id = id;
                transferFromFunction.Amount = amount;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(transferFromFunction, cancellationToken);
        }

        public override List<Type> GetAllFunctionTypes()
        {
            return new List<Type>
            {
                typeof(LedgerFunction),
                typeof(RegistryFunction),
                typeof(TimelockFunction),
                typeof(TokenFunction),
                typeof(VaultFunction),
                typeof(AllowanceFunction),
                typeof(ApproveFunction),
                typeof(BalanceOfFunction),
                typeof(BuyFunction),
                typeof(ConsumeFunction),
                typeof(IsOperatorFunction),
                typeof(MarketOfFunction),
                typeof(OpenMarketFunction),
                typeof(ReissueFunction),
                typeof(SetOperatorFunction),
                typeof(SetPriceFunction),
                typeof(SupportsInterfaceFunction),
                typeof(TotalSupplyFunction),
                typeof(TransferFunction),
                typeof(TransferFromFunction)
            };
        }

        public override List<Type> GetAllEventTypes()
        {
            return new List<Type>
            {
                typeof(ApprovalEventDTO),
                typeof(CreditsBoughtEventDTO),
                typeof(CreditsConsumedEventDTO),
                typeof(CreditsReissuedEventDTO),
                typeof(MarketOpenedEventDTO),
                typeof(OperatorSetEventDTO),
                typeof(PriceChangedEventDTO),
                typeof(TransferEventDTO)
            };
        }

        public override List<Type> GetAllErrorTypes()
        {
            return new List<Type>
            {
                typeof(CostAboveLimitError),
                typeof(ERC6909InsufficientAllowanceError),
                typeof(ERC6909InsufficientBalanceError),
                typeof(ERC6909InvalidApproverError),
                typeof(ERC6909InvalidReceiverError),
                typeof(ERC6909InvalidSenderError),
                typeof(ERC6909InvalidSpenderError),
                typeof(MarketExistsError),
                typeof(NoMarketError),
                typeof(NotCreatorError),
                typeof(NotTimelockError),
                typeof(SafeERC20FailedOperationError),
                typeof(ServingPartTooLargeError),
                typeof(UnknownNodeError),
                typeof(ZeroCreditsError),
                typeof(ZeroPriceError)
            };
        }
    }
}
