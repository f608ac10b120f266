using ProtocolLedger.Core;
using ProtocolLedger.Node;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Training;

namespace ProtocolLedger.Attacks.Campaign.RealTraining;

/// <summary>What a training came to.</summary>
/// <param name="HeldOutLoss">Of the last checkpoint, in nats a byte.</param>
/// <param name="HostileQuality">Mean quality of what the hostile nodes handed in; 0 without them.</param>
/// <param name="HonestQuality">Mean quality of what the honest nodes handed in.</param>
/// <param name="Refused">Updates that peers would not have taken.</param>
internal sealed record HostileOutcome(double HeldOutLoss, double HostileQuality, double HonestQuality, int Refused);

/// <summary>
/// Real training among hostile nodes that nobody convicts: what intake, scores and aggregation alone make of them. The nodes' work is
/// done one after the other, on one engine; everything after it is the product's.
/// </summary>
internal sealed class HostileTraining(RunSpec spec, TrainingData data, ITrainingEngine engine)
{
    private static readonly RunId Run = new(1);
    private static readonly RewardTerms Terms = new(Wei.FromTokens(100), Wei.FromTokens(100), 100);

    private readonly InnerLoop loop = new(engine, spec, data);
    private readonly OutcomeBuilder builder = new(spec, Terms, new UpdateScorer(engine, spec, data));

    /// <summary>Trains from the genesis.</summary>
    /// <param name="nodes">All nodes.</param>
    /// <param name="hostile">Whoever of them doesn't work as agreed, and how she does.</param>
    /// <param name="rounds">Rounds.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    public async Task<HostileOutcome> RunAsync(int nodes, IReadOnlyDictionary<NodeId, NodeConduct> hostile, int rounds, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(hostile);
        Checkpoint checkpoint = GenesisCheckpoint.Create(spec);
        RewardLedger rewards = RewardLedger.Empty;
        List<Participant> scored = [];
        int refused = 0;
        for (ulong number = 1; number <= (ulong)rounds; number++)
        {
            Round round = new(number);
            Beacon beacon = new(Hash32.Sha256(BitConverter.GetBytes(number)));
            List<UpdateView> updates = [];
            for (ulong node = 1; node <= (ulong)nodes; node++)
            {
                RoundTask task = new(Run, round, new NodeId(node), default, beacon);
                NodeConduct conduct = hostile.GetValueOrDefault(task.Node) ?? new NodeConduct();
                if (conduct.Publishes && await WorkAsync(conduct, task, checkpoint, cancellation) is { } update)
                {
                    updates.Add(update);
                }
                else
                {
                    refused++;
                }
            }

            RoundOutcome outcome = builder.Build(round, beacon, checkpoint, rewards, updates, _ => EthAddress.Zero);
            (checkpoint, rewards) = (outcome.Checkpoint, outcome.Rewards);
            scored.AddRange(outcome.Record.Participants);
        }

        engine.Load(checkpoint.View);
        ILookup<bool, Participant> sides = scored.ToLookup(participant => hostile.ContainsKey(participant.Node));
        return new HostileOutcome(HeldOutEvaluator.Evaluate(engine, spec, data), MeanQuality(sides[true]), MeanQuality(sides[false]), refused);
    }

    /// <summary>The node's update, if its peers take it.</summary>
    private async Task<UpdateView?> WorkAsync(NodeConduct conduct, RoundTask task, Checkpoint start, CancellationToken cancellation)
    {
        InnerLoopOutcome outcome = await conduct.WorkAsync(loop, task, start, (_, _) => ValueTask.FromResult(true), new Unheard(), cancellation);
        if (outcome is not InnerLoopOutcome.Completed done)
        {
            return null;
        }

        Contribution contribution = new(
            task.Run, task.Round, task.Node, task.Stage, start.Root, done.Trace.Root(), done.UpdateHash, (uint)spec.InnerSteps, spec.TokensPerRound);
        return UpdateIntake.Check(done.Update, contribution, CheckpointTables.OfModel(spec.Model).ElementCount) is UpdateVerdict.Accepted accepted ? accepted.Update : null;
    }

    private static double MeanQuality(IEnumerable<Participant> participants) =>
        participants.Select(participant => participant.Quality.Millionths / (double)Quality.Unit).DefaultIfEmpty(0).Average();

    private sealed class Unheard : IProgress<InnerStepReport>
    {
        public void Report(InnerStepReport value)
        {
        }
    }
}
