using System.Diagnostics;
using ProtocolLedger.Cli.Demo;
using ProtocolLedger.Core;
using ProtocolLedger.Node;
using ProtocolLedger.Storage;

namespace ProtocolLedger.Cli.Tests.Failures;

/// <summary>What a node does when its disk is full or has changed a byte, and how it gets over it.</summary>
[Collection(RunningNodeTests.Name)]
public sealed class StorageFailureTests(NetworkFixture network)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NodeRun_ChunkOfTheGenesisDamaged_MakesItAnew()
    {
        RunId run = await network.NewRunAsync();
        using NodeCopy node = new(network.Node, config => config with { Run = run.Value, MinimumNodes = 9 });
        await node.StopAfterAsync("from genesis, root");
        string[] chunks = Damage(node);

        string line = await node.StopAfterAsync("checkpoint of round 0");

        Assert.Contains("from genesis (the copy on the disk was damaged)", line, StringComparison.Ordinal);
        Assert.Contains("from disk", await node.StopAfterAsync("checkpoint of round 0"), StringComparison.Ordinal);
        Assert.Equal(chunks, Chunks(node));
    }

    [Fact]
    public async Task NodeRun_ChunkDamaged_FetchedFromAPeerOrNamedWhenNobodyHasIt()
    {
        RunId run = await network.NewRunAsync();
        using NodeCopy node = new(network.Node, config => config with { Run = run.Value });
        await node.StopAfterAsync("round 1 is final");
        node.Change(config => config with { MinimumNodes = 9 });
        await using DemoNode second = await network.NewNodeAsync(2);
        using NodeCopy peer = new(second, config => config with { Run = run.Value, MinimumNodes = 9 });
        await GiveCheckpointsAsync(node, peer);
        string[] chunks = Damage(node);

        await node.RefusesAsync(ExitCode.Storage, Path.Combine(node.Data, "chunks"), "is corrupt", "restore the file from a backup");

        await using Pledger helper = await peer.StartAsync();
        await helper.LineAsync("joined the run");
        string line = await node.StopAfterAsync("checkpoint of round");
        Assert.Contains("from peers (the copy on the disk was damaged)", line, StringComparison.Ordinal);
        Assert.Contains("from disk", await node.StopAfterAsync("checkpoint of round"), StringComparison.Ordinal);
        Assert.Equal(chunks, Chunks(node));
    }

    [Fact]
    public async Task NodeRun_DiskFull_SaysSoAndGoesOnOnceThereIsRoom()
    {
        Assert.SkipUnless(Environment.UserName == "root", "Mounting a small disk needs root.");
        RunId run = await network.NewRunAsync();
        using NodeCopy node = new(network.Node, config => config with { Run = run.Value, MinimumNodes = 9 });
        string disk = Directory.CreateDirectory(node.At("disk")).FullName;
        Assert.SkipUnless(await RunAsync("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", disk) == 0, "Mounting a small disk is not allowed here.");
        try
        {
            string data = Path.Combine(disk, "data");
            CopyFolder(node.Data, data);
            node.Change(config => config with { DataDirectory = data });
            string history = Path.Combine(data, "slashing-protection.db");
            byte[] before = await File.ReadAllBytesAsync(history, Token);
            string filler = Path.Combine(disk, "filler");
            Fill(filler);

            node.Refused(await node.RunAsync(), ExitCode.Storage, data, "full", "Free some space");

            Assert.Equal(before, await File.ReadAllBytesAsync(history, Token));
            File.Delete(filler);
            await node.StopAfterAsync("from genesis, root");
        }
        finally
        {
            Assert.Equal(0, await RunAsync("umount", "-l", disk));
        }
    }

    [Fact]
    public async Task NodeRun_HistoryFileIsNoDatabase_SaysHowToRestoreIt()
    {
        using NodeCopy node = new(network.Node);
        string history = Path.Combine(node.Data, "slashing-protection.db");
        await File.WriteAllTextAsync(history, new string('x', 5000), Token);

        node.Refused(await node.RunAsync(), ExitCode.Storage, history, "is corrupt", "restore it from a backup");
    }

    private static string[] Chunks(NodeCopy node) =>
        [.. Directory.EnumerateFiles(Path.Combine(node.Data, "chunks"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>Flips a byte of every chunk.</summary>
    private static string[] Damage(NodeCopy node)
    {
        string[] chunks = Chunks(node);
        Assert.NotEmpty(chunks);
        foreach (string chunk in chunks)
        {
            byte[] bytes = File.ReadAllBytes(chunk);
            bytes[bytes.Length / 2] ^= 1;
            File.WriteAllBytes(chunk, bytes);
        }

        return chunks;
    }

    private static async Task GiveCheckpointsAsync(NodeCopy from, NodeCopy to)
    {
        NodeFolders source = new(from.Config), target = new(to.Config);
        using ILocalStore sourceDocuments = source.OpenDocuments(), targetDocuments = target.OpenDocuments();
        CheckpointStore sourceStore = new(new ChunkStore(source.Chunks), sourceDocuments);
        CheckpointStore targetStore = new(new ChunkStore(target.Chunks), targetDocuments);
        await foreach (LocalDocument manifest in sourceDocuments.ScanAsync("checkpoint-manifests", null, null, Token))
        {
            await targetStore.SaveAsync(await sourceStore.TryLoadAsync(CheckpointRoot.Parse(manifest.Key), Token), Token);
        }
    }

    private static void Fill(string path)
    {
        using FileStream file = File.Create(path, 1);
        byte[] block = new byte[512];
        try
        {
            while (true)
            {
                file.Write(block);
            }
        }
        catch (IOException)
        {
            // The disk is full, as wanted.
        }
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using Process process = Process.Start(program, arguments);
        await process.WaitForExitAsync(Token);
        return process.ExitCode;
    }
}
