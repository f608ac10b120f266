namespace ProtocolLedger.Core;

/// <summary>A 32-byte value whose type says what it stands for.</summary>
public interface ITypedHash<TSelf>
    where TSelf : struct, ITypedHash<TSelf>
{
    /// <summary>The bytes.</summary>
    Hash32 Value { get; }

    /// <summary>Gives bytes this meaning.</summary>
    static abstract TSelf From(Hash32 value);
}
