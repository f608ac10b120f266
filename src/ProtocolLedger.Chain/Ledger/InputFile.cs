using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>Reads files that people name; what is wrong with one becomes a sentence.</summary>
/// <param name="What">What the file is, such as "The key file".</param>
/// <param name="Code">What the process exits with when it can't be read.</param>
/// <param name="Hint">What to do then.</param>
public sealed record InputFile(string What, ExitCode Code, string Hint)
{
    /// <summary>The file's text.</summary>
    /// <exception cref="PledgerException"><see cref="Code"/>: it is missing or can't be read.</exception>
    public string ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, failure);
        }
    }

    /// <inheritdoc cref="ReadText"/>
    public Task<string> ReadTextAsync(string path, CancellationToken cancellationToken) => GuardAsync(path, () => File.ReadAllTextAsync(path, cancellationToken));

    /// <summary>The file's bytes.</summary>
    /// <exception cref="PledgerException"><see cref="Code"/>: it is missing or can't be read.</exception>
    public Task<byte[]> ReadBytesAsync(string path, CancellationToken cancellationToken) => GuardAsync(path, () => File.ReadAllBytesAsync(path, cancellationToken));

    private async Task<T> GuardAsync<T>(string path, Func<Task<T>> reading)
    {
        try
        {
            return await reading();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, failure);
        }
    }

    private PledgerException Unreadable(string path, Exception failure) => new(
        Code,
        failure is FileNotFoundException or DirectoryNotFoundException ? $"{What} {path} is not there." : $"{What} {path} can't be read: {failure.Message}",
        Hint,
        failure);
}
