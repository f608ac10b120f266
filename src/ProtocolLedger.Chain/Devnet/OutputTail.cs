namespace ProtocolLedger.Chain.Devnet;

/// <summary>Keeps the last lines of a process's output and copies all of them to a file.</summary>
internal sealed class OutputTail : IDisposable
{
    private const int Kept = 40;

    private readonly Lock _gate = new();
    private readonly Queue<string> _last = new(Kept);
    private readonly StreamWriter? _file;
    private bool _closed;

    public OutputTail(ChildProcessOptions options)
    {
        if (options.LogFile is null)
        {
            return;
        }

        if (Path.GetDirectoryName(options.LogFile) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        FileStream stream = new(options.LogFile, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        _file = new StreamWriter(stream) { AutoFlush = true };
    }

    /// <summary>Takes one line (null marks the end of the stream) and passes it on.</summary>
    public void Add(string? line, Action<string>? callback)
    {
        if (line is null)
        {
            return;
        }

        lock (_gate)
        {
            if (_closed)
            {
                return;
            }

            if (_last.Count == Kept)
            {
                _last.Dequeue();
            }

            _last.Enqueue(line);
            _file?.WriteLine(line);
        }

        callback?.Invoke(line);
    }

    public IReadOnlyList<string> Last()
    {
        lock (_gate)
        {
            return [.. _last];
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            _file?.Dispose();
        }
    }
}
