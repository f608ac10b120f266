using Nethereum.Contracts;
using ProtocolLedger.Chain.Generated.JuryReferee;
using ProtocolLedger.Chain.Generated.JuryReferee.ContractDefinition;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>Juries of staked nodes that decide disputes. A case has the number of its game.</summary>
public sealed class JuriesClient
{
    /// <summary>Enough for a draw that tries 96 nodes for 15 seats, as many as the contract allows: about 1.4 million.</summary>
    private const ulong DrawGas = 2_000_000;

    private static readonly Hash32 VoteType = Keccak256.HashText("ProtocolLedger jury vote");

    private readonly LedgerConnection _ledger;
    private readonly TokenClient _token;
    private readonly JuryRefereeService _juries;

    internal JuriesClient(LedgerConnection ledger, TokenClient token)
    {
        _ledger = ledger;
        _token = token;
        _juries = new JuryRefereeService(ledger.Rpc.Web3, Contract.ToString());
    }

    private EthAddress Contract => _ledger.Addresses.JuryReferee;

    /// <summary>A commitment to an answer.</summary>
    /// <param name="chainId">The chain.</param>
    /// <param name="contract">The JuryReferee.</param>
    /// <param name="game">The game.</param>
    /// <param name="node">The juror.</param>
    /// <param name="answer">What the disputed leaf has to claim; not zero.</param>
    /// <param name="salt">Secret until the reveal.</param>
    public static Hash32 HashVote(ulong chainId, EthAddress contract, ulong game, NodeId node, Hash32 answer, Salt salt) =>
        new AbiWords().Add(VoteType).Add(chainId).Add(contract).Add(game).Add(node.Value).Add(answer).Add(salt.Value).Keccak();

    /// <summary>Everything about a case; status None when there is none.</summary>
    public async Task<JuryCase> CaseAsync(ulong game, CancellationToken cancellationToken)
    {
        Case info = (await _ledger.ReadAsync(() => _juries.CaseOfQueryAsync(game), cancellationToken)).Info;
        return new JuryCase(
            game,
            (JuryStatus)info.Status,
            info.OpenedAtBlock,
            info.DrawEnd,
            info.CommitEnd,
            info.RevealEnd,
            info.Committed,
            info.Revealed,
            EthAddress.Parse(info.Challenger),
            new NodeId(info.Node),
            new Hash32(info.Claimed));
    }

    /// <summary>The seats of a jury, in their order; none before the draw.</summary>
    public async Task<IReadOnlyList<JurySeat>> JuryAsync(ulong game, CancellationToken cancellationToken)
    {
        JuryOfOutputDTO jury = await _ledger.ReadAsync(() => _juries.JuryOfQueryAsync(game), cancellationToken);
        return [.. jury.Seats.Select(seat =>
        {
            EthAddress payer = EthAddress.Parse(seat.Payer);
            return new JurySeat(new NodeId(seat.Node), payer.IsZero ? null : payer, seat.Commitment.OrNull(), seat.Answer.OrNull());
        })];
    }

    public async Task<JuryTerms> TermsAsync(CancellationToken cancellationToken) => new(
        await _ledger.ReadAsync(() => _juries.SeatsQueryAsync(), cancellationToken),
        new Wei(await _ledger.ReadAsync(() => _juries.FeeQueryAsync(), cancellationToken)),
        await JurorBondAsync(cancellationToken),
        new Wei(await _ledger.ReadAsync(() => _juries.JurorStakeQueryAsync(), cancellationToken)),
        await _ledger.ReadAsync(() => _juries.DrawSecondsQueryAsync(), cancellationToken),
        await _ledger.ReadAsync(() => _juries.CommitSecondsQueryAsync(), cancellationToken),
        await _ledger.ReadAsync(() => _juries.RevealSecondsQueryAsync(), cancellationToken),
        await _ledger.ReadAsync(() => _juries.SettleSecondsQueryAsync(), cancellationToken));

    /// <summary>What a juror pays to vote.</summary>
    public async Task<Wei> JurorBondAsync(CancellationToken cancellationToken) =>
        new(await _ledger.ReadAsync(() => _juries.JurorBondQueryAsync(), cancellationToken));

    /// <summary>What cases owe an account.</summary>
    public async Task<Wei> OwedAsync(EthAddress account, CancellationToken cancellationToken) =>
        new(await _ledger.ReadAsync(() => _juries.OwedQueryAsync(account.ToString()), cancellationToken));

    /// <summary>Draws the jury, from one block after the case on; when too few are found, another block may find more. Anyone.</summary>
    public async Task<TxOutcome> DrawAsync(ulong game, CancellationToken cancellationToken)
    {
        TxSender sender = _ledger.RequireSender();
        TxRequest request = LedgerConnection.Request($"draw the jury of game {game}", Contract, new DrawFunction { Game = game });
        (_, TxOutcome? refusal) = await sender.PreviewAsync(request, cancellationToken);
        // The block decides how many nodes are tried, so that an estimate made on another one may be too low.
        return refusal ?? await sender.SendAsync(request with { GasLimit = DrawGas }, cancellationToken);
    }

    /// <summary>Commits to an answer (<see cref="HashVote"/>), approving the juror's bond first where needed. The worker or owner of the seat's node.</summary>
    public async Task<TxOutcome> CommitVoteAsync(ulong game, int seat, Hash32 commitment, CancellationToken cancellationToken)
    {
        Wei bond = await JurorBondAsync(cancellationToken);
        CommitVoteFunction commit = new() { Game = game, Seat = seat, Commitment = commitment.ToArray() };
        return await _token.WithAllowanceAsync(
            Contract, bond.Value, () => SendAsync($"vote on seat {seat} of game {game}", commit, cancellationToken), cancellationToken);
    }

    /// <summary>Shows the answer of a seat, when all have committed or the commits have ended. Anyone who has the salt.</summary>
    public Task<TxOutcome> RevealVoteAsync(ulong game, int seat, Hash32 answer, Salt salt, CancellationToken cancellationToken) => SendAsync(
        $"reveal the vote on seat {seat} of game {game}",
        new RevealVoteFunction { Game = game, Seat = seat, Answer = answer.ToArray(), Salt = salt.Bytes() },
        cancellationToken);

    /// <summary>Counts the answers, pays, and tells the game. Anyone.</summary>
    public Task<TxOutcome> SettleAsync(ulong game, CancellationToken cancellationToken) =>
        SendAsync($"settle game {game}", new SettleFunction { Game = game }, cancellationToken);

    /// <summary>Pays an account what cases owe it. Anyone.</summary>
    public Task<TxOutcome> WithdrawAsync(EthAddress account, CancellationToken cancellationToken) =>
        SendAsync($"withdraw what cases owe {account}", new WithdrawFunction { Account = account.ToString() }, cancellationToken);

    private Task<TxOutcome> SendAsync<T>(string label, T message, CancellationToken cancellationToken)
        where T : FunctionMessage, new() => _ledger.SendAsync(label, Contract, message, cancellationToken);
}
