using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace Nethereum.Compat.Tests.Fixture.ContractDefinition
{
    public partial class Point : PointBase { }

    public class PointBase 
    {
        [Parameter("uint64", "x", 1)]
        public virtual ulong X { get; set; }
        [Parameter("int32", "y", 2)]
        public virtual int Y { get; set; }
    }
}
