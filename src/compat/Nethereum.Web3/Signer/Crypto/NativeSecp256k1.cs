using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Nethereum.Signer.Crypto;

/// <summary>libsecp256k1 (Bitcoin Core's library) through P/Invoke. Its context is only read after it is made, so any thread may use it.</summary>
internal sealed unsafe class NativeSecp256k1 : ISecp256k1
{
    private const uint ContextSignAndVerify = 0x301;
    private const uint Uncompressed = 0x2;
    private const int InternalKeySize = 64;
    private const int InternalRecoverableSize = 65;

    private static readonly string[] Names =
    [
        "libsecp256k1.so.1", "libsecp256k1.so.2", "libsecp256k1.so.3", "libsecp256k1.so.4", "libsecp256k1.so.5", "libsecp256k1.so.6", "libsecp256k1",
    ];

    private readonly nint context;
    private readonly delegate* unmanaged<nint, byte*, int> seckeyVerify;
    private readonly delegate* unmanaged<nint, byte*, byte*, int> pubkeyCreate;
    private readonly delegate* unmanaged<nint, byte*, byte*, nuint, int> pubkeyParse;
    private readonly delegate* unmanaged<nint, byte*, nuint*, byte*, uint, int> pubkeySerialize;
    private readonly delegate* unmanaged<nint, byte*, byte*, byte*, nint, nint, int> signRecoverable;
    private readonly delegate* unmanaged<nint, byte*, int*, byte*, int> recoverableSerialize;
    private readonly delegate* unmanaged<nint, byte*, byte*, int, int> recoverableParse;
    private readonly delegate* unmanaged<nint, byte*, byte*, byte*, int> recover;
    private readonly delegate* unmanaged<nint, byte*, byte*, int> signatureParse;
    private readonly delegate* unmanaged<nint, byte*, byte*, int> signatureNormalize;
    private readonly delegate* unmanaged<nint, byte*, byte*, byte*, int> verify;

    private NativeSecp256k1(nint library)
    {
        seckeyVerify = (delegate* unmanaged<nint, byte*, int>)Export("ec_seckey_verify");
        pubkeyCreate = (delegate* unmanaged<nint, byte*, byte*, int>)Export("ec_pubkey_create");
        pubkeyParse = (delegate* unmanaged<nint, byte*, byte*, nuint, int>)Export("ec_pubkey_parse");
        pubkeySerialize = (delegate* unmanaged<nint, byte*, nuint*, byte*, uint, int>)Export("ec_pubkey_serialize");
        signRecoverable = (delegate* unmanaged<nint, byte*, byte*, byte*, nint, nint, int>)Export("ecdsa_sign_recoverable");
        recoverableSerialize = (delegate* unmanaged<nint, byte*, int*, byte*, int>)Export("ecdsa_recoverable_signature_serialize_compact");
        recoverableParse = (delegate* unmanaged<nint, byte*, byte*, int, int>)Export("ecdsa_recoverable_signature_parse_compact");
        recover = (delegate* unmanaged<nint, byte*, byte*, byte*, int>)Export("ecdsa_recover");
        signatureParse = (delegate* unmanaged<nint, byte*, byte*, int>)Export("ecdsa_signature_parse_compact");
        signatureNormalize = (delegate* unmanaged<nint, byte*, byte*, int>)Export("ecdsa_signature_normalize");
        verify = (delegate* unmanaged<nint, byte*, byte*, byte*, int>)Export("ecdsa_verify");
        var create = (delegate* unmanaged<uint, nint>)Export("context_create");
        var randomize = (delegate* unmanaged<nint, byte*, int>)Export("context_randomize");
        context = create(ContextSignAndVerify);

        // Blinds the signing multiplication against side channels; the signatures stay the same.
        byte* seed = stackalloc byte[32];
        RandomNumberGenerator.Fill(new Span<byte>(seed, 32));
        Require(context != 0 && randomize(context, seed) == 1, "context_randomize");

        nint Export(string name)
        {
            return NativeLibrary.GetExport(library, "secp256k1_" + name);
        }
    }

