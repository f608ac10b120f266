using System.Numerics;

namespace ProtocolLedger.Attacks.Campaign.Simulation;

/// <summary>What a simulated run came to.</summary>
/// <param name="Caught">Whether the cheater was convicted before the first reward that it cheated for had vested.</param>
/// <param name="RoundsToConviction">Rounds from the first cheated one to the conviction; null without one.</param>
/// <param name="Transactions">Of the first dispute or proof that came to its end; null when there was none.</param>
/// <param name="Gas">Of the same.</param>
/// <param name="CheaterNet">
/// What cheating brought the cheater in comparison with an honest node, wei: rewards that it keeps, less what the work costs that it did,
/// less the slash and the bonds that it lost, with fees that an honest node would not have won, without those that it would have.
/// A round's work is taken to cost what it earns, and a cheated round to cost nothing: both are the most in the cheater's favour.
/// </param>
/// <param name="HonestConvictions">Convictions of work that was right.</param>
/// <param name="TrainedSteps">Steps that all nodes handed in.</param>
/// <param name="AuditedSteps">Steps done over again by auditors, also a second time before accusing.</param>
/// <param name="DisputeSteps">Steps done over again by jurors.</param>
/// <param name="VictimsMadeWhole">Whether every honest party of a dispute that its opponent lost was paid at least what its moves cost.</param>
internal sealed record SimulatedRun(
    bool Caught,
    int? RoundsToConviction,
    int? Transactions,
    long? Gas,
    BigInteger CheaterNet,
    int HonestConvictions,
    long TrainedSteps,
    long AuditedSteps,
    long DisputeSteps,
    bool VictimsMadeWhole);
