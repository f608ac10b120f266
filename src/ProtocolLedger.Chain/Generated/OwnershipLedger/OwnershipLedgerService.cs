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
using ProtocolLedger.Chain.Generated.OwnershipLedger.ContractDefinition;

namespace ProtocolLedger.Chain.Generated.OwnershipLedger
{
    public partial class OwnershipLedgerService: ContractWeb3ServiceBase
    {
        public static Task<TransactionReceipt> DeployContractAndWaitForReceiptAsync(Nethereum.Web3.IWeb3 web3, OwnershipLedgerDeployment ownershipLedgerDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            return web3.Eth.GetContractDeploymentHandler<OwnershipLedgerDeployment>().SendRequestAndWaitForReceiptAsync(ownershipLedgerDeployment, cancellationTokenSource);
        }

        public static Task<string> DeployContractAsync(Nethereum.Web3.IWeb3 web3, OwnershipLedgerDeployment ownershipLedgerDeployment)
        {
            return web3.Eth.GetContractDeploymentHandler<OwnershipLedgerDeployment>().SendRequestAsync(ownershipLedgerDeployment);
        }

        public static async Task<OwnershipLedgerService> DeployContractAndGetServiceAsync(Nethereum.Web3.IWeb3 web3, OwnershipLedgerDeployment ownershipLedgerDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            var receipt = await DeployContractAndWaitForReceiptAsync(web3, ownershipLedgerDeployment, cancellationTokenSource);
            return new OwnershipLedgerService(web3, receipt.ContractAddress);
        }

        public OwnershipLedgerService(Nethereum.Web3.IWeb3 web3, string contractAddress) : base(web3, contractAddress)
        {
        }

        public Task<string> CreditQueryAsync(CreditFunction creditFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<CreditFunction, string>(creditFunction, blockParameter);
        }


        public Task<string> CreditQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<CreditFunction, string>(null, blockParameter);
        }

        public Task<string> DistributorQueryAsync(DistributorFunction distributorFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<DistributorFunction, string>(distributorFunction, blockParameter);
        }


