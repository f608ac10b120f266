using Nethereum.ABI;
using ProtocolLedger.Core;
using ProgramMessage = ProtocolLedger.Chain.Generated.ExactReferee.ContractDefinition.Program;

namespace ProtocolLedger.Chain;

/// <summary>What a node files with the <see cref="LedgerClient.ExactReferee"/>, as the contract's ABI has it.</summary>
public static class StepFilings
{
    /// <summary><c>abi.encode</c> of a filing.</summary>
    public static byte[] Encode(StepFiling filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        return new ABIEncode().GetABIParamsEncoded(new FilingParameter { Filing = Message(filing) });
    }

    internal static ProgramMessage Message(StepProgram program) => new()
    {
        OperatorsRoot = program.OperatorsRoot.ToArray(),
        TextRoot = program.TextRoot.ToArray(),
        Operators = program.Operators,
        Segments = program.Segments,
        Sequence = program.Sequence,
        Windows = program.Windows,
        TrainWindows = program.TrainWindows,
        HeaderBytes = program.HeaderBytes,
        Numbers = program.Numbers,
        Largest = program.Largest,
        Beta1 = program.Beta1,
        Beta2 = program.Beta2,
        Decay = program.Decay,
        Rate = program.Rate,
        WarmupSteps = program.WarmupSteps,
    };

    internal static StepProgram Read(ProgramMessage program) => new(
        new Hash32(program.OperatorsRoot),
        new Hash32(program.TextRoot),
        program.Operators,
        program.Segments,
        program.Sequence,
        program.Windows,
        program.TrainWindows,
        program.HeaderBytes,
        program.Numbers,
        program.Largest,
        program.Beta1,
        program.Beta2,
        program.Decay,
        program.Rate,
        program.WarmupSteps);

    private static FilingMessage Message(StepFiling filing) => new()
    {
        Program = filing.ReadsProgram ? [Message(filing.Program)] : [],
        Stage = (byte)filing.Stage,
        Work = filing.ReadsWork ? [Message(filing.Work)] : [],
        WorkHash = (filing.ReadsWork ? Hash32.Zero : filing.Work.Hash()).ToArray(),
        Task = new TaskMessage { Description = filing.Task.Description.ToArray(), Roots = Bytes(filing.Task.Roots) },
        Spot = new SpotMessage
        {
            Leaf = filing.Spot.Leaf,
            Values = filing.Spot.Values.ToArray(),
            Element = filing.Spot.Element,
            Accumulators = filing.Spot.Accumulators.ToArray(),
        },
        Leaves = [.. filing.Leaves.Select(leaf => new LeafMessage { Data = leaf.Data.ToArray(), Path = Bytes(leaf.Path) })],
        Segment = filing.Segment is { } segment ? [Message(segment)] : [],
        Contribution = filing.Contribution is { } contribution ? [DisputesClient.Message(contribution)] : [],
        Operator = filing.Operator,
    };

    private static WorkMessage Message(StepWork work) => new()
    {
        Before = work.Before.ToArray(),
        Claimed = work.Claimed.ToArray(),
        Results = work.Results.ToArray(),
        Beacon = work.Beacon.ToArray(),
        Step = work.Step,
    };

    private static SegmentMessage Message(TextSegment segment) => new()
    {
        Index = segment.Index,
        FirstWindow = segment.FirstWindow,
        Length = segment.Length,
        Root = segment.Root.ToArray(),
        Path = Bytes(segment.Path),
    };

    private static List<byte[]> Bytes(IReadOnlyList<Hash32> hashes) => [.. hashes.Select(hash => hash.ToArray())];
}
