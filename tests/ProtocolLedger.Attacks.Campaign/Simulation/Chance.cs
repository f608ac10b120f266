using System.Buffers.Binary;
using System.Text;
using ProtocolLedger.Core;

namespace ProtocolLedger.Attacks.Campaign.Simulation;

/// <summary>All randomness of a run: SHA-256 of the seed, what it is for, and a counter. The same on every machine and runtime.</summary>
internal sealed class Chance(ulong seed)
{
    private ulong drawn;

    /// <summary>The seed of one run of many.</summary>
    public static ulong Seed(ulong campaign, string name, int run)
    {
        byte[] input = [.. "PLSIMRUN"u8, .. BitConverter.GetBytes(campaign), .. BitConverter.GetBytes(run), .. Encoding.ASCII.GetBytes(name)];
        return BinaryPrimitives.ReadUInt64LittleEndian(Hash32.Sha256(input).AsSpan());
    }

    /// <summary>A block's randomness.</summary>
    public Beacon Beacon() => new(Draw());

    /// <summary>A whole number below a bound.</summary>
    public ulong Below(ulong bound) => BinaryPrimitives.ReadUInt64LittleEndian(Draw().AsSpan()) % bound;

    private Hash32 Draw()
    {
        Span<byte> input = stackalloc byte[24];
        "PLSIMRND"u8.CopyTo(input);
        BinaryPrimitives.WriteUInt64LittleEndian(input[8..], seed);
        BinaryPrimitives.WriteUInt64LittleEndian(input[16..], drawn++);
        return Hash32.Sha256(input);
    }
}
