using ProtocolLedger.Core;
using ProtocolLedger.Peers;
using ProtocolLedger.Training;

namespace ProtocolLedger.Node;

/// <summary>
/// How a node does what it is paid for. This is the honest way; the test kit has other ones, so that what the network does about
/// them is measured with real nodes.
/// </summary>
public class NodeConduct
{
    /// <summary>Does the round's work.</summary>
    /// <param name="loop">The honest inner loop, over the node's engine and data.</param>
    /// <param name="task">Whose work of which round.</param>
    /// <param name="start">The round's checkpoint.</param>
    /// <param name="mayStep">Asked before every step.</param>
    /// <param name="progress">Told after every step.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    public virtual Task<InnerLoopOutcome> WorkAsync(
        InnerLoop loop, RoundTask task, Checkpoint start, StepGuard mayStep, IProgress<InnerStepReport> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(loop);
        return loop.RunAsync(task, start, mayStep, progress, cancellation);
    }

    /// <summary>What the node answers as a juror.</summary>
    /// <param name="right">What the disputed work came to when it was done over again.</param>
    /// <returns>Null not to vote at all.</returns>
    public virtual Hash32? Vote(Hash32 right) => right;

    /// <summary>Whether the node accuses another one.</summary>
    /// <param name="holds">Whether the other's work held when it was done over again.</param>
    public virtual bool Accuses(bool holds) => !holds;

    /// <summary>Whether the node makes a move that is due in a game that it is a party of.</summary>
    public virtual bool Answers => true;

    /// <summary>What peers are shown of the contributions that the node holds.</summary>
    /// <param name="held">The node's own and others', as they are.</param>
    public virtual IContributionSource Show(IContributionSource held) => held;

    /// <summary>Whether the node hands out the update and the signature of its revealed work.</summary>
    public virtual bool Publishes => true;
}
