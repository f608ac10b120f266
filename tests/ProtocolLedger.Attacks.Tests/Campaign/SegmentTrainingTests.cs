using ProtocolLedger.Attacks.Campaign.RealTraining;
using ProtocolLedger.Core;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Attacks.Tests.Campaign;

public sealed class SegmentTrainingTests
{
    private static readonly SegmentPlan Plan = new(Rounds: 2, Nodes: 2, Steps: 3);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AuditAsync_HonestTraining_HoldsInEverySegment()
    {
        using TempDirectory folder = new();
        await TrainAsync(folder);
        using SegmentTraining auditor = await SegmentTraining.OpenAsync(folder.Path, Plan, Token);

        Assert.Equal((12L, 0L), await auditor.AuditAsync(Token));
    }

    [Fact]
    public async Task AuditAsync_OneStateIsMadeUp_CountsTheSegmentsFromThereOn()
    {
        using TempDirectory folder = new();
        await TrainAsync(folder);
        string file = folder.At("2-1.trace"), contributions = folder.At("contributions");
        RoundTrace right = RoundTrace.Parse(await File.ReadAllBytesAsync(file, Token)), wrong = new(right.Start);
        foreach (TraceSegment segment in right.Segments)
        {
            wrong.Add(segment.Step == 1 ? segment with { State = new StateRoot(Hash32.Sha256("made up"u8)) } : segment);
        }

        wrong.End(right.Update!.Value);
        await File.WriteAllBytesAsync(file, wrong.ToBytes(), Token);
        string text = await File.ReadAllTextAsync(contributions, Token);
        await File.WriteAllTextAsync(contributions, text.Replace(right.Root().ToString(), wrong.Root().ToString(), StringComparison.Ordinal), Token);
        using SegmentTraining auditor = await SegmentTraining.OpenAsync(folder.Path, Plan, Token);

        Assert.Equal((12L, 2L), await auditor.AuditAsync(Token));
    }

    private static async Task TrainAsync(TempDirectory folder)
    {
        using SegmentTraining training = await SegmentTraining.OpenAsync(folder.Path, Plan, Token);
        await training.TrainAsync(Token);
    }
}
