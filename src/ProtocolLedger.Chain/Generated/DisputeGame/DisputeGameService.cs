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
using ProtocolLedger.Chain.Generated.DisputeGame.ContractDefinition;

namespace ProtocolLedger.Chain.Generated.DisputeGame
{
    public partial class DisputeGameService: ContractWeb3ServiceBase
    {
        public static Task<TransactionReceipt> DeployContractAndWaitForReceiptAsync(Nethereum.Web3.IWeb3 web3, DisputeGameDeployment disputeGameDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            return web3.Eth.GetContractDeploymentHandler<DisputeGameDeployment>().SendRequestAndWaitForReceiptAsync(disputeGameDeployment, cancellationTokenSource);
        }

        public static Task<string> DeployContractAsync(Nethereum.Web3.IWeb3 web3, DisputeGameDeployment disputeGameDeployment)
        {
            return web3.Eth.GetContractDeploymentHandler<DisputeGameDeployment>().SendRequestAsync(disputeGameDeployment);
        }

        public static async Task<DisputeGameService> DeployContractAndGetServiceAsync(Nethereum.Web3.IWeb3 web3, DisputeGameDeployment disputeGameDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            var receipt = await DeployContractAndWaitForReceiptAsync(web3, disputeGameDeployment, cancellationTokenSource);
            return new DisputeGameService(web3, receipt.ContractAddress);
        }

        public DisputeGameService(Nethereum.Web3.IWeb3 web3, string contractAddress) : base(web3, contractAddress)
        {
        }

        public Task<ushort> BurnBpsQueryAsync(BurnBpsFunction burnBpsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<BurnBpsFunction, ushort>(burnBpsFunction, blockParameter);
        }


        public Task<ushort> BurnBpsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<BurnBpsFunction, ushort>(null, blockParameter);
        }

        public Task<uint> ClockSecondsQueryAsync(ClockSecondsFunction clockSecondsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<ClockSecondsFunction, uint>(clockSecondsFunction, blockParameter);
        }


