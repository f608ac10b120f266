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
using ProtocolLedger.Chain.Generated.FraudProofs.ContractDefinition;

namespace ProtocolLedger.Chain.Generated.FraudProofs
{
    public partial class FraudProofsService: ContractWeb3ServiceBase
    {
        public static Task<TransactionReceipt> DeployContractAndWaitForReceiptAsync(Nethereum.Web3.IWeb3 web3, FraudProofsDeployment fraudProofsDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            return web3.Eth.GetContractDeploymentHandler<FraudProofsDeployment>().SendRequestAndWaitForReceiptAsync(fraudProofsDeployment, cancellationTokenSource);
        }

        public static Task<string> DeployContractAsync(Nethereum.Web3.IWeb3 web3, FraudProofsDeployment fraudProofsDeployment)
        {
            return web3.Eth.GetContractDeploymentHandler<FraudProofsDeployment>().SendRequestAsync(fraudProofsDeployment);
        }

        public static async Task<FraudProofsService> DeployContractAndGetServiceAsync(Nethereum.Web3.IWeb3 web3, FraudProofsDeployment fraudProofsDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            var receipt = await DeployContractAndWaitForReceiptAsync(web3, fraudProofsDeployment, cancellationTokenSource);
            return new FraudProofsService(web3, receipt.ContractAddress);
        }

        public FraudProofsService(Nethereum.Web3.IWeb3 web3, string contractAddress) : base(web3, contractAddress)
        {
        }

        public Task<ulong> ClaimSecondsQueryAsync(ClaimSecondsFunction claimSecondsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<ClaimSecondsFunction, ulong>(claimSecondsFunction, blockParameter);
        }


        public Task<ulong> ClaimSecondsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<ClaimSecondsFunction, ulong>(null, blockParameter);
        }

        public Task<string> DisputesQueryAsync(DisputesFunction disputesFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<DisputesFunction, string>(disputesFunction, blockParameter);
        }


