using ProtocolLedger.Core;

namespace ProtocolLedger.Training;

/// <summary>Whether a peer's update may go into the mean.</summary>
public abstract record UpdateVerdict
{
    private UpdateVerdict()
    {
    }

    /// <summary>The blob is what was revealed, of the model's shape, and its numbers can be summed.</summary>
    public sealed record Accepted(UpdateView Update) : UpdateVerdict;

    /// <summary>The blob is refused.</summary>
    public sealed record Rejected(NodeId Node, FormatError Reason) : UpdateVerdict;
}
