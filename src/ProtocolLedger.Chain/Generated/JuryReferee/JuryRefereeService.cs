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
using ProtocolLedger.Chain.Generated.JuryReferee.ContractDefinition;

namespace ProtocolLedger.Chain.Generated.JuryReferee
{
    public partial class JuryRefereeService: ContractWeb3ServiceBase
    {
        public static Task<TransactionReceipt> DeployContractAndWaitForReceiptAsync(Nethereum.Web3.IWeb3 web3, JuryRefereeDeployment juryRefereeDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            return web3.Eth.GetContractDeploymentHandler<JuryRefereeDeployment>().SendRequestAndWaitForReceiptAsync(juryRefereeDeployment, cancellationTokenSource);
        }

        public static Task<string> DeployContractAsync(Nethereum.Web3.IWeb3 web3, JuryRefereeDeployment juryRefereeDeployment)
        {
            return web3.Eth.GetContractDeploymentHandler<JuryRefereeDeployment>().SendRequestAsync(juryRefereeDeployment);
        }

        public static async Task<JuryRefereeService> DeployContractAndGetServiceAsync(Nethereum.Web3.IWeb3 web3, JuryRefereeDeployment juryRefereeDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            var receipt = await DeployContractAndWaitForReceiptAsync(web3, juryRefereeDeployment, cancellationTokenSource);
            return new JuryRefereeService(web3, receipt.ContractAddress);
        }

        public JuryRefereeService(Nethereum.Web3.IWeb3 web3, string contractAddress) : base(web3, contractAddress)
        {
        }

        public Task<uint> CommitSecondsQueryAsync(CommitSecondsFunction commitSecondsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<CommitSecondsFunction, uint>(commitSecondsFunction, blockParameter);
        }


        public Task<uint> CommitSecondsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<CommitSecondsFunction, uint>(null, blockParameter);
        }

        public Task<uint> DrawSecondsQueryAsync(DrawSecondsFunction drawSecondsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<DrawSecondsFunction, uint>(drawSecondsFunction, blockParameter);
        }


