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
using ProtocolLedger.Chain.Generated.CheckpointRegistry.ContractDefinition;

namespace ProtocolLedger.Chain.Generated.CheckpointRegistry
{
    public partial class CheckpointRegistryService: ContractWeb3ServiceBase
    {
        public static Task<TransactionReceipt> DeployContractAndWaitForReceiptAsync(Nethereum.Web3.IWeb3 web3, CheckpointRegistryDeployment checkpointRegistryDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            return web3.Eth.GetContractDeploymentHandler<CheckpointRegistryDeployment>().SendRequestAndWaitForReceiptAsync(checkpointRegistryDeployment, cancellationTokenSource);
        }

        public static Task<string> DeployContractAsync(Nethereum.Web3.IWeb3 web3, CheckpointRegistryDeployment checkpointRegistryDeployment)
        {
            return web3.Eth.GetContractDeploymentHandler<CheckpointRegistryDeployment>().SendRequestAsync(checkpointRegistryDeployment);
        }

        public static async Task<CheckpointRegistryService> DeployContractAndGetServiceAsync(Nethereum.Web3.IWeb3 web3, CheckpointRegistryDeployment checkpointRegistryDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            var receipt = await DeployContractAndWaitForReceiptAsync(web3, checkpointRegistryDeployment, cancellationTokenSource);
            return new CheckpointRegistryService(web3, receipt.ContractAddress);
        }

        public CheckpointRegistryService(Nethereum.Web3.IWeb3 web3, string contractAddress) : base(web3, contractAddress)
        {
        }

        public Task<ulong> MaxRollbackSecondsQueryAsync(MaxRollbackSecondsFunction maxRollbackSecondsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<MaxRollbackSecondsFunction, ulong>(maxRollbackSecondsFunction, blockParameter);
        }


        public Task<ulong> MaxRollbackSecondsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<MaxRollbackSecondsFunction, ulong>(null, blockParameter);
        }

        public Task<string> RegistryQueryAsync(RegistryFunction registryFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RegistryFunction, string>(registryFunction, blockParameter);
        }


        public Task<string> RegistryQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RegistryFunction, string>(null, blockParameter);
        }

        public Task<string> RoundManagerQueryAsync(RoundManagerFunction roundManagerFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RoundManagerFunction, string>(roundManagerFunction, blockParameter);
        }


        public Task<string> RoundManagerQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RoundManagerFunction, string>(null, blockParameter);
        }

        public Task<LatestOutputDTO> LatestQueryAsync(LatestFunction latestFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<LatestFunction, LatestOutputDTO>(latestFunction, blockParameter);
        }

        public Task<LatestOutputDTO> LatestQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var latestFunction = new LatestFunction();
                latestFunction.Run = run;

            return ContractHandler.QueryDeserializingToObjectAsync<LatestFunction, LatestOutputDTO>(latestFunction, blockParameter);
        }

        public Task<ParentOfOutputDTO> ParentOfQueryAsync(ParentOfFunction parentOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<ParentOfFunction, ParentOfOutputDTO>(parentOfFunction, blockParameter);
        }

        public Task<ParentOfOutputDTO> ParentOfQueryAsync(ulong run, ulong round, BlockParameter blockParameter = null)
        {
            var parentOfFunction = new ParentOfFunction();
                parentOfFunction.Run = run;
                parentOfFunction.Round = round;

            return ContractHandler.QueryDeserializingToObjectAsync<ParentOfFunction, ParentOfOutputDTO>(parentOfFunction, blockParameter);
        }

        public Task<string> RecordRequestAsync(RecordFunction recordFunction)
        {
             return ContractHandler.SendRequestAsync(recordFunction);
        }

        public Task<TransactionReceipt> RecordRequestAndWaitForReceiptAsync(RecordFunction recordFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(recordFunction, cancellationToken);
        }

        public Task<string> RecordRequestAsync(ulong run, ulong round, byte[] root)
        {
            var recordFunction = new RecordFunction();
                recordFunction.Run = run;
                recordFunction.Round = round;
                recordFunction.Root = root;

             return ContractHandler.SendRequestAsync(recordFunction);
        }

        public Task<TransactionReceipt> RecordRequestAndWaitForReceiptAsync(ulong run, ulong round, byte[] root, CancellationTokenSource cancellationToken = null)
        {
            var recordFunction = new RecordFunction();
                recordFunction.Run = run;
                recordFunction.Round = round;
                recordFunction.Root = root;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(recordFunction, cancellationToken);
        }

        public Task<ulong> RecordedAtOfQueryAsync(RecordedAtOfFunction recordedAtOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RecordedAtOfFunction, ulong>(recordedAtOfFunction, blockParameter);
        }


        public Task<ulong> RecordedAtOfQueryAsync(ulong run, ulong round, BlockParameter blockParameter = null)
        {
            var recordedAtOfFunction = new RecordedAtOfFunction();
                recordedAtOfFunction.Run = run;
                recordedAtOfFunction.Round = round;

            return ContractHandler.QueryAsync<RecordedAtOfFunction, ulong>(recordedAtOfFunction, blockParameter);
        }

        public Task<string> RollbackRequestAsync(RollbackFunction rollbackFunction)
        {
             return ContractHandler.SendRequestAsync(rollbackFunction);
        }

        public Task<TransactionReceipt> RollbackRequestAndWaitForReceiptAsync(RollbackFunction rollbackFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(rollbackFunction, cancellationToken);
        }

        public Task<string> RollbackRequestAsync(ulong run, ulong round)
        {
            var rollbackFunction = new RollbackFunction();
                rollbackFunction.Run = run;
                rollbackFunction.Round = round;

             return ContractHandler.SendRequestAsync(rollbackFunction);
        }

        public Task<TransactionReceipt> RollbackRequestAndWaitForReceiptAsync(ulong run, ulong round, CancellationTokenSource cancellationToken = null)
        {
            var rollbackFunction = new RollbackFunction();
                rollbackFunction.Run = run;
                rollbackFunction.Round = round;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(rollbackFunction, cancellationToken);
        }

        public Task<byte[]> RootOfQueryAsync(RootOfFunction rootOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RootOfFunction, byte[]>(rootOfFunction, blockParameter);
        }


        public Task<byte[]> RootOfQueryAsync(ulong run, ulong round, BlockParameter blockParameter = null)
        {
            var rootOfFunction = new RootOfFunction();
                rootOfFunction.Run = run;
                rootOfFunction.Round = round;

            return ContractHandler.QueryAsync<RootOfFunction, byte[]>(rootOfFunction, blockParameter);
        }

        public override List<Type> GetAllFunctionTypes()
        {
            return new List<Type>
            {
                typeof(MaxRollbackSecondsFunction),
                typeof(RegistryFunction),
                typeof(RoundManagerFunction),
                typeof(LatestFunction),
                typeof(ParentOfFunction),
                typeof(RecordFunction),
                typeof(RecordedAtOfFunction),
                typeof(RollbackFunction),
                typeof(RootOfFunction)
            };
        }

        public override List<Type> GetAllEventTypes()
        {
            return new List<Type>
            {
                typeof(CheckpointRecordedEventDTO),
                typeof(RolledBackEventDTO)
            };
        }

        public override List<Type> GetAllErrorTypes()
        {
            return new List<Type>
            {
                typeof(CheckpointTooOldError),
                typeof(NotRoundManagerError),
                typeof(NotRunRegistryError),
                typeof(NothingFinalisedError),
                typeof(RoundNotAfterLatestError),
                typeof(RoundNotOlderError),
                typeof(ZeroRootError)
            };
        }
    }
}