        public Task<string> DisputesQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<DisputesFunction, string>(null, blockParameter);
        }

        public Task<string> RoundsQueryAsync(RoundsFunction roundsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RoundsFunction, string>(roundsFunction, blockParameter);
        }


        public Task<string> RoundsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RoundsFunction, string>(null, blockParameter);
        }

        public Task<string> RunsQueryAsync(RunsFunction runsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RunsFunction, string>(runsFunction, blockParameter);
        }


        public Task<string> RunsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RunsFunction, string>(null, blockParameter);
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

        public Task<CheckBatchOutputDTO> CheckBatchQueryAsync(CheckBatchFunction checkBatchFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<CheckBatchFunction, CheckBatchOutputDTO>(checkBatchFunction, blockParameter);
        }

        public Task<CheckBatchOutputDTO> CheckBatchQueryAsync(Contribution c, PackedSignature signature, StepProof proof, BlockParameter blockParameter = null)
        {
            var checkBatchFunction = new CheckBatchFunction();
                checkBatchFunction.C = c;
                checkBatchFunction.Signature = signature;
                checkBatchFunction.Proof = proof;

            return ContractHandler.QueryDeserializingToObjectAsync<CheckBatchFunction, CheckBatchOutputDTO>(checkBatchFunction, blockParameter);
        }

        public Task<CheckCommitmentsOutputDTO> CheckCommitmentsQueryAsync(CheckCommitmentsFunction checkCommitmentsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<CheckCommitmentsFunction, CheckCommitmentsOutputDTO>(checkCommitmentsFunction, blockParameter);
        }

        public Task<CheckCommitmentsOutputDTO> CheckCommitmentsQueryAsync(ulong run, ulong round, ulong node, byte[] a, PackedSignature signatureA, byte[] b, PackedSignature signatureB, BlockParameter blockParameter = null)
        {
            var checkCommitmentsFunction = new CheckCommitmentsFunction();
                checkCommitmentsFunction.Run = run;
                checkCommitmentsFunction.Round = round;
                checkCommitmentsFunction.Node = node;
                checkCommitmentsFunction.A = a;
                checkCommitmentsFunction.SignatureA = signatureA;
                checkCommitmentsFunction.B = b;
                checkCommitmentsFunction.SignatureB = signatureB;

            return ContractHandler.QueryDeserializingToObjectAsync<CheckCommitmentsFunction, CheckCommitmentsOutputDTO>(checkCommitmentsFunction, blockParameter);
        }

        public Task<CheckContributionsOutputDTO> CheckContributionsQueryAsync(CheckContributionsFunction checkContributionsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<CheckContributionsFunction, CheckContributionsOutputDTO>(checkContributionsFunction, blockParameter);
        }

        public Task<CheckContributionsOutputDTO> CheckContributionsQueryAsync(Contribution a, PackedSignature signatureA, Contribution b, PackedSignature signatureB, BlockParameter blockParameter = null)
        {
            var checkContributionsFunction = new CheckContributionsFunction();
                checkContributionsFunction.A = a;
                checkContributionsFunction.SignatureA = signatureA;
                checkContributionsFunction.B = b;
                checkContributionsFunction.SignatureB = signatureB;

            return ContractHandler.QueryDeserializingToObjectAsync<CheckContributionsFunction, CheckContributionsOutputDTO>(checkContributionsFunction, blockParameter);
        }

        public Task<CheckEvidenceOutputDTO> CheckEvidenceQueryAsync(CheckEvidenceFunction checkEvidenceFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<CheckEvidenceFunction, CheckEvidenceOutputDTO>(checkEvidenceFunction, blockParameter);
        }

        public Task<CheckEvidenceOutputDTO> CheckEvidenceQueryAsync(byte[] evidence, BlockParameter blockParameter = null)
        {
            var checkEvidenceFunction = new CheckEvidenceFunction();
                checkEvidenceFunction.Evidence = evidence;

            return ContractHandler.QueryDeserializingToObjectAsync<CheckEvidenceFunction, CheckEvidenceOutputDTO>(checkEvidenceFunction, blockParameter);
        }

        public Task<CheckUnopenedOutputDTO> CheckUnopenedQueryAsync(CheckUnopenedFunction checkUnopenedFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<CheckUnopenedFunction, CheckUnopenedOutputDTO>(checkUnopenedFunction, blockParameter);
        }

        public Task<CheckUnopenedOutputDTO> CheckUnopenedQueryAsync(Contribution c, PackedSignature signature, BlockParameter blockParameter = null)
        {
            var checkUnopenedFunction = new CheckUnopenedFunction();
                checkUnopenedFunction.C = c;
                checkUnopenedFunction.Signature = signature;

            return ContractHandler.QueryDeserializingToObjectAsync<CheckUnopenedFunction, CheckUnopenedOutputDTO>(checkUnopenedFunction, blockParameter);
        }

        public Task<CheckUpdateOutputDTO> CheckUpdateQueryAsync(CheckUpdateFunction checkUpdateFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<CheckUpdateFunction, CheckUpdateOutputDTO>(checkUpdateFunction, blockParameter);
        }

        public Task<CheckUpdateOutputDTO> CheckUpdateQueryAsync(Contribution c, PackedSignature signature, byte[] update, List<byte[]> path, BlockParameter blockParameter = null)
        {
            var checkUpdateFunction = new CheckUpdateFunction();
                checkUpdateFunction.C = c;
                checkUpdateFunction.Signature = signature;
                checkUpdateFunction.Update = update;
                checkUpdateFunction.Path = path;

            return ContractHandler.QueryDeserializingToObjectAsync<CheckUpdateFunction, CheckUpdateOutputDTO>(checkUpdateFunction, blockParameter);
        }

        public Task<string> ClaimBountyRequestAsync(ClaimBountyFunction claimBountyFunction)
        {
             return ContractHandler.SendRequestAsync(claimBountyFunction);
        }

        public Task<TransactionReceipt> ClaimBountyRequestAndWaitForReceiptAsync(ClaimBountyFunction claimBountyFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(claimBountyFunction, cancellationToken);
        }

        public Task<string> ClaimBountyRequestAsync(ulong run, ulong round, ulong node, Award award, byte[] evidence, byte[] salt)
        {
            var claimBountyFunction = new ClaimBountyFunction();
                claimBountyFunction.Run = run;
                claimBountyFunction.Round = round;
                claimBountyFunction.Node = node;
                claimBountyFunction.Award = award;
                claimBountyFunction.Evidence = evidence;
                claimBountyFunction.Salt = salt;

             return ContractHandler.SendRequestAsync(claimBountyFunction);
        }

        public Task<TransactionReceipt> ClaimBountyRequestAndWaitForReceiptAsync(ulong run, ulong round, ulong node, Award award, byte[] evidence, byte[] salt, CancellationTokenSource cancellationToken = null)
        {
            var claimBountyFunction = new ClaimBountyFunction();
                claimBountyFunction.Run = run;
                claimBountyFunction.Round = round;
                claimBountyFunction.Node = node;
                claimBountyFunction.Award = award;
                claimBountyFunction.Evidence = evidence;
                claimBountyFunction.Salt = salt;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(claimBountyFunction, cancellationToken);
        }

        public Task<string> CommitEvidenceRequestAsync(CommitEvidenceFunction commitEvidenceFunction)
        {
             return ContractHandler.SendRequestAsync(commitEvidenceFunction);
        }

        public Task<TransactionReceipt> CommitEvidenceRequestAndWaitForReceiptAsync(CommitEvidenceFunction commitEvidenceFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(commitEvidenceFunction, cancellationToken);
        }

        public Task<string> CommitEvidenceRequestAsync(byte[] commitment)
        {
            var commitEvidenceFunction = new CommitEvidenceFunction();
                commitEvidenceFunction.Commitment = commitment;

             return ContractHandler.SendRequestAsync(commitEvidenceFunction);
        }

        public Task<TransactionReceipt> CommitEvidenceRequestAndWaitForReceiptAsync(byte[] commitment, CancellationTokenSource cancellationToken = null)
        {
            var commitEvidenceFunction = new CommitEvidenceFunction();
                commitEvidenceFunction.Commitment = commitment;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(commitEvidenceFunction, cancellationToken);
        }

        public Task<ulong> CommittedAsQueryAsync(CommittedAsFunction committedAsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<CommittedAsFunction, ulong>(committedAsFunction, blockParameter);
        }


        public Task<ulong> CommittedAsQueryAsync(byte[] commitment, BlockParameter blockParameter = null)
        {
            var committedAsFunction = new CommittedAsFunction();
                committedAsFunction.Commitment = commitment;

            return ContractHandler.QueryAsync<CommittedAsFunction, ulong>(committedAsFunction, blockParameter);
        }

        public Task<string> ConvictRequestAsync(ConvictFunction convictFunction)
        {
             return ContractHandler.SendRequestAsync(convictFunction);
        }

        public Task<TransactionReceipt> ConvictRequestAndWaitForReceiptAsync(ConvictFunction convictFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(convictFunction, cancellationToken);
        }

        public Task<string> ConvictRequestAsync(ulong run, ulong round, ulong node)
        {
            var convictFunction = new ConvictFunction();
                convictFunction.Run = run;
                convictFunction.Round = round;
                convictFunction.Node = node;

             return ContractHandler.SendRequestAsync(convictFunction);
        }

        public Task<TransactionReceipt> ConvictRequestAndWaitForReceiptAsync(ulong run, ulong round, ulong node, CancellationTokenSource cancellationToken = null)
        {
            var convictFunction = new ConvictFunction();
                convictFunction.Run = run;
                convictFunction.Round = round;
                convictFunction.Node = node;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(convictFunction, cancellationToken);
        }

        public Task<byte[]> HashEvidenceQueryAsync(HashEvidenceFunction hashEvidenceFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<HashEvidenceFunction, byte[]>(hashEvidenceFunction, blockParameter);
        }


        public Task<byte[]> HashEvidenceQueryAsync(byte[] evidenceHash, string revealer, byte[] salt, BlockParameter blockParameter = null)
        {
            var hashEvidenceFunction = new HashEvidenceFunction();
                hashEvidenceFunction.EvidenceHash = evidenceHash;
                hashEvidenceFunction.Revealer = revealer;
                hashEvidenceFunction.Salt = salt;

            return ContractHandler.QueryAsync<HashEvidenceFunction, byte[]>(hashEvidenceFunction, blockParameter);
        }

        public Task<bool> IsConvictedQueryAsync(IsConvictedFunction isConvictedFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<IsConvictedFunction, bool>(isConvictedFunction, blockParameter);
        }


        public Task<bool> IsConvictedQueryAsync(ulong run, ulong round, ulong node, BlockParameter blockParameter = null)
        {
            var isConvictedFunction = new IsConvictedFunction();
                isConvictedFunction.Run = run;
                isConvictedFunction.Round = round;
                isConvictedFunction.Node = node;

            return ContractHandler.QueryAsync<IsConvictedFunction, bool>(isConvictedFunction, blockParameter);
        }

        public Task<string> PayAwardRequestAsync(PayAwardFunction payAwardFunction)
        {
             return ContractHandler.SendRequestAsync(payAwardFunction);
        }

        public Task<TransactionReceipt> PayAwardRequestAndWaitForReceiptAsync(PayAwardFunction payAwardFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(payAwardFunction, cancellationToken);
        }

        public Task<string> PayAwardRequestAsync(ulong run, ulong round, ulong node, Award award)
        {
            var payAwardFunction = new PayAwardFunction();
                payAwardFunction.Run = run;
                payAwardFunction.Round = round;
                payAwardFunction.Node = node;
                payAwardFunction.Award = award;

             return ContractHandler.SendRequestAsync(payAwardFunction);
        }

        public Task<TransactionReceipt> PayAwardRequestAndWaitForReceiptAsync(ulong run, ulong round, ulong node, Award award, CancellationTokenSource cancellationToken = null)
        {
            var payAwardFunction = new PayAwardFunction();
                payAwardFunction.Run = run;
                payAwardFunction.Round = round;
                payAwardFunction.Node = node;
                payAwardFunction.Award = award;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(payAwardFunction, cancellationToken);
        }

        public Task<string> ProveRequestAsync(ProveFunction proveFunction)
        {
             return ContractHandler.SendRequestAsync(proveFunction);
        }

        public Task<TransactionReceipt> ProveRequestAndWaitForReceiptAsync(ProveFunction proveFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(proveFunction, cancellationToken);
        }

        public Task<string> ProveRequestAsync(byte[] evidence)
        {
            var proveFunction = new ProveFunction();
                proveFunction.Evidence = evidence;

             return ContractHandler.SendRequestAsync(proveFunction);
        }

        public Task<TransactionReceipt> ProveRequestAndWaitForReceiptAsync(byte[] evidence, CancellationTokenSource cancellationToken = null)
        {
            var proveFunction = new ProveFunction();
                proveFunction.Evidence = evidence;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(proveFunction, cancellationToken);
        }

        public Task<ulong> SequenceQueryAsync(SequenceFunction sequenceFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<SequenceFunction, ulong>(sequenceFunction, blockParameter);
        }


        public Task<ulong> SequenceQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<SequenceFunction, ulong>(null, blockParameter);
        }

        public override List<Type> GetAllFunctionTypes()
        {
            return new List<Type>
            {
                typeof(ClaimSecondsFunction),
                typeof(DisputesFunction),
                typeof(RoundsFunction),
                typeof(RunsFunction),
                typeof(TokenFunction),
                typeof(VaultFunction),
                typeof(CheckBatchFunction),
                typeof(CheckCommitmentsFunction),
                typeof(CheckContributionsFunction),
                typeof(CheckEvidenceFunction),
                typeof(CheckUnopenedFunction),
                typeof(CheckUpdateFunction),
                typeof(ClaimBountyFunction),
                typeof(CommitEvidenceFunction),
                typeof(CommittedAsFunction),
                typeof(ConvictFunction),
                typeof(HashEvidenceFunction),
                typeof(IsConvictedFunction),
                typeof(PayAwardFunction),
                typeof(ProveFunction),
                typeof(SequenceFunction)
            };
        }

        public override List<Type> GetAllEventTypes()
        {
            return new List<Type>
            {
                typeof(AwardPaidEventDTO),
                typeof(BountyClaimedEventDTO),
                typeof(ConvictedEventDTO),
                typeof(EvidenceCommittedAsEventDTO)
            };
        }

        public override List<Type> GetAllErrorTypes()
        {
            return new List<Type>
            {
                typeof(AlreadyConvictedError),
                typeof(ClaimWindowClosedError),
                typeof(ClaimWindowOpenError),
                typeof(ECDSAInvalidSignatureError),
                typeof(ECDSAInvalidSignatureLengthError),
                typeof(ECDSAInvalidSignatureSError),
                typeof(EvidenceCommittedError),
                typeof(EvidenceLengthError),
                typeof(NoBeaconError),
                typeof(NotAscendingError),
                typeof(NotCommittedBeforeError),
                typeof(NotDisputeGameError),
                typeof(NotEarliestError),
                typeof(NotInTraceError),
                typeof(NotSameRoundError),
                typeof(NotSignedByWorkerError),
                typeof(OtherFaultError),
                typeof(RightBatchError),
                typeof(RoundMayOpenError),
                typeof(SafeERC20FailedOperationError),
                typeof(SameUpdateError),
                typeof(UnknownAwardError),
                typeof(UnknownEvidenceError),
                typeof(UnknownStepError),
                typeof(ZeroAddressError),
                typeof(ZeroClaimSecondsError)
            };
        }
    }
}
