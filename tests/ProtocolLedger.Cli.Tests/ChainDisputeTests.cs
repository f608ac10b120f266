using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Disputes;
using ProtocolLedger.Training;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Cli.Tests;

/// <summary><c>pledger dispute show</c> of a dispute that the chain judges: a real one, about one wrong number of a step, from its opening to its end.</summary>
[Collection(NetworkTests.Name)]
public sealed class ChainDisputeTests(NetworkFixture network)
{
    private const int Element = 71;

    private RunSpec Spec => network.Spec with { Engine = ExactEngine.EngineId };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task Show_ADisputeThatTheChainJudges_NamesEachPlaceAndWhatWasComputed() => network.UndoneAsync(async () =>
    {
        await using ChainGame game = await NewGameAsync();
        using NodeCopy reader = await NewReaderAsync(game.Run, Spec);
        using NodeCopy stranger = await NewReaderAsync(game.Run, Spec with { Seed = 4711 });
        string[] show = ["dispute", "show", "--config", reader.ConfigFile];
        string product = $"head, Matmul (operator {game.Operator.Result.Index})";
        string number = $"{product}, row {Element / game.Operator.Result.Columns}, column {Element % game.Operator.Result.Columns}";
        string part = $"{number}, links 192 to 255";

        PledgerResult first = await Pledger.RunAsync(show);
        await game.ToAsync(turn => turn.Level == 2);
        PledgerResult result = await Pledger.RunAsync(show);
        await game.ToAsync(turn => turn.Level == 4);
        PledgerResult listed = await Pledger.RunAsync(show);
        await game.ToAsync(turn => turn.Status == DisputeStatus.NodeTurn);
        PledgerResult named = await Pledger.RunAsync(show);
        await game.ToAsync(turn => turn.Status == DisputeStatus.Closed);
        PledgerResult last = await Pledger.RunAsync(show);
        PledgerResult json = await Pledger.RunAsync([.. show, "--json"]);
        PledgerResult numbered = await Pledger.RunAsync("dispute", "show", "--config", stranger.ConfigFile);
        File.Delete(stranger.At("exact.json"));
        PledgerResult without = await Pledger.RunAsync("dispute", "show", "--config", stranger.ConfigFile);

        string trace = "  trace      ·█··  leaf 1, the state after step 0 of 4 leaves";
        Assert.Equal(trace, first.Output[1]);
        Assert.Contains(first.Output, line => line.StartsWith("  waits for  the node to open the leaf, until ", StringComparison.Ordinal));
        Assert.Equal(trace, result.Output[1]);
        Assert.Contains(result.Output, line => line.StartsWith($"  disputed   {product}, row 0, column 0, to row ", StringComparison.Ordinal));
        Assert.Contains($"  disputed   {number}", listed.Output);
        Assert.Contains(listed.Output, line => line.StartsWith("  waits for  the challenger to name what is wrong in it, until ", StringComparison.Ordinal));
        Assert.Contains($"  disputed   {part}", named.Output);
        Assert.Contains(named.Output, line => line.StartsWith("  waits for  the node to open it, until ", StringComparison.Ordinal));
        string[] moves =
        [
            "opened by the challenger", "the challenger picks leaf 1, the state after step 0", "the node opens leaf 1, the state after step 0", $"the node opens {product}",
            "the challenger is to name one of its 64 numbers", $"the challenger names {number}", "the node shows the chain that it is the end of, in 4 parts",
            "the challenger is to name one of its 4 parts", $"the challenger names {part}", $"the node opens {part}",
        ];
        Assert.All(moves, move => Assert.Contains(last.Output, line => line.StartsWith("  block ", StringComparison.Ordinal) && line.EndsWith($" {move}", StringComparison.Ordinal)));
        string verdict = $"claimed 0x{game.Claimed:x8} ({BitConverter.UInt32BitsToSingle(game.Claimed)}), the chain computed 0x{game.Right:x8} ({BitConverter.UInt32BitsToSingle(game.Right)})";
        Assert.Contains($"  computed   {part}: {verdict}", last.Output);
        Assert.DoesNotContain(last.Output, line => line.Contains("jury", StringComparison.Ordinal) || line.Contains("disputed   ", StringComparison.Ordinal));
        Assert.StartsWith("  ended      the node is convicted and slashed by ", last.Output[^1], StringComparison.Ordinal);
        JsonNode report = Assert.Single(JsonNode.Parse(string.Join('\n', json.Output))!.AsArray())!;
        Assert.Equal((part, $"0x{game.Claimed:x8}", $"0x{game.Right:x8}"), (report["place"]!.GetValue<string>(), report["claimed"]!.GetValue<string>(), report["computed"]!.GetValue<string>()));
        Assert.Equal((4UL, 1UL, 1UL), (report["leaves"]!.GetValue<ulong>(), report["first_leaf"]!.GetValue<ulong>(), report["last_leaf"]!.GetValue<ulong>()));
        Assert.Contains($"  computed   operator {game.Operator.Result.Index}, leaf 1, number 7, part 3: {verdict}", numbered.Output);
        Assert.Equal(numbered.Output, without.Output);
    });

