using System.Text.Json;

namespace ProtocolLedger.Core.Tests.Hashing;

/// <summary>proto/vectors/disputes.json: what the dispute contracts recompute of a trace, read by their tests as well.</summary>
public sealed class DisputeVectorTests
{
    [Fact]
    public void Traces_Vectors_SameRootsAndPaths()
    {
        int openings = 0;
        foreach (JsonElement vector in Vectors.Disputes("traces"))
        {
            Hash32[] leaves =
            [
                .. vector.GetProperty("leaves").EnumerateArray()
                    .Select(leaf => MerkleTree.HashLeaf(Convert.FromHexString(leaf.GetString()![2..]))),
            ];
            Hash32 root = vector.Hash("root");
            Assert.Equal(root, MerkleTree.Root(leaves));
            for (int i = 0; i < leaves.Length; i++, openings++)
            {
                Hash32[] path = [.. Vectors.Hashes(vector.GetProperty("paths")[i])];
                Assert.Equal(path, MerkleTree.InclusionProof(leaves, i));
                Assert.True(MerkleTree.VerifyInclusion(leaves[i], i, leaves.Length, path, root));
            }
        }

        Assert.Equal(65, openings);
    }

    [Fact]
    public void Batches_Vectors_SameDraws()
    {
        int draws = 0;
        foreach (JsonElement vector in Vectors.Disputes("batches"))
        {
            Beacon beacon = new(vector.Hash("beacon"));
            NodeId node = new(vector.Number("node"));
            uint step = (uint)vector.Number("step");
            ulong windows = vector.Number("windows");
            uint sample = 0;
            foreach (JsonElement drawn in vector.GetProperty("drawn").EnumerateArray())
            {
                ulong window = BatchAssignment.Below(beacon, node, step, sample++, windows);
                Assert.Equal(Vectors.Number(drawn), window);
                draws++;
            }
        }

        Assert.Equal(52, draws);
    }
}
