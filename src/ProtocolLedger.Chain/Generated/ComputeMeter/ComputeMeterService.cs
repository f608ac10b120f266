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
using ProtocolLedger.Chain.Generated.ComputeMeter.ContractDefinition;

namespace ProtocolLedger.Chain.Generated.ComputeMeter
{
    public partial class ComputeMeterService: ContractWeb3ServiceBase
    {
        public static Task<TransactionReceipt> DeployContractAndWaitForReceiptAsync(Nethereum.Web3.IWeb3 web3, ComputeMeterDeployment computeMeterDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            return web3.Eth.GetContractDeploymentHandler<ComputeMeterDeployment>().SendRequestAndWaitForReceiptAsync(computeMeterDeployment, cancellationTokenSource);
        }

        public static Task<string> DeployContractAsync(Nethereum.Web3.IWeb3 web3, ComputeMeterDeployment computeMeterDeployment)
        {
            return web3.Eth.GetContractDeploymentHandler<ComputeMeterDeployment>().SendRequestAsync(computeMeterDeployment);
        }

        public static async Task<ComputeMeterService> DeployContractAndGetServiceAsync(Nethereum.Web3.IWeb3 web3, ComputeMeterDeployment computeMeterDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            var receipt = await DeployContractAndWaitForReceiptAsync(web3, computeMeterDeployment, cancellationTokenSource);
            return new ComputeMeterService(web3, receipt.ContractAddress);
        }

        public ComputeMeterService(Nethereum.Web3.IWeb3 web3, string contractAddress) : base(web3, contractAddress)
        {
        }

        public Task<string> CheckpointsQueryAsync(CheckpointsFunction checkpointsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<CheckpointsFunction, string>(checkpointsFunction, blockParameter);
        }


        public Task<string> CheckpointsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<CheckpointsFunction, string>(null, blockParameter);
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

        public Task<string> TimelockQueryAsync(TimelockFunction timelockFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<TimelockFunction, string>(timelockFunction, blockParameter);
        }


        public Task<string> TimelockQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<TimelockFunction, string>(null, blockParameter);
        }

        public Task<List<ulong>> AncestorsOfQueryAsync(AncestorsOfFunction ancestorsOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<AncestorsOfFunction, List<ulong>>(ancestorsOfFunction, blockParameter);
        }


        public Task<List<ulong>> AncestorsOfQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var ancestorsOfFunction = new AncestorsOfFunction();
                ancestorsOfFunction.Run = run;

