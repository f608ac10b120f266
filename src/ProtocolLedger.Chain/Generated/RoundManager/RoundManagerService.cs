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
using ProtocolLedger.Chain.Generated.RoundManager.ContractDefinition;

namespace ProtocolLedger.Chain.Generated.RoundManager
{
    public partial class RoundManagerService: ContractWeb3ServiceBase
    {
        public static Task<TransactionReceipt> DeployContractAndWaitForReceiptAsync(Nethereum.Web3.IWeb3 web3, RoundManagerDeployment roundManagerDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            return web3.Eth.GetContractDeploymentHandler<RoundManagerDeployment>().SendRequestAndWaitForReceiptAsync(roundManagerDeployment, cancellationTokenSource);
        }

        public static Task<string> DeployContractAsync(Nethereum.Web3.IWeb3 web3, RoundManagerDeployment roundManagerDeployment)
        {
            return web3.Eth.GetContractDeploymentHandler<RoundManagerDeployment>().SendRequestAsync(roundManagerDeployment);
        }

        public static async Task<RoundManagerService> DeployContractAndGetServiceAsync(Nethereum.Web3.IWeb3 web3, RoundManagerDeployment roundManagerDeployment, CancellationTokenSource cancellationTokenSource = null)
        {
            var receipt = await DeployContractAndWaitForReceiptAsync(web3, roundManagerDeployment, cancellationTokenSource);
            return new RoundManagerService(web3, receipt.ContractAddress);
        }

        public RoundManagerService(Nethereum.Web3.IWeb3 web3, string contractAddress) : base(web3, contractAddress)
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

        public Task<string> CheckpointsQueryAsync(CheckpointsFunction checkpointsFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<CheckpointsFunction, string>(checkpointsFunction, blockParameter);
        }


        public Task<string> CheckpointsQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<CheckpointsFunction, string>(null, blockParameter);
        }

        public Task<string> DistributorQueryAsync(DistributorFunction distributorFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<DistributorFunction, string>(distributorFunction, blockParameter);
        }


