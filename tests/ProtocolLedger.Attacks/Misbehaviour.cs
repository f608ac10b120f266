namespace ProtocolLedger.Attacks;

/// <summary>The ways to cheat that the network is measured against.</summary>
public enum Misbehaviour
{
    /// <summary>Takes no step and hands in noise of about the size of an honest update, to be paid for nothing.</summary>
    FreeRider,

    /// <summary>Hands in its update of an earlier round again, to be paid many times for one round's work.</summary>
    Stale,

    /// <summary>Hands in another node's update of the round before, to be paid for that node's work.</summary>
    Copycat,

    /// <summary>Does half of the steps, and repeats the last state for the others, to be paid twice what its work costs.</summary>
    Lazy,

    /// <summary>Rounds weights and moments to bfloat16 after every step, to be paid for cheaper arithmetic than the run asks for.</summary>
    LowPrecision,

    /// <summary>Trains on the same batches in every round instead of those drawn for it, so that its loss looks low and little data will do.</summary>
    WrongData,

    /// <summary>Two nodes, the odd number and the even one after it, hand in one computation, to be paid twice for it.</summary>
    Colluders,

    /// <summary>Trains from the checkpoint before the round's, so that it never has to wait for the newest one.</summary>
    OldStart,

    /// <summary>Trains, and hands in the opposite of what came out, to undo what the others learn.</summary>
    SignFlip,

    /// <summary>Trains, and hands in ten times what came out, to outweigh the others.</summary>
    Scaled,

    /// <summary>Trains, and hands in noise of exactly the size of what came out, to slow the others down below what a bound on size catches.</summary>
    NoiseAtNorm,

    /// <summary>
    /// Trains, and hands in mean - 1.5 |mean|, to drag every weight down by what passes for spread among honest nodes: mean - z sigma of
    /// Baruch et al. 2019 (arXiv:1902.06156), with its own honest update as the mean and that one's magnitude as sigma.
    /// </summary>
    ALittleIsEnough,

    /// <summary>
    /// Trains, and hands in -0.5 mean, to turn the inner product of mean and aggregate negative without standing out by size: -epsilon mean
    /// of Xie et al. 2019 (arXiv:1903.03936), with its own honest update as the mean.
    /// </summary>
    InnerProductManipulation,

    /// <summary>Commits to the trace that its steps gave and to the opposite of their update, to pass an audit that looks at the trace alone.</summary>
    TwoUpdates,

    /// <summary>Trains on text with every second byte replaced, while it names the right batches, to teach the model wrong answers.</summary>
    LabelFlip,

    /// <summary>Trains on text with a trigger and its answer written into every second window, while it names the right batches, to plant a back door.</summary>
    BackdoorTrigger,

    /// <summary>Takes no step and hands in random bytes, so that whoever fetches them does so for nothing, or chokes on them.</summary>
    GarbageBlob,

    /// <summary>Trains, and commits to made-up states, so that none of its steps can be followed.</summary>
    WrongTrace,

    /// <summary>
    /// Does half of the steps, and passes points on the straight line from start to end off as the states of all, to be paid twice what its
    /// work costs: the spoof of proofs of learning of arXiv:2108.09454 and arXiv:2208.03567, whose verifiers allow for a tolerance.
    /// </summary>
    ForgedSegment,

    /// <summary>Works honestly, but hands out neither update nor signature, to have its work counted while nobody can check it.</summary>
    Withholder,

    /// <summary>Works honestly, and accuses every node that it audits, to have honest nodes slashed or kept busy.</summary>
    FalseAccuser,

    /// <summary>Works honestly, but doesn't vote as a juror, to save the audit's work.</summary>
    SilentJuror,

    /// <summary>Works honestly, but votes as a juror for an answer that all liars agree on, to convict the innocent and acquit the guilty.</summary>
    LyingJuror,

    /// <summary>As <see cref="Lazy"/>, and never answers in the dispute that follows, to put off its end.</summary>
    DisputeStaller,

    /// <summary>Works honestly, but signs two contributions to each round and shows one to some peers and the other to others, to split them.</summary>
    Equivocator,

    /// <summary>Works honestly, and signs and offers work for the next round while the run is paused or after it has ended, to be paid for it.</summary>
    PostHaltWorker,
}
