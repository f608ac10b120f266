namespace ProtocolLedger.Core;

/// <summary>What a round waits for; numbers as in the RoundManager contract.</summary>
public enum RoundPhase
{
    /// <summary>No round yet.</summary>
    None = 0,

    /// <summary>Commitments.</summary>
    Commit = 1,

    /// <summary>Reveals.</summary>
    Reveal = 2,

    /// <summary>The view's leader.</summary>
    Propose = 3,

    /// <summary>Attestations to the standing proposal.</summary>
    Attest = 4,

    /// <summary>More than 2/3 of the committed stake attested: anyone may finalise.</summary>
    Finalisable = 5,

    /// <summary>Finalised or abandoned.</summary>
    Closed = 6,

    /// <summary>Past its last deadline: anyone may abandon it.</summary>
    Expired = 7,
}

/// <summary>What became of a round; numbers as in the RoundManager contract.</summary>
public enum RoundStatus
{
    /// <summary>Not opened.</summary>
    None = 0,

    /// <summary>Going on.</summary>
    Open = 1,

    /// <summary>Its checkpoint is canonical.</summary>
    Finalised = 2,

    /// <summary>Given up; the next round starts from the same checkpoint.</summary>
    Abandoned = 3,
}
