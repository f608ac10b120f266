using ProtocolLedger.Core;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Cli.Tests.Failures;

/// <summary>What people are told when a program that the local chain needs is not installed.</summary>
public sealed class MissingToolTests
{
    [Theory]
    [InlineData(false, "No contracts/foundry.toml")]
    [InlineData(true, "anvil is not there")]
    public async Task Devnet_ProgramWithoutFoundry_SaysWhatInstallsIt(bool inRepository, string says)
    {
        using TempDirectory folder = new();
        foreach (string file in Directory.EnumerateFiles(AppContext.BaseDirectory))
        {
            File.Copy(file, folder.At(Path.GetFileName(file)));
        }

        if (inRepository)
        {
            Directory.CreateDirectory(folder.At("contracts"));
            await File.WriteAllTextAsync(folder.At("contracts/foundry.toml"), "[profile.default]\n", TestContext.Current.CancellationToken);
        }

        PledgerResult result = await Pledger.RunCopyAsync(folder.At("pledger"), "devnet", "--folder", folder.At("net"));

        Refusal.Check(result, ExitCode.MissingTool, says, folder.Path, "make build");
        Assert.Empty(result.Output);
    }
}
