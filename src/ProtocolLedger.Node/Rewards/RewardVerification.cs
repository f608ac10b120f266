using Microsoft.Extensions.Logging;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Configuration;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Peers;
using ProtocolLedger.Storage;
using ProtocolLedger.Training;

namespace ProtocolLedger.Node.Rewards;

/// <summary>
/// Reads what a run's rewards follow from, as anybody can: the chain's events; records and updates from a node's folder on this
/// machine, where there is one, and from peers. Everything is checked against the ledger's hashes. Without a key, stake or registration.
/// </summary>
public sealed class RewardVerification : IDisposable
{
    private readonly NodeConfig config;
    private readonly LedgerClient ledger;
    private readonly RunHistory history;
    private readonly PeerClient peers;
    private readonly ILocalStore? documents;

    /// <param name="config">Names the chain, the run and its files.</param>
    /// <param name="ledger">The ledger.</param>
    public RewardVerification(NodeConfig config, LedgerClient ledger, ILoggerFactory logs, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(ledger);
        (this.config, this.ledger) = (config, ledger);
        history = new RunHistory(new LedgerHistory(ledger.ReadEvents(null)), Run);
        peers = new PeerClient(new PeerClientOptions(), new TrafficMeter(), time, new Random((int)Run.Value), logs.CreateLogger<PeerClient>());
        NodeFolders folders = new(config);
        documents = File.Exists(folders.Documents) ? folders.OpenDocuments() : null; // a stranger has no folder, and gets none
    }

    private RunId Run => new(config.Run);

    /// <summary>Computes the rewards of every round anew, in order.</summary>
    /// <param name="events">All events of the ledger.</param>
    /// <param name="cancellation">Ends the fetching of records.</param>
    public async Task<IReadOnlyList<RewardVerdict>> RewardsAsync(IReadOnlyList<LedgerEvent> events, CancellationToken cancellation)
    {
        RewardTerms terms = (await ledger.Runs.ParametersAsync(Run, cancellation)).Terms;
        List<RewardVerdict> verdicts = [];
        await foreach (RewardVerdict verdict in RewardReplay.RunAsync(Run, events, terms, paid => RecordAsync(paid, cancellation)))
        {
            verdicts.Add(verdict);
        }

        return verdicts;
    }

    /// <summary>
    /// Computes a round's whole outcome anew from its updates: scores, checkpoint and rewards. Needs the run's engine and files; nodes
    /// keep their updates until their rewards have vested.
    /// </summary>
    /// <returns>Null when all is as recorded; otherwise what differs or can't be had, and whether it differs.</returns>
    /// <exception cref="PledgerException"><see cref="ExitCode.EngineUnavailable"/>: this machine has another engine.</exception>
    public async Task<(bool Differs, string Problem)?> OutcomeAsync(RewardVerdict verdict, ScoreTools tools, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(tools);
        if (verdict.Record is not { } record)
        {
            return (false, "its record can't be had");
        }

        RoundEvents events = await history.RoundAsync(record.Round, cancellation);
        Checkpoint parent;
        List<UpdateView> updates = [];
        try
        {
            parent = (await tools.Origin(peers).GetAsync(record.Parent, token => history.PeersAsync(default, token), cancellation)).Checkpoint;
        }
        catch (PledgerException missing) when (missing.ExitCode == ExitCode.Peer)
        {
            return (false, "the checkpoint that it starts from can't be had");
        }

        foreach (Participant participant in record.Participants)
        {
            Contribution work = events.Revealed.Single(reveal => reveal.Node == participant.Node).Contribution(events.Opened!.Parent);
            if (await UpdateAsync(work, tools, cancellation) is not { } update)
            {
                return (false, $"the update of node {participant.Node} can't be had");
            }

            updates.Add(update);
        }

        Dictionary<NodeId, EthAddress> owners = new(await history.OwnersAsync(record.Participants.Select(participant => participant.Node), cancellation));
        RoundOutcome outcome = await Task.Run(
            () => tools.Builder.Build(record.Round, events.Opened!.Beacon, parent, verdict.Before, updates, node => owners[node]), cancellation);
        return Difference(record, outcome);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        documents?.Dispose();
        peers.Dispose();
        history.Dispose();
    }

    private static (bool Differs, string Problem)? Difference(RoundRecord record, RoundOutcome outcome)
    {
        foreach ((Participant theirs, Participant own) in record.Participants.Zip(outcome.Record.Participants))
        {
            if (theirs.Quality != own.Quality)
            {
                return (true, $"the work of node {theirs.Node} was recorded with quality {theirs.Quality}, this machine came to {own.Quality}");
            }
        }

        return record.Checkpoint == outcome.Checkpoint.Root ? null : (true, $"its checkpoint was recorded as {record.Checkpoint}, this machine came to {outcome.Checkpoint.Root}");
    }

    private async Task<RoundRecord?> RecordAsync(PaidRound paid, CancellationToken cancellation)
    {
        if (documents is not null && await new RecordStore(documents).FindAsync(paid.Final.Participants, cancellation) is { } known)
        {
            return known;
        }

        IReadOnlyList<PeerAddress> order = await history.PeersAsync(default, cancellation);
        return await RecordFetch.FromPeersAsync(peers, PeerOrder.Seeded(order, paid.Final.Participants.Value), paid.Final, cancellation) is { Record: { } fetched } ? fetched : null;
    }

    private async Task<UpdateView?> UpdateAsync(Contribution work, ScoreTools tools, CancellationToken cancellation)
    {
        IReadOnlyList<PeerAddress> order = [.. (await history.PeersAsync(default, cancellation)).OrderByDescending(peer => peer.Node == work.Node)];
        FetchResult<ReadOnlyMemory<byte>> fetched = await peers.FetchBlobAsync(order, BlobKey.Of(work.UpdateHash), tools.UpdateLength, cancellation);
        return fetched.IsOk && UpdateIntake.Check(fetched.Value, work, tools.Elements) is UpdateVerdict.Accepted accepted ? accepted.Update : null;
    }
}

/// <summary>What it takes to score a run's updates: its files and its engine.</summary>
public sealed class ScoreTools : IDisposable
{
    private readonly ITrainingEngine engine;
    private readonly RunSpec spec;
    private readonly CheckpointRoot genesis;

    private ScoreTools(NodeInputs inputs, RunParameters parameters)
    {
        spec = inputs.Spec;
        genesis = parameters.Genesis;
        engine = NodeEngine.Start(spec);
        Builder = new OutcomeBuilder(spec, parameters.Terms, new UpdateScorer(engine, spec, inputs.Data));
    }

    internal OutcomeBuilder Builder { get; }

    internal long Elements => CheckpointTables.OfModel(spec.Model).ElementCount;

    internal int UpdateLength => checked((int)(UpdateHeader.Length + (3 * Elements * sizeof(float))));

    /// <summary>Reads the files that a configuration names and starts the engine.</summary>
    /// <exception cref="PledgerException">A file is not the run's, or this machine has another engine.</exception>
    public static async Task<ScoreTools> StartAsync(NodeConfig config, LedgerClient ledger, CancellationToken cancellation)
    {
        NodeInputs inputs = await NodeInputs.LoadAsync(config, cancellation);
        return new ScoreTools(inputs, await inputs.MatchRunAsync(ledger, config, cancellation));
    }

    /// <inheritdoc/>
    public void Dispose() => engine.Dispose();

    internal CheckpointOrigin Origin(PeerClient peers) => new(spec, genesis, peers);
}
