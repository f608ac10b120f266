using System.Globalization;
using System.Text;

namespace ProtocolLedger.Devnet.Tests;

/// <summary>The machine's processes, from /proc.</summary>
internal static class Processes
{
    /// <summary>Processes whose command line contains the text.</summary>
    public static IReadOnlyList<int> Naming(string text) =>
        [.. All().Where(id => Read(id, "cmdline").Contains(text, StringComparison.Ordinal) && IsRunning(id))];

    /// <summary>Children of a process, their children, and so on.</summary>
    public static IReadOnlyList<int> DescendantsOf(int ancestor)
    {
        ILookup<int, int> children = All().ToLookup(Parent);
        List<int> found = [ancestor];
        for (int i = 0; i < found.Count; i++)
        {
            found.AddRange(children[found[i]]);
        }

        return found[1..];
    }

    /// <summary>Neither gone nor a zombie.</summary>
    public static bool IsRunning(int id) => Status(id) is [var state, ..] && state is not ("Z" or "X");

    private static int Parent(int id) => Status(id) is [_, var parent, ..] ? int.Parse(parent, CultureInfo.InvariantCulture) : 0;

    // "pid (name) state ppid ...": the name may hold anything, so what counts starts behind the last bracket.
    private static string[] Status(int id)
    {
        string stat = Read(id, "stat");
        return stat.Length == 0 ? [] : stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
    }

    private static IEnumerable<int> All() =>
        Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, CultureInfo.InvariantCulture, out _)).Select(name => int.Parse(name!, CultureInfo.InvariantCulture));

    private static string Read(int id, string file)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes($"/proc/{id}/{file}"));
        }
        catch (IOException)
        {
            return ""; // it has ended meanwhile
        }
        catch (UnauthorizedAccessException)
        {
            return "";
        }
    }
}