    private async Task<NodeCopy> NewReaderAsync(RunId run, RunSpec spec)
    {
        NodeCopy copy = new(network.Node);
        await File.WriteAllBytesAsync(copy.At("exact.json"), spec.ToCanonicalBytes(), Token);
        copy.Change(config => config with { RunSpec = copy.At("exact.json"), Run = run.Value });
        return copy;
    }

    /// <summary>A new node's first round in a new run, in whose first step one number is wrong: the end of a chain of 256 links.</summary>
    private async Task<ChainGame> NewGameAsync()
    {
        RunSpec spec = Spec;
        DatasetManifest manifest = DatasetManifest.Parse(await File.ReadAllBytesAsync(network.Node.Config.DatasetManifest, Token));
        TrainingData data = new(await File.ReadAllBytesAsync(network.Node.Config.Dataset, Token), manifest, spec);
        TextTrees text = new(data);
        ExactDescriptions terms = new(spec, data, text);
        Checkpoint genesis = GenesisCheckpoint.Create(spec);
        RunId run = await network.NewRunAsync(created => created with
        {
            Spec = spec.Hash(),
            Engine = spec.EngineHash(),
            Genesis = genesis.Root,
            Referee = network.Network.Deployment.Addresses.ExactReferee,
        });
        await network.Network.Ledger.ExactReferee.DeclareAsync(run, terms.Terms, Token).EnsureMinedAsync("declare");
        LedgerKey key = LedgerKey.Generate();
        (NodeId node, LedgerClient worker) = await network.NewMemberAsync(run, key: key);
        RoundOpened round = (await worker.Rounds.OpenAsync(run, Token).EnsureMinedAsync("open the round")).Event<RoundOpened>();

        ExactStep right = ExactStep.Compute(spec, data, genesis.View, new RoundTask(run, round.Round, node, default, round.Beacon), 0);
        ExactOperator product = terms.Program.Operators.Single(one => one.Kind == ExactOperatorKind.Matmul && one.Part == "head" && one.Operands[0].Columns == 256);
        ReadOnlyMemory<byte>[] results = [.. right.Results];
        float[] numbers = right.Numbers(product.Result).ToArray();
        uint bits = BitConverter.SingleToUInt32Bits(numbers[Element]);
        numbers[Element] = BitConverter.UInt32BitsToSingle(bits ^ 1);
        results[product.Result.Index] = MemoryMarshal.AsBytes(numbers.AsSpan()).ToArray();
        byte[] after = right.After.ToArray();
        after[^1] ^= 1;
        RoundTrace trace = new(new StateRoot(genesis.Root.Value));
        for (uint step = 0; step < spec.InnerSteps; step++)
        {
            trace.Add(new TraceSegment(step, Hash32.Sha256("batch"u8), new StateRoot(step == 0 ? ChunkManifest.Of(after).Root : Hash32.Sha256("state"u8))));
        }

        trace.End(new UpdateHash(Hash32.Sha256("update"u8)));
        LedgerKey account = LedgerKey.Generate();
        await network.Network.FundAsync(account.Address, Wei.FromTokens(200), Token);
        LedgerClient challenger = await network.Network.ConnectAsync(account, Token);
        Contribution work = new(run, round.Round, node, default, round.Parent, trace.Root(), trace.Update!.Value, (uint)spec.InnerSteps, spec.TokensPerRound);
        TxReceipt opened = await challenger.Disputes
            .OpenAsync(work, ContributionSigner.Sign(work, worker.Domain, key), Subtree.Leaf(trace.Leaves, 1), Token).EnsureMinedAsync("dispute it");
        return new ChainGame(run, opened.Event<GameOpened>().Game, worker, challenger, trace, terms, product, bits ^ 1, bits)
        {
            Liars = new StepCase(terms, text, right with { Results = results, After = after }, round.Beacon),
            Honest = new StepCase(terms, text, right, round.Beacon),
        };
    }

