using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace ProtocolLedger.Chain.Generated.JuryReferee.ContractDefinition
{
    public partial class Settings : SettingsBase { }

    public class SettingsBase
    {
        [Parameter("uint8", "seats", 1)]
        public virtual byte Seats { get; set; }
        [Parameter("uint96", "fee", 2)]
        public virtual BigInteger Fee { get; set; }
        [Parameter("uint96", "jurorBond", 3)]
        public virtual BigInteger JurorBond { get; set; }
        [Parameter("uint96", "jurorStake", 4)]
        public virtual BigInteger JurorStake { get; set; }
        [Parameter("uint32", "drawSeconds", 5)]
        public virtual uint DrawSeconds { get; set; }
        [Parameter("uint32", "commitSeconds", 6)]
        public virtual uint CommitSeconds { get; set; }
        [Parameter("uint32", "revealSeconds", 7)]
        public virtual uint RevealSeconds { get; set; }
        [Parameter("uint32", "settleSeconds", 8)]
        public virtual uint SettleSeconds { get; set; }
    }
}
