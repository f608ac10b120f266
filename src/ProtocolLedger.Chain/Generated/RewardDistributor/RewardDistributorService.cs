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
using ProtocolLedger.Chain.Generated.RewardDistributor.ContractDefinition;

namespace ProtocolLedger.Chain.Generated.RewardDistributor
{
    public partial class RewardDistributorService: ContractWeb3ServiceBase
    {
        public static Task<TransactionReceipt> DeployContractAndWaitForReceiptAsync(Nethereum.Web3.IWeb3 web3, RewardDistributorDeployment rewardDistributorDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            return web3.Eth.GetContractDeploymentHandler<RewardDistributorDeployment>().SendRequestAndWaitForReceiptAsync(rewardDistributorDeployment, cancellationTokenSource);
        }

        public static Task<string> DeployContractAsync(Nethereum.Web3.IWeb3 web3, RewardDistributorDeployment rewardDistributorDeployment)
        {
            return web3.Eth.GetContractDeploymentHandler<RewardDistributorDeployment>().SendRequestAsync(rewardDistributorDeployment);
        }

        public static async Task<RewardDistributorService> DeployContractAndGetServiceAsync(Nethereum.Web3.IWeb3 web3, RewardDistributorDeployment rewardDistributorDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            var receipt = await DeployContractAndWaitForReceiptAsync(web3, rewardDistributorDeployment, cancellationTokenSource);
            return new RewardDistributorService(web3, receipt.ContractAddress);
        }

        public RewardDistributorService(Nethereum.Web3.IWeb3 web3, string contractAddress) : base(web3, contractAddress)
        {
        }

        public Task<ulong> ChallengeSecondsQueryAsync(ChallengeSecondsFunction challengeSecondsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<ChallengeSecondsFunction, ulong>(challengeSecondsFunction, blockParameter);
        }


        public Task<ulong> ChallengeSecondsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<ChallengeSecondsFunction, ulong>(null, blockParameter);
        }

        public Task<ulong> RefundDelayQueryAsync(RefundDelayFunction refundDelayFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RefundDelayFunction, ulong>(refundDelayFunction, blockParameter);
        }


        public Task<ulong> RefundDelayQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RefundDelayFunction, ulong>(null, blockParameter);
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

        public Task<string> ClaimRequestAsync(ClaimFunction claimFunction)
        {
             return ContractHandler.SendRequestAsync(claimFunction);
        }

        public Task<TransactionReceipt> ClaimRequestAndWaitForReceiptAsync(ClaimFunction claimFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(claimFunction, cancellationToken);
        }

        public Task<string> ClaimRequestAsync(ulong run, ulong node, string owner, BigInteger rewards, BigInteger shares, List<byte[]> proof)
        {
            var claimFunction = new ClaimFunction();
                claimFunction.Run = run;
                claimFunction.Node = node;
                claimFunction.Owner = owner;
                claimFunction.Rewards = rewards;
                claimFunction.Shares = shares;
                claimFunction.Proof = proof;

             return ContractHandler.SendRequestAsync(claimFunction);
        }

        public Task<TransactionReceipt> ClaimRequestAndWaitForReceiptAsync(ulong run, ulong node, string owner, BigInteger rewards, BigInteger shares, List<byte[]> proof, CancellationTokenSource cancellationToken = null)
        {
            var claimFunction = new ClaimFunction();
                claimFunction.Run = run;
                claimFunction.Node = node;
                claimFunction.Owner = owner;
                claimFunction.Rewards = rewards;
                claimFunction.Shares = shares;
                claimFunction.Proof = proof;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(claimFunction, cancellationToken);
        }

        public Task<byte[]> ClaimRootOfQueryAsync(ClaimRootOfFunction claimRootOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<ClaimRootOfFunction, byte[]>(claimRootOfFunction, blockParameter);
        }


        public Task<byte[]> ClaimRootOfQueryAsync(ulong run, ulong node, BlockParameter blockParameter = null)
        {
            var claimRootOfFunction = new ClaimRootOfFunction();
                claimRootOfFunction.Run = run;
                claimRootOfFunction.Node = node;

            return ContractHandler.QueryAsync<ClaimRootOfFunction, byte[]>(claimRootOfFunction, blockParameter);
        }

        public Task<BigInteger> ClaimedOfQueryAsync(ClaimedOfFunction claimedOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<ClaimedOfFunction, BigInteger>(claimedOfFunction, blockParameter);
        }


        public Task<BigInteger> ClaimedOfQueryAsync(ulong run, ulong node, BlockParameter blockParameter = null)
        {
            var claimedOfFunction = new ClaimedOfFunction();
                claimedOfFunction.Run = run;
                claimedOfFunction.Node = node;

            return ContractHandler.QueryAsync<ClaimedOfFunction, BigInteger>(claimedOfFunction, blockParameter);
        }

