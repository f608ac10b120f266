using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ProtocolLedger.Training;

/// <summary>Which build of a native library this process has loaded.</summary>
/// <param name="Name">The library's name without folder and version, such as libc10.</param>
/// <param name="BuildId">What its linker wrote into it, else the SHA-256 of its file; hexadecimal.</param>
public sealed partial record LibraryBuild(string Name, string BuildId)
{
    /// <summary>Name of OpenBLAS among them.</summary>
    internal const string OpenBlas = "libopenblas";

    // A loaded library stays what it is. An exception is not kept: libtorch may not be there yet.
    private static readonly Lazy<IReadOnlyList<LibraryBuild>> OfThisProcess = new(ReadAll, LazyThreadSafetyMode.PublicationOnly);

    /// <summary>
    /// Those that decide the torch engine's bytes, by name; libtorch must be loaded. The C library and its libm are deliberately
    /// not among them: distributions mend their security often, and <see cref="TorchSelfTest"/> covers what they compute.
    /// </summary>
    internal static IReadOnlyList<LibraryBuild> Loaded => OfThisProcess.Value;

    /// <summary>SHA-256 of the lines "name build-id" in ordinal order of the names, each ended by a line feed; hexadecimal.</summary>
    public static string Hash(IEnumerable<LibraryBuild> libraries)
    {
        IEnumerable<string> lines = libraries.OrderBy(library => library.Name, StringComparer.Ordinal).Select(library => $"{library.Name} {library.BuildId}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }

    /// <summary>Where a loaded library's file lies; null where it is not loaded.</summary>
    internal static string? PathOf(string name) => Paths().FirstOrDefault(library => library.Name == name).Path;

    internal static LibraryBuild Read(string name, Stream file)
    {
        byte[]? id = ElfBuildId.Read(file);
        file.Position = 0;
        return new LibraryBuild(name, Convert.ToHexStringLower(id ?? SHA256.HashData(file)));
    }

    private static LibraryBuild[] ReadAll() => [.. Paths().OrderBy(library => library.Name, StringComparer.Ordinal).Select(library => Read(library.Name, library.Path))];

    private static LibraryBuild Read(string name, string path)
    {
        using FileStream file = File.OpenRead(path);
        return Read(name, file);
    }

    private static IEnumerable<(string Name, string Path)> Paths() => File.ReadLines("/proc/self/maps")
        .Select(line => DecidesBytes.Match(line))
        .Where(match => match.Success)
        .Select(match => (match.Groups["name"].Value, match.Groups["path"].Value))
        .Distinct();

    [GeneratedRegex(@"(?<path>/(?:.*/)?(?<name>libtorch_cpu|libc10|libopenblas|libdnnl|libsleef)p?(?:-[^/]*)?\.so[^/]*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex DecidesBytes { get; }
}
