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
using ProtocolLedger.Chain.Generated.AllowListAdmission.ContractDefinition;

namespace ProtocolLedger.Chain.Generated.AllowListAdmission
{
    public partial class AllowListAdmissionService: ContractWeb3ServiceBase
    {
        public static Task<TransactionReceipt> DeployContractAndWaitForReceiptAsync(Nethereum.Web3.IWeb3 web3, AllowListAdmissionDeployment allowListAdmissionDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            return web3.Eth.GetContractDeploymentHandler<AllowListAdmissionDeployment>().SendRequestAndWaitForReceiptAsync(allowListAdmissionDeployment, cancellationTokenSource);
        }

        public static Task<string> DeployContractAsync(Nethereum.Web3.IWeb3 web3, AllowListAdmissionDeployment allowListAdmissionDeployment)
        {
            return web3.Eth.GetContractDeploymentHandler<AllowListAdmissionDeployment>().SendRequestAsync(allowListAdmissionDeployment);
        }

        public static async Task<AllowListAdmissionService> DeployContractAndGetServiceAsync(Nethereum.Web3.IWeb3 web3, AllowListAdmissionDeployment allowListAdmissionDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            var receipt = await DeployContractAndWaitForReceiptAsync(web3, allowListAdmissionDeployment, cancellationTokenSource);
            return new AllowListAdmissionService(web3, receipt.ContractAddress);
        }

        public AllowListAdmissionService(Nethereum.Web3.IWeb3 web3, string contractAddress) : base(web3, contractAddress)
        {
        }

        public Task<string> TimelockQueryAsync(TimelockFunction timelockFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<TimelockFunction, string>(timelockFunction, blockParameter);
        }


        public Task<string> TimelockQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<TimelockFunction, string>(null, blockParameter);
        }

        public Task<bool> AdmitQueryAsync(AdmitFunction admitFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<AdmitFunction, bool>(admitFunction, blockParameter);
        }


        public Task<bool> AdmitQueryAsync(ulong run, ulong returnValue2, string owner, byte[] returnValue4, BlockParameter blockParameter = null)
        {
            var admitFunction = new AdmitFunction();
                admitFunction.Run = run;
                admitFunction.ReturnValue2 = returnValue2;
                admitFunction.Owner = owner;
                admitFunction.ReturnValue4 = returnValue4;

            return ContractHandler.QueryAsync<AdmitFunction, bool>(admitFunction, blockParameter);
        }

        public Task<bool> IsAllowedQueryAsync(IsAllowedFunction isAllowedFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<IsAllowedFunction, bool>(isAllowedFunction, blockParameter);
        }


        public Task<bool> IsAllowedQueryAsync(ulong run, string owner, BlockParameter blockParameter = null)
        {
            var isAllowedFunction = new IsAllowedFunction();
                isAllowedFunction.Run = run;
                isAllowedFunction.Owner = owner;

            return ContractHandler.QueryAsync<IsAllowedFunction, bool>(isAllowedFunction, blockParameter);
        }

        public Task<string> SetAllowedRequestAsync(SetAllowedFunction setAllowedFunction)
        {
             return ContractHandler.SendRequestAsync(setAllowedFunction);
        }

        public Task<TransactionReceipt> SetAllowedRequestAndWaitForReceiptAsync(SetAllowedFunction setAllowedFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(setAllowedFunction, cancellationToken);
        }

        public Task<string> SetAllowedRequestAsync(ulong run, List<string> owners, bool allowed)
        {
            var setAllowedFunction = new SetAllowedFunction();
                setAllowedFunction.Run = run;
                setAllowedFunction.Owners = owners;
                setAllowedFunction.Allowed = allowed;

             return ContractHandler.SendRequestAsync(setAllowedFunction);
        }

        public Task<TransactionReceipt> SetAllowedRequestAndWaitForReceiptAsync(ulong run, List<string> owners, bool allowed, CancellationTokenSource cancellationToken = null)
        {
            var setAllowedFunction = new SetAllowedFunction();
                setAllowedFunction.Run = run;
                setAllowedFunction.Owners = owners;
                setAllowedFunction.Allowed = allowed;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(setAllowedFunction, cancellationToken);
        }

        public override List<Type> GetAllFunctionTypes()
        {
            return new List<Type>
            {
                typeof(TimelockFunction),
                typeof(AdmitFunction),
                typeof(IsAllowedFunction),
                typeof(SetAllowedFunction)
            };
        }

        public override List<Type> GetAllEventTypes()
        {
            return new List<Type>
            {
                typeof(OwnerAllowedEventDTO)
            };
        }

        public override List<Type> GetAllErrorTypes()
        {
            return new List<Type>
            {
                typeof(NotTimelockError)
            };
        }
    }
}