        public Task<string> DistributorQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<DistributorFunction, string>(null, blockParameter);
        }

        public Task<string> MeterQueryAsync(MeterFunction meterFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<MeterFunction, string>(meterFunction, blockParameter);
        }


        public Task<string> MeterQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<MeterFunction, string>(null, blockParameter);
        }

        public Task<string> RegistryQueryAsync(RegistryFunction registryFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RegistryFunction, string>(registryFunction, blockParameter);
        }


        public Task<string> RegistryQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<RegistryFunction, string>(null, blockParameter);
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

        public Task<string> AbandonRequestAsync(AbandonFunction abandonFunction)
        {
             return ContractHandler.SendRequestAsync(abandonFunction);
        }

        public Task<TransactionReceipt> AbandonRequestAndWaitForReceiptAsync(AbandonFunction abandonFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(abandonFunction, cancellationToken);
        }

        public Task<string> AbandonRequestAsync(ulong run, ulong round)
        {
            var abandonFunction = new AbandonFunction();
                abandonFunction.Run = run;
                abandonFunction.Round = round;

             return ContractHandler.SendRequestAsync(abandonFunction);
        }

        public Task<TransactionReceipt> AbandonRequestAndWaitForReceiptAsync(ulong run, ulong round, CancellationTokenSource cancellationToken = null)
        {
            var abandonFunction = new AbandonFunction();
                abandonFunction.Run = run;
                abandonFunction.Round = round;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(abandonFunction, cancellationToken);
        }

        public Task<string> AttestRequestAsync(AttestFunction attestFunction)
        {
             return ContractHandler.SendRequestAsync(attestFunction);
        }

        public Task<TransactionReceipt> AttestRequestAndWaitForReceiptAsync(AttestFunction attestFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(attestFunction, cancellationToken);
        }

        public Task<string> AttestRequestAsync(ulong run, ulong round, ulong node, byte[] proposalHash)
        {
            var attestFunction = new AttestFunction();
                attestFunction.Run = run;
                attestFunction.Round = round;
                attestFunction.Node = node;
                attestFunction.ProposalHash = proposalHash;

             return ContractHandler.SendRequestAsync(attestFunction);
        }

        public Task<TransactionReceipt> AttestRequestAndWaitForReceiptAsync(ulong run, ulong round, ulong node, byte[] proposalHash, CancellationTokenSource cancellationToken = null)
        {
            var attestFunction = new AttestFunction();
                attestFunction.Run = run;
                attestFunction.Round = round;
                attestFunction.Node = node;
                attestFunction.ProposalHash = proposalHash;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(attestFunction, cancellationToken);
        }

        public Task<byte[]> BeaconOfQueryAsync(BeaconOfFunction beaconOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<BeaconOfFunction, byte[]>(beaconOfFunction, blockParameter);
        }


        public Task<byte[]> BeaconOfQueryAsync(ulong run, ulong round, BlockParameter blockParameter = null)
        {
            var beaconOfFunction = new BeaconOfFunction();
                beaconOfFunction.Run = run;
                beaconOfFunction.Round = round;

            return ContractHandler.QueryAsync<BeaconOfFunction, byte[]>(beaconOfFunction, blockParameter);
        }

        public Task<string> BondProposalRequestAsync(BondProposalFunction bondProposalFunction)
        {
             return ContractHandler.SendRequestAsync(bondProposalFunction);
        }

        public Task<TransactionReceipt> BondProposalRequestAndWaitForReceiptAsync(BondProposalFunction bondProposalFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(bondProposalFunction, cancellationToken);
        }

        public Task<string> BondProposalRequestAsync(ulong run, ulong round, byte[] proposalHash)
        {
            var bondProposalFunction = new BondProposalFunction();
                bondProposalFunction.Run = run;
                bondProposalFunction.Round = round;
                bondProposalFunction.ProposalHash = proposalHash;

             return ContractHandler.SendRequestAsync(bondProposalFunction);
        }

        public Task<TransactionReceipt> BondProposalRequestAndWaitForReceiptAsync(ulong run, ulong round, byte[] proposalHash, CancellationTokenSource cancellationToken = null)
        {
            var bondProposalFunction = new BondProposalFunction();
                bondProposalFunction.Run = run;
                bondProposalFunction.Round = round;
                bondProposalFunction.ProposalHash = proposalHash;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(bondProposalFunction, cancellationToken);
        }

        public Task<ulong> ChallengeEndOfQueryAsync(ChallengeEndOfFunction challengeEndOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<ChallengeEndOfFunction, ulong>(challengeEndOfFunction, blockParameter);
        }


        public Task<ulong> ChallengeEndOfQueryAsync(ulong run, ulong round, BlockParameter blockParameter = null)
        {
            var challengeEndOfFunction = new ChallengeEndOfFunction();
                challengeEndOfFunction.Run = run;
                challengeEndOfFunction.Round = round;

            return ContractHandler.QueryAsync<ChallengeEndOfFunction, ulong>(challengeEndOfFunction, blockParameter);
        }

        public Task<string> CommitRequestAsync(CommitFunction commitFunction)
        {
             return ContractHandler.SendRequestAsync(commitFunction);
        }

        public Task<TransactionReceipt> CommitRequestAndWaitForReceiptAsync(CommitFunction commitFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(commitFunction, cancellationToken);
        }

        public Task<string> CommitRequestAsync(ulong run, ulong round, ulong node, byte[] commitment)
        {
            var commitFunction = new CommitFunction();
                commitFunction.Run = run;
                commitFunction.Round = round;
                commitFunction.Node = node;
                commitFunction.Commitment = commitment;

             return ContractHandler.SendRequestAsync(commitFunction);
        }

        public Task<TransactionReceipt> CommitRequestAndWaitForReceiptAsync(ulong run, ulong round, ulong node, byte[] commitment, CancellationTokenSource cancellationToken = null)
        {
            var commitFunction = new CommitFunction();
                commitFunction.Run = run;
                commitFunction.Round = round;
                commitFunction.Node = node;
                commitFunction.Commitment = commitment;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(commitFunction, cancellationToken);
        }

        public Task<string> CommitBatchRequestAsync(CommitBatchFunction commitBatchFunction)
        {
             return ContractHandler.SendRequestAsync(commitBatchFunction);
        }

        public Task<TransactionReceipt> CommitBatchRequestAndWaitForReceiptAsync(CommitBatchFunction commitBatchFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(commitBatchFunction, cancellationToken);
        }

        public Task<string> CommitBatchRequestAsync(ulong run, ulong round, byte[] entries)
        {
            var commitBatchFunction = new CommitBatchFunction();
                commitBatchFunction.Run = run;
                commitBatchFunction.Round = round;
                commitBatchFunction.Entries = entries;

             return ContractHandler.SendRequestAsync(commitBatchFunction);
        }

        public Task<TransactionReceipt> CommitBatchRequestAndWaitForReceiptAsync(ulong run, ulong round, byte[] entries, CancellationTokenSource cancellationToken = null)
        {
            var commitBatchFunction = new CommitBatchFunction();
                commitBatchFunction.Run = run;
                commitBatchFunction.Round = round;
                commitBatchFunction.Entries = entries;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(commitBatchFunction, cancellationToken);
        }

        public Task<string> ConfigureRequestAsync(ConfigureFunction configureFunction)
        {
             return ContractHandler.SendRequestAsync(configureFunction);
        }

        public Task<TransactionReceipt> ConfigureRequestAndWaitForReceiptAsync(ConfigureFunction configureFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(configureFunction, cancellationToken);
        }

        public Task<string> ConfigureRequestAsync(ulong run, RoundTerms terms)
        {
            var configureFunction = new ConfigureFunction();
                configureFunction.Run = run;
                configureFunction.Terms = terms;

             return ContractHandler.SendRequestAsync(configureFunction);
        }

        public Task<TransactionReceipt> ConfigureRequestAndWaitForReceiptAsync(ulong run, RoundTerms terms, CancellationTokenSource cancellationToken = null)
        {
            var configureFunction = new ConfigureFunction();
                configureFunction.Run = run;
                configureFunction.Terms = terms;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(configureFunction, cancellationToken);
        }

        public Task<ContributionOfOutputDTO> ContributionOfQueryAsync(ContributionOfFunction contributionOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<ContributionOfFunction, ContributionOfOutputDTO>(contributionOfFunction, blockParameter);
        }

        public Task<ContributionOfOutputDTO> ContributionOfQueryAsync(ulong run, ulong round, ulong node, BlockParameter blockParameter = null)
        {
            var contributionOfFunction = new ContributionOfFunction();
                contributionOfFunction.Run = run;
                contributionOfFunction.Round = round;
                contributionOfFunction.Node = node;

            return ContractHandler.QueryDeserializingToObjectAsync<ContributionOfFunction, ContributionOfOutputDTO>(contributionOfFunction, blockParameter);
        }

        public Task<ulong> CurrentRoundQueryAsync(CurrentRoundFunction currentRoundFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<CurrentRoundFunction, ulong>(currentRoundFunction, blockParameter);
        }


        public Task<ulong> CurrentRoundQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var currentRoundFunction = new CurrentRoundFunction();
                currentRoundFunction.Run = run;

            return ContractHandler.QueryAsync<CurrentRoundFunction, ulong>(currentRoundFunction, blockParameter);
        }

        public Task<Eip712DomainOutputDTO> Eip712DomainQueryAsync(Eip712DomainFunction eip712DomainFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<Eip712DomainFunction, Eip712DomainOutputDTO>(eip712DomainFunction, blockParameter);
        }

        public Task<Eip712DomainOutputDTO> Eip712DomainQueryAsync(BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<Eip712DomainFunction, Eip712DomainOutputDTO>(null, blockParameter);
        }

        public Task<uint> ExpectedNextQueryAsync(ExpectedNextFunction expectedNextFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<ExpectedNextFunction, uint>(expectedNextFunction, blockParameter);
        }


        public Task<uint> ExpectedNextQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var expectedNextFunction = new ExpectedNextFunction();
                expectedNextFunction.Run = run;

            return ContractHandler.QueryAsync<ExpectedNextFunction, uint>(expectedNextFunction, blockParameter);
        }

        public Task<string> FinaliseRequestAsync(FinaliseFunction finaliseFunction)
        {
             return ContractHandler.SendRequestAsync(finaliseFunction);
        }

        public Task<TransactionReceipt> FinaliseRequestAndWaitForReceiptAsync(FinaliseFunction finaliseFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(finaliseFunction, cancellationToken);
        }

        public Task<string> FinaliseRequestAsync(ulong run, ulong round)
        {
            var finaliseFunction = new FinaliseFunction();
                finaliseFunction.Run = run;
                finaliseFunction.Round = round;

             return ContractHandler.SendRequestAsync(finaliseFunction);
        }

        public Task<TransactionReceipt> FinaliseRequestAndWaitForReceiptAsync(ulong run, ulong round, CancellationTokenSource cancellationToken = null)
        {
            var finaliseFunction = new FinaliseFunction();
                finaliseFunction.Run = run;
                finaliseFunction.Round = round;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(finaliseFunction, cancellationToken);
        }

        public Task<byte[]> HashCommitmentQueryAsync(HashCommitmentFunction hashCommitmentFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<HashCommitmentFunction, byte[]>(hashCommitmentFunction, blockParameter);
        }


        public Task<byte[]> HashCommitmentQueryAsync(ulong run, ulong round, ulong node, byte[] commitment, BlockParameter blockParameter = null)
        {
            var hashCommitmentFunction = new HashCommitmentFunction();
                hashCommitmentFunction.Run = run;
                hashCommitmentFunction.Round = round;
                hashCommitmentFunction.Node = node;
                hashCommitmentFunction.Commitment = commitment;

            return ContractHandler.QueryAsync<HashCommitmentFunction, byte[]>(hashCommitmentFunction, blockParameter);
        }

        public Task<byte[]> HashContributionQueryAsync(HashContributionFunction hashContributionFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<HashContributionFunction, byte[]>(hashContributionFunction, blockParameter);
        }


        public Task<byte[]> HashContributionQueryAsync(Contribution contribution, BlockParameter blockParameter = null)
        {
            var hashContributionFunction = new HashContributionFunction();
                hashContributionFunction.Contribution = contribution;

            return ContractHandler.QueryAsync<HashContributionFunction, byte[]>(hashContributionFunction, blockParameter);
        }

        public Task<byte[]> HashProposalQueryAsync(HashProposalFunction hashProposalFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<HashProposalFunction, byte[]>(hashProposalFunction, blockParameter);
        }


        public Task<byte[]> HashProposalQueryAsync(ulong run, ulong round, uint viewNumber, byte[] checkpointRoot, byte[] participantSet, byte[] rewardRoot, BlockParameter blockParameter = null)
        {
            var hashProposalFunction = new HashProposalFunction();
                hashProposalFunction.Run = run;
                hashProposalFunction.Round = round;
                hashProposalFunction.ViewNumber = viewNumber;
                hashProposalFunction.CheckpointRoot = checkpointRoot;
                hashProposalFunction.ParticipantSet = participantSet;
                hashProposalFunction.RewardRoot = rewardRoot;

            return ContractHandler.QueryAsync<HashProposalFunction, byte[]>(hashProposalFunction, blockParameter);
        }

        public Task<string> JoinRequestAsync(JoinFunction joinFunction)
        {
             return ContractHandler.SendRequestAsync(joinFunction);
        }

        public Task<TransactionReceipt> JoinRequestAndWaitForReceiptAsync(JoinFunction joinFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(joinFunction, cancellationToken);
        }

        public Task<string> JoinRequestAsync(ulong run, ulong node, uint gigabytes, byte[] data)
        {
            var joinFunction = new JoinFunction();
                joinFunction.Run = run;
                joinFunction.Node = node;
                joinFunction.Gigabytes = gigabytes;
                joinFunction.Data = data;

             return ContractHandler.SendRequestAsync(joinFunction);
        }

        public Task<TransactionReceipt> JoinRequestAndWaitForReceiptAsync(ulong run, ulong node, uint gigabytes, byte[] data, CancellationTokenSource cancellationToken = null)
        {
            var joinFunction = new JoinFunction();
                joinFunction.Run = run;
                joinFunction.Node = node;
                joinFunction.Gigabytes = gigabytes;
                joinFunction.Data = data;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(joinFunction, cancellationToken);
        }

        public Task<LeaderDrawOutputDTO> LeaderDrawQueryAsync(LeaderDrawFunction leaderDrawFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<LeaderDrawFunction, LeaderDrawOutputDTO>(leaderDrawFunction, blockParameter);
        }

        public Task<LeaderDrawOutputDTO> LeaderDrawQueryAsync(ulong run, ulong round, BlockParameter blockParameter = null)
        {
            var leaderDrawFunction = new LeaderDrawFunction();
                leaderDrawFunction.Run = run;
                leaderDrawFunction.Round = round;

            return ContractHandler.QueryDeserializingToObjectAsync<LeaderDrawFunction, LeaderDrawOutputDTO>(leaderDrawFunction, blockParameter);
        }

        public Task<string> LeaveRequestAsync(LeaveFunction leaveFunction)
        {
             return ContractHandler.SendRequestAsync(leaveFunction);
        }

        public Task<TransactionReceipt> LeaveRequestAndWaitForReceiptAsync(LeaveFunction leaveFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(leaveFunction, cancellationToken);
        }

        public Task<string> LeaveRequestAsync(ulong run, ulong node)
        {
            var leaveFunction = new LeaveFunction();
                leaveFunction.Run = run;
                leaveFunction.Node = node;

             return ContractHandler.SendRequestAsync(leaveFunction);
        }

        public Task<TransactionReceipt> LeaveRequestAndWaitForReceiptAsync(ulong run, ulong node, CancellationTokenSource cancellationToken = null)
        {
            var leaveFunction = new LeaveFunction();
                leaveFunction.Run = run;
                leaveFunction.Node = node;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(leaveFunction, cancellationToken);
        }

        public Task<ulong> MemberSinceQueryAsync(MemberSinceFunction memberSinceFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryAsync<MemberSinceFunction, ulong>(memberSinceFunction, blockParameter);
        }


        public Task<ulong> MemberSinceQueryAsync(ulong run, ulong node, BlockParameter blockParameter = null)
        {
            var memberSinceFunction = new MemberSinceFunction();
                memberSinceFunction.Run = run;
                memberSinceFunction.Node = node;

            return ContractHandler.QueryAsync<MemberSinceFunction, ulong>(memberSinceFunction, blockParameter);
        }

        public Task<string> ObjectRequestAsync(ObjectFunction @objectFunction)
        {
             return ContractHandler.SendRequestAsync(@objectFunction);
        }

        public Task<TransactionReceipt> ObjectRequestAndWaitForReceiptAsync(ObjectFunction @objectFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(@objectFunction, cancellationToken);
        }

        public Task<string> ObjectRequestAsync(ulong run, ulong round, ulong node, byte[] proposalHash)
        {
            var @objectFunction = new ObjectFunction();
                @objectFunction.Run = run;
                @objectFunction.Round = round;
                @objectFunction.Node = node;
                @objectFunction.ProposalHash = proposalHash;

             return ContractHandler.SendRequestAsync(@objectFunction);
        }

        public Task<TransactionReceipt> ObjectRequestAndWaitForReceiptAsync(ulong run, ulong round, ulong node, byte[] proposalHash, CancellationTokenSource cancellationToken = null)
        {
            var @objectFunction = new ObjectFunction();
                @objectFunction.Run = run;
                @objectFunction.Round = round;
                @objectFunction.Node = node;
                @objectFunction.ProposalHash = proposalHash;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(@objectFunction, cancellationToken);
        }

        public Task<string> OpenRequestAsync(OpenFunction openFunction)
        {
             return ContractHandler.SendRequestAsync(openFunction);
        }

        public Task<TransactionReceipt> OpenRequestAndWaitForReceiptAsync(OpenFunction openFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(openFunction, cancellationToken);
        }

        public Task<string> OpenRequestAsync(ulong run)
        {
            var openFunction = new OpenFunction();
                openFunction.Run = run;

             return ContractHandler.SendRequestAsync(openFunction);
        }

        public Task<TransactionReceipt> OpenRequestAndWaitForReceiptAsync(ulong run, CancellationTokenSource cancellationToken = null)
        {
            var openFunction = new OpenFunction();
                openFunction.Run = run;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(openFunction, cancellationToken);
        }

        public Task<PhaseOfOutputDTO> PhaseOfQueryAsync(PhaseOfFunction phaseOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<PhaseOfFunction, PhaseOfOutputDTO>(phaseOfFunction, blockParameter);
        }

        public Task<PhaseOfOutputDTO> PhaseOfQueryAsync(ulong run, BlockParameter blockParameter = null)
        {
            var phaseOfFunction = new PhaseOfFunction();
                phaseOfFunction.Run = run;

            return ContractHandler.QueryDeserializingToObjectAsync<PhaseOfFunction, PhaseOfOutputDTO>(phaseOfFunction, blockParameter);
        }

        public Task<string> ProposeRequestAsync(ProposeFunction proposeFunction)
        {
             return ContractHandler.SendRequestAsync(proposeFunction);
        }

        public Task<TransactionReceipt> ProposeRequestAndWaitForReceiptAsync(ProposeFunction proposeFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(proposeFunction, cancellationToken);
        }

        public Task<string> ProposeRequestAsync(ulong run, ulong round, ulong node, byte[] checkpointRoot, byte[] participantSet, byte[] rewardRoot)
        {
            var proposeFunction = new ProposeFunction();
                proposeFunction.Run = run;
                proposeFunction.Round = round;
                proposeFunction.Node = node;
                proposeFunction.CheckpointRoot = checkpointRoot;
                proposeFunction.ParticipantSet = participantSet;
                proposeFunction.RewardRoot = rewardRoot;

             return ContractHandler.SendRequestAsync(proposeFunction);
        }

        public Task<TransactionReceipt> ProposeRequestAndWaitForReceiptAsync(ulong run, ulong round, ulong node, byte[] checkpointRoot, byte[] participantSet, byte[] rewardRoot, CancellationTokenSource cancellationToken = null)
        {
            var proposeFunction = new ProposeFunction();
                proposeFunction.Run = run;
                proposeFunction.Round = round;
                proposeFunction.Node = node;
                proposeFunction.CheckpointRoot = checkpointRoot;
                proposeFunction.ParticipantSet = participantSet;
                proposeFunction.RewardRoot = rewardRoot;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(proposeFunction, cancellationToken);
        }

        public Task<string> RevealRequestAsync(RevealFunction revealFunction)
        {
             return ContractHandler.SendRequestAsync(revealFunction);
        }

        public Task<TransactionReceipt> RevealRequestAndWaitForReceiptAsync(RevealFunction revealFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(revealFunction, cancellationToken);
        }

        public Task<string> RevealRequestAsync(Contribution c, byte[] salt)
        {
            var revealFunction = new RevealFunction();
                revealFunction.C = c;
                revealFunction.Salt = salt;

             return ContractHandler.SendRequestAsync(revealFunction);
        }

        public Task<TransactionReceipt> RevealRequestAndWaitForReceiptAsync(Contribution c, byte[] salt, CancellationTokenSource cancellationToken = null)
        {
            var revealFunction = new RevealFunction();
                revealFunction.C = c;
                revealFunction.Salt = salt;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(revealFunction, cancellationToken);
        }

        public Task<string> RevealBatchedRequestAsync(RevealBatchedFunction revealBatchedFunction)
        {
             return ContractHandler.SendRequestAsync(revealBatchedFunction);
        }

        public Task<TransactionReceipt> RevealBatchedRequestAndWaitForReceiptAsync(RevealBatchedFunction revealBatchedFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(revealBatchedFunction, cancellationToken);
        }

        public Task<string> RevealBatchedRequestAsync(Contribution c, byte[] salt, ushort batch, List<byte[]> proof)
        {
            var revealBatchedFunction = new RevealBatchedFunction();
                revealBatchedFunction.C = c;
                revealBatchedFunction.Salt = salt;
                revealBatchedFunction.Batch = batch;
                revealBatchedFunction.Proof = proof;

             return ContractHandler.SendRequestAsync(revealBatchedFunction);
        }

        public Task<TransactionReceipt> RevealBatchedRequestAndWaitForReceiptAsync(Contribution c, byte[] salt, ushort batch, List<byte[]> proof, CancellationTokenSource cancellationToken = null)
        {
            var revealBatchedFunction = new RevealBatchedFunction();
                revealBatchedFunction.C = c;
                revealBatchedFunction.Salt = salt;
                revealBatchedFunction.Batch = batch;
                revealBatchedFunction.Proof = proof;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(revealBatchedFunction, cancellationToken);
        }

        public Task<RoundOfOutputDTO> RoundOfQueryAsync(RoundOfFunction roundOfFunction, BlockParameter blockParameter = null)
        {
            return ContractHandler.QueryDeserializingToObjectAsync<RoundOfFunction, RoundOfOutputDTO>(roundOfFunction, blockParameter);
        }

        public Task<RoundOfOutputDTO> RoundOfQueryAsync(ulong run, ulong round, BlockParameter blockParameter = null)
        {
            var roundOfFunction = new RoundOfFunction();
                roundOfFunction.Run = run;
                roundOfFunction.Round = round;

            return ContractHandler.QueryDeserializingToObjectAsync<RoundOfFunction, RoundOfOutputDTO>(roundOfFunction, blockParameter);
        }

        public Task<string> SetActivityRequestAsync(SetActivityFunction setActivityFunction)
        {
             return ContractHandler.SendRequestAsync(setActivityFunction);
        }

        public Task<TransactionReceipt> SetActivityRequestAndWaitForReceiptAsync(SetActivityFunction setActivityFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(setActivityFunction, cancellationToken);
        }

        public Task<string> SetActivityRequestAsync(ulong run, ulong activeUntil, ulong pausedUntil)
        {
            var setActivityFunction = new SetActivityFunction();
                setActivityFunction.Run = run;
                setActivityFunction.ActiveUntil = activeUntil;
                setActivityFunction.PausedUntil = pausedUntil;

             return ContractHandler.SendRequestAsync(setActivityFunction);
        }

        public Task<TransactionReceipt> SetActivityRequestAndWaitForReceiptAsync(ulong run, ulong activeUntil, ulong pausedUntil, CancellationTokenSource cancellationToken = null)
        {
            var setActivityFunction = new SetActivityFunction();
                setActivityFunction.Run = run;
                setActivityFunction.ActiveUntil = activeUntil;
                setActivityFunction.PausedUntil = pausedUntil;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(setActivityFunction, cancellationToken);
        }

        public Task<string> StakeChangedRequestAsync(StakeChangedFunction stakeChangedFunction)
        {
             return ContractHandler.SendRequestAsync(stakeChangedFunction);
        }

        public Task<TransactionReceipt> StakeChangedRequestAndWaitForReceiptAsync(StakeChangedFunction stakeChangedFunction, CancellationTokenSource cancellationToken = null)
        {
             return ContractHandler.SendRequestAndWaitForReceiptAsync(stakeChangedFunction, cancellationToken);
        }

        public Task<string> StakeChangedRequestAsync(ulong run, ulong node, string worker, BigInteger stake)
        {
            var stakeChangedFunction = new StakeChangedFunction();
                stakeChangedFunction.Run = run;
                stakeChangedFunction.Node = node;
                stakeChangedFunction.Worker = worker;
                stakeChangedFunction.Stake = stake;

             return ContractHandler.SendRequestAsync(stakeChangedFunction);
        }

        public Task<TransactionReceipt> StakeChangedRequestAndWaitForReceiptAsync(ulong run, ulong node, string worker, BigInteger stake, CancellationTokenSource cancellationToken = null)
        {
            var stakeChangedFunction = new StakeChangedFunction();
                stakeChangedFunction.Run = run;
                stakeChangedFunction.Node = node;
                stakeChangedFunction.Worker = worker;
                stakeChangedFunction.Stake = stake;

             return ContractHandler.SendRequestAndWaitForReceiptAsync(stakeChangedFunction, cancellationToken);
        }

        public override List<Type> GetAllFunctionTypes()
        {
            return new List<Type>
            {
                typeof(ChallengeSecondsFunction),
                typeof(CheckpointsFunction),
                typeof(DistributorFunction),
                typeof(MeterFunction),
                typeof(RegistryFunction),
                typeof(TokenFunction),
                typeof(VaultFunction),
                typeof(AbandonFunction),
                typeof(AttestFunction),
                typeof(BeaconOfFunction),
                typeof(BondProposalFunction),
                typeof(ChallengeEndOfFunction),
                typeof(CommitFunction),
                typeof(CommitBatchFunction),
                typeof(ConfigureFunction),
                typeof(ContributionOfFunction),
                typeof(CurrentRoundFunction),
                typeof(Eip712DomainFunction),
                typeof(ExpectedNextFunction),
                typeof(FinaliseFunction),
                typeof(HashCommitmentFunction),
                typeof(HashContributionFunction),
                typeof(HashProposalFunction),
                typeof(JoinFunction),
                typeof(LeaderDrawFunction),
                typeof(LeaveFunction),
                typeof(MemberSinceFunction),
                typeof(ObjectFunction),
                typeof(OpenFunction),
                typeof(PhaseOfFunction),
                typeof(ProposeFunction),
                typeof(RevealFunction),
                typeof(RevealBatchedFunction),
                typeof(RoundOfFunction),
                typeof(SetActivityFunction),
                typeof(StakeChangedFunction)
            };
        }

        public override List<Type> GetAllEventTypes()
        {
            return new List<Type>
            {
                typeof(AttestedEventDTO),
                typeof(BatchCommittedEventDTO),
                typeof(BondSettledEventDTO),
                typeof(CommittedEventDTO),
                typeof(EIP712DomainChangedEventDTO),
                typeof(NodeJoinedEventDTO),
                typeof(NodeLeftEventDTO),
                typeof(ObjectedEventDTO),
                typeof(ProposalBondedEventDTO),
                typeof(ProposedEventDTO),
                typeof(RevealedEventDTO),
                typeof(RoundAbandonedEventDTO),
                typeof(RoundFinalisedEventDTO),
                typeof(RoundOpenedEventDTO)
            };
        }

        public override List<Type> GetAllErrorTypes()
        {
            return new List<Type>
            {
                typeof(AlreadyAttestedError),
                typeof(AlreadyBondedError),
                typeof(AlreadyCommittedError),
                typeof(AlreadyObjectedError),
                typeof(AlreadyRevealedError),
                typeof(AttestationClosedError),
                typeof(BondTooEarlyError),
                typeof(CommitClosedError),
                typeof(CommitmentMismatchError),
                typeof(EntriesNotWholeError),
                typeof(InvalidShortStringError),
                typeof(NoProposalError),
                typeof(NobodyExpectedError),
                typeof(NotAdmittedError),
                typeof(NotBondedError),
                typeof(NotCommittedError),
                typeof(NotEnoughStakeError),
                typeof(NotExpiredError),
                typeof(NotInBatchError),
                typeof(NotLeaderError),
                typeof(NotMemberError),
                typeof(NotOwnerOrWorkerError),
                typeof(NotRevealedError),
                typeof(NotRunRegistryError),
                typeof(NotStakeVaultError),
                typeof(NotWorkerError),
                typeof(NothingRevealedError),
                typeof(NothingToCountError),
                typeof(ObjectionsClosedError),
                typeof(PreviousRoundOpenError),
                typeof(ProposalSupportedError),
                typeof(ProposeTooEarlyError),
                typeof(RevealClosedError),
                typeof(RevealTooEarlyError),
                typeof(RoundNotOpenError),
                typeof(RunNotActiveError),
                typeof(SafeCastOverflowedUintDowncastError),
                typeof(SafeERC20FailedOperationError),
                typeof(StakeTooLowError),
                typeof(StringTooLongError),
                typeof(SupportTooLowError),
                typeof(UnknownBatchError),
                typeof(UnknownRunError),
                typeof(ViewsExhaustedError),
                typeof(WrongParentError),
                typeof(WrongProposalError),
                typeof(ZeroCommitmentError),
                typeof(ZeroRootError)
            };
        }
    }
}
