using Nethereum.Util;

namespace Nethereum.Model;

/// <summary>A transaction, signed or not yet.</summary>
public interface ISignedTransaction
{
    /// <summary>What kind it is.</summary>
    TransactionType TransactionType { get; }

    /// <summary>The Keccak-256 of what gets signed.</summary>
    byte[] RawHash { get; }

    /// <summary>The Keccak-256 of the signed transaction, by which it is known.</summary>
    byte[] Hash { get; }

    /// <summary>The signature; null before it is signed.</summary>
    ISignature? Signature { get; }

    /// <summary>The signed transaction as it goes to a node.</summary>
    /// <exception cref="InvalidOperationException">Not signed.</exception>
    byte[] GetRLPEncoded();

    /// <summary>The bytes that get signed.</summary>
    byte[] GetRLPEncodedRaw();

    /// <summary>Attaches a signature.</summary>
    void SetSignature(ISignature signature);
}

/// <summary>What the kinds of transaction have in common.</summary>
public abstract class SignedTransaction : ISignedTransaction
{
    /// <inheritdoc/>
    public abstract TransactionType TransactionType { get; }

    /// <inheritdoc/>
    public byte[] RawHash => Keccak256.Hash(GetRLPEncodedRaw());

    /// <inheritdoc/>
    public byte[] Hash => Keccak256.Hash(GetRLPEncoded());

    /// <inheritdoc/>
    public ISignature? Signature { get; private set; }

    /// <inheritdoc/>
    public abstract byte[] GetRLPEncoded();

    /// <inheritdoc/>
    public abstract byte[] GetRLPEncodedRaw();

    /// <inheritdoc/>
    public void SetSignature(ISignature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        Signature = signature;
    }

    private protected ISignature RequireSignature()
    {
        return Signature ?? throw new InvalidOperationException("The transaction is not signed.");
    }
}

/// <summary>A transaction with a type byte in front (EIP-2718).</summary>
public abstract class SignedTypeTransaction : SignedTransaction
{
}
