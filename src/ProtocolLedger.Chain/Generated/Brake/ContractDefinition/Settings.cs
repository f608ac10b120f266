using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace ProtocolLedger.Chain.Generated.Brake.ContractDefinition
{
    public partial class Settings : SettingsBase { }

    public class SettingsBase
    {
        [Parameter("uint16", "fractionBps", 1)]
        public virtual ushort FractionBps { get; set; }
        [Parameter("uint40", "pauseSeconds", 2)]
        public virtual ulong PauseSeconds { get; set; }
        [Parameter("uint40", "cooldownSeconds", 3)]
        public virtual ulong CooldownSeconds { get; set; }
        [Parameter("uint40", "judgeSeconds", 4)]
        public virtual ulong JudgeSeconds { get; set; }
        [Parameter("uint40", "voteAgeSeconds", 5)]
        public virtual ulong VoteAgeSeconds { get; set; }
        [Parameter("uint96", "bond", 6)]
        public virtual BigInteger Bond { get; set; }
        [Parameter("address[5]", "council", 7)]
        public virtual List<string> Council { get; set; }
    }
}
