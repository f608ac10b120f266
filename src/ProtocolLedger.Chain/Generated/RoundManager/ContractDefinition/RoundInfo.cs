using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace ProtocolLedger.Chain.Generated.RoundManager.ContractDefinition
{
    public partial class RoundInfo : RoundInfoBase { }

    public class RoundInfoBase
    {
        [Parameter("uint8", "status", 1)]
        public virtual byte Status { get; set; }
        [Parameter("bytes32", "beacon", 2)]
        public virtual byte[] Beacon { get; set; }
        [Parameter("uint64", "closedAt", 3)]
        public virtual ulong ClosedAt { get; set; }
        [Parameter("bytes32", "parentCheckpoint", 4)]
        public virtual byte[] ParentCheckpoint { get; set; }
        [Parameter("uint64", "openedAt", 5)]
        public virtual ulong OpenedAt { get; set; }
        [Parameter("uint64", "commitEnd", 6)]
        public virtual ulong CommitEnd { get; set; }
        [Parameter("uint64", "revealEnd", 7)]
        public virtual ulong RevealEnd { get; set; }
        [Parameter("uint64", "attestEnd", 8)]
        public virtual ulong AttestEnd { get; set; }
        [Parameter("uint32", "expected", 9)]
        public virtual uint Expected { get; set; }
        [Parameter("uint32", "counted", 10)]
        public virtual uint Counted { get; set; }
        [Parameter("uint32", "revealed", 11)]
        public virtual uint Revealed { get; set; }
        [Parameter("uint256", "countedStake", 12)]
        public virtual BigInteger CountedStake { get; set; }
        [Parameter("uint256", "revealedStake", 13)]
        public virtual BigInteger RevealedStake { get; set; }
        [Parameter("uint256", "attestedStake", 14)]
        public virtual BigInteger AttestedStake { get; set; }
        [Parameter("bool", "bonded", 15)]
        public virtual bool Bonded { get; set; }
        [Parameter("uint256", "objectedStake", 16)]
        public virtual BigInteger ObjectedStake { get; set; }
        [Parameter("uint32", "proposalView", 17)]
        public virtual uint ProposalView { get; set; }
        [Parameter("uint64", "proposer", 18)]
        public virtual ulong Proposer { get; set; }
        [Parameter("bytes32", "proposalHash", 19)]
        public virtual byte[] ProposalHash { get; set; }
        [Parameter("bytes32", "checkpointRoot", 20)]
        public virtual byte[] CheckpointRoot { get; set; }
        [Parameter("bytes32", "rewardRoot", 21)]
        public virtual byte[] RewardRoot { get; set; }
    }
}
