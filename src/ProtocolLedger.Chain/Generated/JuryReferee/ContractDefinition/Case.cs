using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace ProtocolLedger.Chain.Generated.JuryReferee.ContractDefinition
{
    public partial class Case : CaseBase { }

    public class CaseBase
    {
        [Parameter("uint8", "status", 1)]
        public virtual byte Status { get; set; }
        [Parameter("uint48", "openedAtBlock", 2)]
        public virtual ulong OpenedAtBlock { get; set; }
        [Parameter("uint40", "drawEnd", 3)]
        public virtual ulong DrawEnd { get; set; }
        [Parameter("uint40", "commitEnd", 4)]
        public virtual ulong CommitEnd { get; set; }
        [Parameter("uint40", "revealEnd", 5)]
        public virtual ulong RevealEnd { get; set; }
        [Parameter("uint8", "committed", 6)]
        public virtual byte Committed { get; set; }
        [Parameter("uint8", "revealed", 7)]
        public virtual byte Revealed { get; set; }
        [Parameter("address", "challenger", 8)]
        public virtual string Challenger { get; set; }
        [Parameter("uint64", "node", 9)]
        public virtual ulong Node { get; set; }
        [Parameter("bytes32", "claimed", 10)]
        public virtual byte[] Claimed { get; set; }
    }
}
