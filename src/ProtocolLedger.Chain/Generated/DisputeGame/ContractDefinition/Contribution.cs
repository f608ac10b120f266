using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace ProtocolLedger.Chain.Generated.DisputeGame.ContractDefinition
{
    public partial class Contribution : ContributionBase { }

    public class ContributionBase
    {
        [Parameter("uint64", "run", 1)]
        public virtual ulong Run { get; set; }
        [Parameter("uint64", "round", 2)]
        public virtual ulong Round { get; set; }
        [Parameter("uint64", "node", 3)]
        public virtual ulong Node { get; set; }
        [Parameter("uint32", "stage", 4)]
        public virtual uint Stage { get; set; }
        [Parameter("bytes32", "parentCheckpoint", 5)]
        public virtual byte[] ParentCheckpoint { get; set; }
        [Parameter("bytes32", "traceRoot", 6)]
        public virtual byte[] TraceRoot { get; set; }
        [Parameter("bytes32", "updateHash", 7)]
        public virtual byte[] UpdateHash { get; set; }
        [Parameter("uint32", "steps", 8)]
        public virtual uint Steps { get; set; }
        [Parameter("uint64", "tokens", 9)]
        public virtual ulong Tokens { get; set; }
    }
}
