namespace ProtocolLedger.Core;

/// <summary>Whether a run accepts work; numbers as in the RunRegistry contract.</summary>
public enum RunState
{
    /// <summary>Not started.</summary>
    Draft = 0,

    /// <summary>Accepts work under an unexpired mandate.</summary>
    Active = 1,

    /// <summary>Stopped for a bounded time.</summary>
    Paused = 2,

    /// <summary>Stopped by vote, or its mandate lapsed.</summary>
    Halted = 3,

    /// <summary>Has done all its rounds.</summary>
    Completed = 4,
}
