using System.Numerics;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts;

namespace Nethereum.Compat.Tests.Abi;

public enum RunState : byte
{
    Draft,
    Active,
    Paused,
    Halted,
}

public class Point
{
    [Parameter("uint64", "x", 1)]
    public virtual ulong X { get; set; }

    [Parameter("int32", "y", 2)]
    public virtual int Y { get; set; }
}

public class Shape
{
    [Parameter("bytes32", "id", 1)]
    public virtual byte[] Id { get; set; } = [];

    [Parameter("tuple[]", "points", 2)]
    public virtual List<Point> Points { get; set; } = [];

    [Parameter("string", "name", 3)]
    public virtual string Name { get; set; } = string.Empty;
}

[Function("claim")]
public class ClaimBase : FunctionMessage
{
    [Parameter("uint64", "run", 1)]
    public virtual ulong Run { get; set; }

    [Parameter("uint64", "node", 2)]
    public virtual ulong NodeId { get; set; }

    [Parameter("uint256", "cumulative", 3)]
    public virtual BigInteger Cumulative { get; set; }

    [Parameter("bytes32[]", "proof", 4)]
    public virtual List<byte[]> Proof { get; set; } = [];
}

public sealed class ClaimMessage : ClaimBase;

[Function("f")]
public sealed class StaticTupleMessage : FunctionMessage
{
    [Parameter("tuple", "p", 1)]
    public Point P { get; set; } = new();

    [Parameter("uint8", "k", 2)]
    public byte K { get; set; }
}

[Function("f")]
public sealed class DynamicTupleMessage : FunctionMessage
{
    // Out of order on purpose: the attribute decides.
    [Parameter("tuple", "shape", 2)]
    public Shape Shape { get; set; } = new();

    [Parameter("uint8", "k", 1)]
    public RunState K { get; set; }
}

public sealed class Flag
{
    [Parameter("int64", "a", 1)]
    public long A { get; set; }

    [Parameter("bool", "b", 2)]
    public bool B { get; set; }
}

public sealed class Named
{
    [Parameter("string", "name", 1)]
    public string Name { get; set; } = string.Empty;

    [Parameter("uint256[]", "values", 2)]
    public BigInteger[] Values { get; set; } = [];
}

[Function("f")]
public sealed class TupleArrayMessage : FunctionMessage
{
    [Parameter("tuple[]", "flags", 1)]
    public List<Flag> Flags { get; set; } = [];

    [Parameter("tuple[]", "named", 2)]
    public IReadOnlyList<Named> Names { get; set; } = [];
}

public sealed class Inner
{
    [Parameter("uint8", "a", 1)]
    public byte A { get; set; }

    [Parameter("bytes", "b", 2)]
    public byte[] B { get; set; } = [];
}

public sealed class RunParams
{
    [Parameter("bytes32", "specHash", 1)]
    public byte[] SpecHash { get; set; } = [];

    [Parameter("uint32", "stages", 2)]
    public uint Stages { get; set; }

    [Parameter("uint64[]", "parents", 3)]
    public List<ulong> Parents { get; set; } = [];

    [Parameter("string", "specUri", 4)]
    public string SpecUri { get; set; } = string.Empty;

    [Parameter("tuple", "inner", 5)]
    public Inner Inner { get; set; } = new();
}

[Function("createRun", "uint64")]
public sealed class CreateRunMessage : FunctionMessage
{
    [Parameter("tuple", "p", 1)]
    public RunParams P { get; set; } = new();
}

[Function("deep")]
public sealed class DeepMessage : FunctionMessage
{
    [Parameter("int16[2][][3]", "numbers", 1)]
    public List<List<List<short>>> Numbers { get; set; } = [];

    [Parameter("string[2]", "texts", 2)]
    public string[] Texts { get; set; } = [];

    [Parameter("bool", "flag", 3)]
    public bool Flag { get; set; }

    [Parameter("address", "owner", 4)]
    public string Owner { get; set; } = string.Empty;

    [Parameter("bytes", "data", 5)]
    public byte[] Data { get; set; } = [];

    [Parameter("tuple", "shape", 6)]
    public Shape Shape { get; set; } = new();
}