    /// <summary>Loads the library; null where it is missing or was built without the recovery module.</summary>
    internal static NativeSecp256k1? TryLoad()
    {
        foreach (string name in Names)
        {
            if (NativeLibrary.TryLoad(name, out nint library)
                && NativeLibrary.TryGetExport(library, "secp256k1_ecdsa_sign_recoverable", out _))
            {
                return new NativeSecp256k1(library);
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public bool IsPrivateKey(ReadOnlySpan<byte> key)
    {
        Check(key, Secp256k1.KeySize);
        fixed (byte* keyPointer = key)
        {
            return seckeyVerify(context, keyPointer) == 1;
        }
    }

    /// <inheritdoc/>
    public void PublicKey(ReadOnlySpan<byte> key, Span<byte> publicKey)
    {
        Check(key, Secp256k1.KeySize);
        byte* point = stackalloc byte[InternalKeySize];
        fixed (byte* keyPointer = key)
        {
            Require(pubkeyCreate(context, point, keyPointer) == 1, "ec_pubkey_create");
        }

        Serialize(point, publicKey);
    }

    /// <inheritdoc/>
    public bool TryParsePublicKey(ReadOnlySpan<byte> encoded, Span<byte> publicKey)
    {
        byte* point = stackalloc byte[InternalKeySize];
        if (!Parse(encoded, point))
        {
            return false;
        }

        Serialize(point, publicKey);
        return true;
    }

    /// <inheritdoc/>
    public int Sign(ReadOnlySpan<byte> hash, ReadOnlySpan<byte> key, Span<byte> signature)
    {
        Check(hash, Secp256k1.KeySize);
        Check(key, Secp256k1.KeySize);
        Check(signature, Secp256k1.SignatureSize);
        byte* internalSignature = stackalloc byte[InternalRecoverableSize];
        int recoveryId;
        fixed (byte* hashPointer = hash, keyPointer = key, output = signature)
        {
            Require(signRecoverable(context, internalSignature, hashPointer, keyPointer, 0, 0) == 1, "ecdsa_sign_recoverable");
            recoverableSerialize(context, output, &recoveryId, internalSignature);
        }

        return recoveryId;
    }

    /// <inheritdoc/>
    public bool TryRecover(ReadOnlySpan<byte> hash, ReadOnlySpan<byte> signature, int recoveryId, Span<byte> publicKey)
    {
        Check(hash, Secp256k1.KeySize);
        Check(signature, Secp256k1.SignatureSize);
        if (recoveryId is < 0 or > 3)
        {
            return false;
        }

        byte* internalSignature = stackalloc byte[InternalRecoverableSize];
        byte* point = stackalloc byte[InternalKeySize];
        fixed (byte* hashPointer = hash, signaturePointer = signature)
        {
            if (recoverableParse(context, internalSignature, signaturePointer, recoveryId) != 1
                || recover(context, point, internalSignature, hashPointer) != 1)
            {
                return false;
            }
        }

        Serialize(point, publicKey);
        return true;
    }

    /// <inheritdoc/>
    public bool Verify(ReadOnlySpan<byte> hash, ReadOnlySpan<byte> signature, ReadOnlySpan<byte> publicKey)
    {
        Check(hash, Secp256k1.KeySize);
        Check(signature, Secp256k1.SignatureSize);
        byte* internalSignature = stackalloc byte[InternalKeySize];
        byte* point = stackalloc byte[InternalKeySize];
        fixed (byte* hashPointer = hash, signaturePointer = signature)
        {
            if (!Parse(publicKey, point) || signatureParse(context, internalSignature, signaturePointer) != 1)
            {
                return false;
            }

            signatureNormalize(context, internalSignature, internalSignature);
            return verify(context, internalSignature, hashPointer, point) == 1;
        }
    }

    private bool Parse(ReadOnlySpan<byte> encoded, byte* point)
    {
        // The hybrid form (first byte 6 or 7) is not used by Ethereum.
        if (encoded.Length is not (33 or Secp256k1.PublicKeySize) || encoded[0] > 4)
        {
            return false;
        }

        fixed (byte* pointer = encoded)
        {
            return pubkeyParse(context, point, pointer, (nuint)encoded.Length) == 1;
        }
    }

    private void Serialize(byte* point, Span<byte> publicKey)
    {
        Check(publicKey, Secp256k1.PublicKeySize);
        nuint length = Secp256k1.PublicKeySize;
        fixed (byte* pointer = publicKey)
        {
            pubkeySerialize(context, pointer, &length, point, Uncompressed);
        }
    }

    private static void Check(ReadOnlySpan<byte> bytes, int size)
    {
        if (bytes.Length != size)
        {
            throw new ArgumentException($"Expected {size} bytes, not {bytes.Length}.");
        }
    }

    private static void Require(bool succeeded, string function)
    {
        if (!succeeded)
        {
            throw new CryptographicException($"secp256k1_{function} failed.");
        }
    }
}
