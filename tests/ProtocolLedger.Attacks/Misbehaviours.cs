using ProtocolLedger.Attacks.Conducts;
using ProtocolLedger.Core;
using ProtocolLedger.Node;

namespace ProtocolLedger.Attacks;

/// <summary>How each misbehaviour is played, and what convicts it.</summary>
public static class Misbehaviours
{
    /// <summary>A conduct for one node; it may remember earlier rounds.</summary>
    /// <param name="misbehaviour">Which.</param>
    /// <param name="signer">Signs with the node's key behind the back of its signing history, which would refuse; null for none.</param>
    public static NodeConduct Conduct(this Misbehaviour misbehaviour, WorkSigner? signer = null) => Entry(misbehaviour, signer ?? WorkSigner.None).Conduct;

    /// <summary>
    /// What convicts the node: of the first round's work, or of the second's where the first has nothing to cheat with. Of two
    /// colluders, the one with the even number.
    /// </summary>
    public static Proof ProvenBy(this Misbehaviour misbehaviour) => Entry(misbehaviour, WorkSigner.None).Proof;

    private static (NodeConduct Conduct, Proof Proof) Entry(Misbehaviour misbehaviour, WorkSigner signer) => misbehaviour switch
    {
        Misbehaviour.FreeRider => (new FreeRiderConduct(), Proof.DisputedStep),
        Misbehaviour.Stale => (new StaleConduct(), Proof.DisputedStep),
        Misbehaviour.Copycat => (new CopycatConduct(), Proof.DisputedStep),
        Misbehaviour.Lazy => (new LazyConduct(), Proof.DisputedStep),
        Misbehaviour.LowPrecision => (new LowPrecisionConduct(), Proof.DisputedStep),
        Misbehaviour.WrongData => (new OtherTaskConduct(task => task with { Beacon = default }), Proof.WrongBatch),
        Misbehaviour.Colluders => (new OtherTaskConduct(task => task with { Node = new NodeId(task.Node.Value - ((task.Node.Value + 1) % 2)) }), Proof.WrongBatch),
        Misbehaviour.OldStart => (new OldStartConduct(), Proof.DisputedStart),
        Misbehaviour.SignFlip => (new AlteredUpdateConduct(Alteration.SignFlip), Proof.DisputedUpdate),
        Misbehaviour.Scaled => (new AlteredUpdateConduct(Alteration.Scale), Proof.DisputedUpdate),
        Misbehaviour.NoiseAtNorm => (new AlteredUpdateConduct(Alteration.NoiseAtNorm), Proof.DisputedUpdate),
        Misbehaviour.ALittleIsEnough => (new AlteredUpdateConduct(Alteration.ALittleIsEnough), Proof.DisputedUpdate),
        Misbehaviour.InnerProductManipulation => (new AlteredUpdateConduct(Alteration.InnerProductManipulation), Proof.DisputedUpdate),
        Misbehaviour.TwoUpdates => (new AlteredUpdateConduct(Alteration.SignFlip, traced: false), Proof.TwoUpdates),
        Misbehaviour.LabelFlip => (new PoisonConduct(Poison.LabelFlip), Proof.DisputedStep),
        Misbehaviour.BackdoorTrigger => (new PoisonConduct(Poison.BackdoorTrigger), Proof.DisputedStep),
        Misbehaviour.GarbageBlob => (new GarbageBlobConduct(), Proof.DisputedStep),
        Misbehaviour.WrongTrace => (new WrongTraceConduct(), Proof.DisputedStep),
        Misbehaviour.ForgedSegment => (new ForgedSegmentConduct(), Proof.DisputedStep),
        Misbehaviour.Withholder => (new WithholderConduct(), Proof.None),
        Misbehaviour.FalseAccuser => (new FalseAccuserConduct(), Proof.None),
        Misbehaviour.SilentJuror => (new SilentJurorConduct(), Proof.None),
        Misbehaviour.LyingJuror => (new LyingJurorConduct(), Proof.None),
        Misbehaviour.DisputeStaller => (new DisputeStallerConduct(), Proof.DisputedStep),
        Misbehaviour.Equivocator => (new EquivocatorConduct(signer), Proof.TwoContributions),
        Misbehaviour.PostHaltWorker => (new PostHaltWorkerConduct(signer), Proof.UnopenedRound),
        _ => throw new ArgumentOutOfRangeException(nameof(misbehaviour)),
    };
}
