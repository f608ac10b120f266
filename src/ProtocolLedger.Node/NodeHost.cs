using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Audits;
using ProtocolLedger.Node.Configuration;
using ProtocolLedger.Node.Disputes;
using ProtocolLedger.Node.Events;
using ProtocolLedger.Node.Faults;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Peers;
using ProtocolLedger.Storage;
using ProtocolLedger.Training;

namespace ProtocolLedger.Node;

/// <summary>How a node ended.</summary>
/// <param name="Decision">Why training may not go on.</param>
/// <param name="LastInnerStep">When its last inner step ended.</param>
public sealed record NodeEnd(MandateDecision Decision, DateTimeOffset? LastInnerStep);

/// <summary>Puts a node together from its configuration, checks all that can be checked before it trains, and runs it.</summary>
public static class NodeHost
{
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    /// <summary>Runs the node until its run may not go on, or until cancelled.</summary>
    /// <param name="conduct">How the node does what it is paid for.</param>
    /// <exception cref="PledgerException">Something that a person can put right; says what and how.</exception>
    public static async Task<NodeEnd> RunAsync(
        NodeConfig config, NodeConduct conduct, INodeObserver observer, ILoggerFactory logs, TimeProvider time, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(conduct);
        NodeInputs inputs = await NodeInputs.LoadAsync(config, cancellation);
        using ITrainingEngine engine = NodeEngine.Start(inputs.Spec);
        LedgerKey key = await KeyFile.LoadAsync(config.KeyFile, config.PasswordFile, cancellation);
        LedgerOptions ledgerOptions = new()
        {
            RpcUrl = new Uri(config.RpcUrl),
            Deployment = inputs.Deployment,
            Transactions = new TxSenderOptions { Confirmations = config.Confirmations + 1 },
        };
        using LedgerClient ledger = await LedgerClient.ConnectAsync(ledgerOptions, key, logs, time, cancellation);
        RunMembership member = await inputs.MatchAsync(ledger, config, key.Address, cancellation);

        NodeFolders folders = new(config);
        folders.Create();
        using ILocalStore historyStore = folders.OpenSlashingProtection();
        using ILocalStore documents = folders.OpenDocuments();
        SlashingProtectionStore protection = await SlashingProtectionStore.OpenAsync(
            historyStore, new SigningScope(inputs.Deployment.ChainId, inputs.Deployment.Addresses.RoundManager, member.Node), cancellation);

        ChunkStore chunks = new(folders.Chunks);
        CheckpointStore checkpointStore = new(chunks, documents);
        NodeBlobs blobs = new(new BlobStore(folders.Updates, UpdateLength(member)), chunks, checkpointStore, documents);
        TrafficMeter traffic = new();
        using NodeCertificate certificate = NodeCertificate.LoadOrCreate(folders.Certificate, time);
        CanonicalCheckpoint latest = await ledger.Rounds.LatestCheckpointAsync(member.Run, cancellation);
        CommitmentOffers offers = new(member.Node, documents);
        await offers.LoadAsync(cancellation);
        SignedContributions contributions = new(documents);
        await using PeerServer server = await PeerServer.StartAsync(
            new PeerServerOptions { Listen = IPEndPoint.Parse(config.Listen) },
            certificate,
            blobs,
            blobs,
            offers,
            conduct.Show(contributions),
            () => new PeerHello(inputs.Deployment.ChainId, member.Run, member.Node, latest.Round, latest.Root),
            traffic,
            logs,
            cancellation);
        LedgerHistory events = new(ledger.ReadEvents(null));
        await EnsureEndpointAsync(ledger, events, member.Node, config.Listen, certificate.Fingerprint, cancellation);
        using PeerClient peers = new(new PeerClientOptions(), traffic, time, new Random((int)member.Node.Value), logs.CreateLogger<PeerClient>());

        StepTimes steps = new(observer);
        steps.Observe(new NodeStarted(member.Node.Value, key.Address.ToString(), config.Listen, engine.Id, member.Run.Value) { At = time.GetUtcNow() });
        TimeSpan poll = TimeSpan.FromMilliseconds(config.PollMilliseconds);
        MandateGuard guard = new(new LedgerMandate(ledger, member.Run), poll, TimeSpan.FromSeconds(config.ChainSilenceSeconds), time, changed: reading =>
            steps.Observe(new RunStateChanged(reading.State.ToString(), reading.HeadBlock) { At = time.GetUtcNow() }));
        await guard.ReadAsync(cancellation);
        using RunHistory history = new(events, member.Run);
        ContributionJournal journal = new(documents);
        CheckpointOrigin origin = new(member.Spec, member.Parameters.Genesis, peers);
        ChainPatience patience = new(steps, poll, time);
        CheckpointLoader checkpoints = new(checkpointStore, origin, Known, time);
        CheckpointLookup lookup = async (root, token) => await TryDiskAsync(root, token) ?? (await origin.GetAsync(root, Known, token)).Checkpoint;
        using WorkReplay replay = new(member.Run, member.Spec, inputs.Data, () => NodeEngine.Start(member.Spec), lookup, documents);
        DeepCases cases = new(member.Run, member.Spec, inputs.Data, () => NodeEngine.Start(member.Spec), lookup);
        Accusations accusations = new(documents);
        PendingProofs proofs = new(documents, key.Address);
        Equivocations equivocations = new(contributions, offers, proofs, protection.Scope.Domain);
        MandateDecision why = await RunGuardedAsync(Compose(), ComposeAudits(), ComposeWatch(), ComposeDisputes(), guard, cancellation);
        return new NodeEnd(why, steps.Last);

        RunLoop Compose()
        {
            TurnOrder turns = new(member.Node, Turn, time);
            UpdateExchange exchange = new(member, history, peers, blobs, contributions, equivocations, protection.Scope.Domain, steps, time);
            RewardBook book = new(member, ledger, history, exchange, blobs);
            Contributor contributor = new(member, new LedgerContributions(ledger.Rounds, history), key, protection, journal, blobs);
            return new RunLoop(
                member,
                new RoundWatcher(member, ledger, history, guard, turns, steps, poll, time),
                guard,
                checkpoints,
                book,
                new InnerLoop(engine, member.Spec, inputs.Data),
                conduct,
                new Evaluation(engine, member.Spec, inputs.Data),
                contributor,
                new CommitmentBatches(member, ledger, history, contributor, offers, equivocations, peers, turns, guard, protection.Scope.Domain, poll, time),
                exchange,
                new RoundSettlement(member, ledger, history, new OutcomeBuilder(member.Spec, member.Parameters.Terms, new UpdateScorer(engine, member.Spec, inputs.Data)), exchange, guard, turns, steps, poll, time),
                new RewardClaims(member, ledger, book, config.ClaimEveryRounds, steps, time),
                new WorkRetention(
                    member.Run,
                    journal,
                    blobs,
                    contributions,
                    replay,
                    checkpoints,
                    async token => (await ledger.Rewards.FundsAsync(member.Run, token)).VestedRound,
                    history.WantedCheckpointsAsync,
                    time),
                new RoundTimings(traffic, time),
                patience,
                steps,
                time);
        }

        AuditWatch ComposeAudits() => new(member, ledger, history, replay, contributions, accusations, conduct, patience, steps, poll, time);

        FaultWatch ComposeWatch() =>
            new(member, ledger, history, offers, equivocations, proofs, peers, protection.Scope.Domain, patience, Look, time);

        DisputeDesk ComposeDisputes()
        {
            TimeSpan turn = TimeSpan.FromSeconds(Math.Clamp(member.Parameters.CommitSeconds / 10.0, 4, 60));
            FaultProver prover = new(member, ledger, history, proofs, steps, turn, time);
            DisputeMoves moves = new(steps, time);
            DisputedTrees trees = new(
                blobs,
                async (node, key, length, token) => await history.AddressAsync(node, token) is { } address ? await peers.TryBlobAsync(address, key, length, token) : default(ReadOnlyMemory<byte>?),
                turn,
                time);
            return new DisputeDesk(
                member,
                ledger,
                history,
                new Prosecution(member, ledger, history, accusations, proofs, prover, contributions, replay, peers, steps, time),
                new GameParty(member, ledger, history, journal, blobs, replay, cases, trees, conduct, moves),
                new JuryDuty(member, ledger, history, replay, documents, conduct, moves, () => new Salt(new Hash32(RandomNumberGenerator.GetBytes(Hash32.Size))), time),
                moves,
                steps,
                patience,
                poll,
                time);
        }

        Task<IReadOnlyList<PeerAddress>> Known(CancellationToken token) => history.PeersAsync(member.Node, token);

        // Audits read what the training writes and now and then cleans up: what is not there whole comes from peers.
        async Task<Checkpoint?> TryDiskAsync(CheckpointRoot root, CancellationToken token)
        {
            try
            {
                return await checkpointStore.TryLoadAsync(root, token) is { } bytes ? Checkpoint.Verify(bytes, root) : null;
            }
            catch (PledgerException damaged) when (damaged.ExitCode == ExitCode.Storage)
            {
                return null;
            }
        }
    }

