using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Storage;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Node.Tests.Rounds;

/// <summary>What a node keeps on its disk, in a folder that goes with this object.</summary>
internal sealed class NodeDisk : IDisposable
{
    private readonly TempDirectory folder = new();

    public NodeDisk()
    {
        Documents = SqliteStore.Open(folder.At("node.db"));
        ChunkStore chunks = new(folder.At("chunks"));
        Checkpoints = new CheckpointStore(chunks, Documents);
        Blobs = new NodeBlobs(new BlobStore(folder.At("updates"), 1 << 20), chunks, Checkpoints, Documents);
    }

    public ILocalStore Documents { get; }

    public CheckpointStore Checkpoints { get; }

    public NodeBlobs Blobs { get; }

    /// <summary>A path in the folder.</summary>
    public string At(string name) => folder.At(name);

    public void Dispose()
    {
        Documents.Dispose();
        folder.Dispose();
    }
}
