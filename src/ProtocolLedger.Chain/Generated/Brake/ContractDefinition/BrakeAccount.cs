using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace ProtocolLedger.Chain.Generated.Brake.ContractDefinition
{
    public partial class BrakeAccount : BrakeAccountBase { }

    public class BrakeAccountBase
    {
        [Parameter("uint96", "deposit", 1)]
        public virtual BigInteger Deposit { get; set; }
        [Parameter("uint40", "usedAt", 2)]
        public virtual ulong UsedAt { get; set; }
        [Parameter("uint48", "pull", 3)]
        public virtual ulong Pull { get; set; }
        [Parameter("uint64", "run", 4)]
        public virtual ulong Run { get; set; }
        [Parameter("uint8", "verdict", 5)]
        public virtual byte Verdict { get; set; }
    }
}
