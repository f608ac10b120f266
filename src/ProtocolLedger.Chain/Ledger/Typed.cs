using Nethereum.Hex.HexTypes;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>From Nethereum's byte arrays to the typed hashes and back.</summary>
internal static class Typed
{
    /// <summary>32 bytes with a meaning.</summary>
    public static T To<T>(this byte[] bytes)
        where T : struct, ITypedHash<T> => T.From(new Hash32(bytes));

    /// <summary>32 bytes with a meaning; null for zeros, which stand for none.</summary>
    public static T? OrNull<T>(this byte[] bytes)
        where T : struct, ITypedHash<T>
    {
        T hash = bytes.To<T>();
        return hash.Value.IsZero ? null : hash;
    }

    /// <summary>32 bytes of any meaning; null for zeros, which stand for none.</summary>
    public static Hash32? OrNull(this byte[] bytes) => new Hash32(bytes) is { IsZero: false } hash ? hash : null;

    /// <summary>The bytes of a typed hash, as messages carry them.</summary>
    public static byte[] Bytes<T>(this T hash)
        where T : struct, ITypedHash<T> => hash.Value.ToArray();

    /// <summary>A number that every block, log and receipt has.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.ChainUnreachable"/>: the node left it out.</exception>
    public static ulong Number(this HexBigInteger? number) => number is null
        ? throw new PledgerException(ExitCode.ChainUnreachable, "The chain's node left a number out of its answer.", "Is it a full Ethereum JSON-RPC endpoint?")
        : (ulong)number.Value;
}
