using ProtocolLedger.Core;
using ProtocolLedger.Node.Configuration;

namespace ProtocolLedger.Node;

/// <summary>Which node a configuration's worker key serves.</summary>
public static class OwnNode
{
    /// <summary>The node that names the key; null when none does.</summary>
    /// <param name="nodes">All that name the key, see <c>LedgerHistory.NodesOfWorker</c>.</param>
    /// <exception cref="PledgerException"><see cref="ExitCode.BadConfiguration"/>: several do and the configuration does not say which, or it names one that does not.</exception>
    public static NodeId? Find(IReadOnlyList<NodeId> nodes, NodeConfig config, EthAddress worker)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentNullException.ThrowIfNull(config);
        if (config.Node is > 0 and var number)
        {
            return nodes.Contains(new NodeId(number)) ? new NodeId(number) : throw new PledgerException(
                ExitCode.BadConfiguration, $"The worker key of node {number} is not {worker}.", "Correct \"node\" in the configuration, or use the node's own key file.");
        }

        return nodes.Count switch
        {
            0 => null,
            1 => nodes[0],
            _ => throw new PledgerException(
                ExitCode.BadConfiguration,
                $"The nodes {string.Join(", ", nodes)} all name {worker} as their worker.",
                "Anybody can name any key. Say which node is yours with \"node\" in the configuration."),
        };
    }
}
