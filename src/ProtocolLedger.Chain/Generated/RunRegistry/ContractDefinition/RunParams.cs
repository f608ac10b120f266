using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace ProtocolLedger.Chain.Generated.RunRegistry.ContractDefinition
{
    public partial class RunParams : RunParamsBase { }

    public class RunParamsBase
    {
        [Parameter("bytes32", "specHash", 1)]
        public virtual byte[] SpecHash { get; set; }
        [Parameter("bytes32", "datasetRoot", 2)]
        public virtual byte[] DatasetRoot { get; set; }
        [Parameter("bytes32", "engineId", 3)]
        public virtual byte[] EngineId { get; set; }
        [Parameter("bytes32", "genesisCheckpoint", 4)]
        public virtual byte[] GenesisCheckpoint { get; set; }
        [Parameter("uint32", "stages", 5)]
        public virtual uint Stages { get; set; }
        [Parameter("uint32", "replicas", 6)]
        public virtual uint Replicas { get; set; }
        [Parameter("uint32", "innerSteps", 7)]
        public virtual uint InnerSteps { get; set; }
        [Parameter("uint64", "trainWindows", 8)]
        public virtual ulong TrainWindows { get; set; }
        [Parameter("uint32", "batchWindows", 9)]
        public virtual uint BatchWindows { get; set; }
        [Parameter("uint32", "commitSeconds", 10)]
        public virtual uint CommitSeconds { get; set; }
        [Parameter("uint32", "revealSeconds", 11)]
        public virtual uint RevealSeconds { get; set; }
        [Parameter("uint32", "proposeSeconds", 12)]
        public virtual uint ProposeSeconds { get; set; }
        [Parameter("uint32", "attestSeconds", 13)]
        public virtual uint AttestSeconds { get; set; }
        [Parameter("uint256", "minStake", 14)]
        public virtual BigInteger MinStake { get; set; }
        [Parameter("uint256", "rewardPerRound", 15)]
        public virtual BigInteger RewardPerRound { get; set; }
        [Parameter("uint64", "mandateRounds", 16)]
        public virtual ulong MandateRounds { get; set; }
        [Parameter("uint64", "mandateExpiry", 17)]
        public virtual ulong MandateExpiry { get; set; }
        [Parameter("uint96", "slashAmount", 18)]
        public virtual BigInteger SlashAmount { get; set; }
        [Parameter("address", "referee", 19)]
        public virtual string Referee { get; set; }
        [Parameter("uint128", "flopPerStep", 20)]
        public virtual BigInteger FlopPerStep { get; set; }
        [Parameter("uint128", "firstIssue", 21)]
        public virtual BigInteger FirstIssue { get; set; }
        [Parameter("uint64", "halvingRounds", 22)]
        public virtual ulong HalvingRounds { get; set; }
        [Parameter("address", "admission", 23)]
        public virtual string Admission { get; set; }
        [Parameter("uint64[]", "parents", 24)]
        public virtual List<ulong> Parents { get; set; }
        [Parameter("string", "specUri", 25)]
        public virtual string SpecUri { get; set; }
    }
}
