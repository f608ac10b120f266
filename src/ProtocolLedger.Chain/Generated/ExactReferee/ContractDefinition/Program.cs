using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace ProtocolLedger.Chain.Generated.ExactReferee.ContractDefinition
{
    public partial class Program : ProgramBase { }

    public class ProgramBase
    {
        [Parameter("bytes32", "operatorsRoot", 1)]
        public virtual byte[] OperatorsRoot { get; set; }
        [Parameter("bytes32", "textRoot", 2)]
        public virtual byte[] TextRoot { get; set; }
        [Parameter("uint32", "operators", 3)]
        public virtual uint Operators { get; set; }
        [Parameter("uint32", "segments", 4)]
        public virtual uint Segments { get; set; }
        [Parameter("uint32", "sequence", 5)]
        public virtual uint Sequence { get; set; }
        [Parameter("uint32", "windows", 6)]
        public virtual uint Windows { get; set; }
        [Parameter("uint64", "trainWindows", 7)]
        public virtual ulong TrainWindows { get; set; }
        [Parameter("uint32", "headerBytes", 8)]
        public virtual uint HeaderBytes { get; set; }
        [Parameter("uint64", "numbers", 9)]
        public virtual ulong Numbers { get; set; }
        [Parameter("uint64", "largest", 10)]
        public virtual ulong Largest { get; set; }
        [Parameter("uint32", "beta1", 11)]
        public virtual uint Beta1 { get; set; }
        [Parameter("uint32", "beta2", 12)]
        public virtual uint Beta2 { get; set; }
        [Parameter("uint32", "decay", 13)]
        public virtual uint Decay { get; set; }
        [Parameter("uint32", "rate", 14)]
        public virtual uint Rate { get; set; }
        [Parameter("uint32", "warmupSteps", 15)]
        public virtual uint WarmupSteps { get; set; }
    }
}
