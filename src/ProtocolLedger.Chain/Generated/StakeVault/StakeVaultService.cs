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

        public Task<string> DisputesQueryAsync(DisputesFunction disputesFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<DisputesFunction, string>(disputesFunction, blockParameter);
        }


        public Task<string> DisputesQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<DisputesFunction, string>(null, blockParameter);
        }

        public Task<string> DistributorQueryAsync(DistributorFunction distributorFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<DistributorFunction, string>(distributorFunction, blockParameter);
        }


        public Task<string> DistributorQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<DistributorFunction, string>(null, blockParameter);
        }

        public Task<ulong> JailSecondsQueryAsync(JailSecondsFunction jailSecondsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<JailSecondsFunction, ulong>(jailSecondsFunction, blockParameter);
        }


        public Task<ulong> JailSecondsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<JailSecondsFunction, ulong>(null, blockParameter);
        }

        public Task<string> ProofsQueryAsync(ProofsFunction proofsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<ProofsFunction, string>(proofsFunction, blockParameter);
        }


        public Task<string> ProofsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<ProofsFunction, string>(null, blockParameter);
        }

        public Task<ushort> ProverShareBpsQueryAsync(ProverShareBpsFunction proverShareBpsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<ProverShareBpsFunction, ushort>(proverShareBpsFunction, blockParameter);
        }


        public Task<ushort> ProverShareBpsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<ProverShareBpsFunction, ushort>(null, blockParameter);
        }

        public Task<string> RoundManagerQueryAsync(RoundManagerFunction roundManagerFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RoundManagerFunction, string>(roundManagerFunction, blockParameter);
        }


        public Task<string> RoundManagerQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RoundManagerFunction, string>(null, blockParameter);
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

        public Task<string> BindRequestAsync(BindFunction bindFunction)
        {
             return ContractHandler.SendRequestAsync(bindFunction);
        }

        public Task<TransactionReceipt> BindRequestAndWaitForReceiptAsync(BindFunction bindFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(bindFunction, cancellationToken);
        }

        public Task<string> BindRequestAsync(ulong node, ulong run)
        {
            var bindFunction = new BindFunction();
                bindFunction.Node = node;
                bindFunction.Run = run;

             return ContractHandler.SendRequestAsync(bindFunction);
        }

        public Task<TransactionReceipt> BindRequestAndWaitForReceiptAsync(ulong node, ulong run, CancellationTokenSource cancellationToken = null)
        {
            var bindFunction = new BindFunction();
                bindFunction.Node = node;
                bindFunction.Run = run;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(bindFunction, cancellationToken);
        }

        public Task<BigInteger> EligibleStakeOfQueryAsync(EligibleStakeOfFunction eligibleStakeOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<EligibleStakeOfFunction, BigInteger>(eligibleStakeOfFunction, blockParameter);
        }


        public Task<BigInteger> EligibleStakeOfQueryAsync(ulong node, BlockParameter blockParameter = null)
        {
            var eligibleStakeOfFunction = new EligibleStakeOfFunction();
                eligibleStakeOfFunction.Node = node;

            return ContractHandler.QueryAsync<EligibleStakeOfFunction, BigInteger>(eligibleStakeOfFunction, blockParameter);
        }

        public Task<bool> IsJailedQueryAsync(IsJailedFunction isJailedFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<IsJailedFunction, bool>(isJailedFunction, blockParameter);
        }


        public Task<bool> IsJailedQueryAsync(ulong node, BlockParameter blockParameter = null)
        {
            var isJailedFunction = new IsJailedFunction();
                isJailedFunction.Node = node;

            return ContractHandler.QueryAsync<IsJailedFunction, bool>(isJailedFunction, blockParameter);
        }

        public Task<bool> IsWorkerAtQueryAsync(IsWorkerAtFunction isWorkerAtFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<IsWorkerAtFunction, bool>(isWorkerAtFunction, blockParameter);
        }


        public Task<bool> IsWorkerAtQueryAsync(ulong node, string key, BlockParameter blockParameter = null)
        {
            var isWorkerAtFunction = new IsWorkerAtFunction();
                isWorkerAtFunction.Node = node;
                isWorkerAtFunction.Key = key;

            return ContractHandler.QueryAsync<IsWorkerAtFunction, bool>(isWorkerAtFunction, blockParameter);
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

        public Task<ulong> RunOfQueryAsync(RunOfFunction runOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RunOfFunction, ulong>(runOfFunction, blockParameter);
        }


        public Task<ulong> RunOfQueryAsync(ulong node, BlockParameter blockParameter = null)
        {
            var runOfFunction = new RunOfFunction();
                runOfFunction.Node = node;

            return ContractHandler.QueryAsync<RunOfFunction, ulong>(runOfFunction, blockParameter);
        }

        public Task<string> SlashRequestAsync(SlashFunction slashFunction)
        {
             return ContractHandler.SendRequestAsync(slashFunction);
        }

        public Task<TransactionReceipt> SlashRequestAndWaitForReceiptAsync(SlashFunction slashFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(slashFunction, cancellationToken);
        }

        public Task<string> SlashRequestAsync(ulong run, ulong node, BigInteger amount, string prover)
        {
            var slashFunction = new SlashFunction();
                slashFunction.Run = run;
                slashFunction.Node = node;
                slashFunction.Amount = amount;
                slashFunction.Prover = prover;

             return ContractHandler.SendRequestAsync(slashFunction);
        }

        public Task<TransactionReceipt> SlashRequestAndWaitForReceiptAsync(ulong run, ulong node, BigInteger amount, string prover, CancellationTokenSource cancellationToken = null)
        {
            var slashFunction = new SlashFunction();
                slashFunction.Run = run;
                slashFunction.Node = node;
                slashFunction.Amount = amount;
                slashFunction.Prover = prover;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(slashFunction, cancellationToken);
        }

        public Task<BigInteger> SlashableOfQueryAsync(SlashableOfFunction slashableOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<SlashableOfFunction, BigInteger>(slashableOfFunction, blockParameter);
        }


        public Task<BigInteger> SlashableOfQueryAsync(ulong node, BlockParameter blockParameter = null)
        {
            var slashableOfFunction = new SlashableOfFunction();
                slashableOfFunction.Node = node;

            return ContractHandler.QueryAsync<SlashableOfFunction, BigInteger>(slashableOfFunction, blockParameter);
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

        public Task<string> UnjailRequestAsync(UnjailFunction unjailFunction)
        {
             return ContractHandler.SendRequestAsync(unjailFunction);
        }

        public Task<TransactionReceipt> UnjailRequestAndWaitForReceiptAsync(UnjailFunction unjailFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(unjailFunction, cancellationToken);
        }

        public Task<string> UnjailRequestAsync(ulong node)
        {
            var unjailFunction = new UnjailFunction();
                unjailFunction.Node = node;

             return ContractHandler.SendRequestAsync(unjailFunction);
        }

        public Task<TransactionReceipt> UnjailRequestAndWaitForReceiptAsync(ulong node, CancellationTokenSource cancellationToken = null)
        {
            var unjailFunction = new UnjailFunction();
                unjailFunction.Node = node;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(unjailFunction, cancellationToken);
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

        public Task<BigInteger> VotingUnitsOfQueryAsync(VotingUnitsOfFunction votingUnitsOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<VotingUnitsOfFunction, BigInteger>(votingUnitsOfFunction, blockParameter);
        }


        public Task<BigInteger> VotingUnitsOfQueryAsync(string owner, BlockParameter blockParameter = null)
        {
            var votingUnitsOfFunction = new VotingUnitsOfFunction();
                votingUnitsOfFunction.Owner = owner;

            return ContractHandler.QueryAsync<VotingUnitsOfFunction, BigInteger>(votingUnitsOfFunction, blockParameter);
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
                typeof(DisputesFunction),
                typeof(DistributorFunction),
                typeof(JailSecondsFunction),
                typeof(ProofsFunction),
                typeof(ProverShareBpsFunction),
                typeof(RoundManagerFunction),
                typeof(TokenFunction),
                typeof(BeginUnbondFunction),
                typeof(BindFunction),
                typeof(EligibleStakeOfFunction),
                typeof(IsJailedFunction),
                typeof(IsWorkerAtFunction),
                typeof(NodeCountFunction),
                typeof(NodeOfFunction),
                typeof(OwnerOfFunction),
                typeof(RegisterFunction),
                typeof(RotateWorkerFunction),
                typeof(RunOfFunction),
                typeof(SlashFunction),
                typeof(SlashableOfFunction),
                typeof(StakeFunction),
                typeof(StakeOfFunction),
                typeof(TotalStakedFunction),
                typeof(TotalUnbondingFunction),
                typeof(UnbondingSecondsFunction),
                typeof(UnjailFunction),
                typeof(UpdateEndpointFunction),
                typeof(VotingUnitsOfFunction),
                typeof(WithdrawFunction),
                typeof(WorkerOfFunction)
            };
        }

        public override List<Type> GetAllEventTypes()
        {
            return new List<Type>
            {
                typeof(EndpointUpdatedEventDTO),
                typeof(JailedEventDTO),
                typeof(NodeRegisteredEventDTO),
                typeof(SlashedEventDTO),
                typeof(StakedEventDTO),
                typeof(UnbondingBegunEventDTO),
                typeof(UnjailedEventDTO),
                typeof(WithdrawnEventDTO),
                typeof(WorkerRotatedEventDTO)
            };
        }

        public override List<Type> GetAllErrorTypes()
        {
            return new List<Type>
            {
                typeof(BoundToRunError),
                typeof(EndpointTooLongError),
                typeof(InsufficientStakeError),
                typeof(NotJailedError),
                typeof(NotOwnerError),
                typeof(NotOwnerOrWorkerError),
                typeof(NotProofContractError),
                typeof(NotRoundManagerError),
                typeof(NothingUnbondingError),
                typeof(SafeCastOverflowedUintDowncastError),
                typeof(SafeERC20FailedOperationError),
                typeof(SameWorkerError),
                typeof(ShareOutOfRangeError),
                typeof(StillJailedError),
                typeof(StillUnbondingError),
                typeof(UnknownNodeError),
                typeof(ZeroAddressError),
                typeof(ZeroAmountError),
                typeof(ZeroUnbondingError)
            };
        }
    }
}
