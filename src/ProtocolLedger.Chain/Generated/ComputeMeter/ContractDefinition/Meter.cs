using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace ProtocolLedger.Chain.Generated.ComputeMeter.ContractDefinition
{
    public partial class Meter : MeterBase { }

    public class MeterBase
    {
        [Parameter("uint64", "steps", 1)]
        public virtual ulong Steps { get; set; }
        [Parameter("uint64", "ceiling", 2)]
        public virtual ulong Ceiling { get; set; }
        [Parameter("uint128", "flopPerStep", 3)]
        public virtual BigInteger FlopPerStep { get; set; }
        [Parameter("uint128", "reviewedFlop", 4)]
        public virtual BigInteger ReviewedFlop { get; set; }
        [Parameter("uint128", "pendingFlop", 5)]
        public virtual BigInteger PendingFlop { get; set; }
        [Parameter("uint128", "inheritedFlop", 6)]
        public virtual BigInteger InheritedFlop { get; set; }
        [Parameter("uint40", "createdAt", 7)]
        public virtual ulong CreatedAt { get; set; }
        [Parameter("uint24", "declaredMemory", 8)]
        public virtual uint DeclaredMemory { get; set; }
        [Parameter("uint24", "reviewedMemory", 9)]
        public virtual uint ReviewedMemory { get; set; }
        [Parameter("uint24", "pendingMemory", 10)]
        public virtual uint PendingMemory { get; set; }
    }
}
