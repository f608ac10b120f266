using System.Numerics;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Storage;
using ProtocolLedger.TestKit;
using ProtocolLedger.Training;

namespace ProtocolLedger.Node.Tests.Rounds;

/// <summary>What a node does in a round after it was killed, wherever that was.</summary>
public sealed class ContributorTests : IAsyncLifetime
{
    private static readonly LedgerKey Key = LedgerKey.FromBytes(Hash32.Sha256("a worker"u8).ToArray());
    private static readonly SigningScope Scope = new(31337, Key.Address, new NodeId(1));
    private static readonly RoundInfo Round = new(
        Make.Run, new Round(1), RoundStatus.Open, new Beacon(Hash32.Sha256("beacon"u8)), Make.Genesis.Root, 0, 60, 120, 180, 1, 0, 0, Wei.Zero, Wei.Zero, Wei.Zero, Wei.Zero, false, null);

    private readonly TempDirectory folder = new();
    private readonly ScriptedLedger ledger = new();
    private readonly List<ILocalStore> stores = [];

    private string OwnUpdates => folder.At("updates");

    public ValueTask InitializeAsync() => default;

    public ValueTask DisposeAsync()
    {
        stores.ForEach(store => store.Dispose());
        folder.Dispose();
        return default;
    }

    [Fact]
    public async Task Resume_NothingSigned_Trains()
    {
        Contributor node = await StartAsync(first: true);

        Assert.Equal(new RoundResumption.Train(null), await node.ResumeAsync(Round, Make.Token));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Resume_Signed_GoesOnWithTheSameCommitment(bool committed, bool inBatch)
    {
        SealedContribution signed = await SignAndDieAsync(committed);
        ledger.InBatch = inBatch;
        Contributor node = await StartAsync();

        Assert.Equal(new RoundResumption.Signed(signed), await node.ResumeAsync(Round, Make.Token));
        Assert.Null(await node.CommitAsync(signed, Make.Token));
        Assert.Equal(signed.Commitment, ledger.Commitment);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Resume_SignedButUpdateGoneOrDamaged_TrainsAgainAndKeepsContributionAndSalt(bool committed, bool damaged)
    {
        SealedContribution signed = await SignAndDieAsync(committed);
        Spoil(damaged);
        Contributor node = await StartAsync();

        Assert.Equal(new RoundResumption.Train(signed), await node.ResumeAsync(Round, Make.Token));
        SealedContribution again = await node.SignAsync(Round, await TrainAsync(), signed, Make.Token);

        Assert.Equal(signed, again);
        Assert.Null(await node.CommitAsync(again, Make.Token));
        Assert.Null(await node.RevealAsync(again, Make.Token));
        Assert.Equal((signed.Commitment, true), (ledger.Commitment, ledger.Self.Revealed));
        Assert.Equal(new RoundResumption.Signed(signed), await (await StartAsync()).ResumeAsync(Round, Make.Token));
    }

    [Fact]
    public async Task Sign_TrainingAgainGivesAnotherUpdate_RefusedAndNothingIsKept()
    {
        SealedContribution signed = await SignAndDieAsync(committed: true);
        Spoil(damaged: false);
        Contributor node = await StartAsync();
        InnerLoopOutcome.Completed work = await TrainAsync();
        byte[] other = work.Update.ToArray();
        other[^1] ^= 1;

        PledgerException refused = await Assert.ThrowsAsync<PledgerException>(
            () => node.SignAsync(Round, work with { Update = other, UpdateHash = UpdateView.Hash(other) }, signed, Make.Token));

        Assert.Equal(ExitCode.SlashingProtection, refused.ExitCode);
        Assert.Contains(signed.Contribution.UpdateHash.ToString(), refused.Message, StringComparison.Ordinal);
        Assert.Contains(UpdateView.Hash(other).ToString(), refused.Message, StringComparison.Ordinal);
        Assert.Equal(new RoundResumption.Train(signed), await (await StartAsync()).ResumeAsync(Round, Make.Token));
        Assert.Empty(Directory.EnumerateFiles(OwnUpdates, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Resume_DiedBetweenHistoryAndJournal_SignsTheSameAgain()
    {
        SealedContribution signed = await SignAndDieAsync(committed: false);
        LoseJournal();
        Contributor node = await StartAsync();

        Assert.Equal(new RoundResumption.Train(null), await node.ResumeAsync(Round, Make.Token));
        SealedContribution again = await node.SignAsync(Round, await TrainAsync(), null, Make.Token);

        Assert.Equal(signed, again); // with the same salt: another commitment, signed for a batch, would convict the node
        Assert.Equal(node.Offer(signed), node.Offer(again));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Resume_CommittedButJournalGone_LosesTheRoundOnly(bool watermarkOnly)
    {
        await SignAndDieAsync(committed: true);
        LoseJournal();
        if (watermarkOnly)
        {
            await MoveHistoryAsync();
        }

        RoundResumption.Lost lost = Assert.IsType<RoundResumption.Lost>(await (await StartAsync()).ResumeAsync(Round, Make.Token));

        Assert.Contains("journal", lost.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resume_CommitmentThatThisNodeNeverMade_IsAnotherUserOfTheKey()
    {
        Contributor node = await StartAsync(first: true);
        ledger.Commitment = new Commitment(Hash32.Sha256("not ours"u8));

        PledgerException refused = await Assert.ThrowsAsync<PledgerException>(() => node.ResumeAsync(Round, Make.Token));

        Assert.Equal(ExitCode.SlashingProtection, refused.ExitCode);
        Assert.Contains("worker key", refused.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resume_AnotherCommitmentThanTheJournals_IsAnotherUserOfTheKey()
    {
        await SignAndDieAsync(committed: false);
        ledger.Commitment = new Commitment(Hash32.Sha256("not ours"u8));
        Contributor node = await StartAsync();

        PledgerException refused = await Assert.ThrowsAsync<PledgerException>(() => node.ResumeAsync(Round, Make.Token));

        Assert.Equal(ExitCode.SlashingProtection, refused.ExitCode);
    }

    [Fact]
    public async Task Resume_SignedForAnotherParent_LosesTheRoundOnly()
    {
        await SignAndDieAsync(committed: false);
        RoundInfo moved = Round with { Parent = new CheckpointRoot(Hash32.Sha256("reorganised"u8)) };

        Assert.IsType<RoundResumption.Lost>(await (await StartAsync()).ResumeAsync(moved, Make.Token));
    }

    [Fact]
    public async Task CommitAndReveal_MinedMeanwhileThoughSentBeforeTheRestart_Count()
    {
        SealedContribution signed = await SignAndDieAsync(committed: false);
        Contributor node = await StartAsync();
        ledger.MinesEarlierFirst = true;

        Assert.Null(await node.CommitAsync(signed, Make.Token));
        Assert.Null(await node.RevealAsync(signed, Make.Token));
    }

    [Fact]
    public async Task CommitAndReveal_Refused_SayWhy()
    {
        SealedContribution signed = await SignAndDieAsync(committed: false);
        Contributor node = await StartAsync();
        ledger.Refuses = true;

        Assert.Equal(ScriptedLedger.Refusal, (await node.CommitAsync(signed, Make.Token))?.Sentence);
        Assert.Equal(ScriptedLedger.Refusal, (await node.RevealAsync(signed, Make.Token))?.Sentence);
    }

    private static async Task<InnerLoopOutcome.Completed> TrainAsync()
    {
        using CountingEngine engine = new(_ => { });
        RoundTask task = new(Make.Run, Round.Round, new NodeId(1), default, Round.Beacon);
        return Assert.IsType<InnerLoopOutcome.Completed>(
            await new InnerLoop(engine, Make.Spec, Make.Data()).RunAsync(task, Make.Genesis, (_, _) => ValueTask.FromResult(true), null, Make.Token));
    }

    /// <summary>One life of the node, up to its signature or its commitment.</summary>
    private async Task<SealedContribution> SignAndDieAsync(bool committed)
    {
        Contributor node = await StartAsync(first: true);
        SealedContribution signed = await node.SignAsync(Round, await TrainAsync(), null, Make.Token);
        if (committed)
        {
            Assert.Null(await node.CommitAsync(signed, Make.Token));
        }

        return signed;
    }

    /// <summary>A new process: everything is read from the disk again.</summary>
    private async Task<Contributor> StartAsync(bool first = false)
    {
        ILocalStore history = Open("slashing-protection.db"), documents = Open("node.db");
        SlashingProtectionStore protection = first
            ? await SlashingProtectionStore.CreateForNewNodeAsync(history, Scope, Make.Token)
            : await SlashingProtectionStore.OpenAsync(history, Scope, Make.Token);
        ChunkStore chunks = new(folder.At("chunks"));
        NodeBlobs blobs = new(new BlobStore(OwnUpdates, 1 << 20), chunks, new CheckpointStore(chunks, documents), documents);
        return new Contributor(Make.Member(), ledger, Key, protection, new ContributionJournal(documents), blobs);
    }

    private SqliteStore Open(string name)
    {
        SqliteStore store = SqliteStore.Open(folder.At(name));
        stores.Add(store);
        return store;
    }

    private void Spoil(bool damaged)
    {
        string blob = Assert.Single(Directory.GetFiles(OwnUpdates, "*", SearchOption.AllDirectories));
        if (damaged)
        {
            File.WriteAllBytes(blob, File.ReadAllBytes(blob)[..^1]);
        }
        else
        {
            File.Delete(blob);
        }
    }

    private void LoseJournal() => Lose("node.db");

    private void Lose(string name)
    {
        stores.ForEach(store => store.Dispose());
        stores.Clear();
        foreach (string file in Directory.GetFiles(folder.Path, $"{name}*"))
        {
            File.Delete(file);
        }
    }

    /// <summary>The history goes to another machine: only its watermark is known there.</summary>
    private async Task MoveHistoryAsync()
    {
        byte[] exported = await (await SlashingProtectionStore.OpenAsync(Open("slashing-protection.db"), Scope, Make.Token)).ExportAsync(Make.Token);
        Lose("slashing-protection.db");
        await SlashingProtectionStore.ImportAsync(Open("slashing-protection.db"), Scope, exported, Make.Token);
    }

    /// <summary>A ledger with one round and one node in it.</summary>
    private sealed class ScriptedLedger : IContributionLedger
    {
        public const string Refusal = "The phase is over.";

        private static readonly TxOutcome Mined = new TxOutcome.Mined(new TxReceipt(default, 1, default, true, 21_000, BigInteger.One, []));
        private static readonly TxOutcome Reverted = new TxOutcome.Reverted(new RevertReason("TooLate", [], Refusal, default), null);

        public NodeInRound Self => new(InBatch ? null : Commitment, InBatch && Commitment is not null, Revealed, false, false);

        public Commitment? Commitment { get; set; }

        /// <summary>The commitment came in a batch, not directly.</summary>
        public bool InBatch { get; set; }

        public bool Revealed { get; private set; }

        public bool Refuses { get; set; }

        /// <summary>What an earlier process sent is mined just before, so that the same again reverts.</summary>
        public bool MinesEarlierFirst { get; set; }

        public Task<NodeInRound> NodeAsync(RunId run, Round round, NodeId node, CancellationToken cancellationToken) => Task.FromResult(Self);

        public Task<BatchPlace?> PlaceAsync(Round round, NodeId node, CancellationToken cancellationToken) =>
            Task.FromResult(InBatch && Commitment is { } commitment ? new BatchPlace(0, commitment, []) : null);

        public Task<TxOutcome> CommitAsync(CommitmentEntry entry, CancellationToken cancellationToken) =>
            Take(() => Commitment = entry.Commitment);

        public Task<TxOutcome> RevealAsync(Contribution contribution, Salt salt, BatchPlace? place, CancellationToken cancellationToken)
        {
            Assert.Equal(Refuses ? null : Commitment, Refuses ? null : contribution.Commit(salt));
            Assert.Equal(InBatch, place is not null);
            return Take(() => Revealed = true);
        }

        private Task<TxOutcome> Take(Action happens)
        {
            if (!Refuses)
            {
                happens();
            }

            return Task.FromResult(Refuses || MinesEarlierFirst ? Reverted : Mined);
        }
    }
}