            return ContractHandler.QueryAsync<AncestorsOfFunction, List<ulong>>(ancestorsOfFunction, blockParameter);
        }

        public Task<string> CheckThresholdRequestAsync(CheckThresholdFunction checkThresholdFunction)
        {
             return ContractHandler.SendRequestAsync(checkThresholdFunction);
        }

        public Task<TransactionReceipt> CheckThresholdRequestAndWaitForReceiptAsync(CheckThresholdFunction checkThresholdFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(checkThresholdFunction, cancellationToken);
        }

        public Task<string> CheckThresholdRequestAsync(ulong run)
        {
            var checkThresholdFunction = new CheckThresholdFunction();
                checkThresholdFunction.Run = run;

             return ContractHandler.SendRequestAsync(checkThresholdFunction);
        }

        public Task<TransactionReceipt> CheckThresholdRequestAndWaitForReceiptAsync(ulong run, CancellationTokenSource cancellationToken = null)
        {
            var checkThresholdFunction = new CheckThresholdFunction();
                checkThresholdFunction.Run = run;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(checkThresholdFunction, cancellationToken);
        }

        public Task<string> DeclareMemoryRequestAsync(DeclareMemoryFunction declareMemoryFunction)
        {
             return ContractHandler.SendRequestAsync(declareMemoryFunction);
        }

        public Task<TransactionReceipt> DeclareMemoryRequestAndWaitForReceiptAsync(DeclareMemoryFunction declareMemoryFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(declareMemoryFunction, cancellationToken);
        }

        public Task<string> DeclareMemoryRequestAsync(ulong run, ulong node, uint gigabytes)
        {
            var declareMemoryFunction = new DeclareMemoryFunction();
                declareMemoryFunction.Run = run;
                declareMemoryFunction.Node = node;
                declareMemoryFunction.Gigabytes = gigabytes;

             return ContractHandler.SendRequestAsync(declareMemoryFunction);
        }

        public Task<TransactionReceipt> DeclareMemoryRequestAndWaitForReceiptAsync(ulong run, ulong node, uint gigabytes, CancellationTokenSource cancellationToken = null)
        {
            var declareMemoryFunction = new DeclareMemoryFunction();
                declareMemoryFunction.Run = run;
                declareMemoryFunction.Node = node;
                declareMemoryFunction.Gigabytes = gigabytes;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(declareMemoryFunction, cancellationToken);
        }

        public Task<BigInteger> LineageFlopQueryAsync(LineageFlopFunction lineageFlopFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<LineageFlopFunction, BigInteger>(lineageFlopFunction, blockParameter);
        }


        public Task<BigInteger> LineageFlopQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var lineageFlopFunction = new LineageFlopFunction();
                lineageFlopFunction.Run = run;

            return ContractHandler.QueryAsync<LineageFlopFunction, BigInteger>(lineageFlopFunction, blockParameter);
        }

        public Task<string> LinkParentRequestAsync(LinkParentFunction linkParentFunction)
        {
             return ContractHandler.SendRequestAsync(linkParentFunction);
        }

        public Task<TransactionReceipt> LinkParentRequestAndWaitForReceiptAsync(LinkParentFunction linkParentFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(linkParentFunction, cancellationToken);
        }

        public Task<string> LinkParentRequestAsync(ulong run, ulong parent, ulong round)
        {
            var linkParentFunction = new LinkParentFunction();
                linkParentFunction.Run = run;
                linkParentFunction.Parent = parent;
                linkParentFunction.Round = round;

             return ContractHandler.SendRequestAsync(linkParentFunction);
        }

        public Task<TransactionReceipt> LinkParentRequestAndWaitForReceiptAsync(ulong run, ulong parent, ulong round, CancellationTokenSource cancellationToken = null)
        {
            var linkParentFunction = new LinkParentFunction();
                linkParentFunction.Run = run;
                linkParentFunction.Parent = parent;
                linkParentFunction.Round = round;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(linkParentFunction, cancellationToken);
        }

        public Task<MeterOfOutputDTO> MeterOfQueryAsync(MeterOfFunction meterOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<MeterOfFunction, MeterOfOutputDTO>(meterOfFunction, blockParameter);
        }

        public Task<MeterOfOutputDTO> MeterOfQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var meterOfFunction = new MeterOfFunction();
                meterOfFunction.Run = run;

            return ContractHandler.QueryDeserializingToObjectAsync<MeterOfFunction, MeterOfOutputDTO>(meterOfFunction, blockParameter);
        }

        public Task<BigInteger> OwnFlopQueryAsync(OwnFlopFunction ownFlopFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<OwnFlopFunction, BigInteger>(ownFlopFunction, blockParameter);
        }


        public Task<BigInteger> OwnFlopQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var ownFlopFunction = new OwnFlopFunction();
                ownFlopFunction.Run = run;

            return ContractHandler.QueryAsync<OwnFlopFunction, BigInteger>(ownFlopFunction, blockParameter);
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

        public Task<string> RegisterRunRequestAsync(RegisterRunFunction registerRunFunction)
        {
             return ContractHandler.SendRequestAsync(registerRunFunction);
        }

        public Task<TransactionReceipt> RegisterRunRequestAndWaitForReceiptAsync(RegisterRunFunction registerRunFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(registerRunFunction, cancellationToken);
        }

        public Task<string> RegisterRunRequestAsync(ulong run, List<ulong> parents, BigInteger flopPerStep)
        {
            var registerRunFunction = new RegisterRunFunction();
                registerRunFunction.Run = run;
                registerRunFunction.Parents = parents;
                registerRunFunction.FlopPerStep = flopPerStep;

             return ContractHandler.SendRequestAsync(registerRunFunction);
        }

        public Task<TransactionReceipt> RegisterRunRequestAndWaitForReceiptAsync(ulong run, List<ulong> parents, BigInteger flopPerStep, CancellationTokenSource cancellationToken = null)
        {
            var registerRunFunction = new RegisterRunFunction();
                registerRunFunction.Run = run;
                registerRunFunction.Parents = parents;
                registerRunFunction.FlopPerStep = flopPerStep;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(registerRunFunction, cancellationToken);
        }

        public Task<string> ReportRequestAsync(ReportFunction reportFunction)
        {
             return ContractHandler.SendRequestAsync(reportFunction);
        }

        public Task<TransactionReceipt> ReportRequestAndWaitForReceiptAsync(ReportFunction reportFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(reportFunction, cancellationToken);
        }

        public Task<string> ReportRequestAsync(ulong run, ulong steps)
        {
            var reportFunction = new ReportFunction();
                reportFunction.Run = run;
                reportFunction.Steps = steps;

             return ContractHandler.SendRequestAsync(reportFunction);
        }

        public Task<TransactionReceipt> ReportRequestAndWaitForReceiptAsync(ulong run, ulong steps, CancellationTokenSource cancellationToken = null)
        {
            var reportFunction = new ReportFunction();
                reportFunction.Run = run;
                reportFunction.Steps = steps;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(reportFunction, cancellationToken);
        }

        public Task<string> SetThresholdsRequestAsync(SetThresholdsFunction setThresholdsFunction)
        {
             return ContractHandler.SendRequestAsync(setThresholdsFunction);
        }

        public Task<TransactionReceipt> SetThresholdsRequestAndWaitForReceiptAsync(SetThresholdsFunction setThresholdsFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(setThresholdsFunction, cancellationToken);
        }

        public Task<string> SetThresholdsRequestAsync(List<BigInteger> flop, uint gigabytes)
        {
            var setThresholdsFunction = new SetThresholdsFunction();
                setThresholdsFunction.Flop = flop;
                setThresholdsFunction.Gigabytes = gigabytes;

             return ContractHandler.SendRequestAsync(setThresholdsFunction);
        }

        public Task<TransactionReceipt> SetThresholdsRequestAndWaitForReceiptAsync(List<BigInteger> flop, uint gigabytes, CancellationTokenSource cancellationToken = null)
        {
            var setThresholdsFunction = new SetThresholdsFunction();
                setThresholdsFunction.Flop = flop;
                setThresholdsFunction.Gigabytes = gigabytes;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(setThresholdsFunction, cancellationToken);
        }

        public Task<ThresholdsOutputDTO> ThresholdsQueryAsync(ThresholdsFunction thresholdsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<ThresholdsFunction, ThresholdsOutputDTO>(thresholdsFunction, blockParameter);
        }

        public Task<ThresholdsOutputDTO> ThresholdsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<ThresholdsFunction, ThresholdsOutputDTO>(null, blockParameter);
        }

        public Task<BigInteger> TrainingFlopQueryAsync(TrainingFlopFunction trainingFlopFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<TrainingFlopFunction, BigInteger>(trainingFlopFunction, blockParameter);
        }


        public Task<BigInteger> TrainingFlopQueryAsync(ulong parameters, ulong tokens, BlockParameter blockParameter = null)
        {
            var trainingFlopFunction = new TrainingFlopFunction();
                trainingFlopFunction.Parameters = parameters;
                trainingFlopFunction.Tokens = tokens;

            return ContractHandler.QueryAsync<TrainingFlopFunction, BigInteger>(trainingFlopFunction, blockParameter);
        }

        public override List<Type> GetAllFunctionTypes()
        {
            return new List<Type>
            {
                typeof(CheckpointsFunction),
                typeof(RegistryFunction),
                typeof(RoundManagerFunction),
                typeof(TimelockFunction),
                typeof(AncestorsOfFunction),
                typeof(CheckThresholdFunction),
                typeof(DeclareMemoryFunction),
                typeof(LineageFlopFunction),
                typeof(LinkParentFunction),
                typeof(MeterOfFunction),
                typeof(OwnFlopFunction),
                typeof(PassReviewFunction),
                typeof(RegisterRunFunction),
                typeof(ReportFunction),
                typeof(SetThresholdsFunction),
                typeof(ThresholdsFunction),
                typeof(TrainingFlopFunction)
            };
        }

        public override List<Type> GetAllEventTypes()
        {
            return new List<Type>
            {
                typeof(MemoryDeclaredEventDTO),
                typeof(ParentLinkedEventDTO),
                typeof(ReviewPassedEventDTO),
                typeof(ReviewRequiredEventDTO),
                typeof(RunRegisteredEventDTO),
                typeof(StepsReportedEventDTO),
                typeof(ThresholdsChangedEventDTO)
            };
        }

        public override List<Type> GetAllErrorTypes()
        {
            return new List<Type>
            {
                typeof(AlreadyParentError),
                typeof(AlreadyRegisteredError),
                typeof(NoReviewDueError),
                typeof(NotGenesisError),
                typeof(NotRoundManagerError),
                typeof(NotRunRegistryError),
                typeof(NotTimelockError),
                typeof(RecordedAfterCreationError),
                typeof(SafeCastOverflowedUintDowncastError),
                typeof(ThresholdCountOutOfRangeError),
                typeof(ThresholdsNotAscendingError),
                typeof(TooManyAncestorsError),
                typeof(UnknownParentError),
                typeof(UnknownRunError),
                typeof(ZeroFlopPerStepError),
                typeof(ZeroMemoryThresholdError),
                typeof(ZeroReportError),
                typeof(ZeroRoundError)
            };
        }
    }
}
