using System;
using System.Threading.Tasks;
using System.Collections.Generic;
using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace Nethereum.Compat.Tests.Fixture.ContractDefinition
{
    public partial class Shape : ShapeBase { }

    public class ShapeBase 
    {
        [Parameter("bytes32", "id", 1)]
        public virtual byte[] Id { get; set; }
        [Parameter("tuple[]", "points", 2)]
        public virtual List<Point> Points { get; set; }
        [Parameter("string", "name", 3)]
        public virtual string Name { get; set; }
    }
}