    /// <summary>
    /// Runs the loop beside the guard's watch, the audits, the watch for faults and the disputes; the disputes are seen through after
    /// training is over, when peers are asked once more whether they work on. A chain that stays silent too long ends it wherever it is, also amid a transaction.
    /// </summary>
    private static async Task<MandateDecision> RunGuardedAsync(RunLoop loop, AuditWatch audits, FaultWatch faults, DisputeDesk disputes, MandateGuard guard, CancellationToken cancellation)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task watching = guard.WatchAsync(stop.Token);
        Task<MandateDecision> silence = guard.UntilSilentAsync(stop.Token);
        Task auditing = audits.RunAsync(stop.Token);
        Task looking = faults.RunAsync(stop.Token);
        Task playing = disputes.RunAsync(stop.Token);
        Task<MandateDecision> training = loop.RunAsync(stop.Token);
        Task last = Task.CompletedTask, first = await Task.WhenAny(training, silence, auditing, looking, playing);
        if (first == training && training.IsCompletedSuccessfully)
        {
            last = faults.LookForUnopenedAsync(stop.Token);
            await Task.WhenAny(last, silence, auditing, looking, playing);
            disputes.Close();
            await Task.WhenAny(playing, silence, auditing, looking);
        }

        await stop.CancelAsync();
        await watching;
        foreach (Task beside in new[] { auditing, looking, last, playing })
        {
            await beside.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            if (beside.IsFaulted)
            {
                await beside; // what broke it is why the node ends
            }
        }

