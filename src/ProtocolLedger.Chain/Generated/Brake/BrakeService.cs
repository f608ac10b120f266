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
using ProtocolLedger.Chain.Generated.Brake.ContractDefinition;

namespace ProtocolLedger.Chain.Generated.Brake
{
    public partial class BrakeService: ContractWeb3ServiceBase
    {
        public static Task<TransactionReceipt> DeployContractAndWaitForReceiptAsync(Nethereum.Web3.IWeb3 web3, BrakeDeployment brakeDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            return web3.Eth.GetContractDeploymentHandler<BrakeDeployment>().SendRequestAndWaitForReceiptAsync(brakeDeployment, cancellationTokenSource);
        }

        public static Task<string> DeployContractAsync(Nethereum.Web3.IWeb3 web3, BrakeDeployment brakeDeployment)
        {
            return web3.Eth.GetContractDeploymentHandler<BrakeDeployment>().SendRequestAsync(brakeDeployment);
        }

        public static async Task<BrakeService> DeployContractAndGetServiceAsync(Nethereum.Web3.IWeb3 web3, BrakeDeployment brakeDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            var receipt = await DeployContractAndWaitForReceiptAsync(web3, brakeDeployment, cancellationTokenSource);
            return new BrakeService(web3, receipt.ContractAddress);
        }

        public BrakeService(Nethereum.Web3.IWeb3 web3, string contractAddress) : base(web3, contractAddress)
        {
        }

        public Task<BigInteger> BondQueryAsync(BondFunction bondFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<BondFunction, BigInteger>(bondFunction, blockParameter);
        }


        public Task<BigInteger> BondQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<BondFunction, BigInteger>(null, blockParameter);
        }

        public Task<BigInteger> CooldownSecondsQueryAsync(CooldownSecondsFunction cooldownSecondsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<CooldownSecondsFunction, BigInteger>(cooldownSecondsFunction, blockParameter);
        }


