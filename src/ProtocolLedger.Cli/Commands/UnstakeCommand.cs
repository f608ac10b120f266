using System.CommandLine;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger unstake</c>: an owner begins to take stake out.</summary>
internal static class UnstakeCommand
{
    public static Command Build()
    {
        Argument<ulong> tokens = new("tokens") { Description = "Whole tokens to take out" };
        return NodeStep.Build(
            new Command("unstake", "Begins to take stake out of a node, all or a part; signed by its owner's key (--key)") { tokens },
            async (session, parsed, node, cancellation) =>
            {
                Wei amount = Wei.FromTokens(parsed.GetValue(tokens));
                return new NodeAction(
                    await EffectsAsync(session, node, amount, cancellation), session.Ledger.Nodes.BeginUnbondRequest(node.Node, amount), "take stake out");
            },
            (_, node) => $"node {node.Node} has a stake of {node.Stake.ToTokens()} tokens; {node.Unbonding.ToTokens()} tokens can be withdrawn from {CommandText.Time(node.ReleaseAt)} on");
    }

    private static async Task<List<string>> EffectsAsync(LedgerSession session, NodeRecord node, Wei amount, CancellationToken cancellation)
    {
        List<string> effects =
        [
            $"takes {amount.ToTokens()} of {node.Stake.ToTokens()} tokens out of the stake of node {node.Node}: at once they no longer count in rounds",
            $"they can be withdrawn {CommandText.Span(await session.Ledger.Nodes.UnbondingSecondsAsync(cancellation))} later; until then they keep their votes, and a proven fault of the node can still cost them",
        ];
        if (node.Unbonding > Wei.Zero)
        {
            effects.Add($"{node.Unbonding.ToTokens()} tokens are on their way out already, due {CommandText.Time(node.ReleaseAt)}: they wait anew, together with these");
        }

        if (amount <= node.Stake && await session.Ledger.Runs.CountAsync(cancellation) >= session.Run.Value)
        {
            Wei left = node.Stake - amount;
            Wei least = (await session.Ledger.Runs.ParametersAsync(session.Run, cancellation)).MinStake;
            effects.Add($"leaves {left.ToTokens()} tokens{(left < least ? $": too little for run {session.Run}, which asks for {least.ToTokens()}, so the node's work there no longer counts" : "")}");
        }

        return effects;
    }
}
