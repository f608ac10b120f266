using System.Text.Json.Nodes;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Tests;

/// <summary>Faults proven from files, and who is paid for them.</summary>
[Collection(NetworkTests.Name)]
public sealed class SlashCommandTests(NetworkFixture network)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task Slash_EvidenceThatSomebodyCommittedToBefore_SheIsPaidAndNotTheProver() => network.UndoneAsync(async () =>
    {
        using NodeCopy node = new(network.Node);
        await WriteAsync(node, Proof("contributions", ("second", Signed(1, 200)), ("first", Signed(1, 100))));
        string secret = node.At("secret.json");
        string[] her = ["--yes", "--config", node.ConfigFile, "--key", node.At("owner.json")], him = ["--yes", "--config", node.ConfigFile];
        EthAddress owner = network.Node.Owner.Address, worker = network.Node.Worker.Address;

        PledgerResult unsure = await Pledger.AnswerAsync("", ["report-evidence", "commit", node.At("proof.json"), secret, .. her[1..]]);
        Assert.False(File.Exists(secret));
        PledgerResult commit = await Pledger.RunAsync(["report-evidence", "commit", node.At("proof.json"), secret, .. her]);
        PledgerResult again = await Pledger.RunAsync(["report-evidence", "commit", node.At("proof.json"), secret, .. her]);
        PledgerResult slash = await Pledger.RunAsync(["slash", node.At("proof.json"), .. him]);
        PledgerResult twice = await Pledger.RunAsync(["slash", node.At("proof.json"), .. him]);
        PledgerResult notHis = await Pledger.RunAsync(["report-evidence", "reveal", secret, .. him]);
        PledgerResult reveal = await Pledger.RunAsync(["report-evidence", "reveal", secret, .. her]);
        PledgerResult early = await Pledger.RunAsync(["report-evidence", "collect", "1", "1", "1", .. him]);
        await network.WaitAsync(TimeSpan.FromDays(1));
        Wei before = await network.Network.Ledger.Token.BalanceAsync(owner, Token);
        PledgerResult collect = await Pledger.RunAsync(["report-evidence", "collect", "1", "1", "1", .. him]);

        Assert.True(unsure.Code == (int)ExitCode.Usage, unsure.All);
        Assert.True(commit.Code == 0, commit.All);
        Assert.Equal($"commitment 1 is on the ledger; `pledger report-evidence reveal {secret}` shows the evidence and claims the bounty", commit.Output[0]);
        Assert.Contains("commits to the evidence without showing what or whom it is about", commit.Errors[0], StringComparison.Ordinal);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(secret) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Refusal.Check(again, ExitCode.Storage, "secret.json", "never overwritten");
        Assert.True(slash.Code == 0, slash.All);
        Assert.Equal("convicts node 1 for round 1 of run 1: it signed two different contributions to that round", slash.Errors[0]);
        Assert.StartsWith("takes 5000.00 of its 10000.00 tokens and keeps it out of all runs for at least ", slash.Errors[1], StringComparison.Ordinal);
        Assert.StartsWith("of these, 1500.00 tokens wait 150 s for whoever had committed", slash.Errors[2], StringComparison.Ordinal);
        Assert.Equal("node 1 is convicted for round 1 of run 1 and has lost 5000.00 tokens", slash.Output[0]);
        Assert.Matches("^1500.00 tokens are due from 20.* on: `pledger report-evidence collect 1 1 1`$", slash.Output[1]);
        Refusal.Check(twice, ExitCode.TransactionFailed, "Node 1 was convicted for round 1 of run 1 before");
        Refusal.Check(notHis, ExitCode.KeyOrPassword, $"{owner} committed to this evidence, not {worker}");
        Assert.True(reveal.Code == 0, reveal.All);
        Assert.Equal("claims the 1500.00 tokens for the fault of node 1 in round 1 of run 1, with commitment 1", reveal.Errors[0]);
        Assert.Equal($"{worker} proved the fault, and gets them if nobody claims", reveal.Errors[1]);
        Refusal.Check(early, ExitCode.TransactionFailed, "The bounty can be paid from 20");
        Assert.True(collect.Code == 0, collect.All);
        Assert.Equal($"pays 1500.00 tokens to {owner}, who knew of the fault first", collect.Errors[0]);
        Assert.Equal(Wei.FromTokens(1500), await network.Network.Ledger.Token.BalanceAsync(owner, Token) - before);
    });

    [Fact]
    public Task Slash_TraceWithAnotherBatchThanTheOneDrawn_ConvictsAndAnHonestOneDoesNot() => network.UndoneAsync(async () =>
    {
        using NodeCopy node = new(network.Node);
        using LedgerClient worker = await network.Network.ConnectAsync(network.Node.Worker, Token);
        RunId run = await network.NewRunAsync();
        if (await worker.Nodes.RunAsync(network.Node.Node, Token) is { } other)
        {
            await worker.Rounds.LeaveAsync(other, network.Node.Node, Token).EnsureMinedAsync("leave");
        }

        await worker.Rounds.JoinAsync(run, network.Node.Node, default, Token).EnsureMinedAsync("join");
        RoundOpened opened = (await worker.Rounds.OpenAsync(run, Token).EnsureMinedAsync("open the round")).Event<RoundOpened>();
        BatchAssignment assignment = new(DatasetManifest.Parse(await File.ReadAllBytesAsync(node.Config.DatasetManifest, Token)), network.Spec.Model.Sequence);
        ulong[] first = Drawn(0), second = Drawn(1);

        Assert.Equal("RightBatch", await RefusalAsync([first, second], 0));
        Assert.Equal("RightBatch", await RefusalAsync([first, second], 1));
        Assert.Equal("RightBatch", await RefusalAsync([first, first], 0));
        await WriteAsync(node, Wrong([first, first], 1));
        PledgerResult slash = await Pledger.RunAsync("slash", node.At("proof.json"), "--yes", "--config", node.ConfigFile);

        Assert.True(slash.Code == 0, slash.All);
        Assert.Equal($"convicts node 1 for round {opened.Round} of run {run}: its trace has another batch at step 1 than the one drawn for it", slash.Errors[0]);
        Assert.Equal($"node 1 is convicted for round {opened.Round} of run {run} and has lost 5000.00 tokens", slash.Output[0]);

        ulong[] Drawn(uint step) => assignment.Batch(opened.Beacon, network.Node.Node, step, network.Spec.Batch);

        // That a step trained on another batch than the drawn one.
        JsonNode Wrong(ulong[][] batches, int step)
        {
            RoundTrace trace = new(new StateRoot(Hash32.Sha256("start"u8)));
            for (uint i = 0; i < batches.Length; i++)
            {
                trace.Add(new TraceSegment(i, RoundTrace.BatchHash(batches[i]), new StateRoot(Hash32.Sha256([(byte)i]))));
            }

            trace.End(new UpdateHash(Hash32.Sha256("update"u8)));
            TraceSegment segment = trace.Segments[step];
            JsonNode[] path = [.. trace.InclusionProof(step + 1).Select(hash => JsonValue.Create(hash.ToString()))];
            JsonObject opening = new() { ["step"] = segment.Step, ["batch"] = segment.Batch.ToString(), ["state"] = segment.State.ToString(), ["path"] = new JsonArray(path) };
            return Proof("batch", ("work", Signed(opened.Round.Value, 64, trace: trace.Root(), run: run.Value)), ("step", opening));
        }

        async Task<string?> RefusalAsync(ulong[][] batches, int step) => (await CheckAsync(Wrong(batches, step))).Refusal;
    });

    [Fact]
    public async Task Parse_EachKindOfProof_IsWhatTheContractChecks()
    {
        (string, JsonNode)[] commitments =
        [
            ("run", 1), ("round", 1), ("node", 1), ("first", Committed(2)), ("second", Committed(1)),
        ];
        (string, JsonNode) step = ("step", new JsonObject { ["step"] = 0, ["batch"] = Hash(1), ["state"] = Hash(2), ["path"] = new JsonArray(Hash(3)) });

        Assert.Equal(("round 99", "it signed work for that round, which the ledger has not opened", null), await CheckAsync(Proof("unopened", ("work", Signed(99, 100)))));
        Assert.Equal("RoundMayOpen", (await CheckAsync(Proof("unopened", ("work", Signed(1, 100))))).Refusal);
        Assert.Equal(("round 1", "it signed two different commitments to that round", null), await CheckAsync(Proof("commitments", commitments)));
        Assert.Equal(("round 1", "its trace has another batch at step 0 than the one drawn for it", "NotInTrace"), await CheckAsync(Proof("batch", ("work", Signed(1, 100)), step)));
        (string, JsonNode) end = ("end", new JsonObject { ["update"] = Hash(1), ["path"] = new JsonArray(Hash(3)) });
        Assert.Equal(("round 1", "its trace ends with another update than the one that it names", "NotInTrace"), await CheckAsync(Proof("update", ("work", Signed(1, 100)), end)));
        JsonNode stranger = Signed(1, 100, LedgerKey.Generate());
        Assert.Equal("NotSignedByWorker", (await CheckAsync(Proof("contributions", ("first", stranger), ("second", Signed(1, 200))))).Refusal);
    }

    [Fact]
    public async Task Slash_FileIsNoProof_ListsEveryProblem()
    {
        using NodeCopy node = new(network.Node);
        JsonNode same = Signed(1, 100), broken = Signed(1, 100);
        broken["signature"] = "0x12";
        broken["contribution"]!["steps"] = "many";
        await WriteAsync(node, Proof("unopened", ("work", broken), ("extra", 1)));

        Refusal.Check(
            await Pledger.RunAsync("slash", node.At("proof.json"), "--config", node.ConfigFile),
            ExitCode.BadConfiguration,
            "3 problems",
            "work.signature: '0x12'",
            "work.contribution.steps: expected a whole number",
            "extra: unknown key");
        Assert.Contains("second: is the same contribution as the first", Refused(Proof("contributions", ("first", same), ("second", same.DeepClone()))), StringComparison.Ordinal);
        Assert.Contains("'hearsay' is not one of contributions, commitments, unopened, batch", Refused(Proof("hearsay")), StringComparison.Ordinal);
        PledgerException missing = await Assert.ThrowsAsync<PledgerException>(() => FaultProof.LoadAsync(node.At("nowhere.json"), network.Network.Ledger.Domain, Token));
        Assert.Contains("nowhere.json is not there", missing.Message, StringComparison.Ordinal);

        string Refused(JsonNode proof) => Assert.Throws<PledgerException>(() => Parse(proof)).Message;
    }

    /// <summary>What a proof says, and the error with which the contract would refuse it; null when it would not.</summary>
    private async Task<(string Round, string Fault, string? Refusal)> CheckAsync(JsonNode json)
    {
        FaultProof proof = Parse(json);
        (_, TxOutcome? refusal) = await network.Network.Ledger.PreviewAsync(network.Network.Ledger.Proofs.ProveRequest(proof), Token);
        return ($"round {proof.Round}", proof.Fault, (refusal as TxOutcome.Reverted)?.Reason.Name);
    }

    private FaultProof Parse(JsonNode proof) => FaultProof.Parse(System.Text.Encoding.UTF8.GetBytes(proof.ToJsonString()), "the proof", network.Network.Ledger.Domain);

    private static Task WriteAsync(NodeCopy node, JsonNode proof) => File.WriteAllTextAsync(node.At("proof.json"), proof.ToJsonString(), Token);

    private static JsonObject Proof(string kind, params (string Key, JsonNode Value)[] rest)
    {
        JsonObject proof = new() { ["format"] = "protocolledger/fault-proof/1", ["kind"] = kind };
        foreach ((string key, JsonNode value) in rest)
        {
            proof[key] = value;
        }

        return proof;
    }

    /// <summary>A contribution of node 1 to a round of run 1 unless of another, signed by its worker unless by another.</summary>
    private JsonNode Signed(ulong round, ulong tokens, LedgerKey? by = null, TraceRoot? trace = null, ulong run = 1)
    {
        Contribution work = new(
            new RunId(run), new Round(round), new NodeId(1), new StageIndex(0), network.Genesis.Root, trace ?? new TraceRoot(Hash32.Sha256("t"u8)), new UpdateHash(Hash32.Sha256("u"u8)), 2, tokens);
        return new JsonObject
        {
            ["contribution"] = new JsonObject
            {
                ["run"] = run,
                ["round"] = round,
                ["node"] = 1,
                ["stage"] = 0,
                ["parentCheckpoint"] = work.ParentCheckpoint.ToString(),
                ["traceRoot"] = work.TraceRoot.ToString(),
                ["updateHash"] = work.UpdateHash.ToString(),
                ["steps"] = 2,
                ["tokens"] = tokens,
            },
            ["signature"] = ContributionSigner.Sign(work, network.Network.Ledger.Domain, by ?? network.Node.Worker).ToString(),
        };
    }

    /// <summary>A commitment of node 1 to round 1 of run 1, signed by its worker.</summary>
    private JsonNode Committed(byte value)
    {
        Hash32 type = Keccak256.HashText("Commitment(uint64 run,uint64 round,uint64 node,bytes32 commitment)");
        Hash32 commitment = Hash32.Parse(Hash(value));
        SigningDigest digest = network.Network.Ledger.Domain.Digest(new AbiWords().Add(type).Add(1).Add(1).Add(1).Add(commitment).Keccak());
        return new JsonObject { ["commitment"] = commitment.ToString(), ["signature"] = ContributionSigner.Sign(digest, network.Node.Worker).ToString() };
    }

    private static string Hash(byte value) => "0x" + new string('0', 62) + value.ToString("x2", System.Globalization.CultureInfo.InvariantCulture);
}
