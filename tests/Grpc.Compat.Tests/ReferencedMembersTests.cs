using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Grpc.Compat.Tests;

/// <summary>Whatever the official binaries name in the two assemblies must be there, called or not.</summary>
public sealed class ReferencedMembersTests
{
    private static readonly string[] Supplied = ["Grpc.Core.Api", "Grpc.Net.Common"];

    // Stand-ins for whatever type parameters surround a reference; `class` constraints are all there are.
    private static readonly Type[] Arguments = [typeof(object), typeof(object), typeof(object), typeof(object)];

    /// <summary>All assemblies beside this test that reference the supplied ones, this test's generated code included.</summary>
    public static TheoryData<string> Users()
    {
        var users = new TheoryData<string>();
        foreach (string path in Directory.GetFiles(AppContext.BaseDirectory, "*.dll"))
        {
            using var file = new PEReader(File.OpenRead(path));
            if (file.HasMetadata && file.GetMetadataReader() is { IsAssembly: true } metadata && metadata.AssemblyReferences.Any(r => IsSupplied(metadata, r)))
            {
                users.Add(Path.GetFileNameWithoutExtension(path));
            }
        }

        return users;
    }

    [Fact]
    public void Users_OutputFolder_HoldsTheOfficialBinaries()
    {
        string[] names = [.. Users().Select(row => row.Data)];

        Assert.Contains("Grpc.Net.Client", names);
        Assert.Contains("Grpc.AspNetCore.Server", names);
        Assert.Contains("Grpc.Compat.Tests", names);
    }

    [Theory]
    [MemberData(nameof(Users))]
    public void References_EveryTypeAndMember_Resolves(string user)
    {
        Module module = Assembly.Load(user).ManifestModule;
        using var file = new PEReader(File.OpenRead(module.FullyQualifiedName));
        MetadataReader metadata = file.GetMetadataReader();
        var missing = new List<string>();
        int resolved = 0;

        foreach (TypeReferenceHandle type in metadata.TypeReferences.Where(t => IsSupplied(metadata, Scope(metadata, t))))
        {
            Try(() => module.ResolveType(MetadataTokens.GetToken(type)), metadata.GetString(metadata.GetTypeReference(type).Name));
        }

        foreach (MemberReferenceHandle handle in metadata.MemberReferences.Where(m => IsSupplied(metadata, Scope(metadata, metadata.GetMemberReference(m).Parent))))
        {
            MemberReference member = metadata.GetMemberReference(handle);
            Try(() => module.ResolveMember(MetadataTokens.GetToken(handle), Arguments, Arguments), metadata.GetString(member.Name));
        }

        Assert.Empty(missing);
        Assert.True(resolved > (user == "Grpc.Net.Common" ? 2 : 40), $"only {resolved} references found: the walk is broken");

        void Try(Func<MemberInfo?> resolve, string name)
        {
            try
            {
                Assert.NotNull(resolve());
                resolved++;
            }
            catch (Exception e) when (e is MissingMemberException or TypeLoadException)
            {
                missing.Add($"{name}: {e.Message}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Users))]
    public void GetTypes_EveryOverrideAndInterface_Loads(string user)
    {
        Type[] types = Assembly.Load(user).GetTypes();

        Assert.NotEmpty(types);
    }

    [Fact]
    public void Identity_SuppliedAssemblies_IsTheOfficialOne()
    {
        foreach (Type type in new[] { typeof(Core.Metadata), typeof(Net.Compression.ICompressionProvider) })
        {
            AssemblyName name = type.Assembly.GetName();

            Assert.Equal(new Version(2, 0, 0, 0), name.Version);
            Assert.Equal("d754f35622e28bad", Convert.ToHexStringLower(name.GetPublicKeyToken()!));
        }
    }

    private static EntityHandle Scope(MetadataReader metadata, EntityHandle handle)
    {
        if (handle.Kind == HandleKind.TypeSpecification)
        {
            // A generic type with arguments: GENERICINST, CLASS or VALUETYPE, then the type (ECMA-335 II.23.2.12).
            BlobReader blob = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)handle).Signature);
            if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            {
                return default;
            }

            blob.ReadByte();
            handle = blob.ReadTypeHandle();
        }

        while (handle.Kind == HandleKind.TypeReference)
        {
            handle = metadata.GetTypeReference((TypeReferenceHandle)handle).ResolutionScope;
        }

        return handle;
    }

    private static bool IsSupplied(MetadataReader metadata, EntityHandle handle) =>
        handle.Kind == HandleKind.AssemblyReference
        && Supplied.Contains(metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)handle).Name));
}
