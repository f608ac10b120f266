namespace Nethereum.RLP;

/// <summary>What an RLP decoder gives: an item of bytes or a list of elements.</summary>
public interface IRLPElement
{
    /// <summary>The bytes of an item, null where there are none; of a list, its encoding.</summary>
    byte[]? RLPData { get; }
}

/// <summary>An RLP item: a string of bytes.</summary>
public class RLPItem(byte[] rlpData) : IRLPElement
{
    /// <summary>The bytes; null if there are none.</summary>
    public byte[]? RLPData => rlpData.Length == 0 ? null : rlpData;
}

/// <summary>An RLP list.</summary>
public class RLPCollection : List<IRLPElement>, IRLPElement
{
    /// <summary>The encoding of the whole list, header included.</summary>
    public byte[]? RLPData { get; set; }
}

/// <summary>Bytes that are not RLP, or RLP in a form that the Yellow Paper (appendix B) does not allow.</summary>
public class RLPException : FormatException
{
    /// <summary>An error without details.</summary>
    public RLPException()
        : base("Malformed RLP.")
    {
    }

    /// <summary>An error with its reason.</summary>
    public RLPException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its reason and cause.</summary>
    public RLPException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
