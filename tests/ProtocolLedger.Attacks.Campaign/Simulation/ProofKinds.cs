namespace ProtocolLedger.Attacks.Campaign.Simulation;

/// <summary>How the simulator treats what convicts.</summary>
internal static class ProofKinds
{
    /// <summary>Whether what peers hand around convicts by itself, without anybody doing the work over again.</summary>
    public static bool IsBySignatures(this Proof proof) => proof is not (
        Proof.None or Proof.WrongBatch or Proof.TwoUpdates or Proof.DisputedStart or Proof.DisputedStep or Proof.DisputedUpdate);
}
