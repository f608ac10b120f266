namespace Nethereum.Model;

/// <summary>The parts of a signature, each big-endian.</summary>
public interface ISignature
{
    /// <summary>r.</summary>
    byte[] R { get; }

    /// <summary>s.</summary>
    byte[] S { get; }

    /// <summary>27 or 28; the parity of y, 0 or 1; or the V of a chain.</summary>
    byte[] V { get; set; }
}

/// <summary>The parts of a transaction's signature.</summary>
public class Signature : ISignature
{
    /// <summary>Of its parts.</summary>
    public Signature(byte[] r, byte[] s, byte[] v)
    {
        R = r;
        S = s;
        V = v;
    }

    /// <inheritdoc/>
    public byte[] R { get; }

    /// <inheritdoc/>
    public byte[] S { get; }

    /// <inheritdoc/>
    public byte[] V { get; set; }
}