        public Task<string> EscrowRequestAsync(EscrowFunction escrowFunction)
        {
             return ContractHandler.SendRequestAsync(escrowFunction);
        }

        public Task<TransactionReceipt> EscrowRequestAndWaitForReceiptAsync(EscrowFunction escrowFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(escrowFunction, cancellationToken);
        }

        public Task<string> EscrowRequestAsync(ulong run, string from, BigInteger amount)
        {
            var escrowFunction = new EscrowFunction();
                escrowFunction.Run = run;
                escrowFunction.From = from;
                escrowFunction.Amount = amount;

             return ContractHandler.SendRequestAsync(escrowFunction);
        }

        public Task<TransactionReceipt> EscrowRequestAndWaitForReceiptAsync(ulong run, string from, BigInteger amount, CancellationTokenSource cancellationToken = null)
        {
            var escrowFunction = new EscrowFunction();
                escrowFunction.Run = run;
                escrowFunction.From = from;
                escrowFunction.Amount = amount;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(escrowFunction, cancellationToken);
        }

        public Task<BigInteger> EscrowOfQueryAsync(EscrowOfFunction escrowOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<EscrowOfFunction, BigInteger>(escrowOfFunction, blockParameter);
        }


        public Task<BigInteger> EscrowOfQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var escrowOfFunction = new EscrowOfFunction();
                escrowOfFunction.Run = run;

