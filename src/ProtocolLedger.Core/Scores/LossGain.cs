namespace ProtocolLedger.Core;

/// <summary>By how much a node's update, applied alone to the round's checkpoint, lowers the loss; in nats a byte.</summary>
/// <param name="Node">Whose update.</param>
/// <param name="Assigned">On windows that the round's beacon had assigned to the node for training.</param>
/// <param name="HeldOut">On windows that nobody trains on, the same for all nodes of the round.</param>
public readonly record struct LossGain(NodeId Node, double Assigned, double HeldOut);
