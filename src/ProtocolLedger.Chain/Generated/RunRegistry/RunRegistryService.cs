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
using ProtocolLedger.Chain.Generated.RunRegistry.ContractDefinition;

namespace ProtocolLedger.Chain.Generated.RunRegistry
{
    public partial class RunRegistryService: ContractWeb3ServiceBase
    {
        public static Task<TransactionReceipt> DeployContractAndWaitForReceiptAsync(Nethereum.Web3.IWeb3 web3, RunRegistryDeployment runRegistryDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            return web3.Eth.GetContractDeploymentHandler<RunRegistryDeployment>().SendRequestAndWaitForReceiptAsync(runRegistryDeployment, cancellationTokenSource);
        }

        public static Task<string> DeployContractAsync(Nethereum.Web3.IWeb3 web3, RunRegistryDeployment runRegistryDeployment)
        {
            return web3.Eth.GetContractDeploymentHandler<RunRegistryDeployment>().SendRequestAsync(runRegistryDeployment);
        }

        public static async Task<RunRegistryService> DeployContractAndGetServiceAsync(Nethereum.Web3.IWeb3 web3, RunRegistryDeployment runRegistryDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            var receipt = await DeployContractAndWaitForReceiptAsync(web3, runRegistryDeployment, cancellationTokenSource);
            return new RunRegistryService(web3, receipt.ContractAddress);
        }

        public RunRegistryService(Nethereum.Web3.IWeb3 web3, string contractAddress) : base(web3, contractAddress)
        {
        }

        public Task<string> BrakeQueryAsync(BrakeFunction brakeFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<BrakeFunction, string>(brakeFunction, blockParameter);
        }


        public Task<string> BrakeQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<BrakeFunction, string>(null, blockParameter);
        }

        public Task<string> CheckpointsQueryAsync(CheckpointsFunction checkpointsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<CheckpointsFunction, string>(checkpointsFunction, blockParameter);
        }