        public Task<string> DistributorQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<DistributorFunction, string>(null, blockParameter);
        }

        public Task<string> RegistryQueryAsync(RegistryFunction registryFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RegistryFunction, string>(registryFunction, blockParameter);
        }


        public Task<string> RegistryQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RegistryFunction, string>(null, blockParameter);
        }

        public Task<string> TokenQueryAsync(TokenFunction tokenFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<TokenFunction, string>(tokenFunction, blockParameter);
        }


        public Task<string> TokenQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<TokenFunction, string>(null, blockParameter);
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

        public Task<string> ClaimRevenueRequestAsync(ClaimRevenueFunction claimRevenueFunction)
        {
             return ContractHandler.SendRequestAsync(claimRevenueFunction);
        }

        public Task<TransactionReceipt> ClaimRevenueRequestAndWaitForReceiptAsync(ClaimRevenueFunction claimRevenueFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(claimRevenueFunction, cancellationToken);
        }

        public Task<string> ClaimRevenueRequestAsync(ulong run)
        {
            var claimRevenueFunction = new ClaimRevenueFunction();
                claimRevenueFunction.Run = run;

             return ContractHandler.SendRequestAsync(claimRevenueFunction);
        }

        public Task<TransactionReceipt> ClaimRevenueRequestAndWaitForReceiptAsync(ulong run, CancellationTokenSource cancellationToken = null)
        {
            var claimRevenueFunction = new ClaimRevenueFunction();
                claimRevenueFunction.Run = run;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(claimRevenueFunction, cancellationToken);
        }

        public Task<BigInteger> CreditOfQueryAsync(CreditOfFunction creditOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<CreditOfFunction, BigInteger>(creditOfFunction, blockParameter);
        }


        public Task<BigInteger> CreditOfQueryAsync(ulong run, string account, BlockParameter blockParameter = null)
        {
            var creditOfFunction = new CreditOfFunction();
                creditOfFunction.Run = run;
                creditOfFunction.Account = account;

            return ContractHandler.QueryAsync<CreditOfFunction, BigInteger>(creditOfFunction, blockParameter);
        }

        public Task<string> DepositRevenueRequestAsync(DepositRevenueFunction depositRevenueFunction)
        {
             return ContractHandler.SendRequestAsync(depositRevenueFunction);
        }

        public Task<TransactionReceipt> DepositRevenueRequestAndWaitForReceiptAsync(DepositRevenueFunction depositRevenueFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(depositRevenueFunction, cancellationToken);
        }

        public Task<string> DepositRevenueRequestAsync(ulong run, BigInteger amount)
        {
            var depositRevenueFunction = new DepositRevenueFunction();
                depositRevenueFunction.Run = run;
                depositRevenueFunction.Amount = amount;

             return ContractHandler.SendRequestAsync(depositRevenueFunction);
        }

        public Task<TransactionReceipt> DepositRevenueRequestAndWaitForReceiptAsync(ulong run, BigInteger amount, CancellationTokenSource cancellationToken = null)
        {
            var depositRevenueFunction = new DepositRevenueFunction();
                depositRevenueFunction.Run = run;
                depositRevenueFunction.Amount = amount;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(depositRevenueFunction, cancellationToken);
        }

        public Task<BigInteger> DepositedOfQueryAsync(DepositedOfFunction depositedOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<DepositedOfFunction, BigInteger>(depositedOfFunction, blockParameter);
        }


        public Task<BigInteger> DepositedOfQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var depositedOfFunction = new DepositedOfFunction();
                depositedOfFunction.Run = run;

            return ContractHandler.QueryAsync<DepositedOfFunction, BigInteger>(depositedOfFunction, blockParameter);
        }

        public Task<string> DistributeCreditRequestAsync(DistributeCreditFunction distributeCreditFunction)
        {
             return ContractHandler.SendRequestAsync(distributeCreditFunction);
        }

        public Task<TransactionReceipt> DistributeCreditRequestAndWaitForReceiptAsync(DistributeCreditFunction distributeCreditFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(distributeCreditFunction, cancellationToken);
        }

        public Task<string> DistributeCreditRequestAsync(ulong run, BigInteger amount)
        {
            var distributeCreditFunction = new DistributeCreditFunction();
                distributeCreditFunction.Run = run;
                distributeCreditFunction.Amount = amount;

             return ContractHandler.SendRequestAsync(distributeCreditFunction);
        }

        public Task<TransactionReceipt> DistributeCreditRequestAndWaitForReceiptAsync(ulong run, BigInteger amount, CancellationTokenSource cancellationToken = null)
        {
            var distributeCreditFunction = new DistributeCreditFunction();
                distributeCreditFunction.Run = run;
                distributeCreditFunction.Amount = amount;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(distributeCreditFunction, cancellationToken);
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

        public Task<string> MintRequestAsync(MintFunction mintFunction)
        {
             return ContractHandler.SendRequestAsync(mintFunction);
        }

        public Task<TransactionReceipt> MintRequestAndWaitForReceiptAsync(MintFunction mintFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(mintFunction, cancellationToken);
        }

        public Task<string> MintRequestAsync(ulong run, ulong node, string owner, BigInteger rewards, BigInteger shares, List<byte[]> proof)
        {
            var mintFunction = new MintFunction();
                mintFunction.Run = run;
                mintFunction.Node = node;
                mintFunction.Owner = owner;
                mintFunction.Rewards = rewards;
                mintFunction.Shares = shares;
                mintFunction.Proof = proof;

             return ContractHandler.SendRequestAsync(mintFunction);
        }

        public Task<TransactionReceipt> MintRequestAndWaitForReceiptAsync(ulong run, ulong node, string owner, BigInteger rewards, BigInteger shares, List<byte[]> proof, CancellationTokenSource cancellationToken = null)
        {
            var mintFunction = new MintFunction();
                mintFunction.Run = run;
                mintFunction.Node = node;
                mintFunction.Owner = owner;
                mintFunction.Rewards = rewards;
                mintFunction.Shares = shares;
                mintFunction.Proof = proof;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(mintFunction, cancellationToken);
        }

        public Task<BigInteger> MintedOfQueryAsync(MintedOfFunction mintedOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<MintedOfFunction, BigInteger>(mintedOfFunction, blockParameter);
        }


        public Task<BigInteger> MintedOfQueryAsync(ulong run, ulong node, BlockParameter blockParameter = null)
        {
            var mintedOfFunction = new MintedOfFunction();
                mintedOfFunction.Run = run;
                mintedOfFunction.Node = node;

            return ContractHandler.QueryAsync<MintedOfFunction, BigInteger>(mintedOfFunction, blockParameter);
        }

        public Task<BigInteger> RevenueOfQueryAsync(RevenueOfFunction revenueOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RevenueOfFunction, BigInteger>(revenueOfFunction, blockParameter);
        }


        public Task<BigInteger> RevenueOfQueryAsync(ulong run, string account, BlockParameter blockParameter = null)
        {
            var revenueOfFunction = new RevenueOfFunction();
                revenueOfFunction.Run = run;
                revenueOfFunction.Account = account;

            return ContractHandler.QueryAsync<RevenueOfFunction, BigInteger>(revenueOfFunction, blockParameter);
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

        public Task<string> TakeCreditRequestAsync(TakeCreditFunction takeCreditFunction)
        {
             return ContractHandler.SendRequestAsync(takeCreditFunction);
        }

        public Task<TransactionReceipt> TakeCreditRequestAndWaitForReceiptAsync(TakeCreditFunction takeCreditFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(takeCreditFunction, cancellationToken);
        }

        public Task<string> TakeCreditRequestAsync(ulong run, string account)
        {
            var takeCreditFunction = new TakeCreditFunction();
                takeCreditFunction.Run = run;
                takeCreditFunction.Account = account;

             return ContractHandler.SendRequestAsync(takeCreditFunction);
        }

        public Task<TransactionReceipt> TakeCreditRequestAndWaitForReceiptAsync(ulong run, string account, CancellationTokenSource cancellationToken = null)
        {
            var takeCreditFunction = new TakeCreditFunction();
                takeCreditFunction.Run = run;
                takeCreditFunction.Account = account;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(takeCreditFunction, cancellationToken);
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
                typeof(CreditFunction),
                typeof(DistributorFunction),
                typeof(RegistryFunction),
                typeof(TokenFunction),
                typeof(AllowanceFunction),
                typeof(ApproveFunction),
                typeof(BalanceOfFunction),
                typeof(ClaimRevenueFunction),
                typeof(CreditOfFunction),
                typeof(DepositRevenueFunction),
                typeof(DepositedOfFunction),
                typeof(DistributeCreditFunction),
                typeof(IsOperatorFunction),
                typeof(MintFunction),
                typeof(MintedOfFunction),
                typeof(RevenueOfFunction),
                typeof(SetOperatorFunction),
                typeof(SupportsInterfaceFunction),
                typeof(TakeCreditFunction),
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
                typeof(CreditDistributedEventDTO),
                typeof(CreditTakenEventDTO),
                typeof(OperatorSetEventDTO),
                typeof(RevenueClaimedEventDTO),
                typeof(RevenueDepositedEventDTO),
                typeof(SharesMintedEventDTO),
                typeof(TransferEventDTO)
            };
        }

        public override List<Type> GetAllErrorTypes()
        {
            return new List<Type>
            {
                typeof(ERC6909InsufficientAllowanceError),
                typeof(ERC6909InsufficientBalanceError),
                typeof(ERC6909InvalidApproverError),
                typeof(ERC6909InvalidReceiverError),
                typeof(ERC6909InvalidSenderError),
                typeof(ERC6909InvalidSpenderError),
                typeof(InvalidProofError),
                typeof(MintExceedsIssueError),
                typeof(NoOwnersError),
                typeof(NotCreditError),
                typeof(NothingOwedError),
                typeof(NothingToMintError),
                typeof(SafeCastOverflowedUintDowncastError),
                typeof(SafeERC20FailedOperationError),
                typeof(TransferInexactError),
                typeof(ZeroAmountError),
                typeof(ZeroHalvingError)
            };
        }
    }
}
