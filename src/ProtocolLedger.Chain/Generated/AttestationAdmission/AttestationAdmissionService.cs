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
using ProtocolLedger.Chain.Generated.AttestationAdmission.ContractDefinition;

namespace ProtocolLedger.Chain.Generated.AttestationAdmission
{
    public partial class AttestationAdmissionService: ContractWeb3ServiceBase
    {
        public static Task<TransactionReceipt> DeployContractAndWaitForReceiptAsync(Nethereum.Web3.IWeb3 web3, AttestationAdmissionDeployment attestationAdmissionDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            return web3.Eth.GetContractDeploymentHandler<AttestationAdmissionDeployment>().SendRequestAndWaitForReceiptAsync(attestationAdmissionDeployment, cancellationTokenSource);
        }

        public static Task<string> DeployContractAsync(Nethereum.Web3.IWeb3 web3, AttestationAdmissionDeployment attestationAdmissionDeployment)
        {
            return web3.Eth.GetContractDeploymentHandler<AttestationAdmissionDeployment>().SendRequestAsync(attestationAdmissionDeployment);
        }

        public static async Task<AttestationAdmissionService> DeployContractAndGetServiceAsync(Nethereum.Web3.IWeb3 web3, AttestationAdmissionDeployment attestationAdmissionDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            var receipt = await DeployContractAndWaitForReceiptAsync(web3, attestationAdmissionDeployment, cancellationTokenSource);
            return new AttestationAdmissionService(web3, receipt.ContractAddress);
        }

        public AttestationAdmissionService(Nethereum.Web3.IWeb3 web3, string contractAddress) : base(web3, contractAddress)
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


        public Task<bool> AdmitQueryAsync(ulong run, ulong node, string owner, byte[] data, BlockParameter blockParameter = null)
        {
            var admitFunction = new AdmitFunction();
                admitFunction.Run = run;
                admitFunction.Node = node;
                admitFunction.Owner = owner;
                admitFunction.Data = data;

            return ContractHandler.QueryAsync<AdmitFunction, bool>(admitFunction, blockParameter);
        }

        public Task<Eip712DomainOutputDTO> Eip712DomainQueryAsync(Eip712DomainFunction eip712DomainFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<Eip712DomainFunction, Eip712DomainOutputDTO>(eip712DomainFunction, blockParameter);
        }

        public Task<Eip712DomainOutputDTO> Eip712DomainQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<Eip712DomainFunction, Eip712DomainOutputDTO>(null, blockParameter);
        }

        public Task<byte[]> HashAdmissionQueryAsync(HashAdmissionFunction hashAdmissionFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<HashAdmissionFunction, byte[]>(hashAdmissionFunction, blockParameter);
        }


        public Task<byte[]> HashAdmissionQueryAsync(ulong run, ulong node, string owner, ulong issuedAt, ulong expiry, BlockParameter blockParameter = null)
        {
            var hashAdmissionFunction = new HashAdmissionFunction();
                hashAdmissionFunction.Run = run;
                hashAdmissionFunction.Node = node;
                hashAdmissionFunction.Owner = owner;
                hashAdmissionFunction.IssuedAt = issuedAt;
                hashAdmissionFunction.Expiry = expiry;

            return ContractHandler.QueryAsync<HashAdmissionFunction, byte[]>(hashAdmissionFunction, blockParameter);
        }

        public Task<bool> IsAttestorQueryAsync(IsAttestorFunction isAttestorFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<IsAttestorFunction, bool>(isAttestorFunction, blockParameter);
        }


        public Task<bool> IsAttestorQueryAsync(ulong run, string attestor, BlockParameter blockParameter = null)
        {
            var isAttestorFunction = new IsAttestorFunction();
                isAttestorFunction.Run = run;
                isAttestorFunction.Attestor = attestor;

            return ContractHandler.QueryAsync<IsAttestorFunction, bool>(isAttestorFunction, blockParameter);
        }

