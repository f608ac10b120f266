namespace ProtocolLedger.Core;

/// <summary>A failure that a person can act on: one line of what went wrong, one of what to do, and the process's exit code.</summary>
public sealed class PledgerException : Exception
{
    public PledgerException(ExitCode exitCode, string message, string hint, Exception? innerException = null)
        : base(message, innerException)
    {
        ExitCode = exitCode;
        Hint = hint;
    }

    /// <summary>What the process should exit with.</summary>
    public ExitCode ExitCode { get; }

    /// <summary>What to do next, in one sentence.</summary>
    public string Hint { get; }
}