    /// <summary>Both sides of a dispute, played one after the other from what the ledger says.</summary>
    private sealed record ChainGame(
        RunId Run, ulong Number, LedgerClient Worker, LedgerClient Challenger, RoundTrace Trace, ExactDescriptions Terms, ExactOperator Operator, uint Claimed, uint Right) : IAsyncDisposable
    {
        public required IDeepCase Liars { get; init; }

        public required IDeepCase Honest { get; init; }

        /// <summary>Plays until the game has come to something.</summary>
        public async Task ToAsync(Func<DisputeTurn, bool> isThere)
        {
            LedgerHistory history = new(Worker.ReadEvents(null));
            for (DisputeTurn turn = await TurnAsync(); !isThere(turn); turn = await TurnAsync())
            {
                await history.UpdateAsync(Token);
                DisputedGame game = DisputedGame.Of(history.Events.OfType<DisputeEvent>()).Single(game => game.Number == Number);
                await MoveAsync(turn, game).EnsureMinedAsync("move");
            }
        }

        public ValueTask DisposeAsync()
        {
            Worker.Dispose();
            Challenger.Dispose();
            return ValueTask.CompletedTask;
        }

        private async Task<DisputeTurn> TurnAsync() => (await Worker.Disputes.GameAsync(Number, Token)).Turn;

        private async Task<TxOutcome> MoveAsync(DisputeTurn turn, DisputedGame game)
        {
            int stride = await Worker.ExactReferee.StrideAsync(Token);
            ulong[] place = [.. game.Place, turn.Index];
            return turn switch
            {
                { Level: 0 } => await Worker.Disputes.OpenLeafAsync(
                    Number, Trace.LeafBytes(1), Trace.LeafBytes(0), Trace.InclusionProof(0), new StepFiling(Terms.Terms) { ReadsWork = true, Work = StepWork.Empty with { Results = Liars.Results } }, Liars.Top([], stride), Token),
                { Status: DisputeStatus.ChallengerTurn, Listed: true } => await Challenger.Disputes.ChooseAsync(Number, (ulong)Honest.Difference(game.Place, game.List.Span)!.Value, Token),
                { Status: DisputeStatus.ChallengerTurn } => await Challenger.Disputes.DescendAsync(Number, GameMoves.Pick(turn, [.. game.Shown!.Nodes], Honest.Leaves(game.Place))!, Token),
                { Height: > 0 } => await Worker.Disputes.RevealAsync(Number, turn.Nodes(Liars.Leaves(game.Place)), Token),
                _ => await Worker.Disputes.OpenLeafAsync(Number, Liars.Open(place).Leaf, Liars.Open(place).Filing, Liars.Top(place, stride), Token),
            };
        }
    }
}
