using ProtocolLedger.Core;

namespace ProtocolLedger.Storage;

/// <summary>
/// Files named by a hash of their contents, spread over 256 folders. A file is there whole or not at all: it is written under
/// another name, flushed to the disk, then renamed. What is read is checked against its name.
/// </summary>
internal sealed class ContentFiles
{
    private const string PartialSuffix = ".partial";

    private readonly string root;
    private readonly long maxLength;
    private readonly Func<ReadOnlySpan<byte>, Hash32> hash;

    public ContentFiles(string root, long maxLength, Func<ReadOnlySpan<byte>, Hash32> hash)
    {
        this.root = Path.GetFullPath(root);
        this.maxLength = maxLength;
        this.hash = hash;
        Guarded(this.root, () => Directory.CreateDirectory(this.root));
    }

    public async Task<Hash32> PutAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        if (data.Length > maxLength)
        {
            throw new ArgumentException($"At most {maxLength} bytes fit, got {data.Length}.", nameof(data));
        }

        Hash32 name = hash(data.Span);
        string path = PathOf(name);
        if (!File.Exists(path))
        {
            await WriteAsync(path, data, cancellationToken);
        }

        return name;
    }

    public async Task<byte[]?> TryGetAsync(Hash32 name, CancellationToken cancellationToken)
    {
        string path = PathOf(name);
        try
        {
            FileInfo file = new(path);
            if (!file.Exists)
            {
                return null;
            }

            if (file.Length > maxLength)
            {
                throw StorageErrors.Corrupt(path, $"it has {file.Length} bytes, at most {maxLength} are allowed");
            }

            byte[] data = await File.ReadAllBytesAsync(path, cancellationToken);
            return hash(data) == name ? data : throw StorageErrors.Corrupt(path, "its contents don't hash to its name");
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

    /// <summary>Deletes the file if its contents don't hash to its name. Returns whether it did.</summary>
    public async Task<bool> DropDamagedAsync(Hash32 name, CancellationToken cancellationToken)
    {
        string path = PathOf(name);
        try
        {
            FileInfo file = new(path);
            if (!file.Exists || (file.Length <= maxLength && hash(await File.ReadAllBytesAsync(path, cancellationToken)) == name))
            {
                return false;
            }

            file.Delete();
            return true;
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

    public bool Contains(Hash32 name) => File.Exists(PathOf(name));

    public IEnumerable<Hash32> All()
    {
        foreach (string path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            if (Hash32.TryParse(Path.GetFileName(path), out Hash32 name))
            {
                yield return name;
            }
        }
    }

    /// <summary>Deletes what is not kept, and leftovers of interrupted writes older than an hour. Returns the bytes freed.</summary>
    public long Collect(IReadOnlySet<Hash32> keep, DateTimeOffset now)
    {
        long freed = 0;
        foreach (FileInfo file in new DirectoryInfo(root).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            bool unwanted = Hash32.TryParse(file.Name, out Hash32 name) && !keep.Contains(name);
            bool leftover = file.Name.EndsWith(PartialSuffix, StringComparison.Ordinal) && file.LastWriteTimeUtc < now.UtcDateTime.AddHours(-1);
            if (unwanted || leftover)
            {
                freed += file.Length;
                Guarded(file.FullName, file.Delete);
            }
        }

        return freed;
    }

    public string PathOf(Hash32 name)
    {
        string digits = name.ToString()[2..];
        return Path.Combine(root, digits[..2], digits);
    }

    private static async Task WriteAsync(string path, ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        string folder = Path.GetDirectoryName(path)!;
        string partial = $"{path}.{Guid.NewGuid():N}{PartialSuffix}";
        try
        {
            Directory.CreateDirectory(folder);
            await using (FileStream stream = new(partial, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous))
            {
                await stream.WriteAsync(data, cancellationToken);
                stream.Flush(flushToDisk: true);
            }

            File.Move(partial, path, overwrite: true);
            FolderSync.Flush(folder);
        }
        catch (IOException exception)
        {
            throw StorageErrors.From(exception, path);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw StorageErrors.From(exception, path);
        }
        finally
        {
            File.Delete(partial); // there only if something went wrong
        }
    }

    private static void Guarded(string path, Action action)
    {
        try
        {
            action();
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
}