            return ContractHandler.QueryAsync<EscrowOfFunction, BigInteger>(escrowOfFunction, blockParameter);
        }

        public Task<string> ForfeitRequestAsync(ForfeitFunction forfeitFunction)
        {
             return ContractHandler.SendRequestAsync(forfeitFunction);
        }

        public Task<TransactionReceipt> ForfeitRequestAndWaitForReceiptAsync(ForfeitFunction forfeitFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(forfeitFunction, cancellationToken);
        }

        public Task<string> ForfeitRequestAsync(ulong run, ulong node)
        {
            var forfeitFunction = new ForfeitFunction();
                forfeitFunction.Run = run;
                forfeitFunction.Node = node;

             return ContractHandler.SendRequestAsync(forfeitFunction);
        }

        public Task<TransactionReceipt> ForfeitRequestAndWaitForReceiptAsync(ulong run, ulong node, CancellationTokenSource cancellationToken = null)
        {
            var forfeitFunction = new ForfeitFunction();
                forfeitFunction.Run = run;
                forfeitFunction.Node = node;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(forfeitFunction, cancellationToken);
        }

        public Task<ForfeitOfOutputDTO> ForfeitOfQueryAsync(ForfeitOfFunction forfeitOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<ForfeitOfFunction, ForfeitOfOutputDTO>(forfeitOfFunction, blockParameter);
        }

        public Task<ForfeitOfOutputDTO> ForfeitOfQueryAsync(ulong run, ulong node, BlockParameter blockParameter = null)
        {
            var forfeitOfFunction = new ForfeitOfFunction();
                forfeitOfFunction.Run = run;
                forfeitOfFunction.Node = node;

            return ContractHandler.QueryDeserializingToObjectAsync<ForfeitOfFunction, ForfeitOfOutputDTO>(forfeitOfFunction, blockParameter);
        }

        public Task<string> FundRequestAsync(FundFunction fundFunction)
        {
             return ContractHandler.SendRequestAsync(fundFunction);
        }

        public Task<TransactionReceipt> FundRequestAndWaitForReceiptAsync(FundFunction fundFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(fundFunction, cancellationToken);
        }

        public Task<string> FundRequestAsync(ulong run, BigInteger amount)
        {
            var fundFunction = new FundFunction();
                fundFunction.Run = run;
                fundFunction.Amount = amount;

             return ContractHandler.SendRequestAsync(fundFunction);
        }

        public Task<TransactionReceipt> FundRequestAndWaitForReceiptAsync(ulong run, BigInteger amount, CancellationTokenSource cancellationToken = null)
        {
            var fundFunction = new FundFunction();
                fundFunction.Run = run;
                fundFunction.Amount = amount;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(fundFunction, cancellationToken);
        }

        public Task<FundsOfOutputDTO> FundsOfQueryAsync(FundsOfFunction fundsOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<FundsOfFunction, FundsOfOutputDTO>(fundsOfFunction, blockParameter);
        }

        public Task<FundsOfOutputDTO> FundsOfQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var fundsOfFunction = new FundsOfFunction();
                fundsOfFunction.Run = run;

            return ContractHandler.QueryDeserializingToObjectAsync<FundsOfFunction, FundsOfOutputDTO>(fundsOfFunction, blockParameter);
        }

        public Task<string> PostRequestAsync(PostFunction postFunction)
        {
             return ContractHandler.SendRequestAsync(postFunction);
        }

        public Task<TransactionReceipt> PostRequestAndWaitForReceiptAsync(PostFunction postFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(postFunction, cancellationToken);
        }

        public Task<string> PostRequestAsync(ulong run, ulong round, byte[] root)
        {
            var postFunction = new PostFunction();
                postFunction.Run = run;
                postFunction.Round = round;
                postFunction.Root = root;

             return ContractHandler.SendRequestAsync(postFunction);
        }

        public Task<TransactionReceipt> PostRequestAndWaitForReceiptAsync(ulong run, ulong round, byte[] root, CancellationTokenSource cancellationToken = null)
        {
            var postFunction = new PostFunction();
                postFunction.Run = run;
                postFunction.Round = round;
                postFunction.Root = root;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(postFunction, cancellationToken);
        }

        public Task<string> RefundRequestAsync(RefundFunction refundFunction)
        {
             return ContractHandler.SendRequestAsync(refundFunction);
        }

        public Task<TransactionReceipt> RefundRequestAndWaitForReceiptAsync(RefundFunction refundFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(refundFunction, cancellationToken);
        }

        public Task<string> RefundRequestAsync(ulong run)
        {
            var refundFunction = new RefundFunction();
                refundFunction.Run = run;

             return ContractHandler.SendRequestAsync(refundFunction);
        }

        public Task<TransactionReceipt> RefundRequestAndWaitForReceiptAsync(ulong run, CancellationTokenSource cancellationToken = null)
        {
            var refundFunction = new RefundFunction();
                refundFunction.Run = run;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(refundFunction, cancellationToken);
        }

        public Task<string> RewindRequestAsync(RewindFunction rewindFunction)
        {
             return ContractHandler.SendRequestAsync(rewindFunction);
        }

        public Task<TransactionReceipt> RewindRequestAndWaitForReceiptAsync(RewindFunction rewindFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(rewindFunction, cancellationToken);
        }

        public Task<string> RewindRequestAsync(ulong run)
        {
            var rewindFunction = new RewindFunction();
                rewindFunction.Run = run;

             return ContractHandler.SendRequestAsync(rewindFunction);
        }

        public Task<TransactionReceipt> RewindRequestAndWaitForReceiptAsync(ulong run, CancellationTokenSource cancellationToken = null)
        {
            var rewindFunction = new RewindFunction();
                rewindFunction.Run = run;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(rewindFunction, cancellationToken);
        }

        public Task<byte[]> VestedRootOfQueryAsync(VestedRootOfFunction vestedRootOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<VestedRootOfFunction, byte[]>(vestedRootOfFunction, blockParameter);
        }


        public Task<byte[]> VestedRootOfQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var vestedRootOfFunction = new VestedRootOfFunction();
                vestedRootOfFunction.Run = run;

            return ContractHandler.QueryAsync<VestedRootOfFunction, byte[]>(vestedRootOfFunction, blockParameter);
        }

        public override List<Type> GetAllFunctionTypes()
        {
            return new List<Type>
            {
                typeof(ChallengeSecondsFunction),
                typeof(RefundDelayFunction),
                typeof(RegistryFunction),
                typeof(RoundManagerFunction),
                typeof(TokenFunction),
                typeof(VaultFunction),
                typeof(ClaimFunction),
                typeof(ClaimRootOfFunction),
                typeof(ClaimedOfFunction),
                typeof(EscrowFunction),
                typeof(EscrowOfFunction),
                typeof(ForfeitFunction),
                typeof(ForfeitOfFunction),
                typeof(FundFunction),
                typeof(FundsOfFunction),
                typeof(PostFunction),
                typeof(RefundFunction),
                typeof(RewindFunction),
                typeof(VestedRootOfFunction)
            };
        }

        public override List<Type> GetAllEventTypes()
        {
            return new List<Type>
            {
                typeof(FundedEventDTO),
                typeof(RefundedEventDTO),
                typeof(RewardClaimedEventDTO),
                typeof(RewardPostedEventDTO),
                typeof(RewardsForfeitedEventDTO),
                typeof(RewardsRewoundEventDTO)
            };
        }

        public override List<Type> GetAllErrorTypes()
        {
            return new List<Type>
            {
                typeof(ClaimExceedsVestedError),
                typeof(EscrowExhaustedError),
                typeof(InvalidProofError),
                typeof(NotRefundableError),
                typeof(NotRoundManagerError),
                typeof(NotRunRegistryError),
                typeof(NotStakeVaultError),
                typeof(NothingToClaimError),
                typeof(RefundTooEarlyError),
                typeof(SafeCastOverflowedUintDowncastError),
                typeof(SafeERC20FailedOperationError),
                typeof(UnknownRunError),
                typeof(ZeroAmountError)
            };
        }
    }
}
