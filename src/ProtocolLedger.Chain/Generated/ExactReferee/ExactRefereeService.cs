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
using ProtocolLedger.Chain.Generated.ExactReferee.ContractDefinition;

namespace ProtocolLedger.Chain.Generated.ExactReferee
{
    public partial class ExactRefereeService: ContractWeb3ServiceBase
    {
        public static Task<TransactionReceipt> DeployContractAndWaitForReceiptAsync(Nethereum.Web3.IWeb3 web3, ExactRefereeDeployment exactRefereeDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            return web3.Eth.GetContractDeploymentHandler<ExactRefereeDeployment>().SendRequestAndWaitForReceiptAsync(exactRefereeDeployment, cancellationTokenSource);
        }

        public static Task<string> DeployContractAsync(Nethereum.Web3.IWeb3 web3, ExactRefereeDeployment exactRefereeDeployment)
        {
            return web3.Eth.GetContractDeploymentHandler<ExactRefereeDeployment>().SendRequestAsync(exactRefereeDeployment);
        }

        public static async Task<ExactRefereeService> DeployContractAndGetServiceAsync(Nethereum.Web3.IWeb3 web3, ExactRefereeDeployment exactRefereeDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            var receipt = await DeployContractAndWaitForReceiptAsync(web3, exactRefereeDeployment, cancellationTokenSource);
            return new ExactRefereeService(web3, receipt.ContractAddress);
        }

        public ExactRefereeService(Nethereum.Web3.IWeb3 web3, string contractAddress) : base(web3, contractAddress)
        {
        }

        public Task<string> GameQueryAsync(GameFunction gameFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<GameFunction, string>(gameFunction, blockParameter);
        }


        public Task<string> GameQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<GameFunction, string>(null, blockParameter);
        }

        public Task<BigInteger> MostPartsQueryAsync(MostPartsFunction mostPartsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<MostPartsFunction, BigInteger>(mostPartsFunction, blockParameter);
        }


        public Task<BigInteger> MostPartsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<MostPartsFunction, BigInteger>(null, blockParameter);
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

        public Task<byte> StrideQueryAsync(StrideFunction strideFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<StrideFunction, byte>(strideFunction, blockParameter);
        }


        public Task<byte> StrideQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<StrideFunction, byte>(null, blockParameter);
        }

        public Task<string> UnitsQueryAsync(UnitsFunction unitsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<UnitsFunction, string>(unitsFunction, blockParameter);
        }


        public Task<string> UnitsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<UnitsFunction, string>(null, blockParameter);
        }

        public Task<string> DeclareRequestAsync(DeclareFunction declareFunction)
        {
             return ContractHandler.SendRequestAsync(declareFunction);
        }

        public Task<TransactionReceipt> DeclareRequestAndWaitForReceiptAsync(DeclareFunction declareFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(declareFunction, cancellationToken);
        }

        public Task<string> DeclareRequestAsync(ulong run, Program program)
        {
            var declareFunction = new DeclareFunction();
                declareFunction.Run = run;
                declareFunction.Program = program;

             return ContractHandler.SendRequestAsync(declareFunction);
        }

        public Task<TransactionReceipt> DeclareRequestAndWaitForReceiptAsync(ulong run, Program program, CancellationTokenSource cancellationToken = null)
        {
            var declareFunction = new DeclareFunction();
                declareFunction.Run = run;
                declareFunction.Program = program;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(declareFunction, cancellationToken);
        }

        public Task<string> JudgeRequestAsync(JudgeFunction judgeFunction)
        {
             return ContractHandler.SendRequestAsync(judgeFunction);
        }

        public Task<TransactionReceipt> JudgeRequestAndWaitForReceiptAsync(JudgeFunction judgeFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(judgeFunction, cancellationToken);
        }

        public Task<string> JudgeRequestAsync(Position position, byte[] previousLeaf, byte[] leaf, byte[] data)
        {
            var judgeFunction = new JudgeFunction();
                judgeFunction.Position = position;
                judgeFunction.PreviousLeaf = previousLeaf;
                judgeFunction.Leaf = leaf;
                judgeFunction.Data = data;

             return ContractHandler.SendRequestAsync(judgeFunction);
        }

        public Task<TransactionReceipt> JudgeRequestAndWaitForReceiptAsync(Position position, byte[] previousLeaf, byte[] leaf, byte[] data, CancellationTokenSource cancellationToken = null)
        {
            var judgeFunction = new JudgeFunction();
                judgeFunction.Position = position;
                judgeFunction.PreviousLeaf = previousLeaf;
                judgeFunction.Leaf = leaf;
                judgeFunction.Data = data;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(judgeFunction, cancellationToken);
        }

        public Task<byte[]> ProgramOfQueryAsync(ProgramOfFunction programOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<ProgramOfFunction, byte[]>(programOfFunction, blockParameter);
        }


        public Task<byte[]> ProgramOfQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var programOfFunction = new ProgramOfFunction();
                programOfFunction.Run = run;

            return ContractHandler.QueryAsync<ProgramOfFunction, byte[]>(programOfFunction, blockParameter);
        }

        public Task<TermsOutputDTO> TermsQueryAsync(TermsFunction termsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<TermsFunction, TermsOutputDTO>(termsFunction, blockParameter);
        }

        public Task<TermsOutputDTO> TermsQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var termsFunction = new TermsFunction();
                termsFunction.Run = run;

            return ContractHandler.QueryDeserializingToObjectAsync<TermsFunction, TermsOutputDTO>(termsFunction, blockParameter);
        }

        public override List<Type> GetAllFunctionTypes()
        {
            return new List<Type>
            {
                typeof(GameFunction),
                typeof(MostPartsFunction),
                typeof(RoundsFunction),
                typeof(RunsFunction),
                typeof(StrideFunction),
                typeof(UnitsFunction),
                typeof(DeclareFunction),
                typeof(JudgeFunction),
                typeof(ProgramOfFunction),
                typeof(TermsFunction)
            };
        }

        public override List<Type> GetAllEventTypes()
        {
            return new List<Type>
            {
                typeof(BlockComputedEventDTO),
                typeof(ChainShownEventDTO),
                typeof(ComputedEventDTO),
                typeof(ProgramDeclaredEventDTO)
            };
        }

        public override List<Type> GetAllErrorTypes()
        {
            return new List<Type>
            {
                typeof(AlreadyDeclaredError),
                typeof(BadDescriptionError),
                typeof(BadProgramError),
                typeof(NoProgramError),
                typeof(NotAResultError),
                typeof(NotCreatorError),
                typeof(NotDisputeGameError),
                typeof(NotFiledError),
                typeof(NotOfProgramError),
                typeof(OtherCaseError),
                typeof(OtherContributionError),
                typeof(OtherProgramError)
            };
        }
    }
}
