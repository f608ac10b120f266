using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace ProtocolLedger.Chain.Generated.RunGovernor.ContractDefinition
{
    public partial class Settings : SettingsBase { }

    public class SettingsBase
    {
        [Parameter("uint48", "votingDelay", 1)]
        public virtual ulong VotingDelay { get; set; }
        [Parameter("uint32", "votingPeriod", 2)]
        public virtual uint VotingPeriod { get; set; }
        [Parameter("uint48", "voteExtension", 3)]
        public virtual ulong VoteExtension { get; set; }
        [Parameter("uint256", "proposalThreshold", 4)]
        public virtual BigInteger ProposalThreshold { get; set; }
        [Parameter("uint256", "quorumPercent", 5)]
        public virtual BigInteger QuorumPercent { get; set; }
    }
}
