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
using ProtocolLedger.Chain.Generated.ExactUnits.ContractDefinition;

namespace ProtocolLedger.Chain.Generated.ExactUnits
{
    public partial class ExactUnitsService: ContractWeb3ServiceBase
    {
        public static Task<TransactionReceipt> DeployContractAndWaitForReceiptAsync(Nethereum.Web3.IWeb3 web3, ExactUnitsDeployment exactUnitsDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            return web3.Eth.GetContractDeploymentHandler<ExactUnitsDeployment>().SendRequestAndWaitForReceiptAsync(exactUnitsDeployment, cancellationTokenSource);
        }

        public static Task<string> DeployContractAsync(Nethereum.Web3.IWeb3 web3, ExactUnitsDeployment exactUnitsDeployment)
        {
            return web3.Eth.GetContractDeploymentHandler<ExactUnitsDeployment>().SendRequestAsync(exactUnitsDeployment);
        }

        public static async Task<ExactUnitsService> DeployContractAndGetServiceAsync(Nethereum.Web3.IWeb3 web3, ExactUnitsDeployment exactUnitsDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            var receipt = await DeployContractAndWaitForReceiptAsync(web3, exactUnitsDeployment, cancellationTokenSource);
            return new ExactUnitsService(web3, receipt.ContractAddress);
        }

        public ExactUnitsService(Nethereum.Web3.IWeb3 web3, string contractAddress) : base(web3, contractAddress)
        {
        }

        public Task<ComputeOutputDTO> ComputeQueryAsync(ComputeFunction computeFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<ComputeFunction, ComputeOutputDTO>(computeFunction, blockParameter);
        }

        public Task<ComputeOutputDTO> ComputeQueryAsync(Position position, byte[] returnValue2, byte[] returnValue3, byte[] filing, BlockParameter blockParameter = null)
        {
            var computeFunction = new ComputeFunction();
                computeFunction.Position = position;
                computeFunction.ReturnValue2 = returnValue2;
                computeFunction.ReturnValue3 = returnValue3;
                computeFunction.Filing = filing;

            return ContractHandler.QueryDeserializingToObjectAsync<ComputeFunction, ComputeOutputDTO>(computeFunction, blockParameter);
        }

        public Task<byte[]> StateBlockQueryAsync(StateBlockFunction stateBlockFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<StateBlockFunction, byte[]>(stateBlockFunction, blockParameter);
        }


        public Task<byte[]> StateBlockQueryAsync(Position position, byte[] returnValue2, byte[] returnValue3, byte[] filing, BlockParameter blockParameter = null)
        {
            var stateBlockFunction = new StateBlockFunction();
                stateBlockFunction.Position = position;
                stateBlockFunction.ReturnValue2 = returnValue2;
                stateBlockFunction.ReturnValue3 = returnValue3;
                stateBlockFunction.Filing = filing;

            return ContractHandler.QueryAsync<StateBlockFunction, byte[]>(stateBlockFunction, blockParameter);
        }

        public Task<byte[]> UpdateBlockQueryAsync(UpdateBlockFunction updateBlockFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<UpdateBlockFunction, byte[]>(updateBlockFunction, blockParameter);
        }


        public Task<byte[]> UpdateBlockQueryAsync(Position position, byte[] returnValue2, byte[] returnValue3, byte[] filing, BlockParameter blockParameter = null)
        {
            var updateBlockFunction = new UpdateBlockFunction();
                updateBlockFunction.Position = position;
                updateBlockFunction.ReturnValue2 = returnValue2;
                updateBlockFunction.ReturnValue3 = returnValue3;
                updateBlockFunction.Filing = filing;

            return ContractHandler.QueryAsync<UpdateBlockFunction, byte[]>(updateBlockFunction, blockParameter);
        }

        public override List<Type> GetAllFunctionTypes()
        {
            return new List<Type>
            {
                typeof(ComputeFunction),
                typeof(StateBlockFunction),
                typeof(UpdateBlockFunction)
            };
        }

        public override List<Type> GetAllEventTypes()
        {
            return new List<Type>
            {

            };
        }

        public override List<Type> GetAllErrorTypes()
        {
            return new List<Type>
            {
                typeof(BadDescriptionError),
                typeof(BadOperatorError),
                typeof(LeafMissingError),
                typeof(LeavesLeftError),
                typeof(NoFormulaError),
                typeof(NotFiledError),
                typeof(NotInTensorError),
                typeof(NotInTextError)
            };
        }
    }
}
