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
using ProtocolLedger.Chain.Generated.StakeVault.ContractDefinition;

namespace ProtocolLedger.Chain.Generated.StakeVault
{
    public partial class StakeVaultService: ContractWeb3ServiceBase
    {
        public static Task<TransactionReceipt> DeployContractAndWaitForReceiptAsync(Nethereum.Web3.IWeb3 web3, StakeVaultDeployment stakeVaultDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            return web3.Eth.GetContractDeploymentHandler<StakeVaultDeployment>().SendRequestAndWaitForReceiptAsync(stakeVaultDeployment, cancellationTokenSource);
        }

        public static Task<string> DeployContractAsync(Nethereum.Web3.IWeb3 web3, StakeVaultDeployment stakeVaultDeployment)
        {
            return web3.Eth.GetContractDeploymentHandler<StakeVaultDeployment>().SendRequestAsync(stakeVaultDeployment);
        }

        public static async Task<StakeVaultService> DeployContractAndGetServiceAsync(Nethereum.Web3.IWeb3 web3, StakeVaultDeployment stakeVaultDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            var receipt = await DeployContractAndWaitForReceiptAsync(web3, stakeVaultDeployment, cancellationTokenSource);
            return new StakeVaultService(web3, receipt.ContractAddress);
        }

        public StakeVaultService(Nethereum.Web3.IWeb3 web3, string contractAddress) : base(web3, contractAddress)
        {
        }

        public Task<string> ClockModeQueryAsync(ClockModeFunction clockModeFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<ClockModeFunction, string>(clockModeFunction, blockParameter);
        }


        public Task<string> ClockModeQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<ClockModeFunction, string>(null, blockParameter);
        }

        public Task<string> TokenQueryAsync(TokenFunction tokenFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<TokenFunction, string>(tokenFunction, blockParameter);
        }


