namespace Nethereum.Signer.Crypto;

/// <summary>Chooses the implementation of the curve: the system's libsecp256k1 where it loads, BouncyCastle otherwise.</summary>
internal static class Secp256k1
{
    internal const int KeySize = 32;
    internal const int PublicKeySize = 65;
    internal const int SignatureSize = 64;

    /// <summary>libsecp256k1 with its recovery module; null where it is not installed.</summary>
    internal static ISecp256k1? Native { get; } = NativeSecp256k1.TryLoad();

    /// <summary>The managed implementation, always there.</summary>
    internal static ISecp256k1 Managed { get; } = new ManagedSecp256k1();

    /// <summary>The implementation in use.</summary>
    internal static ISecp256k1 Current { get; } = Native ?? Managed;
}
