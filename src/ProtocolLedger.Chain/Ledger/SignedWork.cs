using ProtocolLedger.Chain.Generated.FraudProofs.ContractDefinition;
using ProtocolLedger.Core;
using Contribution = ProtocolLedger.Core.Contribution;
using ContributionMessage = ProtocolLedger.Chain.Generated.FraudProofs.ContractDefinition.Contribution;

namespace ProtocolLedger.Chain;

/// <summary>A contribution with its worker's signature, as proof files have it.</summary>
internal sealed record SignedWork(Contribution Work, PackedSignature Packed)
{
    private const int PackedSize = 64;

    /// <summary>A contribution as its worker signed it.</summary>
    public static SignedWork Of(Contribution work, EthSignature signature) => new(work, Pack(signature));

    /// <summary>A signature as the contract takes it.</summary>
    public static PackedSignature Pack(EthSignature signature) => Pack(signature.Compact());

    /// <summary>Reads <c>{"contribution": {...}, "signature": "0x..."}</c>.</summary>
    public static SignedWork Read(StrictJson json)
    {
        StrictJson part = json.Object("contribution");
        Contribution work = new(
            new RunId((ulong)part.Integer("run", 1, long.MaxValue)),
            new Round((ulong)part.Integer("round", 1, long.MaxValue)),
            new NodeId((ulong)part.Integer("node", 1, long.MaxValue)),
            new StageIndex((uint)part.Integer("stage", 0, uint.MaxValue)),
            part.Parsed("parentCheckpoint", CheckpointRoot.Parse),
            part.Parsed("traceRoot", TraceRoot.Parse),
            part.Parsed("updateHash", UpdateHash.Parse),
            (uint)part.Integer("steps", 0, uint.MaxValue),
            (ulong)part.Integer("tokens", 0, long.MaxValue));
        return new SignedWork(work, ReadSignature(json));
    }

    /// <summary>Reads <c>signature</c>: 65 bytes r, s, v, or 64 bytes in the packed form of EIP-2098.</summary>
    public static PackedSignature ReadSignature(StrictJson json)
    {
        byte[] packed = new byte[PackedSize];
        json.Parsed("signature", text =>
        {
            byte[] full = new byte[EthSignature.Size];
            if (!Hex.TryParse(text, full))
            {
                Hex.Parse(text, packed, "signature");
                return true;
            }

            full[^1] = full[^1] is 1 or 28 ? (byte)28 : (byte)27; // some tools write 0 and 1
            new EthSignature(full).Compact().CopyTo(packed, 0);
            return true;
        });
        return Pack(packed);
    }

    public ContributionMessage Message() => new()
    {
        Run = Work.Run.Value,
        Round = Work.Round.Value,
        Node = Work.Node.Value,
        Stage = Work.Stage.Value,
        ParentCheckpoint = Work.ParentCheckpoint.Bytes(),
        TraceRoot = Work.TraceRoot.Bytes(),
        UpdateHash = Work.UpdateHash.Bytes(),
        Steps = Work.Steps,
        Tokens = Work.Tokens,
    };

    private static PackedSignature Pack(byte[] compact) => new() { R = compact[..(PackedSize / 2)], Vs = compact[(PackedSize / 2)..] };
}
