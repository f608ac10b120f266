namespace Nethereum.ABI.FunctionEncoding;

/// <summary>A call that reverted with a reason: <c>require(condition, "reason")</c> or <c>revert("reason")</c>.</summary>
public class SmartContractRevertException : Exception
{
    private const string Prefix = "Smart contract error";

    /// <summary>Creates the error.</summary>
    /// <param name="message">The reason that the contract gave.</param>
    /// <param name="encodedData">The revert data in hex.</param>
    /// <param name="innerException">The node's answer.</param>
    public SmartContractRevertException(string message, string encodedData, Exception? innerException = null)
        : base(string.IsNullOrEmpty(message) ? Prefix : $"{Prefix}: {message}", innerException)
    {
        RevertMessage = message;
        EncodedData = encodedData;
    }

    /// <summary>The reason that the contract gave.</summary>
    public string RevertMessage { get; }

    /// <summary>The revert data in hex.</summary>
    public string EncodedData { get; }
}
