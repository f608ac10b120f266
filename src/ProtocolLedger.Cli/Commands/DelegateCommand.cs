using System.CommandLine;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger delegate</c>: a holder lets herself or another vote with her tokens.</summary>
internal static class DelegateCommand
{
    public static Command Build()
    {
        Argument<string?> to = new("to") { Description = "Who votes from now on (the signing account if not given; 0x and 40 zeros for nobody)", Arity = ArgumentArity.ZeroOrOne };
        Command command = new("delegate", "Lets an account vote with one's tokens, held and staked; signed by the holder's key (--key)") { to };
        LedgerAccess access = new(command, signs: true);
        Confirmation confirmation = new(command);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            (EthAddress holder, TokenClient token) = (session.Key!.Address, session.Ledger.Token);
            EthAddress next = parsed.GetValue(to) is { } named ? CommandText.Address(named) : holder;
            EthAddress current = await token.DelegateOfAsync(holder, cancellation);
            if (next == current)
            {
                Console.WriteLine($"{Name(next, holder)} votes with the tokens of {holder} already");
                return ExitCode.Success;
            }

            await confirmation.SendAsync(session, parsed, await EffectsAsync(session, current, next, cancellation), token.DelegateRequest(next), "delegate the votes", cancellation);
            Console.WriteLine(next.IsZero
                ? $"nobody votes with the tokens of {holder}"
                : $"{Name(next, holder)} votes with the tokens of {holder}, and has {(await token.VotesAsync(next, cancellation)).ToTokens()} votes in all");
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task<List<string>> EffectsAsync(LedgerSession session, EthAddress current, EthAddress next, CancellationToken cancellation)
    {
        EthAddress holder = session.Key!.Address;
        Wei held = await session.Ledger.Token.BalanceAsync(holder, cancellation);
        Wei staked = await session.Ledger.Nodes.StakedVotesAsync(holder, cancellation);
        List<string> effects =
        [
            $"lets {Name(next, holder)} vote with the tokens of {holder}, {held.ToTokens()} held and {staked.ToTokens()} staked; up to now {Name(current, holder)} did",
            "the tokens stay where they are, votes that have begun stay as they are, and it can be changed at any time",
        ];
        if (current.IsZero)
        {
            effects.Add("from then on whatever moves these tokens, such as a claim of rewards, also moves a checkpoint of votes and costs more gas each time");
        }

        return effects;
    }

    private static string Name(EthAddress account, EthAddress holder) => account.IsZero ? "nobody" : account == holder ? "the holder herself" : account.ToString();
}