        public Task<uint> DrawSecondsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<DrawSecondsFunction, uint>(null, blockParameter);
        }

        public Task<BigInteger> FeeQueryAsync(FeeFunction feeFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<FeeFunction, BigInteger>(feeFunction, blockParameter);
        }


        public Task<BigInteger> FeeQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<FeeFunction, BigInteger>(null, blockParameter);
        }

        public Task<string> GameQueryAsync(GameFunction gameFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<GameFunction, string>(gameFunction, blockParameter);
        }


        public Task<string> GameQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<GameFunction, string>(null, blockParameter);
        }

        public Task<BigInteger> JurorBondQueryAsync(JurorBondFunction jurorBondFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<JurorBondFunction, BigInteger>(jurorBondFunction, blockParameter);
        }


        public Task<BigInteger> JurorBondQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<JurorBondFunction, BigInteger>(null, blockParameter);
        }

        public Task<BigInteger> JurorStakeQueryAsync(JurorStakeFunction jurorStakeFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<JurorStakeFunction, BigInteger>(jurorStakeFunction, blockParameter);
        }


        public Task<BigInteger> JurorStakeQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<JurorStakeFunction, BigInteger>(null, blockParameter);
        }

        public Task<byte> MaxSeatsQueryAsync(MaxSeatsFunction maxSeatsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<MaxSeatsFunction, byte>(maxSeatsFunction, blockParameter);
        }


        public Task<byte> MaxSeatsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<MaxSeatsFunction, byte>(null, blockParameter);
        }

        public Task<BigInteger> MaxTriesQueryAsync(MaxTriesFunction maxTriesFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<MaxTriesFunction, BigInteger>(maxTriesFunction, blockParameter);
        }


        public Task<BigInteger> MaxTriesQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<MaxTriesFunction, BigInteger>(null, blockParameter);
        }

        public Task<uint> RevealSecondsQueryAsync(RevealSecondsFunction revealSecondsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RevealSecondsFunction, uint>(revealSecondsFunction, blockParameter);
        }


        public Task<uint> RevealSecondsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RevealSecondsFunction, uint>(null, blockParameter);
        }

        public Task<byte> SeatsQueryAsync(SeatsFunction seatsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<SeatsFunction, byte>(seatsFunction, blockParameter);
        }


        public Task<byte> SeatsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<SeatsFunction, byte>(null, blockParameter);
        }

        public Task<uint> SettleSecondsQueryAsync(SettleSecondsFunction settleSecondsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<SettleSecondsFunction, uint>(settleSecondsFunction, blockParameter);
        }


        public Task<uint> SettleSecondsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<SettleSecondsFunction, uint>(null, blockParameter);
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

        public Task<CaseOfOutputDTO> CaseOfQueryAsync(CaseOfFunction caseOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<CaseOfFunction, CaseOfOutputDTO>(caseOfFunction, blockParameter);
        }

        public Task<CaseOfOutputDTO> CaseOfQueryAsync(BigInteger game, BlockParameter blockParameter = null)
        {
            var caseOfFunction = new CaseOfFunction();
                caseOfFunction.Game = game;

            return ContractHandler.QueryDeserializingToObjectAsync<CaseOfFunction, CaseOfOutputDTO>(caseOfFunction, blockParameter);
        }

        public Task<string> CommitVoteRequestAsync(CommitVoteFunction commitVoteFunction)
        {
             return ContractHandler.SendRequestAsync(commitVoteFunction);
        }

        public Task<TransactionReceipt> CommitVoteRequestAndWaitForReceiptAsync(CommitVoteFunction commitVoteFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(commitVoteFunction, cancellationToken);
        }

        public Task<string> CommitVoteRequestAsync(BigInteger game, BigInteger seat, byte[] commitment)
        {
            var commitVoteFunction = new CommitVoteFunction();
                commitVoteFunction.Game = game;
                commitVoteFunction.Seat = seat;
                commitVoteFunction.Commitment = commitment;

             return ContractHandler.SendRequestAsync(commitVoteFunction);
        }

        public Task<TransactionReceipt> CommitVoteRequestAndWaitForReceiptAsync(BigInteger game, BigInteger seat, byte[] commitment, CancellationTokenSource cancellationToken = null)
        {
            var commitVoteFunction = new CommitVoteFunction();
                commitVoteFunction.Game = game;
                commitVoteFunction.Seat = seat;
                commitVoteFunction.Commitment = commitment;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(commitVoteFunction, cancellationToken);
        }

        public Task<string> DrawRequestAsync(DrawFunction drawFunction)
        {
             return ContractHandler.SendRequestAsync(drawFunction);
        }

        public Task<TransactionReceipt> DrawRequestAndWaitForReceiptAsync(DrawFunction drawFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(drawFunction, cancellationToken);
        }

        public Task<string> DrawRequestAsync(BigInteger game)
        {
            var drawFunction = new DrawFunction();
                drawFunction.Game = game;

             return ContractHandler.SendRequestAsync(drawFunction);
        }

        public Task<TransactionReceipt> DrawRequestAndWaitForReceiptAsync(BigInteger game, CancellationTokenSource cancellationToken = null)
        {
            var drawFunction = new DrawFunction();
                drawFunction.Game = game;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(drawFunction, cancellationToken);
        }

        public Task<byte[]> HashVoteQueryAsync(HashVoteFunction hashVoteFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<HashVoteFunction, byte[]>(hashVoteFunction, blockParameter);
        }


        public Task<byte[]> HashVoteQueryAsync(BigInteger game, ulong node, byte[] answer, byte[] salt, BlockParameter blockParameter = null)
        {
            var hashVoteFunction = new HashVoteFunction();
                hashVoteFunction.Game = game;
                hashVoteFunction.Node = node;
                hashVoteFunction.Answer = answer;
                hashVoteFunction.Salt = salt;

            return ContractHandler.QueryAsync<HashVoteFunction, byte[]>(hashVoteFunction, blockParameter);
        }

        public Task<string> JudgeRequestAsync(JudgeFunction judgeFunction)
        {
             return ContractHandler.SendRequestAsync(judgeFunction);
        }

        public Task<TransactionReceipt> JudgeRequestAndWaitForReceiptAsync(JudgeFunction judgeFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(judgeFunction, cancellationToken);
        }

        public Task<string> JudgeRequestAsync(Position position, byte[] previousLeaf, byte[] leaf, byte[] returnValue4)
        {
            var judgeFunction = new JudgeFunction();
                judgeFunction.Position = position;
                judgeFunction.PreviousLeaf = previousLeaf;
                judgeFunction.Leaf = leaf;
                judgeFunction.ReturnValue4 = returnValue4;

             return ContractHandler.SendRequestAsync(judgeFunction);
        }

        public Task<TransactionReceipt> JudgeRequestAndWaitForReceiptAsync(Position position, byte[] previousLeaf, byte[] leaf, byte[] returnValue4, CancellationTokenSource cancellationToken = null)
        {
            var judgeFunction = new JudgeFunction();
                judgeFunction.Position = position;
                judgeFunction.PreviousLeaf = previousLeaf;
                judgeFunction.Leaf = leaf;
                judgeFunction.ReturnValue4 = returnValue4;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(judgeFunction, cancellationToken);
        }

        public Task<JuryOfOutputDTO> JuryOfQueryAsync(JuryOfFunction juryOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<JuryOfFunction, JuryOfOutputDTO>(juryOfFunction, blockParameter);
        }

        public Task<JuryOfOutputDTO> JuryOfQueryAsync(BigInteger game, BlockParameter blockParameter = null)
        {
            var juryOfFunction = new JuryOfFunction();
                juryOfFunction.Game = game;

            return ContractHandler.QueryDeserializingToObjectAsync<JuryOfFunction, JuryOfOutputDTO>(juryOfFunction, blockParameter);
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

        public Task<string> RevealVoteRequestAsync(RevealVoteFunction revealVoteFunction)
        {
             return ContractHandler.SendRequestAsync(revealVoteFunction);
        }

        public Task<TransactionReceipt> RevealVoteRequestAndWaitForReceiptAsync(RevealVoteFunction revealVoteFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(revealVoteFunction, cancellationToken);
        }

        public Task<string> RevealVoteRequestAsync(BigInteger game, BigInteger seat, byte[] answer, byte[] salt)
        {
            var revealVoteFunction = new RevealVoteFunction();
                revealVoteFunction.Game = game;
                revealVoteFunction.Seat = seat;
                revealVoteFunction.Answer = answer;
                revealVoteFunction.Salt = salt;

             return ContractHandler.SendRequestAsync(revealVoteFunction);
        }

        public Task<TransactionReceipt> RevealVoteRequestAndWaitForReceiptAsync(BigInteger game, BigInteger seat, byte[] answer, byte[] salt, CancellationTokenSource cancellationToken = null)
        {
            var revealVoteFunction = new RevealVoteFunction();
                revealVoteFunction.Game = game;
                revealVoteFunction.Seat = seat;
                revealVoteFunction.Answer = answer;
                revealVoteFunction.Salt = salt;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(revealVoteFunction, cancellationToken);
        }

        public Task<string> SettleRequestAsync(SettleFunction settleFunction)
        {
             return ContractHandler.SendRequestAsync(settleFunction);
        }

        public Task<TransactionReceipt> SettleRequestAndWaitForReceiptAsync(SettleFunction settleFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(settleFunction, cancellationToken);
        }

        public Task<string> SettleRequestAsync(BigInteger game)
        {
            var settleFunction = new SettleFunction();
                settleFunction.Game = game;

             return ContractHandler.SendRequestAsync(settleFunction);
        }

        public Task<TransactionReceipt> SettleRequestAndWaitForReceiptAsync(BigInteger game, CancellationTokenSource cancellationToken = null)
        {
            var settleFunction = new SettleFunction();
                settleFunction.Game = game;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(settleFunction, cancellationToken);
        }

        public Task<TermsOutputDTO> TermsQueryAsync(TermsFunction termsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<TermsFunction, TermsOutputDTO>(termsFunction, blockParameter);
        }

        public Task<TermsOutputDTO> TermsQueryAsync(ulong returnValue1, BlockParameter blockParameter = null)
        {
            var termsFunction = new TermsFunction();
                termsFunction.ReturnValue1 = returnValue1;

            return ContractHandler.QueryDeserializingToObjectAsync<TermsFunction, TermsOutputDTO>(termsFunction, blockParameter);
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
                typeof(CommitSecondsFunction),
                typeof(DrawSecondsFunction),
                typeof(FeeFunction),
                typeof(GameFunction),
                typeof(JurorBondFunction),
                typeof(JurorStakeFunction),
                typeof(MaxSeatsFunction),
                typeof(MaxTriesFunction),
                typeof(RevealSecondsFunction),
                typeof(SeatsFunction),
                typeof(SettleSecondsFunction),
                typeof(TokenFunction),
                typeof(VaultFunction),
                typeof(CaseOfFunction),
                typeof(CommitVoteFunction),
                typeof(DrawFunction),
                typeof(HashVoteFunction),
                typeof(JudgeFunction),
                typeof(JuryOfFunction),
                typeof(OwedFunction),
                typeof(RevealVoteFunction),
                typeof(SettleFunction),
                typeof(TermsFunction),
                typeof(WithdrawFunction)
            };
        }

        public override List<Type> GetAllEventTypes()
        {
            return new List<Type>
            {
                typeof(CaseOpenedEventDTO),
                typeof(CaseSettledEventDTO),
                typeof(JuryDrawnEventDTO),
                typeof(VoteCommittedEventDTO),
                typeof(VoteRevealedEventDTO),
                typeof(WithdrawnEventDTO)
            };
        }

        public override List<Type> GetAllErrorTypes()
        {
            return new List<Type>
            {
                typeof(BadSeatsError),
                typeof(DrawClosedError),
                typeof(DrawTooEarlyError),
                typeof(NoSuchSeatError),
                typeof(NotDisputeGameError),
                typeof(NotJurorError),
                typeof(NothingOwedError),
                typeof(SafeCastOverflowedUintDowncastError),
                typeof(SafeERC20FailedOperationError),
                typeof(SeatCommittedError),
                typeof(SeatRevealedError),
                typeof(SettleTooEarlyError),
                typeof(TooFewJurorsError),
                typeof(VoteClosedError),
                typeof(VoteMismatchError),
                typeof(VoteRevealClosedError),
                typeof(VoteRevealTooEarlyError),
                typeof(WrongStatusError),
                typeof(ZeroAnswerError),
                typeof(ZeroCommitmentError),
                typeof(ZeroSettingError)
            };
        }
    }
}
