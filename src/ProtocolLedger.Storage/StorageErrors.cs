using ProtocolLedger.Core;

namespace ProtocolLedger.Storage;

/// <summary>What the file system's failures mean to a person.</summary>
internal static class StorageErrors
{
    // HResults that .NET gives on Unix carry errno; on Windows the Win32 code.
    private const int NoSpaceOnUnix = 28;
    private const int QuotaOnUnix = 122;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);

    public static PledgerException From(IOException exception, string path)
    {
        return IsDiskFull(exception) ? DiskFull(path, exception) : new PledgerException(
            ExitCode.Storage, $"Can't use {path}: {exception.Message}", "Check that the folder exists and the disk is sound.", exception);
    }

    public static PledgerException From(UnauthorizedAccessException exception, string path)
    {
        return new PledgerException(
            ExitCode.Storage, $"No permission to use {path}.", "Give this user the right to read and write there.", exception);
    }

    public static PledgerException DiskFull(string path, Exception? exception = null)
    {
        return new PledgerException(
            ExitCode.Storage, $"The disk that holds {path} is full.", "Free some space there, or move the data folder to a larger disk; nothing stored is lost.", exception);
    }

    public static PledgerException Corrupt(string path, string what)
    {
        return new PledgerException(
            ExitCode.Storage, $"{path} is corrupt: {what}.", "Delete this file; it is fetched again from peers. Check the disk if it happens again.");
    }

    private static bool IsDiskFull(IOException exception) => exception.HResult is NoSpaceOnUnix or QuotaOnUnix or DiskFullOnWindows;
}
