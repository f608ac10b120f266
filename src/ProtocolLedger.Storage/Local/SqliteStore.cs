using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using ProtocolLedger.Core;

namespace ProtocolLedger.Storage;

/// <summary>
/// <see cref="ILocalStore"/> on SQLite: write-ahead log, synchronous = FULL, so that a commit is on the disk when it returns.
/// Several processes may share the file; a writer waits up to ten seconds for another.
/// </summary>
public sealed class SqliteStore : ILocalStore
{
    private const int SchemaVersion = 1;
    private const int BusySeconds = 10;
    private const int PageSize = 256;

    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly SqliteConnection connection;
    private readonly string path;

    private SqliteStore(string path, SqliteConnection connection)
    {
        this.path = path;
        this.connection = connection;
    }

    /// <summary>Opens the file, or creates it with its folder.</summary>
    /// <exception cref="PledgerException">No rights, disk full, not a database, or made by a newer version.</exception>
    public static SqliteStore Open(string path)
    {
        path = Path.GetFullPath(path);
        SqliteConnectionStringBuilder settings = new() { DataSource = path, Pooling = false, DefaultTimeout = BusySeconds };
        SqliteConnection connection = new(settings.ToString());
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            connection.Open();
            SqliteStore store = new(path, connection);
            store.Prepare();
            return store;
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw SqliteErrors.From(exception, path);
        }
        catch (IOException exception)
        {
            connection.Dispose();
            throw StorageErrors.From(exception, path);
        }
        catch (UnauthorizedAccessException exception)
        {
            connection.Dispose();
            throw StorageErrors.From(exception, path);
        }
        catch (PledgerException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<byte[]?> GetAsync(string collection, string key, CancellationToken cancellationToken)
    {
        return GuardedAsync(() => new SqliteReader(connection).Get(collection, key), cancellationToken);
    }

    /// <inheritdoc/>
    public Task PutAsync(string collection, string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken)
    {
        return ApplyAsync([LocalWrite.Put(collection, key, value)], cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<LocalDocument> ScanAsync(
        string collection, string? from, string? to, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? after = null;
        for (int found = PageSize; found == PageSize;)
        {
            string? start = after;
            IReadOnlyList<LocalDocument> page = await GuardedAsync(
                () => new SqliteReader(connection).Page(collection, from, start, to, PageSize), cancellationToken);
            foreach (LocalDocument document in page)
            {
                yield return document;
            }

            found = page.Count;
            after = found > 0 ? page[^1].Key : null;
        }
    }

    /// <inheritdoc/>
    public async Task ApplyAsync(IReadOnlyCollection<LocalWrite> writes, CancellationToken cancellationToken)
    {
        await TransactAsync(_ => (writes, 0), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<T> TransactAsync<T>(
        Func<ILocalReader, (IReadOnlyCollection<LocalWrite> Writes, T Answer)> decide, CancellationToken cancellationToken)
    {
        return GuardedAsync(
            () =>
            {
                // Not deferred: the write lock is taken before anything is read, so what was read still holds at the commit.
                using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
                (IReadOnlyCollection<LocalWrite> writes, T answer) = decide(new SqliteReader(connection));
                LocalLimits.CheckWrites(writes);
                foreach (LocalWrite write in writes)
                {
                    Write(write);
                }

                transaction.Commit();
                return answer;
            },
            cancellationToken);
    }

    public void Dispose()
    {
        connection.Dispose();
        gate.Dispose();
    }

    private void Prepare()
    {
        Execute("PRAGMA journal_mode = WAL");
        Execute("PRAGMA synchronous = FULL");
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        using SqliteCommand read = connection.CreateCommand();
        read.CommandText = "PRAGMA user_version";
        long version = (long)read.ExecuteScalar()!;
        if (version > SchemaVersion)
        {
            throw new PledgerException(
                ExitCode.Storage, $"{path} was written by a newer version of this program.", "Use that version, or a fresh data folder.");
        }

        if (version < SchemaVersion) // opening a file that is in order writes nothing
        {
            Execute("CREATE TABLE IF NOT EXISTS documents (collection TEXT NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL, PRIMARY KEY (collection, key))");
            Execute($"PRAGMA user_version = {SchemaVersion}");
        }

        transaction.Commit();
    }

    private void Write(LocalWrite write)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Parameters.AddWithValue("$collection", write.Collection);
        command.Parameters.AddWithValue("$key", write.Key);
        if (write.Value is { } value)
        {
            command.CommandText = "INSERT INTO documents VALUES ($collection, $key, $value) ON CONFLICT DO UPDATE SET value = excluded.value";
            command.Parameters.AddWithValue("$value", value.ToArray());
        }
        else
        {
            command.CommandText = "DELETE FROM documents WHERE collection = $collection AND key = $key";
        }

        command.ExecuteNonQuery();
    }

    private void Execute(string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    // One connection serves one caller at a time. SQLite's calls block, so they leave the caller's thread.
    private async Task<T> GuardedAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(work, CancellationToken.None);
        }
        catch (SqliteException exception)
        {
            throw SqliteErrors.From(exception, path);
        }
        finally
        {
            gate.Release();
        }
    }
}
