#if PACKAGES_NUGET
using System.Runtime.CompilerServices;
using System.Text;
using LiteDB;
using ProtocolLedger.Core;

namespace ProtocolLedger.Storage;

/// <summary><see cref="ILocalStore"/> on LiteDB, for one process at a time. Built with <c>-p:Packages=nuget</c> only.</summary>
public sealed class LiteDbStore : ILocalStore
{
    private const string Table = "documents";
    private const string ValueField = "value";

    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly LiteDatabase database;
    private readonly string path;

    private LiteDbStore(string path, LiteDatabase database)
    {
        this.path = path;
        this.database = database;
    }

    /// <summary>Opens the file, or creates it with its folder.</summary>
    /// <exception cref="PledgerException">No rights, disk full, or not a database.</exception>
    public static LiteDbStore Open(string path)
    {
        path = Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new LiteDbStore(path, new LiteDatabase(new ConnectionString { Filename = path, Connection = ConnectionType.Direct }));
        }
        catch (LiteException exception)
        {
            throw Failure(path, exception);
        }
        catch (IOException exception)
        {
            throw StorageErrors.From(exception, path);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw StorageErrors.From(exception, path);
        }
    }

    /// <inheritdoc/>
    public Task<byte[]?> GetAsync(string collection, string key, CancellationToken cancellationToken)
    {
        return GuardedAsync(() => new Reader(Documents).Get(collection, key), cancellationToken);
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
        IReadOnlyList<LocalDocument> found = await GuardedAsync(() => new Reader(Documents).Range(collection, from, to), cancellationToken);
        foreach (LocalDocument document in found)
        {
            yield return document;
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
                database.BeginTrans(); // bound to this thread
                bool committed = false;
                try
                {
                    (IReadOnlyCollection<LocalWrite> writes, T answer) = decide(new Reader(Documents));
                    LocalLimits.CheckWrites(writes);
                    foreach (LocalWrite write in writes)
                    {
                        Write(write);
                    }

                    committed = database.Commit();
                    return answer;
                }
                finally
                {
                    if (!committed)
                    {
                        database.Rollback();
                    }
                }
            },
            cancellationToken);
    }

    public void Dispose()
    {
        database.Dispose();
        gate.Dispose();
    }

    private ILiteCollection<BsonDocument> Documents => database.GetCollection<BsonDocument>(Table);

    private void Write(LocalWrite write)
    {
        BsonValue id = Id(write.Collection, write.Key);
        if (write.Value is { } value)
        {
            Documents.Upsert(new BsonDocument { ["_id"] = id, [ValueField] = value.ToArray() });
        }
        else
        {
            Documents.Delete(id);
        }
    }

    // Binary ids sort by their bytes, which LiteDB's text does not. A zero byte can't occur in either part.
    private static BsonValue Id(string collection, string key) => new(Encoding.ASCII.GetBytes($"{collection}\0{key}"));

    private async Task<T> GuardedAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(work, CancellationToken.None);
        }
        catch (LiteException exception)
        {
            throw Failure(path, exception);
        }
        catch (IOException exception)
        {
            throw StorageErrors.From(exception, path);
        }
        finally
        {
            gate.Release();
        }
    }

    private static PledgerException Failure(string path, LiteException exception)
    {
        return new PledgerException(
            ExitCode.Storage, $"Can't use {path}: {exception.Message}", "Restore the file from a backup, and check the disk.", exception);
    }

    private sealed class Reader(ILiteCollection<BsonDocument> documents) : ILocalReader
    {
        public byte[]? Get(string collection, string key)
        {
            LocalLimits.CheckKey(collection, key);
            return documents.FindById(Id(collection, key))?[ValueField].AsBinary;
        }

        public IReadOnlyList<LocalDocument> Range(string collection, string? from, string? to)
        {
            LocalLimits.Check(collection, nameof(collection));
            BsonValue first = Id(collection, from ?? "");
            BsonValue end = to is null ? new BsonValue(Encoding.ASCII.GetBytes($"{collection}\u0001")) : Id(collection, to);
            Query query = Query.All("_id");
            query.Where.Add(Query.GTE("_id", first));
            query.Where.Add(Query.LT("_id", end));
            int prefix = collection.Length + 1;
            return [.. documents.Find(query).Select(found => new LocalDocument(
                Encoding.ASCII.GetString(found["_id"].AsBinary.AsSpan(prefix)), found[ValueField].AsBinary))];
        }
    }
}
#endif