        public Task<uint> ClockSecondsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<ClockSecondsFunction, uint>(null, blockParameter);
        }

        public Task<string> FaultsQueryAsync(FaultsFunction faultsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<FaultsFunction, string>(faultsFunction, blockParameter);
        }


        public Task<string> FaultsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<FaultsFunction, string>(null, blockParameter);
        }

        public Task<BigInteger> MoveCostQueryAsync(MoveCostFunction moveCostFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<MoveCostFunction, BigInteger>(moveCostFunction, blockParameter);
        }


        public Task<BigInteger> MoveCostQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<MoveCostFunction, BigInteger>(null, blockParameter);
        }

        public Task<uint> RefereeSecondsQueryAsync(RefereeSecondsFunction refereeSecondsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RefereeSecondsFunction, uint>(refereeSecondsFunction, blockParameter);
        }


        public Task<uint> RefereeSecondsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RefereeSecondsFunction, uint>(null, blockParameter);
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

        public Task<BondOfOutputDTO> BondOfQueryAsync(BondOfFunction bondOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<BondOfFunction, BondOfOutputDTO>(bondOfFunction, blockParameter);
        }

        public Task<BondOfOutputDTO> BondOfQueryAsync(ulong run, uint steps, BlockParameter blockParameter = null)
        {
            var bondOfFunction = new BondOfFunction();
                bondOfFunction.Run = run;
                bondOfFunction.Steps = steps;

            return ContractHandler.QueryDeserializingToObjectAsync<BondOfFunction, BondOfOutputDTO>(bondOfFunction, blockParameter);
        }

        public Task<string> ChooseRequestAsync(ChooseFunction chooseFunction)
        {
             return ContractHandler.SendRequestAsync(chooseFunction);
        }

        public Task<TransactionReceipt> ChooseRequestAndWaitForReceiptAsync(ChooseFunction chooseFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(chooseFunction, cancellationToken);
        }

        public Task<string> ChooseRequestAsync(BigInteger game, ulong index)
        {
            var chooseFunction = new ChooseFunction();
                chooseFunction.Game = game;
                chooseFunction.Index = index;

             return ContractHandler.SendRequestAsync(chooseFunction);
        }

        public Task<TransactionReceipt> ChooseRequestAndWaitForReceiptAsync(BigInteger game, ulong index, CancellationTokenSource cancellationToken = null)
        {
            var chooseFunction = new ChooseFunction();
                chooseFunction.Game = game;
                chooseFunction.Index = index;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(chooseFunction, cancellationToken);
        }

        public Task<string> CloseRequestAsync(CloseFunction closeFunction)
        {
             return ContractHandler.SendRequestAsync(closeFunction);
        }

        public Task<TransactionReceipt> CloseRequestAndWaitForReceiptAsync(CloseFunction closeFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(closeFunction, cancellationToken);
        }

        public Task<string> CloseRequestAsync(BigInteger game)
        {
            var closeFunction = new CloseFunction();
                closeFunction.Game = game;

             return ContractHandler.SendRequestAsync(closeFunction);
        }

        public Task<TransactionReceipt> CloseRequestAndWaitForReceiptAsync(BigInteger game, CancellationTokenSource cancellationToken = null)
        {
            var closeFunction = new CloseFunction();
                closeFunction.Game = game;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(closeFunction, cancellationToken);
        }

        public Task<string> DescendRequestAsync(DescendFunction descendFunction)
        {
             return ContractHandler.SendRequestAsync(descendFunction);
        }

        public Task<TransactionReceipt> DescendRequestAndWaitForReceiptAsync(DescendFunction descendFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(descendFunction, cancellationToken);
        }

        public Task<string> DescendRequestAsync(BigInteger game, Subtree to)
        {
            var descendFunction = new DescendFunction();
                descendFunction.Game = game;
                descendFunction.To = to;

             return ContractHandler.SendRequestAsync(descendFunction);
        }

        public Task<TransactionReceipt> DescendRequestAndWaitForReceiptAsync(BigInteger game, Subtree to, CancellationTokenSource cancellationToken = null)
        {
            var descendFunction = new DescendFunction();
                descendFunction.Game = game;
                descendFunction.To = to;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(descendFunction, cancellationToken);
        }

        public Task<string> ExpireRequestAsync(ExpireFunction expireFunction)
        {
             return ContractHandler.SendRequestAsync(expireFunction);
        }

        public Task<TransactionReceipt> ExpireRequestAndWaitForReceiptAsync(ExpireFunction expireFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(expireFunction, cancellationToken);
        }

        public Task<string> ExpireRequestAsync(BigInteger game)
        {
            var expireFunction = new ExpireFunction();
                expireFunction.Game = game;

             return ContractHandler.SendRequestAsync(expireFunction);
        }

        public Task<TransactionReceipt> ExpireRequestAndWaitForReceiptAsync(BigInteger game, CancellationTokenSource cancellationToken = null)
        {
            var expireFunction = new ExpireFunction();
                expireFunction.Game = game;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(expireFunction, cancellationToken);
        }

        public Task<BigInteger> GameAboutQueryAsync(GameAboutFunction gameAboutFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<GameAboutFunction, BigInteger>(gameAboutFunction, blockParameter);
        }


        public Task<BigInteger> GameAboutQueryAsync(byte[] digest, string challenger, BlockParameter blockParameter = null)
        {
            var gameAboutFunction = new GameAboutFunction();
                gameAboutFunction.Digest = digest;
                gameAboutFunction.Challenger = challenger;

            return ContractHandler.QueryAsync<GameAboutFunction, BigInteger>(gameAboutFunction, blockParameter);
        }

        public Task<BigInteger> GameCountQueryAsync(GameCountFunction gameCountFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<GameCountFunction, BigInteger>(gameCountFunction, blockParameter);
        }


        public Task<BigInteger> GameCountQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<GameCountFunction, BigInteger>(null, blockParameter);
        }

        public Task<GameOfOutputDTO> GameOfQueryAsync(GameOfFunction gameOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<GameOfFunction, GameOfOutputDTO>(gameOfFunction, blockParameter);
        }

        public Task<GameOfOutputDTO> GameOfQueryAsync(BigInteger game, BlockParameter blockParameter = null)
        {
            var gameOfFunction = new GameOfFunction();
                gameOfFunction.Game = game;

            return ContractHandler.QueryDeserializingToObjectAsync<GameOfFunction, GameOfOutputDTO>(gameOfFunction, blockParameter);
        }

        public Task<BigInteger> LongestGameSecondsQueryAsync(LongestGameSecondsFunction longestGameSecondsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<LongestGameSecondsFunction, BigInteger>(longestGameSecondsFunction, blockParameter);
        }


        public Task<BigInteger> LongestGameSecondsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<LongestGameSecondsFunction, BigInteger>(null, blockParameter);
        }

        public Task<string> OpenRequestAsync(OpenFunction openFunction)
        {
             return ContractHandler.SendRequestAsync(openFunction);
        }

        public Task<TransactionReceipt> OpenRequestAndWaitForReceiptAsync(OpenFunction openFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(openFunction, cancellationToken);
        }

        public Task<string> OpenRequestAsync(Contribution c, byte[] r, byte[] vs, Subtree start)
        {
            var openFunction = new OpenFunction();
                openFunction.C = c;
                openFunction.R = r;
                openFunction.Vs = vs;
                openFunction.Start = start;

             return ContractHandler.SendRequestAsync(openFunction);
        }

        public Task<TransactionReceipt> OpenRequestAndWaitForReceiptAsync(Contribution c, byte[] r, byte[] vs, Subtree start, CancellationTokenSource cancellationToken = null)
        {
            var openFunction = new OpenFunction();
                openFunction.C = c;
                openFunction.R = r;
                openFunction.Vs = vs;
                openFunction.Start = start;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(openFunction, cancellationToken);
        }

        public Task<string> OpenLeafRequestAsync(OpenLeafFunction openLeafFunction)
        {
             return ContractHandler.SendRequestAsync(openLeafFunction);
        }

        public Task<TransactionReceipt> OpenLeafRequestAndWaitForReceiptAsync(OpenLeafFunction openLeafFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(openLeafFunction, cancellationToken);
        }

        public Task<string> OpenLeafRequestAsync(BigInteger game, Opening opening)
        {
            var openLeafFunction = new OpenLeafFunction();
                openLeafFunction.Game = game;
                openLeafFunction.Opening = opening;

             return ContractHandler.SendRequestAsync(openLeafFunction);
        }

        public Task<TransactionReceipt> OpenLeafRequestAndWaitForReceiptAsync(BigInteger game, Opening opening, CancellationTokenSource cancellationToken = null)
        {
            var openLeafFunction = new OpenLeafFunction();
                openLeafFunction.Game = game;
                openLeafFunction.Opening = opening;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(openLeafFunction, cancellationToken);
        }

        public Task<BigInteger> OwedQueryAsync(OwedFunction owedFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<OwedFunction, BigInteger>(owedFunction, blockParameter);
        }


        public Task<BigInteger> OwedQueryAsync(string account, BlockParameter blockParameter = null)
        {
            var owedFunction = new OwedFunction();
                owedFunction.Account = account;

            return ContractHandler.QueryAsync<OwedFunction, BigInteger>(owedFunction, blockParameter);
        }

        public Task<PartiesOfOutputDTO> PartiesOfQueryAsync(PartiesOfFunction partiesOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<PartiesOfFunction, PartiesOfOutputDTO>(partiesOfFunction, blockParameter);
        }

        public Task<PartiesOfOutputDTO> PartiesOfQueryAsync(BigInteger game, BlockParameter blockParameter = null)
        {
            var partiesOfFunction = new PartiesOfFunction();
                partiesOfFunction.Game = game;

            return ContractHandler.QueryDeserializingToObjectAsync<PartiesOfFunction, PartiesOfOutputDTO>(partiesOfFunction, blockParameter);
        }

        public Task<string> RevealRequestAsync(RevealFunction revealFunction)
        {
             return ContractHandler.SendRequestAsync(revealFunction);
        }

        public Task<TransactionReceipt> RevealRequestAndWaitForReceiptAsync(RevealFunction revealFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(revealFunction, cancellationToken);
        }

        public Task<string> RevealRequestAsync(BigInteger game, List<byte[]> nodes)
        {
            var revealFunction = new RevealFunction();
                revealFunction.Game = game;
                revealFunction.Nodes = nodes;

             return ContractHandler.SendRequestAsync(revealFunction);
        }

        public Task<TransactionReceipt> RevealRequestAndWaitForReceiptAsync(BigInteger game, List<byte[]> nodes, CancellationTokenSource cancellationToken = null)
        {
            var revealFunction = new RevealFunction();
                revealFunction.Game = game;
                revealFunction.Nodes = nodes;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(revealFunction, cancellationToken);
        }

        public Task<string> RuleRequestAsync(RuleFunction ruleFunction)
        {
             return ContractHandler.SendRequestAsync(ruleFunction);
        }

        public Task<TransactionReceipt> RuleRequestAndWaitForReceiptAsync(RuleFunction ruleFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(ruleFunction, cancellationToken);
        }

        public Task<string> RuleRequestAsync(BigInteger game, byte outcome)
        {
            var ruleFunction = new RuleFunction();
                ruleFunction.Game = game;
                ruleFunction.Outcome = outcome;

             return ContractHandler.SendRequestAsync(ruleFunction);
        }

        public Task<TransactionReceipt> RuleRequestAndWaitForReceiptAsync(BigInteger game, byte outcome, CancellationTokenSource cancellationToken = null)
        {
            var ruleFunction = new RuleFunction();
                ruleFunction.Game = game;
                ruleFunction.Outcome = outcome;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(ruleFunction, cancellationToken);
        }

        public Task<string> TimeoutRequestAsync(TimeoutFunction timeoutFunction)
        {
             return ContractHandler.SendRequestAsync(timeoutFunction);
        }

        public Task<TransactionReceipt> TimeoutRequestAndWaitForReceiptAsync(TimeoutFunction timeoutFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(timeoutFunction, cancellationToken);
        }

        public Task<string> TimeoutRequestAsync(BigInteger game)
        {
            var timeoutFunction = new TimeoutFunction();
                timeoutFunction.Game = game;

             return ContractHandler.SendRequestAsync(timeoutFunction);
        }

        public Task<TransactionReceipt> TimeoutRequestAndWaitForReceiptAsync(BigInteger game, CancellationTokenSource cancellationToken = null)
        {
            var timeoutFunction = new TimeoutFunction();
                timeoutFunction.Game = game;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(timeoutFunction, cancellationToken);
        }

        public Task<string> WithdrawRequestAsync(WithdrawFunction withdrawFunction)
        {
             return ContractHandler.SendRequestAsync(withdrawFunction);
        }

        public Task<TransactionReceipt> WithdrawRequestAndWaitForReceiptAsync(WithdrawFunction withdrawFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(withdrawFunction, cancellationToken);
        }

        public Task<string> WithdrawRequestAsync(string account)
        {
            var withdrawFunction = new WithdrawFunction();
                withdrawFunction.Account = account;

             return ContractHandler.SendRequestAsync(withdrawFunction);
        }

        public Task<TransactionReceipt> WithdrawRequestAndWaitForReceiptAsync(string account, CancellationTokenSource cancellationToken = null)
        {
            var withdrawFunction = new WithdrawFunction();
                withdrawFunction.Account = account;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(withdrawFunction, cancellationToken);
        }

        public override List<Type> GetAllFunctionTypes()
        {
            return new List<Type>
            {
                typeof(BurnBpsFunction),
                typeof(ClockSecondsFunction),
                typeof(FaultsFunction),
                typeof(MoveCostFunction),
                typeof(RefereeSecondsFunction),
                typeof(RoundsFunction),
                typeof(RunsFunction),
                typeof(StrideFunction),
                typeof(TokenFunction),
                typeof(VaultFunction),
                typeof(BondOfFunction),
                typeof(ChooseFunction),
                typeof(CloseFunction),
                typeof(DescendFunction),
                typeof(ExpireFunction),
                typeof(GameAboutFunction),
                typeof(GameCountFunction),
                typeof(GameOfFunction),
                typeof(LongestGameSecondsFunction),
                typeof(OpenFunction),
                typeof(OpenLeafFunction),
                typeof(OwedFunction),
                typeof(PartiesOfFunction),
                typeof(RevealFunction),
                typeof(RuleFunction),
                typeof(TimeoutFunction),
                typeof(WithdrawFunction)
            };
        }

        public override List<Type> GetAllEventTypes()
        {
            return new List<Type>
            {
                typeof(ChosenEventDTO),
                typeof(DescendedEventDTO),
                typeof(GameClosedEventDTO),
                typeof(GameOpenedEventDTO),
                typeof(LeafOpenedEventDTO),
                typeof(LevelOpenedEventDTO),
                typeof(ListOpenedEventDTO),
                typeof(NodesRevealedEventDTO),
                typeof(RefereedEventDTO),
                typeof(WithdrawnEventDTO)
            };
        }

        public override List<Type> GetAllErrorTypes()
        {
            return new List<Type>
            {
                typeof(AlreadyConvictedError),
                typeof(AlreadyDisputedError),
                typeof(AtLeafError),
                typeof(BadLevelError),
                typeof(BurnTooHighError),
                typeof(ClockExpiredError),
                typeof(ClockRunningError),
                typeof(ECDSAInvalidSignatureError),
                typeof(ECDSAInvalidSignatureLengthError),
                typeof(ECDSAInvalidSignatureSError),
                typeof(NoListError),
                typeof(NoRefereeError),
                typeof(NoSuchItemError),
                typeof(NotAtLeafError),
                typeof(NotBeforeError),
                typeof(NotBelowError),
                typeof(NotChallengerError),
                typeof(NotConvictedError),
                typeof(NotInTreeError),
                typeof(NotNodeError),
                typeof(NotRefereeError),
                typeof(NotSignedByWorkerError),
                typeof(NothingAtStakeError),
                typeof(NothingOwedError),
                typeof(ReentrancyGuardReentrantCallError),
                typeof(RefereeHasTimeError),
                typeof(SafeCastOverflowedUintDowncastError),
                typeof(SafeERC20FailedOperationError),
                typeof(WindowClosedError),
                typeof(WrongLeafError),
                typeof(WrongNodesError),
                typeof(WrongPreviousLeafError),
                typeof(WrongTurnError),
                typeof(WrongWidthError),
                typeof(ZeroSettingError)
            };
        }
    }
}