        public Task<BigInteger> CooldownSecondsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<CooldownSecondsFunction, BigInteger>(null, blockParameter);
        }

        public Task<BigInteger> FractionBpsQueryAsync(FractionBpsFunction fractionBpsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<FractionBpsFunction, BigInteger>(fractionBpsFunction, blockParameter);
        }


        public Task<BigInteger> FractionBpsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<FractionBpsFunction, BigInteger>(null, blockParameter);
        }

        public Task<BigInteger> JudgeSecondsQueryAsync(JudgeSecondsFunction judgeSecondsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<JudgeSecondsFunction, BigInteger>(judgeSecondsFunction, blockParameter);
        }


        public Task<BigInteger> JudgeSecondsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<JudgeSecondsFunction, BigInteger>(null, blockParameter);
        }

        public Task<BigInteger> MaxPauseSecondsQueryAsync(MaxPauseSecondsFunction maxPauseSecondsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<MaxPauseSecondsFunction, BigInteger>(maxPauseSecondsFunction, blockParameter);
        }


        public Task<BigInteger> MaxPauseSecondsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<MaxPauseSecondsFunction, BigInteger>(null, blockParameter);
        }

        public Task<BigInteger> PauseSecondsQueryAsync(PauseSecondsFunction pauseSecondsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<PauseSecondsFunction, BigInteger>(pauseSecondsFunction, blockParameter);
        }


        public Task<BigInteger> PauseSecondsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<PauseSecondsFunction, BigInteger>(null, blockParameter);
        }

        public Task<string> RegistryQueryAsync(RegistryFunction registryFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RegistryFunction, string>(registryFunction, blockParameter);
        }


        public Task<string> RegistryQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RegistryFunction, string>(null, blockParameter);
        }

        public Task<BigInteger> SupportSecondsQueryAsync(SupportSecondsFunction supportSecondsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<SupportSecondsFunction, BigInteger>(supportSecondsFunction, blockParameter);
        }


        public Task<BigInteger> SupportSecondsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<SupportSecondsFunction, BigInteger>(null, blockParameter);
        }

        public Task<string> TimelockQueryAsync(TimelockFunction timelockFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<TimelockFunction, string>(timelockFunction, blockParameter);
        }


        public Task<string> TimelockQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<TimelockFunction, string>(null, blockParameter);
        }

        public Task<string> TokenQueryAsync(TokenFunction tokenFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<TokenFunction, string>(tokenFunction, blockParameter);
        }


        public Task<string> TokenQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<TokenFunction, string>(null, blockParameter);
        }

        public Task<BigInteger> VoteAgeSecondsQueryAsync(VoteAgeSecondsFunction voteAgeSecondsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<VoteAgeSecondsFunction, BigInteger>(voteAgeSecondsFunction, blockParameter);
        }


        public Task<BigInteger> VoteAgeSecondsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<VoteAgeSecondsFunction, BigInteger>(null, blockParameter);
        }

        public Task<AccountOfOutputDTO> AccountOfQueryAsync(AccountOfFunction accountOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<AccountOfFunction, AccountOfOutputDTO>(accountOfFunction, blockParameter);
        }

        public Task<AccountOfOutputDTO> AccountOfQueryAsync(string account, BlockParameter blockParameter = null)
        {
            var accountOfFunction = new AccountOfFunction();
                accountOfFunction.Account = account;

            return ContractHandler.QueryDeserializingToObjectAsync<AccountOfFunction, AccountOfOutputDTO>(accountOfFunction, blockParameter);
        }

        public Task<byte[]> CouncilPullDigestQueryAsync(CouncilPullDigestFunction councilPullDigestFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<CouncilPullDigestFunction, byte[]>(councilPullDigestFunction, blockParameter);
        }


        public Task<byte[]> CouncilPullDigestQueryAsync(ulong run, BigInteger deadline, BlockParameter blockParameter = null)
        {
            var councilPullDigestFunction = new CouncilPullDigestFunction();
                councilPullDigestFunction.Run = run;
                councilPullDigestFunction.Deadline = deadline;

            return ContractHandler.QueryAsync<CouncilPullDigestFunction, byte[]>(councilPullDigestFunction, blockParameter);
        }

        public Task<CouncilPullsOfOutputDTO> CouncilPullsOfQueryAsync(CouncilPullsOfFunction councilPullsOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<CouncilPullsOfFunction, CouncilPullsOfOutputDTO>(councilPullsOfFunction, blockParameter);
        }

        public Task<CouncilPullsOfOutputDTO> CouncilPullsOfQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var councilPullsOfFunction = new CouncilPullsOfFunction();
                councilPullsOfFunction.Run = run;

            return ContractHandler.QueryDeserializingToObjectAsync<CouncilPullsOfFunction, CouncilPullsOfOutputDTO>(councilPullsOfFunction, blockParameter);
        }

        public Task<string> CouncilSeatQueryAsync(CouncilSeatFunction councilSeatFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<CouncilSeatFunction, string>(councilSeatFunction, blockParameter);
        }


        public Task<string> CouncilSeatQueryAsync(BigInteger seat, BlockParameter blockParameter = null)
        {
            var councilSeatFunction = new CouncilSeatFunction();
                councilSeatFunction.Seat = seat;

            return ContractHandler.QueryAsync<CouncilSeatFunction, string>(councilSeatFunction, blockParameter);
        }

        public Task<string> DepositRequestAsync(DepositFunction depositFunction)
        {
             return ContractHandler.SendRequestAsync(depositFunction);
        }

        public Task<TransactionReceipt> DepositRequestAndWaitForReceiptAsync(DepositFunction depositFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(depositFunction, cancellationToken);
        }

        public Task<string> DepositRequestAsync(BigInteger amount)
        {
            var depositFunction = new DepositFunction();
                depositFunction.Amount = amount;

             return ContractHandler.SendRequestAsync(depositFunction);
        }

        public Task<TransactionReceipt> DepositRequestAndWaitForReceiptAsync(BigInteger amount, CancellationTokenSource cancellationToken = null)
        {
            var depositFunction = new DepositFunction();
                depositFunction.Amount = amount;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(depositFunction, cancellationToken);
        }

        public Task<Eip712DomainOutputDTO> Eip712DomainQueryAsync(Eip712DomainFunction eip712DomainFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<Eip712DomainFunction, Eip712DomainOutputDTO>(eip712DomainFunction, blockParameter);
        }

        public Task<Eip712DomainOutputDTO> Eip712DomainQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<Eip712DomainFunction, Eip712DomainOutputDTO>(null, blockParameter);
        }

        public Task<string> JudgeFrivolousRequestAsync(JudgeFrivolousFunction judgeFrivolousFunction)
        {
             return ContractHandler.SendRequestAsync(judgeFrivolousFunction);
        }

        public Task<TransactionReceipt> JudgeFrivolousRequestAndWaitForReceiptAsync(JudgeFrivolousFunction judgeFrivolousFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(judgeFrivolousFunction, cancellationToken);
        }

        public Task<string> JudgeFrivolousRequestAsync(string puller, BigInteger number)
        {
            var judgeFrivolousFunction = new JudgeFrivolousFunction();
                judgeFrivolousFunction.Puller = puller;
                judgeFrivolousFunction.Number = number;

             return ContractHandler.SendRequestAsync(judgeFrivolousFunction);
        }

        public Task<TransactionReceipt> JudgeFrivolousRequestAndWaitForReceiptAsync(string puller, BigInteger number, CancellationTokenSource cancellationToken = null)
        {
            var judgeFrivolousFunction = new JudgeFrivolousFunction();
                judgeFrivolousFunction.Puller = puller;
                judgeFrivolousFunction.Number = number;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(judgeFrivolousFunction, cancellationToken);
        }

        public Task<BigInteger> LockedOfQueryAsync(LockedOfFunction lockedOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<LockedOfFunction, BigInteger>(lockedOfFunction, blockParameter);
        }


        public Task<BigInteger> LockedOfQueryAsync(string account, BlockParameter blockParameter = null)
        {
            var lockedOfFunction = new LockedOfFunction();
                lockedOfFunction.Account = account;

            return ContractHandler.QueryAsync<LockedOfFunction, BigInteger>(lockedOfFunction, blockParameter);
        }

        public Task<BigInteger> NeededVotesQueryAsync(NeededVotesFunction neededVotesFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<NeededVotesFunction, BigInteger>(neededVotesFunction, blockParameter);
        }


        public Task<BigInteger> NeededVotesQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<NeededVotesFunction, BigInteger>(null, blockParameter);
        }

        public Task<string> PullRequestAsync(PullFunction pullFunction)
        {
             return ContractHandler.SendRequestAsync(pullFunction);
        }

        public Task<TransactionReceipt> PullRequestAndWaitForReceiptAsync(PullFunction pullFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(pullFunction, cancellationToken);
        }

        public Task<string> PullRequestAsync(ulong run, List<string> supporters)
        {
            var pullFunction = new PullFunction();
                pullFunction.Run = run;
                pullFunction.Supporters = supporters;

             return ContractHandler.SendRequestAsync(pullFunction);
        }

        public Task<TransactionReceipt> PullRequestAndWaitForReceiptAsync(ulong run, List<string> supporters, CancellationTokenSource cancellationToken = null)
        {
            var pullFunction = new PullFunction();
                pullFunction.Run = run;
                pullFunction.Supporters = supporters;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(pullFunction, cancellationToken);
        }

        public Task<string> PullByCouncilRequestAsync(PullByCouncilFunction pullByCouncilFunction)
        {
             return ContractHandler.SendRequestAsync(pullByCouncilFunction);
        }

        public Task<TransactionReceipt> PullByCouncilRequestAndWaitForReceiptAsync(PullByCouncilFunction pullByCouncilFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(pullByCouncilFunction, cancellationToken);
        }

        public Task<string> PullByCouncilRequestAsync(ulong run, BigInteger deadline, List<byte[]> signatures)
        {
            var pullByCouncilFunction = new PullByCouncilFunction();
                pullByCouncilFunction.Run = run;
                pullByCouncilFunction.Deadline = deadline;
                pullByCouncilFunction.Signatures = signatures;

             return ContractHandler.SendRequestAsync(pullByCouncilFunction);
        }

        public Task<TransactionReceipt> PullByCouncilRequestAndWaitForReceiptAsync(ulong run, BigInteger deadline, List<byte[]> signatures, CancellationTokenSource cancellationToken = null)
        {
            var pullByCouncilFunction = new PullByCouncilFunction();
                pullByCouncilFunction.Run = run;
                pullByCouncilFunction.Deadline = deadline;
                pullByCouncilFunction.Signatures = signatures;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(pullByCouncilFunction, cancellationToken);
        }

        public Task<BigInteger> ReadyAtQueryAsync(ReadyAtFunction readyAtFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<ReadyAtFunction, BigInteger>(readyAtFunction, blockParameter);
        }


        public Task<BigInteger> ReadyAtQueryAsync(string account, BlockParameter blockParameter = null)
        {
            var readyAtFunction = new ReadyAtFunction();
                readyAtFunction.Account = account;

            return ContractHandler.QueryAsync<ReadyAtFunction, BigInteger>(readyAtFunction, blockParameter);
        }

        public Task<string> SetCouncilSeatRequestAsync(SetCouncilSeatFunction setCouncilSeatFunction)
        {
             return ContractHandler.SendRequestAsync(setCouncilSeatFunction);
        }

        public Task<TransactionReceipt> SetCouncilSeatRequestAndWaitForReceiptAsync(SetCouncilSeatFunction setCouncilSeatFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(setCouncilSeatFunction, cancellationToken);
        }

        public Task<string> SetCouncilSeatRequestAsync(BigInteger seat, string member)
        {
            var setCouncilSeatFunction = new SetCouncilSeatFunction();
                setCouncilSeatFunction.Seat = seat;
                setCouncilSeatFunction.Member = member;

             return ContractHandler.SendRequestAsync(setCouncilSeatFunction);
        }

        public Task<TransactionReceipt> SetCouncilSeatRequestAndWaitForReceiptAsync(BigInteger seat, string member, CancellationTokenSource cancellationToken = null)
        {
            var setCouncilSeatFunction = new SetCouncilSeatFunction();
                setCouncilSeatFunction.Seat = seat;
                setCouncilSeatFunction.Member = member;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(setCouncilSeatFunction, cancellationToken);
        }

        public Task<string> SupportRequestAsync(SupportFunction supportFunction)
        {
             return ContractHandler.SendRequestAsync(supportFunction);
        }

        public Task<TransactionReceipt> SupportRequestAndWaitForReceiptAsync(SupportFunction supportFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(supportFunction, cancellationToken);
        }

        public Task<string> SupportRequestAsync(ulong run)
        {
            var supportFunction = new SupportFunction();
                supportFunction.Run = run;

             return ContractHandler.SendRequestAsync(supportFunction);
        }

        public Task<TransactionReceipt> SupportRequestAndWaitForReceiptAsync(ulong run, CancellationTokenSource cancellationToken = null)
        {
            var supportFunction = new SupportFunction();
                supportFunction.Run = run;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(supportFunction, cancellationToken);
        }

        public Task<SupportOfOutputDTO> SupportOfQueryAsync(SupportOfFunction supportOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<SupportOfFunction, SupportOfOutputDTO>(supportOfFunction, blockParameter);
        }

        public Task<SupportOfOutputDTO> SupportOfQueryAsync(string account, BlockParameter blockParameter = null)
        {
            var supportOfFunction = new SupportOfFunction();
                supportOfFunction.Account = account;

            return ContractHandler.QueryDeserializingToObjectAsync<SupportOfFunction, SupportOfOutputDTO>(supportOfFunction, blockParameter);
        }

        public Task<string> UpholdRequestAsync(UpholdFunction upholdFunction)
        {
             return ContractHandler.SendRequestAsync(upholdFunction);
        }

        public Task<TransactionReceipt> UpholdRequestAndWaitForReceiptAsync(UpholdFunction upholdFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(upholdFunction, cancellationToken);
        }

        public Task<string> UpholdRequestAsync(string puller, BigInteger number)
        {
            var upholdFunction = new UpholdFunction();
                upholdFunction.Puller = puller;
                upholdFunction.Number = number;

             return ContractHandler.SendRequestAsync(upholdFunction);
        }

        public Task<TransactionReceipt> UpholdRequestAndWaitForReceiptAsync(string puller, BigInteger number, CancellationTokenSource cancellationToken = null)
        {
            var upholdFunction = new UpholdFunction();
                upholdFunction.Puller = puller;
                upholdFunction.Number = number;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(upholdFunction, cancellationToken);
        }

        public Task<BigInteger> VotesOfQueryAsync(VotesOfFunction votesOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<VotesOfFunction, BigInteger>(votesOfFunction, blockParameter);
        }


        public Task<BigInteger> VotesOfQueryAsync(string account, BlockParameter blockParameter = null)
        {
            var votesOfFunction = new VotesOfFunction();
                votesOfFunction.Account = account;

            return ContractHandler.QueryAsync<VotesOfFunction, BigInteger>(votesOfFunction, blockParameter);
        }

        public Task<string> WithdrawRequestAsync(WithdrawFunction withdrawFunction)
        {
             return ContractHandler.SendRequestAsync(withdrawFunction);
        }

        public Task<TransactionReceipt> WithdrawRequestAndWaitForReceiptAsync(WithdrawFunction withdrawFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(withdrawFunction, cancellationToken);
        }

        public Task<string> WithdrawRequestAsync(BigInteger amount)
        {
            var withdrawFunction = new WithdrawFunction();
                withdrawFunction.Amount = amount;

             return ContractHandler.SendRequestAsync(withdrawFunction);
        }

        public Task<TransactionReceipt> WithdrawRequestAndWaitForReceiptAsync(BigInteger amount, CancellationTokenSource cancellationToken = null)
        {
            var withdrawFunction = new WithdrawFunction();
                withdrawFunction.Amount = amount;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(withdrawFunction, cancellationToken);
        }

        public Task<string> WithdrawSupportRequestAsync(WithdrawSupportFunction withdrawSupportFunction)
        {
             return ContractHandler.SendRequestAsync(withdrawSupportFunction);
        }

        public Task<string> WithdrawSupportRequestAsync()
        {
             return ContractHandler.SendRequestAsync<WithdrawSupportFunction>();
        }

        public Task<TransactionReceipt> WithdrawSupportRequestAndWaitForReceiptAsync(WithdrawSupportFunction withdrawSupportFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(withdrawSupportFunction, cancellationToken);
        }

        public Task<TransactionReceipt> WithdrawSupportRequestAndWaitForReceiptAsync(CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync<WithdrawSupportFunction>(null, cancellationToken);
        }

        public override List<Type> GetAllFunctionTypes()
        {
            return new List<Type>
            {
                typeof(BondFunction),
                typeof(CooldownSecondsFunction),
                typeof(FractionBpsFunction),
                typeof(JudgeSecondsFunction),
                typeof(MaxPauseSecondsFunction),
                typeof(PauseSecondsFunction),
                typeof(RegistryFunction),
                typeof(SupportSecondsFunction),
                typeof(TimelockFunction),
                typeof(TokenFunction),
                typeof(VoteAgeSecondsFunction),
                typeof(AccountOfFunction),
                typeof(CouncilPullDigestFunction),
                typeof(CouncilPullsOfFunction),
                typeof(CouncilSeatFunction),
                typeof(DepositFunction),
                typeof(Eip712DomainFunction),
                typeof(JudgeFrivolousFunction),
                typeof(LockedOfFunction),
                typeof(NeededVotesFunction),
                typeof(PullFunction),
                typeof(PullByCouncilFunction),
                typeof(ReadyAtFunction),
                typeof(SetCouncilSeatFunction),
                typeof(SupportFunction),
                typeof(SupportOfFunction),
                typeof(UpholdFunction),
                typeof(VotesOfFunction),
                typeof(WithdrawFunction),
                typeof(WithdrawSupportFunction)
            };
        }

        public override List<Type> GetAllEventTypes()
        {
            return new List<Type>
            {
                typeof(CouncilSeatSetEventDTO),
                typeof(DepositedEventDTO),
                typeof(EIP712DomainChangedEventDTO),
                typeof(JudgedFrivolousEventDTO),
                typeof(PulledEventDTO),
                typeof(PulledByCouncilEventDTO),
                typeof(SupportUsedEventDTO),
                typeof(SupportedEventDTO),
                typeof(UpheldEventDTO),
                typeof(WindowStartedEventDTO),
                typeof(WithdrawnEventDTO)
            };
        }

        public override List<Type> GetAllErrorTypes()
        {
            return new List<Type>
            {
                typeof(BelowFractionError),
                typeof(BondLockedError),
                typeof(CoolingDownError),
                typeof(CouncilCoolingDownError),
                typeof(ECDSAInvalidSignatureError),
                typeof(ECDSAInvalidSignatureLengthError),
                typeof(ECDSAInvalidSignatureSError),
                typeof(InvalidShortStringError),
                typeof(NotCouncilMemberError),
                typeof(NotEnoughSignaturesError),
                typeof(NotOpenError),
                typeof(NotSupportingError),
                typeof(NotTimelockError),
                typeof(SafeCastOverflowedUintDowncastError),
                typeof(SafeERC20FailedOperationError),
                typeof(SeatTakenError),
                typeof(SettingOutOfRangeError),
                typeof(SignaturesExpiredError),
                typeof(SignersNotAscendingError),
                typeof(StringTooLongError),
                typeof(UnknownSeatError)
            };
        }
    }
}
