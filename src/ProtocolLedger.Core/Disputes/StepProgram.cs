namespace ProtocolLedger.Core;

/// <summary>
/// What a training step of an exact run is: all that a contract needs of the specification, the data and the optimiser to do one
/// operation over again. Declared on the ledger when the run is created; whoever has the specification and the data can compute it.
/// </summary>
/// <param name="OperatorsRoot">RFC 6962 root over the operators' descriptions.</param>
/// <param name="TextRoot">RFC 6962 root over the data's segments that training windows are drawn from.</param>
/// <param name="Operators">Operators of a step.</param>
/// <param name="Segments">Segments of the data.</param>
/// <param name="Sequence">Places of a window.</param>
/// <param name="Windows">Windows of a batch.</param>
/// <param name="TrainWindows">Windows that batches are drawn from.</param>
/// <param name="HeaderBytes">Bytes of a checkpoint's header.</param>
/// <param name="Numbers">Numbers of the model.</param>
/// <param name="Largest">Leaves that the largest result has.</param>
/// <param name="Beta1">Decay of the first moments, the bits of a binary32, and so what follows.</param>
/// <param name="Beta2">Decay of the second moments.</param>
/// <param name="Decay">Of the weights, per unit of the rate.</param>
/// <param name="Rate">Of learning.</param>
/// <param name="WarmupSteps">Steps over which the rate rises.</param>
public sealed record StepProgram(
    Hash32 OperatorsRoot,
    Hash32 TextRoot,
    uint Operators,
    uint Segments,
    uint Sequence,
    uint Windows,
    ulong TrainWindows,
    uint HeaderBytes,
    ulong Numbers,
    ulong Largest,
    uint Beta1,
    uint Beta2,
    uint Decay,
    uint Rate,
    uint WarmupSteps)
{
    /// <summary>Bytes of a state or an update that are judged at once.</summary>
    public const int BlockSize = 64;

    /// <summary>keccak256 of the members as abi.encode writes them: what the ledger keeps.</summary>
    public Hash32 Hash() => Keccak256.Hash(new AbiWords()
        .Add(OperatorsRoot).Add(TextRoot).Add(Operators).Add(Segments).Add(Sequence).Add(Windows).Add(TrainWindows).Add(HeaderBytes)
        .Add(Numbers).Add(Largest).Add(Beta1).Add(Beta2).Add(Decay).Add(Rate).Add(WarmupSteps).ToArray());
}
