using System.Net;
using System.Net.Sockets;
using ProtocolLedger.Chain.Devnet;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain.Tests;

public sealed class AnvilInstanceTests
{
    [Fact]
    public async Task Start_Twice_GetsTwoChains()
    {
        await using AnvilInstance first = await Tools.AnvilAsync(AnvilMining.OnDemand);
        await using AnvilInstance second = await Tools.AnvilAsync(AnvilMining.OnDemand);
        await first.MineAsync(3, Tools.Token);

        Assert.NotEqual(first.RpcUrl, second.RpcUrl);
        Assert.Equal(3ul, await first.BlockNumberAsync(Tools.Token));
        Assert.Equal(0ul, await second.BlockNumberAsync(Tools.Token));
    }

    [Fact]
    public async Task Start_Interval_MakesBlocksByItself()
    {
        await using AnvilInstance anvil = await Tools.AnvilAsync(AnvilMining.Interval);

        await Tools.UntilAsync(async () => await anvil.BlockNumberAsync(Tools.Token) >= 2, "the second block");
    }

    [Fact]
    public async Task Dispose_Running_EndsTheProcess()
    {
        AnvilInstance anvil = await Tools.AnvilAsync(AnvilMining.OnDemand);
        Assert.False(anvil.Process.HasExited);

        await anvil.DisposeAsync();

        Assert.True(anvil.Process.HasExited);
        Assert.False(Directory.Exists($"/proc/{anvil.Process.Id}"));
    }

    [Fact]
    public async Task Dispose_StatesOfManyBlocks_AreGone()
    {
        AnvilInstance anvil = await Tools.AnvilAsync(AnvilMining.OnDemand);
        await anvil.MineAsync(3_000, Tools.Token);
        Assert.NotEmpty(Directory.EnumerateFiles(anvil.StatesFolder, "*", SearchOption.AllDirectories));

        await anvil.DisposeAsync();
        await anvil.DisposeAsync();

        Assert.False(Directory.Exists(anvil.StatesFolder));
    }

    [Fact]
    public async Task Start_PortTaken_SaysSo()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;

        PledgerException failure = await Assert.ThrowsAsync<PledgerException>(
            () => AnvilInstance.StartAsync(new AnvilOptions { Executable = Tools.Foundry.Anvil, Port = port }, null, Tools.Token));

        Assert.Equal(ExitCode.PortInUse, failure.ExitCode);
        Assert.Contains($"Port {port} is taken", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_NoSuchExecutable_SaysSo()
    {
        PledgerException failure = await Assert.ThrowsAsync<PledgerException>(
            () => AnvilInstance.StartAsync(new AnvilOptions { Executable = "/nowhere/anvil" }, null, Tools.Token));

        Assert.Equal(ExitCode.MissingTool, failure.ExitCode);
    }
}