        public Task<string> RevokeRequestAsync(RevokeFunction revokeFunction)
        {
             return ContractHandler.SendRequestAsync(revokeFunction);
        }

        public Task<TransactionReceipt> RevokeRequestAndWaitForReceiptAsync(RevokeFunction revokeFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(revokeFunction, cancellationToken);
        }

        public Task<string> RevokeRequestAsync(ulong run, ulong node)
        {
            var revokeFunction = new RevokeFunction();
                revokeFunction.Run = run;
                revokeFunction.Node = node;

             return ContractHandler.SendRequestAsync(revokeFunction);
        }

        public Task<TransactionReceipt> RevokeRequestAndWaitForReceiptAsync(ulong run, ulong node, CancellationTokenSource cancellationToken = null)
        {
            var revokeFunction = new RevokeFunction();
                revokeFunction.Run = run;
                revokeFunction.Node = node;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(revokeFunction, cancellationToken);
        }

        public Task<BigInteger> RevokedAtQueryAsync(RevokedAtFunction revokedAtFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RevokedAtFunction, BigInteger>(revokedAtFunction, blockParameter);
        }


        public Task<BigInteger> RevokedAtQueryAsync(string attestor, ulong run, ulong node, BlockParameter blockParameter = null)
        {
            var revokedAtFunction = new RevokedAtFunction();
                revokedAtFunction.Attestor = attestor;
                revokedAtFunction.Run = run;
                revokedAtFunction.Node = node;

            return ContractHandler.QueryAsync<RevokedAtFunction, BigInteger>(revokedAtFunction, blockParameter);
        }

        public Task<string> SetAttestorRequestAsync(SetAttestorFunction setAttestorFunction)
        {
             return ContractHandler.SendRequestAsync(setAttestorFunction);
        }

        public Task<TransactionReceipt> SetAttestorRequestAndWaitForReceiptAsync(SetAttestorFunction setAttestorFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(setAttestorFunction, cancellationToken);
        }

        public Task<string> SetAttestorRequestAsync(ulong run, string attestor, bool listed)
        {
            var setAttestorFunction = new SetAttestorFunction();
                setAttestorFunction.Run = run;
                setAttestorFunction.Attestor = attestor;
                setAttestorFunction.Listed = listed;

             return ContractHandler.SendRequestAsync(setAttestorFunction);
        }

        public Task<TransactionReceipt> SetAttestorRequestAndWaitForReceiptAsync(ulong run, string attestor, bool listed, CancellationTokenSource cancellationToken = null)
        {
            var setAttestorFunction = new SetAttestorFunction();
                setAttestorFunction.Run = run;
                setAttestorFunction.Attestor = attestor;
                setAttestorFunction.Listed = listed;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(setAttestorFunction, cancellationToken);
        }

        public override List<Type> GetAllFunctionTypes()
        {
            return new List<Type>
            {
                typeof(TimelockFunction),
                typeof(AdmitFunction),
                typeof(Eip712DomainFunction),
                typeof(HashAdmissionFunction),
                typeof(IsAttestorFunction),
                typeof(RevokeFunction),
                typeof(RevokedAtFunction),
                typeof(SetAttestorFunction)
            };
        }

        public override List<Type> GetAllEventTypes()
        {
            return new List<Type>
            {
                typeof(AttestorListedEventDTO),
                typeof(EIP712DomainChangedEventDTO),
                typeof(RevokedEventDTO)
            };
        }

        public override List<Type> GetAllErrorTypes()
        {
            return new List<Type>
            {
                typeof(AttestationRevokedError),
                typeof(DataTooShortError),
                typeof(ExpiredError),
                typeof(InvalidShortStringError),
                typeof(InvalidSignatureError),
                typeof(NotAttestorError),
                typeof(NotTimelockError),
                typeof(NotYetIssuedError),
                typeof(StringTooLongError),
                typeof(ZeroAttestorError)
            };
        }
    }
}
