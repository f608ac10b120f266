using Microsoft.Data.Sqlite;
using ProtocolLedger.Core;

namespace ProtocolLedger.Storage;

/// <summary>What SQLite's primary result codes (sqlite.org/rescode.html) mean to a person.</summary>
internal static class SqliteErrors
{
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int IoError = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CantOpen = 14;
    private const int NotADatabase = 26;

    // What the write-ahead log's index needs; without room for it SQLite reports an I/O error, not a full disk.
    private const long LeastRoom = 64 << 10;

    public static PledgerException From(SqliteException exception, string path)
    {
        return exception.SqliteErrorCode switch
        {
            Full => StorageErrors.DiskFull(path, exception),
            IoError when new DriveInfo(Path.GetDirectoryName(path)!).AvailableFreeSpace < LeastRoom => StorageErrors.DiskFull(path, exception),
            Corrupt or NotADatabase => New(
                $"{path} is corrupt.",
                "Move the file away, restore it from a backup or import the exported signing history, and check the disk."),
            Busy => New($"Another process keeps {path} locked.", "Stop the other node that uses this data folder, or give this one its own."),
            ReadOnly or CantOpen => New($"Can't open {path} for writing.", "Give this user the right to read and write there."),
            _ => New($"Can't use {path}: {exception.Message}", "Check that the disk is sound."),
        };

        PledgerException New(string message, string hint) => new(ExitCode.Storage, message, hint, exception);
    }
}
