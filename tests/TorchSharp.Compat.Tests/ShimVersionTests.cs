using System.Security.Cryptography;

namespace TorchSharp.Compat.Tests;

/// <summary>
/// The shim's version is a part of the engine id, by which nodes know that they compute the same bytes. Whoever changes the shim
/// decides here whether it stays the same.
/// </summary>
public sealed class ShimVersionTests
{
    private const int Version = 1;
    private const string Text = "d5707a51d6859191f5f235c73d9cf8556196e00865e54088de066d1abf3c7b1c";

    [Fact]
    public void ShimVersion_LoadedShim_IsTheOneHeldHere()
    {
        Assert.Equal(Version, Libtorch.ShimVersion);
    }

    [Fact]
    public void ShimVersion_TextOfTheShim_IsTheOneHeldBesideIt()
    {
        string text = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "shim.cpp"))));

        Assert.True(
            text == Text,
            $"shim.cpp has changed, its SHA-256 is now {text}. If the change can change bytes, raise pl_shim_version there and Version here, and put the engine of the new id on record (EngineRecord). In any case hold the new hash here.");
    }
}
