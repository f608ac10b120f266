using Nethereum.ABI.FunctionEncoding.Attributes;
using ContributionMessage = ProtocolLedger.Chain.Generated.DisputeGame.ContractDefinition.Contribution;
using ProgramMessage = ProtocolLedger.Chain.Generated.ExactReferee.ContractDefinition.Program;

namespace ProtocolLedger.Chain;

// A filing goes to the contracts as bytes, so that their ABI does not describe it and nothing generates these.

/// <summary>The one argument of <c>abi.encode(filing)</c>.</summary>
internal sealed class FilingParameter
{
    [Parameter("tuple", "filing", 1)]
    public FilingMessage Filing { get; set; } = new();
}

/// <summary>Filing in IExactReferee.sol.</summary>
internal sealed class FilingMessage
{
    [Parameter("tuple[]", "program", 1)]
    public List<ProgramMessage> Program { get; set; } = [];

    [Parameter("uint8", "stage", 2)]
    public byte Stage { get; set; }

    [Parameter("tuple[]", "work", 3)]
    public List<WorkMessage> Work { get; set; } = [];

    [Parameter("bytes32", "workHash", 4)]
    public byte[] WorkHash { get; set; } = [];

    [Parameter("tuple", "task", 5)]
    public TaskMessage Task { get; set; } = new();

    [Parameter("tuple", "spot", 6)]
    public SpotMessage Spot { get; set; } = new();

    [Parameter("tuple[]", "leaves", 7)]
    public List<LeafMessage> Leaves { get; set; } = [];

    [Parameter("tuple[]", "segment", 8)]
    public List<SegmentMessage> Segment { get; set; } = [];

    [Parameter("tuple[]", "contribution", 9)]
    public List<ContributionMessage> Contribution { get; set; } = [];

    [Parameter("uint32", "operator", 10)]
    public uint Operator { get; set; }
}

/// <summary>Work in IExactReferee.sol.</summary>
internal sealed class WorkMessage
{
    [Parameter("bytes32", "before", 1)]
    public byte[] Before { get; set; } = [];

    [Parameter("bytes32", "claimed", 2)]
    public byte[] Claimed { get; set; } = [];

    [Parameter("bytes32", "results", 3)]
    public byte[] Results { get; set; } = [];

    [Parameter("bytes32", "beacon", 4)]
    public byte[] Beacon { get; set; } = [];

    [Parameter("uint32", "step", 5)]
    public uint Step { get; set; }
}

/// <summary>Task in IExactReferee.sol.</summary>
internal sealed class TaskMessage
{
    [Parameter("bytes", "description", 1)]
    public byte[] Description { get; set; } = [];

    [Parameter("bytes32[]", "roots", 2)]
    public List<byte[]> Roots { get; set; } = [];
}

/// <summary>Spot in IExactReferee.sol.</summary>
internal sealed class SpotMessage
{
    [Parameter("uint64", "leaf", 1)]
    public ulong Leaf { get; set; }

    [Parameter("bytes", "values", 2)]
    public byte[] Values { get; set; } = [];

    [Parameter("uint32", "element", 3)]
    public uint Element { get; set; }

    [Parameter("bytes", "accumulators", 4)]
    public byte[] Accumulators { get; set; } = [];
}

/// <summary>Leaf in IExactReferee.sol.</summary>
internal sealed class LeafMessage
{
    [Parameter("bytes", "data", 1)]
    public byte[] Data { get; set; } = [];

    [Parameter("bytes32[]", "path", 2)]
    public List<byte[]> Path { get; set; } = [];
}

/// <summary>Segment in IExactReferee.sol.</summary>
internal sealed class SegmentMessage
{
    [Parameter("uint32", "index", 1)]
    public uint Index { get; set; }

    [Parameter("uint64", "firstWindow", 2)]
    public ulong FirstWindow { get; set; }

    [Parameter("uint64", "length", 3)]
    public ulong Length { get; set; }

    [Parameter("bytes32", "root", 4)]
    public byte[] Root { get; set; } = [];

    [Parameter("bytes32[]", "path", 5)]
    public List<byte[]> Path { get; set; } = [];
}
