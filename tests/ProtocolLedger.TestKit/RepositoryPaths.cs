namespace ProtocolLedger.TestKit;

/// <summary>Where the repository's files are, from a test that runs in its bin folder.</summary>
public static class RepositoryPaths
{
    /// <summary>The folder with ProtocolLedger.sln.</summary>
    /// <exception cref="DirectoryNotFoundException">The test doesn't run inside a checkout.</exception>
    public static string Root { get; } = FindRoot();

    /// <summary>A file or folder below the root.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ProtocolLedger.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No ProtocolLedger.sln above {AppContext.BaseDirectory}.");
    }
}
