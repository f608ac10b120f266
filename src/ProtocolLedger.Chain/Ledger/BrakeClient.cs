using Nethereum.Contracts;
using ProtocolLedger.Chain.Generated.Brake;
using ProtocolLedger.Chain.Generated.Brake.ContractDefinition;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>How the brake works on this ledger. Times are in seconds.</summary>
/// <param name="NeededVotes">Votes that a pull takes now.</param>
/// <param name="Bond">What the puller risks.</param>
/// <param name="Pause">How long a pull pauses a run.</param>
/// <param name="Cooldown">How long the same votes then can't pull.</param>
/// <param name="Judge">How long a vote may judge a pull; after that the bond is free.</param>
/// <param name="Support">How long support counts.</param>
public sealed record BrakeRules(Wei NeededVotes, Wei Bond, ulong Pause, ulong Cooldown, ulong Judge, ulong Support);

/// <summary>An account as the brake sees it.</summary>
/// <param name="Votes">Votes that count in a pull now.</param>
/// <param name="ReadyAt">Timestamp from which they do, after an earlier pull; 0 without one.</param>
/// <param name="Deposit">Tokens held as a bond.</param>
/// <param name="Locked">The part of it that must stay.</param>
public sealed record BrakeStanding(Wei Votes, ulong ReadyAt, Wei Deposit, Wei Locked);

/// <summary>Pauses by a minority. What it sends are requests, so that they can be shown before they are made.</summary>
public sealed class BrakeClient
{
    /// <summary>Seats of the safety council.</summary>
    public const int CouncilSeats = 5;

    /// <summary>How many of them pull together.</summary>
    public const int CouncilQuorum = 3;

    private readonly LedgerConnection _ledger;
    private readonly BrakeService _brake;

    internal BrakeClient(LedgerConnection ledger)
    {
        _ledger = ledger;
        _brake = new BrakeService(ledger.Rpc.Web3, Contract.ToString());
    }

    private EthAddress Contract => _ledger.Addresses.Brake;

    public async Task<BrakeRules> RulesAsync(CancellationToken cancellationToken) => new(
        new Wei(await _ledger.ReadAsync(() => _brake.NeededVotesQueryAsync(), cancellationToken)),
        new Wei(await _ledger.ReadAsync(() => _brake.BondQueryAsync(), cancellationToken)),
        (ulong)await _ledger.ReadAsync(() => _brake.PauseSecondsQueryAsync(), cancellationToken),
        (ulong)await _ledger.ReadAsync(() => _brake.CooldownSecondsQueryAsync(), cancellationToken),
        (ulong)await _ledger.ReadAsync(() => _brake.JudgeSecondsQueryAsync(), cancellationToken),
        (ulong)await _ledger.ReadAsync(() => _brake.SupportSecondsQueryAsync(), cancellationToken));

    public async Task<BrakeStanding> StandingAsync(EthAddress account, CancellationToken cancellationToken)
    {
        string who = account.ToString();
        return new BrakeStanding(
            new Wei(await _ledger.ReadAsync(() => _brake.VotesOfQueryAsync(who), cancellationToken)),
            (ulong)await _ledger.ReadAsync(() => _brake.ReadyAtQueryAsync(who), cancellationToken),
            new Wei((await _ledger.ReadAsync(() => _brake.AccountOfQueryAsync(who), cancellationToken)).ReturnValue1.Deposit),
            new Wei(await _ledger.ReadAsync(() => _brake.LockedOfQueryAsync(who), cancellationToken)));
    }

    /// <summary>Pulls of a run by the safety council so far: the nonce of its next one.</summary>
    public async Task<ulong> CouncilPullsAsync(RunId run, CancellationToken cancellationToken) =>
        (await _ledger.ReadAsync(() => _brake.CouncilPullsOfQueryAsync(run.Value), cancellationToken)).Count;

    /// <summary>Pauses a run with one's own votes and those of accounts that support it.</summary>
    public TxRequest PullRequest(RunId run, IReadOnlyList<EthAddress> supporters) => Request(
        $"pull the brake of run {run}", new PullFunction { Run = run.Value, Supporters = [.. supporters.Select(supporter => supporter.ToString())] });

    /// <summary>Who sits on the safety council; zero for an empty seat.</summary>
    public async Task<IReadOnlyList<EthAddress>> CouncilAsync(CancellationToken cancellationToken)
    {
        List<EthAddress> seats = [];
        for (int seat = 0; seat < CouncilSeats; seat++)
        {
            seats.Add(EthAddress.Parse(await _ledger.ReadAsync(() => _brake.CouncilSeatQueryAsync(seat), cancellationToken)));
        }

        return seats;
    }

    /// <summary>Pauses a run on the word of the safety council. Anyone may hand the signatures in, in any order.</summary>
    public TxRequest CouncilPullRequest(CouncilPull pull, IEnumerable<CouncilSignature> signatures) => Request(
        $"pull the brake of run {pull.Run} for the council",
        new PullByCouncilFunction
        {
            Run = pull.Run.Value,
            Deadline = pull.Deadline,
            Signatures = [.. signatures.OrderBy(signature => signature.Member.ToString().ToUpperInvariant(), StringComparer.Ordinal).Select(signature => signature.Signature.ToArray())],
        });

    /// <summary>Lets one's votes count in another account's pull.</summary>
    public TxRequest SupportRequest(RunId run) => Request($"support a pull of run {run}", new SupportFunction { Run = run.Value });

    /// <summary>Takes back what is not the bond of an open pull.</summary>
    public TxRequest WithdrawRequest(Wei amount) => Request($"withdraw {amount} from the brake", new WithdrawFunction { Amount = amount.Value });

    private TxRequest Request<T>(string label, T message)
        where T : FunctionMessage, new() => new(label, Contract, message.GetCallData());
}