        try
        {
            return await training;
        }
        catch (OperationCanceledException) when (silence.IsCompletedSuccessfully)
        {
            return await silence;
        }
    }

    private static long UpdateLength(RunMembership member) =>
        UpdateHeader.Length + (3 * CheckpointTables.OfModel(member.Spec.Model).ElementCount * sizeof(float));

    /// <summary>The ledger tells peers where the node is; a new address or certificate is put there by the worker key.</summary>
    private static async Task EnsureEndpointAsync(
        LedgerClient ledger, LedgerHistory events, NodeId node, string listen, TlsFingerprint fingerprint, CancellationToken cancellation)
    {
        await events.UpdateAsync(cancellation);
        if (events.Node(node) is not { } known || known.Endpoint != listen || known.TlsFingerprint != fingerprint.Value)
        {
            await ledger.Nodes.UpdateEndpointAsync(node, listen, fingerprint.Value, cancellation).EnsureMinedAsync("put the node's endpoint on the ledger");
        }
    }

    /// <summary>Remembers when the last inner step ended, and passes everything on.</summary>
    private sealed class StepTimes(INodeObserver inner) : INodeObserver
    {
        public DateTimeOffset? Last { get; private set; }

        public void Observe(NodeEvent nodeEvent)
        {
            if (nodeEvent is InnerStepDone)
            {
                Last = nodeEvent.At;
            }

            inner.Observe(nodeEvent);
        }
    }

    /// <summary>The run's state on the ledger, as the guard reads it.</summary>
    private sealed class LedgerMandate(LedgerClient ledger, RunId run) : IMandateSource
    {
        public async Task<MandateReading> ReadAsync(CancellationToken cancellation)
        {
            ChainHead head = await ledger.HeadAsync(1, cancellation);
            RunState state = await ledger.Runs.StateAsync(run, cancellation);
            return new MandateReading(state, head.Number, DateTimeOffset.FromUnixTimeSeconds((long)head.Timestamp));
        }
    }
}
