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
using ProtocolLedger.Chain.Generated.OpenAdmission.ContractDefinition;

namespace ProtocolLedger.Chain.Generated.OpenAdmission
{
    public partial class OpenAdmissionService: ContractWeb3ServiceBase
    {
        public static Task<TransactionReceipt> DeployContractAndWaitForReceiptAsync(Nethereum.Web3.IWeb3 web3, OpenAdmissionDeployment openAdmissionDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            return web3.Eth.GetContractDeploymentHandler<OpenAdmissionDeployment>().SendRequestAndWaitForReceiptAsync(openAdmissionDeployment, cancellationTokenSource);
        }

        public static Task<string> DeployContractAsync(Nethereum.Web3.IWeb3 web3, OpenAdmissionDeployment openAdmissionDeployment)
        {
            return web3.Eth.GetContractDeploymentHandler<OpenAdmissionDeployment>().SendRequestAsync(openAdmissionDeployment);
        }

        public static async Task<OpenAdmissionService> DeployContractAndGetServiceAsync(Nethereum.Web3.IWeb3 web3, OpenAdmissionDeployment openAdmissionDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            var receipt = await DeployContractAndWaitForReceiptAsync(web3, openAdmissionDeployment, cancellationTokenSource);
            return new OpenAdmissionService(web3, receipt.ContractAddress);
        }

        public OpenAdmissionService(Nethereum.Web3.IWeb3 web3, string contractAddress) : base(web3, contractAddress)
        {
        }

        public Task<bool> AdmitQueryAsync(AdmitFunction admitFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<AdmitFunction, bool>(admitFunction, blockParameter);
        }


        public Task<bool> AdmitQueryAsync(ulong returnValue1, ulong returnValue2, string returnValue3, byte[] returnValue4, BlockParameter blockParameter = null)
        {
            var admitFunction = new AdmitFunction();
                admitFunction.ReturnValue1 = returnValue1;
                admitFunction.ReturnValue2 = returnValue2;
                admitFunction.ReturnValue3 = returnValue3;
                admitFunction.ReturnValue4 = returnValue4;

            return ContractHandler.QueryAsync<AdmitFunction, bool>(admitFunction, blockParameter);
        }

        public override List<Type> GetAllFunctionTypes()
        {
            return new List<Type>
            {
                typeof(AdmitFunction)
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

            };
        }
    }
}