        public Task<string> TokenQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<TokenFunction, string>(null, blockParameter);
        }

        public Task<string> BeginUnbondRequestAsync(BeginUnbondFunction beginUnbondFunction)
        {
             return ContractHandler.SendRequestAsync(beginUnbondFunction);
        }

        public Task<TransactionReceipt> BeginUnbondRequestAndWaitForReceiptAsync(BeginUnbondFunction beginUnbondFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(beginUnbondFunction, cancellationToken);
        }

        public Task<string> BeginUnbondRequestAsync(ulong node, BigInteger amount)
        {
            var beginUnbondFunction = new BeginUnbondFunction();
                beginUnbondFunction.Node = node;
                beginUnbondFunction.Amount = amount;

             return ContractHandler.SendRequestAsync(beginUnbondFunction);
        }

        public Task<TransactionReceipt> BeginUnbondRequestAndWaitForReceiptAsync(ulong node, BigInteger amount, CancellationTokenSource cancellationToken = null)
        {
            var beginUnbondFunction = new BeginUnbondFunction();
                beginUnbondFunction.Node = node;
                beginUnbondFunction.Amount = amount;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(beginUnbondFunction, cancellationToken);
        }

        public Task<ulong> ClockQueryAsync(ClockFunction clockFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<ClockFunction, ulong>(clockFunction, blockParameter);
        }


        public Task<ulong> ClockQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<ClockFunction, ulong>(null, blockParameter);
        }

        public Task<string> DelegateRequestAsync(DelegateFunction @delegateFunction)
        {
             return ContractHandler.SendRequestAsync(@delegateFunction);
        }

        public Task<TransactionReceipt> DelegateRequestAndWaitForReceiptAsync(DelegateFunction @delegateFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(@delegateFunction, cancellationToken);
        }

        public Task<string> DelegateRequestAsync(string delegatee)
        {
            var @delegateFunction = new DelegateFunction();
                @delegateFunction.Delegatee = delegatee;

             return ContractHandler.SendRequestAsync(@delegateFunction);
        }

        public Task<TransactionReceipt> DelegateRequestAndWaitForReceiptAsync(string delegatee, CancellationTokenSource cancellationToken = null)
        {
            var @delegateFunction = new DelegateFunction();
                @delegateFunction.Delegatee = delegatee;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(@delegateFunction, cancellationToken);
        }

        public Task<string> DelegateBySigRequestAsync(DelegateBySigFunction delegateBySigFunction)
        {
             return ContractHandler.SendRequestAsync(delegateBySigFunction);
        }

        public Task<TransactionReceipt> DelegateBySigRequestAndWaitForReceiptAsync(DelegateBySigFunction delegateBySigFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(delegateBySigFunction, cancellationToken);
        }

        public Task<string> DelegateBySigRequestAsync(string delegatee, BigInteger nonce, BigInteger expiry, byte v, byte[] r, byte[] s)
        {
            var delegateBySigFunction = new DelegateBySigFunction();
                delegateBySigFunction.Delegatee = delegatee;
                delegateBySigFunction.Nonce = nonce;
                delegateBySigFunction.Expiry = expiry;
                delegateBySigFunction.V = v;
                delegateBySigFunction.R = r;
                delegateBySigFunction.S = s;

             return ContractHandler.SendRequestAsync(delegateBySigFunction);
        }

        public Task<TransactionReceipt> DelegateBySigRequestAndWaitForReceiptAsync(string delegatee, BigInteger nonce, BigInteger expiry, byte v, byte[] r, byte[] s, CancellationTokenSource cancellationToken = null)
        {
            var delegateBySigFunction = new DelegateBySigFunction();
                delegateBySigFunction.Delegatee = delegatee;
                delegateBySigFunction.Nonce = nonce;
                delegateBySigFunction.Expiry = expiry;
                delegateBySigFunction.V = v;
                delegateBySigFunction.R = r;
                delegateBySigFunction.S = s;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(delegateBySigFunction, cancellationToken);
        }

        public Task<string> DelegatesQueryAsync(DelegatesFunction delegatesFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<DelegatesFunction, string>(delegatesFunction, blockParameter);
        }


        public Task<string> DelegatesQueryAsync(string account, BlockParameter blockParameter = null)
        {
            var delegatesFunction = new DelegatesFunction();
                delegatesFunction.Account = account;

            return ContractHandler.QueryAsync<DelegatesFunction, string>(delegatesFunction, blockParameter);
        }

        public Task<Eip712DomainOutputDTO> Eip712DomainQueryAsync(Eip712DomainFunction eip712DomainFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<Eip712DomainFunction, Eip712DomainOutputDTO>(eip712DomainFunction, blockParameter);
        }

        public Task<Eip712DomainOutputDTO> Eip712DomainQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<Eip712DomainFunction, Eip712DomainOutputDTO>(null, blockParameter);
        }

        public Task<BigInteger> GetPastTotalSupplyQueryAsync(GetPastTotalSupplyFunction getPastTotalSupplyFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<GetPastTotalSupplyFunction, BigInteger>(getPastTotalSupplyFunction, blockParameter);
        }


        public Task<BigInteger> GetPastTotalSupplyQueryAsync(BigInteger timepoint, BlockParameter blockParameter = null)
        {
            var getPastTotalSupplyFunction = new GetPastTotalSupplyFunction();
                getPastTotalSupplyFunction.Timepoint = timepoint;

            return ContractHandler.QueryAsync<GetPastTotalSupplyFunction, BigInteger>(getPastTotalSupplyFunction, blockParameter);
        }

        public Task<BigInteger> GetPastVotesQueryAsync(GetPastVotesFunction getPastVotesFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<GetPastVotesFunction, BigInteger>(getPastVotesFunction, blockParameter);
        }


        public Task<BigInteger> GetPastVotesQueryAsync(string account, BigInteger timepoint, BlockParameter blockParameter = null)
        {
            var getPastVotesFunction = new GetPastVotesFunction();
                getPastVotesFunction.Account = account;
                getPastVotesFunction.Timepoint = timepoint;

            return ContractHandler.QueryAsync<GetPastVotesFunction, BigInteger>(getPastVotesFunction, blockParameter);
        }

        public Task<BigInteger> GetVotesQueryAsync(GetVotesFunction getVotesFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<GetVotesFunction, BigInteger>(getVotesFunction, blockParameter);
        }


        public Task<BigInteger> GetVotesQueryAsync(string account, BlockParameter blockParameter = null)
        {
            var getVotesFunction = new GetVotesFunction();
                getVotesFunction.Account = account;

            return ContractHandler.QueryAsync<GetVotesFunction, BigInteger>(getVotesFunction, blockParameter);
        }

        public Task<ulong> NodeCountQueryAsync(NodeCountFunction nodeCountFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<NodeCountFunction, ulong>(nodeCountFunction, blockParameter);
        }


        public Task<ulong> NodeCountQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<NodeCountFunction, ulong>(null, blockParameter);
        }

        public Task<NodeOfOutputDTO> NodeOfQueryAsync(NodeOfFunction nodeOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<NodeOfFunction, NodeOfOutputDTO>(nodeOfFunction, blockParameter);
        }

        public Task<NodeOfOutputDTO> NodeOfQueryAsync(ulong node, BlockParameter blockParameter = null)
        {
            var nodeOfFunction = new NodeOfFunction();
                nodeOfFunction.Node = node;

            return ContractHandler.QueryDeserializingToObjectAsync<NodeOfFunction, NodeOfOutputDTO>(nodeOfFunction, blockParameter);
        }

        public Task<ulong> NodeOfWorkerQueryAsync(NodeOfWorkerFunction nodeOfWorkerFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<NodeOfWorkerFunction, ulong>(nodeOfWorkerFunction, blockParameter);
        }


        public Task<ulong> NodeOfWorkerQueryAsync(string worker, BlockParameter blockParameter = null)
        {
            var nodeOfWorkerFunction = new NodeOfWorkerFunction();
                nodeOfWorkerFunction.Worker = worker;

            return ContractHandler.QueryAsync<NodeOfWorkerFunction, ulong>(nodeOfWorkerFunction, blockParameter);
        }

        public Task<BigInteger> NoncesQueryAsync(NoncesFunction noncesFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<NoncesFunction, BigInteger>(noncesFunction, blockParameter);
        }


        public Task<BigInteger> NoncesQueryAsync(string owner, BlockParameter blockParameter = null)
        {
            var noncesFunction = new NoncesFunction();
                noncesFunction.Owner = owner;

            return ContractHandler.QueryAsync<NoncesFunction, BigInteger>(noncesFunction, blockParameter);
        }

        public Task<string> OwnerOfQueryAsync(OwnerOfFunction ownerOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<OwnerOfFunction, string>(ownerOfFunction, blockParameter);
        }


        public Task<string> OwnerOfQueryAsync(ulong node, BlockParameter blockParameter = null)
        {
            var ownerOfFunction = new OwnerOfFunction();
                ownerOfFunction.Node = node;

            return ContractHandler.QueryAsync<OwnerOfFunction, string>(ownerOfFunction, blockParameter);
        }

        public Task<string> RegisterRequestAsync(RegisterFunction registerFunction)
        {
             return ContractHandler.SendRequestAsync(registerFunction);
        }

        public Task<TransactionReceipt> RegisterRequestAndWaitForReceiptAsync(RegisterFunction registerFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(registerFunction, cancellationToken);
        }

        public Task<string> RegisterRequestAsync(string worker, string endpoint, byte[] tlsFingerprint, BigInteger amount)
        {
            var registerFunction = new RegisterFunction();
                registerFunction.Worker = worker;
                registerFunction.Endpoint = endpoint;
                registerFunction.TlsFingerprint = tlsFingerprint;
                registerFunction.Amount = amount;

             return ContractHandler.SendRequestAsync(registerFunction);
        }

        public Task<TransactionReceipt> RegisterRequestAndWaitForReceiptAsync(string worker, string endpoint, byte[] tlsFingerprint, BigInteger amount, CancellationTokenSource cancellationToken = null)
        {
            var registerFunction = new RegisterFunction();
                registerFunction.Worker = worker;
                registerFunction.Endpoint = endpoint;
                registerFunction.TlsFingerprint = tlsFingerprint;
                registerFunction.Amount = amount;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(registerFunction, cancellationToken);
        }

        public Task<string> RotateWorkerRequestAsync(RotateWorkerFunction rotateWorkerFunction)
        {
             return ContractHandler.SendRequestAsync(rotateWorkerFunction);
        }

        public Task<TransactionReceipt> RotateWorkerRequestAndWaitForReceiptAsync(RotateWorkerFunction rotateWorkerFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(rotateWorkerFunction, cancellationToken);
        }

        public Task<string> RotateWorkerRequestAsync(ulong node, string newWorker)
        {
            var rotateWorkerFunction = new RotateWorkerFunction();
                rotateWorkerFunction.Node = node;
                rotateWorkerFunction.NewWorker = newWorker;

             return ContractHandler.SendRequestAsync(rotateWorkerFunction);
        }

        public Task<TransactionReceipt> RotateWorkerRequestAndWaitForReceiptAsync(ulong node, string newWorker, CancellationTokenSource cancellationToken = null)
        {
            var rotateWorkerFunction = new RotateWorkerFunction();
                rotateWorkerFunction.Node = node;
                rotateWorkerFunction.NewWorker = newWorker;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(rotateWorkerFunction, cancellationToken);
        }

        public Task<string> StakeRequestAsync(StakeFunction stakeFunction)
        {
             return ContractHandler.SendRequestAsync(stakeFunction);
        }

        public Task<TransactionReceipt> StakeRequestAndWaitForReceiptAsync(StakeFunction stakeFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(stakeFunction, cancellationToken);
        }

        public Task<string> StakeRequestAsync(ulong node, BigInteger amount)
        {
            var stakeFunction = new StakeFunction();
                stakeFunction.Node = node;
                stakeFunction.Amount = amount;

             return ContractHandler.SendRequestAsync(stakeFunction);
        }

        public Task<TransactionReceipt> StakeRequestAndWaitForReceiptAsync(ulong node, BigInteger amount, CancellationTokenSource cancellationToken = null)
        {
            var stakeFunction = new StakeFunction();
                stakeFunction.Node = node;
                stakeFunction.Amount = amount;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(stakeFunction, cancellationToken);
        }

        public Task<BigInteger> StakeOfQueryAsync(StakeOfFunction stakeOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<StakeOfFunction, BigInteger>(stakeOfFunction, blockParameter);
        }


        public Task<BigInteger> StakeOfQueryAsync(ulong node, BlockParameter blockParameter = null)
        {
            var stakeOfFunction = new StakeOfFunction();
                stakeOfFunction.Node = node;

            return ContractHandler.QueryAsync<StakeOfFunction, BigInteger>(stakeOfFunction, blockParameter);
        }

        public Task<BigInteger> TotalStakedQueryAsync(TotalStakedFunction totalStakedFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<TotalStakedFunction, BigInteger>(totalStakedFunction, blockParameter);
        }


        public Task<BigInteger> TotalStakedQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<TotalStakedFunction, BigInteger>(null, blockParameter);
        }

        public Task<BigInteger> TotalUnbondingQueryAsync(TotalUnbondingFunction totalUnbondingFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<TotalUnbondingFunction, BigInteger>(totalUnbondingFunction, blockParameter);
        }


        public Task<BigInteger> TotalUnbondingQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<TotalUnbondingFunction, BigInteger>(null, blockParameter);
        }

        public Task<ulong> UnbondingSecondsQueryAsync(UnbondingSecondsFunction unbondingSecondsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<UnbondingSecondsFunction, ulong>(unbondingSecondsFunction, blockParameter);
        }


        public Task<ulong> UnbondingSecondsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<UnbondingSecondsFunction, ulong>(null, blockParameter);
        }

        public Task<string> UpdateEndpointRequestAsync(UpdateEndpointFunction updateEndpointFunction)
        {
             return ContractHandler.SendRequestAsync(updateEndpointFunction);
        }

        public Task<TransactionReceipt> UpdateEndpointRequestAndWaitForReceiptAsync(UpdateEndpointFunction updateEndpointFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(updateEndpointFunction, cancellationToken);
        }

        public Task<string> UpdateEndpointRequestAsync(ulong node, string endpoint, byte[] tlsFingerprint)
        {
            var updateEndpointFunction = new UpdateEndpointFunction();
                updateEndpointFunction.Node = node;
                updateEndpointFunction.Endpoint = endpoint;
                updateEndpointFunction.TlsFingerprint = tlsFingerprint;

             return ContractHandler.SendRequestAsync(updateEndpointFunction);
        }

        public Task<TransactionReceipt> UpdateEndpointRequestAndWaitForReceiptAsync(ulong node, string endpoint, byte[] tlsFingerprint, CancellationTokenSource cancellationToken = null)
        {
            var updateEndpointFunction = new UpdateEndpointFunction();
                updateEndpointFunction.Node = node;
                updateEndpointFunction.Endpoint = endpoint;
                updateEndpointFunction.TlsFingerprint = tlsFingerprint;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(updateEndpointFunction, cancellationToken);
        }

        public Task<string> WithdrawRequestAsync(WithdrawFunction withdrawFunction)
        {
             return ContractHandler.SendRequestAsync(withdrawFunction);
        }

        public Task<TransactionReceipt> WithdrawRequestAndWaitForReceiptAsync(WithdrawFunction withdrawFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(withdrawFunction, cancellationToken);
        }

        public Task<string> WithdrawRequestAsync(ulong node)
        {
            var withdrawFunction = new WithdrawFunction();
                withdrawFunction.Node = node;

             return ContractHandler.SendRequestAsync(withdrawFunction);
        }

        public Task<TransactionReceipt> WithdrawRequestAndWaitForReceiptAsync(ulong node, CancellationTokenSource cancellationToken = null)
        {
            var withdrawFunction = new WithdrawFunction();
                withdrawFunction.Node = node;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(withdrawFunction, cancellationToken);
        }

        public Task<string> WorkerOfQueryAsync(WorkerOfFunction workerOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<WorkerOfFunction, string>(workerOfFunction, blockParameter);
        }


        public Task<string> WorkerOfQueryAsync(ulong node, BlockParameter blockParameter = null)
        {
            var workerOfFunction = new WorkerOfFunction();
                workerOfFunction.Node = node;

            return ContractHandler.QueryAsync<WorkerOfFunction, string>(workerOfFunction, blockParameter);
        }

        public override List<Type> GetAllFunctionTypes()
        {
            return new List<Type>
            {
                typeof(ClockModeFunction),
                typeof(TokenFunction),
                typeof(BeginUnbondFunction),
                typeof(ClockFunction),
                typeof(DelegateFunction),
                typeof(DelegateBySigFunction),
                typeof(DelegatesFunction),
                typeof(Eip712DomainFunction),
                typeof(GetPastTotalSupplyFunction),
                typeof(GetPastVotesFunction),
                typeof(GetVotesFunction),
                typeof(NodeCountFunction),
                typeof(NodeOfFunction),
                typeof(NodeOfWorkerFunction),
                typeof(NoncesFunction),
                typeof(OwnerOfFunction),
                typeof(RegisterFunction),
                typeof(RotateWorkerFunction),
                typeof(StakeFunction),
                typeof(StakeOfFunction),
                typeof(TotalStakedFunction),
                typeof(TotalUnbondingFunction),
                typeof(UnbondingSecondsFunction),
                typeof(UpdateEndpointFunction),
                typeof(WithdrawFunction),
                typeof(WorkerOfFunction)
            };
        }

        public override List<Type> GetAllEventTypes()
        {
            return new List<Type>
            {
                typeof(DelegateChangedEventDTO),
                typeof(DelegateVotesChangedEventDTO),
                typeof(EIP712DomainChangedEventDTO),
                typeof(EndpointUpdatedEventDTO),
                typeof(NodeRegisteredEventDTO),
                typeof(StakedEventDTO),
                typeof(UnbondingBegunEventDTO),
                typeof(WithdrawnEventDTO),
                typeof(WorkerRotatedEventDTO)
            };
        }

        public override List<Type> GetAllErrorTypes()
        {
            return new List<Type>
            {
                typeof(CheckpointUnorderedInsertionError),
                typeof(ECDSAInvalidSignatureError),
                typeof(ECDSAInvalidSignatureLengthError),
                typeof(ECDSAInvalidSignatureSError),
                typeof(ERC5805FutureLookupError),
                typeof(EndpointTooLongError),
                typeof(InsufficientStakeError),
                typeof(InvalidAccountNonceError),
                typeof(InvalidShortStringError),
                typeof(NotOwnerError),
                typeof(NotOwnerOrWorkerError),
                typeof(NothingUnbondingError),
                typeof(SafeCastOverflowedUintDowncastError),
                typeof(SafeERC20FailedOperationError),
                typeof(StillUnbondingError),
                typeof(StringTooLongError),
                typeof(UnknownNodeError),
                typeof(VotesExpiredSignatureError),
                typeof(WorkerInUseError),
                typeof(ZeroAddressError),
                typeof(ZeroAmountError),
                typeof(ZeroUnbondingError)
            };
        }
    }
}