        public Task<string> CheckpointsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<CheckpointsFunction, string>(null, blockParameter);
        }

        public Task<string> ComputeMeterQueryAsync(ComputeMeterFunction computeMeterFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<ComputeMeterFunction, string>(computeMeterFunction, blockParameter);
        }


        public Task<string> ComputeMeterQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<ComputeMeterFunction, string>(null, blockParameter);
        }

        public Task<string> DistributorQueryAsync(DistributorFunction distributorFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<DistributorFunction, string>(distributorFunction, blockParameter);
        }


        public Task<string> DistributorQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<DistributorFunction, string>(null, blockParameter);
        }

        public Task<uint> MaxBatchWindowsQueryAsync(MaxBatchWindowsFunction maxBatchWindowsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<MaxBatchWindowsFunction, uint>(maxBatchWindowsFunction, blockParameter);
        }


        public Task<uint> MaxBatchWindowsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<MaxBatchWindowsFunction, uint>(null, blockParameter);
        }

        public Task<ulong> MaxMandateSecondsQueryAsync(MaxMandateSecondsFunction maxMandateSecondsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<MaxMandateSecondsFunction, ulong>(maxMandateSecondsFunction, blockParameter);
        }


        public Task<ulong> MaxMandateSecondsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<MaxMandateSecondsFunction, ulong>(null, blockParameter);
        }

        public Task<ulong> MaxPauseSecondsQueryAsync(MaxPauseSecondsFunction maxPauseSecondsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<MaxPauseSecondsFunction, ulong>(maxPauseSecondsFunction, blockParameter);
        }


        public Task<ulong> MaxPauseSecondsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<MaxPauseSecondsFunction, ulong>(null, blockParameter);
        }

        public Task<string> RoundManagerQueryAsync(RoundManagerFunction roundManagerFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RoundManagerFunction, string>(roundManagerFunction, blockParameter);
        }


        public Task<string> RoundManagerQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RoundManagerFunction, string>(null, blockParameter);
        }

        public Task<string> TimelockQueryAsync(TimelockFunction timelockFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<TimelockFunction, string>(timelockFunction, blockParameter);
        }


        public Task<string> TimelockQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<TimelockFunction, string>(null, blockParameter);
        }

        public Task<string> VaultQueryAsync(VaultFunction vaultFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<VaultFunction, string>(vaultFunction, blockParameter);
        }


        public Task<string> VaultQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<VaultFunction, string>(null, blockParameter);
        }

        public Task<string> AdmissionOfQueryAsync(AdmissionOfFunction admissionOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<AdmissionOfFunction, string>(admissionOfFunction, blockParameter);
        }


        public Task<string> AdmissionOfQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var admissionOfFunction = new AdmissionOfFunction();
                admissionOfFunction.Run = run;

            return ContractHandler.QueryAsync<AdmissionOfFunction, string>(admissionOfFunction, blockParameter);
        }

        public Task<string> CloseRoundRequestAsync(CloseRoundFunction closeRoundFunction)
        {
             return ContractHandler.SendRequestAsync(closeRoundFunction);
        }

        public Task<TransactionReceipt> CloseRoundRequestAndWaitForReceiptAsync(CloseRoundFunction closeRoundFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(closeRoundFunction, cancellationToken);
        }

        public Task<string> CloseRoundRequestAsync(ulong run)
        {
            var closeRoundFunction = new CloseRoundFunction();
                closeRoundFunction.Run = run;

             return ContractHandler.SendRequestAsync(closeRoundFunction);
        }

        public Task<TransactionReceipt> CloseRoundRequestAndWaitForReceiptAsync(ulong run, CancellationTokenSource cancellationToken = null)
        {
            var closeRoundFunction = new CloseRoundFunction();
                closeRoundFunction.Run = run;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(closeRoundFunction, cancellationToken);
        }

        public Task<ulong> ClosedRoundsOfQueryAsync(ClosedRoundsOfFunction closedRoundsOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<ClosedRoundsOfFunction, ulong>(closedRoundsOfFunction, blockParameter);
        }


        public Task<ulong> ClosedRoundsOfQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var closedRoundsOfFunction = new ClosedRoundsOfFunction();
                closedRoundsOfFunction.Run = run;

            return ContractHandler.QueryAsync<ClosedRoundsOfFunction, ulong>(closedRoundsOfFunction, blockParameter);
        }

        public Task<string> CreateRunRequestAsync(CreateRunFunction createRunFunction)
        {
             return ContractHandler.SendRequestAsync(createRunFunction);
        }

        public Task<TransactionReceipt> CreateRunRequestAndWaitForReceiptAsync(CreateRunFunction createRunFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(createRunFunction, cancellationToken);
        }

        public Task<string> CreateRunRequestAsync(RunParams runParams)
        {
            var createRunFunction = new CreateRunFunction();
                createRunFunction.RunParams = runParams;

             return ContractHandler.SendRequestAsync(createRunFunction);
        }

        public Task<TransactionReceipt> CreateRunRequestAndWaitForReceiptAsync(RunParams runParams, CancellationTokenSource cancellationToken = null)
        {
            var createRunFunction = new CreateRunFunction();
                createRunFunction.RunParams = runParams;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(createRunFunction, cancellationToken);
        }

        public Task<string> CreatorOfQueryAsync(CreatorOfFunction creatorOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<CreatorOfFunction, string>(creatorOfFunction, blockParameter);
        }


        public Task<string> CreatorOfQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var creatorOfFunction = new CreatorOfFunction();
                creatorOfFunction.Run = run;

            return ContractHandler.QueryAsync<CreatorOfFunction, string>(creatorOfFunction, blockParameter);
        }

        public Task<DataTermsOfOutputDTO> DataTermsOfQueryAsync(DataTermsOfFunction dataTermsOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<DataTermsOfFunction, DataTermsOfOutputDTO>(dataTermsOfFunction, blockParameter);
        }

        public Task<DataTermsOfOutputDTO> DataTermsOfQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var dataTermsOfFunction = new DataTermsOfFunction();
                dataTermsOfFunction.Run = run;

            return ContractHandler.QueryDeserializingToObjectAsync<DataTermsOfFunction, DataTermsOfOutputDTO>(dataTermsOfFunction, blockParameter);
        }

        public Task<DisputeTermsOfOutputDTO> DisputeTermsOfQueryAsync(DisputeTermsOfFunction disputeTermsOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<DisputeTermsOfFunction, DisputeTermsOfOutputDTO>(disputeTermsOfFunction, blockParameter);
        }

        public Task<DisputeTermsOfOutputDTO> DisputeTermsOfQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var disputeTermsOfFunction = new DisputeTermsOfFunction();
                disputeTermsOfFunction.Run = run;

            return ContractHandler.QueryDeserializingToObjectAsync<DisputeTermsOfFunction, DisputeTermsOfOutputDTO>(disputeTermsOfFunction, blockParameter);
        }

        public Task<string> ExtendMandateRequestAsync(ExtendMandateFunction extendMandateFunction)
        {
             return ContractHandler.SendRequestAsync(extendMandateFunction);
        }

        public Task<TransactionReceipt> ExtendMandateRequestAndWaitForReceiptAsync(ExtendMandateFunction extendMandateFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(extendMandateFunction, cancellationToken);
        }

        public Task<string> ExtendMandateRequestAsync(ulong run, ulong rounds, ulong expiry)
        {
            var extendMandateFunction = new ExtendMandateFunction();
                extendMandateFunction.Run = run;
                extendMandateFunction.Rounds = rounds;
                extendMandateFunction.Expiry = expiry;

             return ContractHandler.SendRequestAsync(extendMandateFunction);
        }

        public Task<TransactionReceipt> ExtendMandateRequestAndWaitForReceiptAsync(ulong run, ulong rounds, ulong expiry, CancellationTokenSource cancellationToken = null)
        {
            var extendMandateFunction = new ExtendMandateFunction();
                extendMandateFunction.Run = run;
                extendMandateFunction.Rounds = rounds;
                extendMandateFunction.Expiry = expiry;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(extendMandateFunction, cancellationToken);
        }

        public Task<byte[]> GenesisOfQueryAsync(GenesisOfFunction genesisOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<GenesisOfFunction, byte[]>(genesisOfFunction, blockParameter);
        }


        public Task<byte[]> GenesisOfQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var genesisOfFunction = new GenesisOfFunction();
                genesisOfFunction.Run = run;

            return ContractHandler.QueryAsync<GenesisOfFunction, byte[]>(genesisOfFunction, blockParameter);
        }

        public Task<string> HaltRequestAsync(HaltFunction haltFunction)
        {
             return ContractHandler.SendRequestAsync(haltFunction);
        }

        public Task<TransactionReceipt> HaltRequestAndWaitForReceiptAsync(HaltFunction haltFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(haltFunction, cancellationToken);
        }

        public Task<string> HaltRequestAsync(ulong run)
        {
            var haltFunction = new HaltFunction();
                haltFunction.Run = run;

             return ContractHandler.SendRequestAsync(haltFunction);
        }

        public Task<TransactionReceipt> HaltRequestAndWaitForReceiptAsync(ulong run, CancellationTokenSource cancellationToken = null)
        {
            var haltFunction = new HaltFunction();
                haltFunction.Run = run;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(haltFunction, cancellationToken);
        }

        public Task<bool> HaltedForGoodQueryAsync(HaltedForGoodFunction haltedForGoodFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<HaltedForGoodFunction, bool>(haltedForGoodFunction, blockParameter);
        }


        public Task<bool> HaltedForGoodQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var haltedForGoodFunction = new HaltedForGoodFunction();
                haltedForGoodFunction.Run = run;

            return ContractHandler.QueryAsync<HaltedForGoodFunction, bool>(haltedForGoodFunction, blockParameter);
        }

        public Task<MandateOfOutputDTO> MandateOfQueryAsync(MandateOfFunction mandateOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<MandateOfFunction, MandateOfOutputDTO>(mandateOfFunction, blockParameter);
        }

        public Task<MandateOfOutputDTO> MandateOfQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var mandateOfFunction = new MandateOfFunction();
                mandateOfFunction.Run = run;

            return ContractHandler.QueryDeserializingToObjectAsync<MandateOfFunction, MandateOfOutputDTO>(mandateOfFunction, blockParameter);
        }

        public Task<ParamsOfOutputDTO> ParamsOfQueryAsync(ParamsOfFunction paramsOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<ParamsOfFunction, ParamsOfOutputDTO>(paramsOfFunction, blockParameter);
        }

        public Task<ParamsOfOutputDTO> ParamsOfQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var paramsOfFunction = new ParamsOfFunction();
                paramsOfFunction.Run = run;

            return ContractHandler.QueryDeserializingToObjectAsync<ParamsOfFunction, ParamsOfOutputDTO>(paramsOfFunction, blockParameter);
        }

        public Task<string> PassReviewRequestAsync(PassReviewFunction passReviewFunction)
        {
             return ContractHandler.SendRequestAsync(passReviewFunction);
        }

        public Task<TransactionReceipt> PassReviewRequestAndWaitForReceiptAsync(PassReviewFunction passReviewFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(passReviewFunction, cancellationToken);
        }

        public Task<string> PassReviewRequestAsync(ulong run, byte[] evaluationReport)
        {
            var passReviewFunction = new PassReviewFunction();
                passReviewFunction.Run = run;
                passReviewFunction.EvaluationReport = evaluationReport;

             return ContractHandler.SendRequestAsync(passReviewFunction);
        }

        public Task<TransactionReceipt> PassReviewRequestAndWaitForReceiptAsync(ulong run, byte[] evaluationReport, CancellationTokenSource cancellationToken = null)
        {
            var passReviewFunction = new PassReviewFunction();
                passReviewFunction.Run = run;
                passReviewFunction.EvaluationReport = evaluationReport;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(passReviewFunction, cancellationToken);
        }

        public Task<string> PauseRequestAsync(PauseFunction pauseFunction)
        {
             return ContractHandler.SendRequestAsync(pauseFunction);
        }

        public Task<TransactionReceipt> PauseRequestAndWaitForReceiptAsync(PauseFunction pauseFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(pauseFunction, cancellationToken);
        }

        public Task<string> PauseRequestAsync(ulong run, ulong until)
        {
            var pauseFunction = new PauseFunction();
                pauseFunction.Run = run;
                pauseFunction.Until = until;

             return ContractHandler.SendRequestAsync(pauseFunction);
        }

        public Task<TransactionReceipt> PauseRequestAndWaitForReceiptAsync(ulong run, ulong until, CancellationTokenSource cancellationToken = null)
        {
            var pauseFunction = new PauseFunction();
                pauseFunction.Run = run;
                pauseFunction.Until = until;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(pauseFunction, cancellationToken);
        }

        public Task<PauseOfOutputDTO> PauseOfQueryAsync(PauseOfFunction pauseOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<PauseOfFunction, PauseOfOutputDTO>(pauseOfFunction, blockParameter);
        }

        public Task<PauseOfOutputDTO> PauseOfQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var pauseOfFunction = new PauseOfFunction();
                pauseOfFunction.Run = run;

            return ContractHandler.QueryDeserializingToObjectAsync<PauseOfFunction, PauseOfOutputDTO>(pauseOfFunction, blockParameter);
        }

        public Task<string> RequireReviewRequestAsync(RequireReviewFunction requireReviewFunction)
        {
             return ContractHandler.SendRequestAsync(requireReviewFunction);
        }

        public Task<TransactionReceipt> RequireReviewRequestAndWaitForReceiptAsync(RequireReviewFunction requireReviewFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(requireReviewFunction, cancellationToken);
        }

        public Task<string> RequireReviewRequestAsync(ulong run)
        {
            var requireReviewFunction = new RequireReviewFunction();
                requireReviewFunction.Run = run;

             return ContractHandler.SendRequestAsync(requireReviewFunction);
        }

        public Task<TransactionReceipt> RequireReviewRequestAndWaitForReceiptAsync(ulong run, CancellationTokenSource cancellationToken = null)
        {
            var requireReviewFunction = new RequireReviewFunction();
                requireReviewFunction.Run = run;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(requireReviewFunction, cancellationToken);
        }

        public Task<string> ResumeRequestAsync(ResumeFunction resumeFunction)
        {
             return ContractHandler.SendRequestAsync(resumeFunction);
        }

        public Task<TransactionReceipt> ResumeRequestAndWaitForReceiptAsync(ResumeFunction resumeFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(resumeFunction, cancellationToken);
        }

        public Task<string> ResumeRequestAsync(ulong run)
        {
            var resumeFunction = new ResumeFunction();
                resumeFunction.Run = run;

             return ContractHandler.SendRequestAsync(resumeFunction);
        }

        public Task<TransactionReceipt> ResumeRequestAndWaitForReceiptAsync(ulong run, CancellationTokenSource cancellationToken = null)
        {
            var resumeFunction = new ResumeFunction();
                resumeFunction.Run = run;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(resumeFunction, cancellationToken);
        }

        public Task<BigInteger> RewardPerRoundOfQueryAsync(RewardPerRoundOfFunction rewardPerRoundOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RewardPerRoundOfFunction, BigInteger>(rewardPerRoundOfFunction, blockParameter);
        }


        public Task<BigInteger> RewardPerRoundOfQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var rewardPerRoundOfFunction = new RewardPerRoundOfFunction();
                rewardPerRoundOfFunction.Run = run;

            return ContractHandler.QueryAsync<RewardPerRoundOfFunction, BigInteger>(rewardPerRoundOfFunction, blockParameter);
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

        public Task<ulong> RunCountQueryAsync(RunCountFunction runCountFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RunCountFunction, ulong>(runCountFunction, blockParameter);
        }


        public Task<ulong> RunCountQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RunCountFunction, ulong>(null, blockParameter);
        }

        public Task<ShareTermsOfOutputDTO> ShareTermsOfQueryAsync(ShareTermsOfFunction shareTermsOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<ShareTermsOfFunction, ShareTermsOfOutputDTO>(shareTermsOfFunction, blockParameter);
        }

        public Task<ShareTermsOfOutputDTO> ShareTermsOfQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var shareTermsOfFunction = new ShareTermsOfFunction();
                shareTermsOfFunction.Run = run;

            return ContractHandler.QueryDeserializingToObjectAsync<ShareTermsOfFunction, ShareTermsOfOutputDTO>(shareTermsOfFunction, blockParameter);
        }

        public Task<byte> StateOfQueryAsync(StateOfFunction stateOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<StateOfFunction, byte>(stateOfFunction, blockParameter);
        }


        public Task<byte> StateOfQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var stateOfFunction = new StateOfFunction();
                stateOfFunction.Run = run;

            return ContractHandler.QueryAsync<StateOfFunction, byte>(stateOfFunction, blockParameter);
        }

        public override List<Type> GetAllFunctionTypes()
        {
            return new List<Type>
            {
                typeof(BrakeFunction),
                typeof(CheckpointsFunction),
                typeof(ComputeMeterFunction),
                typeof(DistributorFunction),
                typeof(MaxBatchWindowsFunction),
                typeof(MaxMandateSecondsFunction),
                typeof(MaxPauseSecondsFunction),
                typeof(RoundManagerFunction),
                typeof(TimelockFunction),
                typeof(VaultFunction),
                typeof(AdmissionOfFunction),
                typeof(CloseRoundFunction),
                typeof(ClosedRoundsOfFunction),
                typeof(CreateRunFunction),
                typeof(CreatorOfFunction),
                typeof(DataTermsOfFunction),
                typeof(DisputeTermsOfFunction),
                typeof(ExtendMandateFunction),
                typeof(GenesisOfFunction),
                typeof(HaltFunction),
                typeof(HaltedForGoodFunction),
                typeof(MandateOfFunction),
                typeof(ParamsOfFunction),
                typeof(PassReviewFunction),
                typeof(PauseFunction),
                typeof(PauseOfFunction),
                typeof(RequireReviewFunction),
                typeof(ResumeFunction),
                typeof(RewardPerRoundOfFunction),
                typeof(RollbackFunction),
                typeof(RunCountFunction),
                typeof(ShareTermsOfFunction),
                typeof(StateOfFunction)
            };
        }

        public override List<Type> GetAllEventTypes()
        {
            return new List<Type>
            {
                typeof(MandateExtendedEventDTO),
                typeof(ReviewPassedEventDTO),
                typeof(ReviewRequiredEventDTO),
                typeof(RoundClosedEventDTO),
                typeof(RunCreatedEventDTO),
                typeof(RunHaltedEventDTO),
                typeof(RunPausedEventDTO),
                typeof(RunResumedEventDTO)
            };
        }

        public override List<Type> GetAllErrorTypes()
        {
            return new List<Type>
            {
                typeof(BatchTooLargeError),
                typeof(MandateExpiryOutOfRangeError),
                typeof(MandateNotFundedError),
                typeof(MandateShrinksError),
                typeof(NoReviewRequiredError),
                typeof(NotBrakeError),
                typeof(NotComputeMeterError),
                typeof(NotPausedError),
                typeof(NotRoundManagerError),
                typeof(NotTimelockError),
                typeof(ParentsNotAscendingError),
                typeof(PauseOutOfRangeError),
                typeof(PhasesOutlastUnbondingError),
                typeof(PolicyWithoutCodeError),
                typeof(RoundOpenError),
                typeof(RunHaltedForGoodError),
                typeof(RunNotActiveError),
                typeof(SafeCastOverflowedUintDowncastError),
                typeof(SlashAboveStakeError),
                typeof(StakeTooLargeError),
                typeof(TooManyParentsError),
                typeof(TooManyRoundsError),
                typeof(UnknownParentError),
                typeof(UnknownRunError),
                typeof(ZeroParamError),
                typeof(ZeroReportError)
            };
        }
    }
}
