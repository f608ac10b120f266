namespace ProtocolLedger.Training;

/// <summary>One of the things that decide an engine's bytes.</summary>
/// <param name="Name">Its name, as a sentence begins with it.</param>
/// <param name="Verb">"is", or "are" for what is more than one.</param>
internal readonly record struct EngineSetting(string Name, string Value, string Verb = "is")
{
    private const string Engine = "the engine";

    /// <summary>The parts of an engine id; an id that is not the torch engine's is one part.</summary>
    internal static IReadOnlyList<EngineSetting> OfId(string id) => id.Split('/') is ["torch", string version, string blas, string kernels, .. string[] others]
        ? [new(Engine, "torch"), new("libtorch", version), .. OfBlas(blas), new("the kernels of ATen", kernels, "are"), .. others.Select(OfLabel)]
        : [new(Engine, id)];

    /// <summary>The pinned variables of a process, "unset" where it lacks one.</summary>
    internal static IEnumerable<EngineSetting> OfEnvironment(Func<string, string?> read) =>
        EngineEnvironment.Profile.Keys.Select(name => new EngineSetting(name, read(name) ?? "unset"));

    /// <summary>The builds of native libraries.</summary>
    internal static IEnumerable<EngineSetting> OfLibraries(IEnumerable<LibraryBuild> libraries) =>
        libraries.Select(library => new EngineSetting($"the build id of {library.Name}", library.BuildId));

    /// <summary>What each difference is, in words: "libtorch is 1.13.0 and not 9.9.9".</summary>
    /// <param name="present">The settings there are.</param>
    /// <param name="wanted">The settings that there should be.</param>
    internal static IEnumerable<string> Differences(IReadOnlyCollection<EngineSetting> present, IReadOnlyCollection<EngineSetting> wanted)
    {
        ILookup<string, string> there = present.ToLookup(setting => setting.Name, setting => setting.Value), expected = wanted.ToLookup(setting => setting.Name, setting => setting.Value);
        if (there[Engine].First() != expected[Engine].First())
        {
            return [present.First(setting => setting.Name == Engine).Against(expected[Engine].First())]; // another kind of engine: there is nothing else to compare
        }

        return present
            .Where(setting => !expected[setting.Name].Contains(setting.Value))
            .Select(setting => setting.Against(expected[setting.Name].FirstOrDefault()))
            .Concat(wanted.Where(setting => !there.Contains(setting.Name)).Select(setting => (setting with { Value = "missing" }).Against(setting.Value)));
    }

    private string Against(string? wanted) => $"{Name} {Verb} {Value}{(wanted is null ? ", which the run's engine does not name" : $" and not {wanted}")}";

    // openblas-0.3.21-haswell-serial
    private static EngineSetting[] OfBlas(string blas) => blas.Split('-') is ["openblas", string version, string kernels, string threading]
        ? [new("OpenBLAS", version), new("the kernels of OpenBLAS", kernels, "are"), new("the threading of OpenBLAS", threading)]
        : [new("the BLAS", blas)];

    // threads-1
    private static EngineSetting OfLabel(string part) => part.Split('-', 2) switch
    {
        ["threads", string count] => new("the number of threads", count),
        ["shim", string version] => new("the shim's version", version),
        ["build", string hash] => new("the hash of the libraries' builds", hash),
        [string label, string value] => new(label, value),
        _ => new("a part of the engine id", part),
    };
}
