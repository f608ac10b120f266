using ProtocolLedger.Core;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Chain.Tests;

public sealed class KeyFileTests : IDisposable
{
    private readonly TempDirectory _folder = new();

    private string KeyPath => _folder.At("key.json");

    private string PasswordPath => _folder.At("password");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Load_Saved_IsTheSameKey()
    {
        LedgerKey key = await SaveAsync("correct horse\n");

        Assert.Equal(key.Address, (await KeyFile.LoadAsync(KeyPath, PasswordPath, Tools.Token)).Address);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(KeyPath) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task Load_WrongPassword_SaysSo()
    {
        await SaveAsync("correct horse");
        await File.WriteAllTextAsync(PasswordPath, "wrong", Tools.Token);

        await FailsAsync("does not open key file");
    }

    [Theory]
    [InlineData("no json", "is no key file")]
    [InlineData("{}", "it has no field crypto")]
    [InlineData("""{"crypto":{},"version":3}""", "is no key file")]
    [InlineData("""{"crypto":{"kdf":"md5"},"version":3}""", "is no key file")]
    [InlineData("""{"crypto":"text","version":3}""", "is no key file")]
    public async Task Load_NoKeyFile_SaysSo(string json, string expected)
    {
        await File.WriteAllTextAsync(KeyPath, json, Tools.Token);
        await File.WriteAllTextAsync(PasswordPath, "x", Tools.Token);

        await FailsAsync(expected);
    }

    [Fact]
    public async Task Load_OtherAddressDeclared_SaysSo()
    {
        LedgerKey key = await SaveAsync("x");
        string json = await File.ReadAllTextAsync(KeyPath, Tools.Token);
        string changed = json.Replace(key.Address.ToString()[2..], LedgerKey.Generate().Address.ToString()[2..], StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(json, changed);
        await File.WriteAllTextAsync(KeyPath, changed, Tools.Token);

        await FailsAsync("was changed");
    }

    [Fact]
    public async Task Load_NoFile_NamesIt()
    {
        await File.WriteAllTextAsync(PasswordPath, "x", Tools.Token);

        await FailsAsync($"Key file {KeyPath} is not there");
    }

    [Fact]
    public async Task Load_NoPasswordFile_NamesIt()
    {
        await File.WriteAllTextAsync(KeyPath, "{}", Tools.Token);

        await FailsAsync($"Password file {PasswordPath} is not there");
    }

    [Fact]
    public async Task Save_FileExists_KeepsIt()
    {
        await SaveAsync("x");
        string before = await File.ReadAllTextAsync(KeyPath, Tools.Token);

        await Assert.ThrowsAsync<PledgerException>(() => SaveAsync("x"));

        Assert.Equal(before, await File.ReadAllTextAsync(KeyPath, Tools.Token));
    }

    private async Task<LedgerKey> SaveAsync(string password)
    {
        await File.WriteAllTextAsync(PasswordPath, password, Tools.Token);
        LedgerKey key = LedgerKey.Generate();
        await KeyFile.SaveAsync(key, KeyPath, PasswordPath, KeyFileStrength.Light, Tools.Token);
        return key;
    }

    private async Task FailsAsync(string expected)
    {
        PledgerException failure = await Assert.ThrowsAsync<PledgerException>(() => KeyFile.LoadAsync(KeyPath, PasswordPath, Tools.Token));
        Assert.Equal(ExitCode.KeyOrPassword, failure.ExitCode);
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }
}
