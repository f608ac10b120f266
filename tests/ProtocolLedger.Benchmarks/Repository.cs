namespace ProtocolLedger.Benchmarks;

internal static class Repository
{
    /// <summary>The folder of ProtocolLedger.sln above this program.</summary>
    internal static string Root { get; } = Find();

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ProtocolLedger.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The benchmarks run outside the repository.");
    }
}
