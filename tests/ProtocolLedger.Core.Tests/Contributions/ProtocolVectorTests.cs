using System.Text.Json;

namespace ProtocolLedger.Core.Tests.Contributions;

public sealed class ProtocolVectorTests
{
    [Fact]
    public void Contribution_Vectors_SameHashes()
    {
        Assert.Equal(Contribution.TypeString, Vectors.Root.Text("typeString"));
        foreach (JsonElement vector in Vectors.All("contributions"))
        {
            JsonElement domainJson = vector.GetProperty("domain");
            Eip712Domain domain = new(domainJson.Number("chainId"), EthAddress.Parse(domainJson.Text("verifyingContract")));
            Contribution contribution = new(
                new RunId(vector.Number("run")),
                new Round(vector.Number("round")),
                new NodeId(vector.Number("node")),
                new StageIndex((uint)vector.Number("stage")),
                new CheckpointRoot(vector.Hash("parentCheckpoint")),
                new TraceRoot(vector.Hash("traceRoot")),
                new UpdateHash(vector.Hash("updateHash")),
                (uint)vector.Number("steps"),
                vector.Number("tokens"));
            Assert.Equal(vector.Hash("domainSeparator"), domain.Separator());
            Assert.Equal(vector.Hash("structHash"), contribution.StructHash());
            Assert.Equal(vector.Hash("digest"), contribution.Digest(domain).Value);
            Assert.Equal(vector.Hash("commitment"), contribution.Commit(new Salt(vector.Hash("salt"))).Value);
        }
    }

    [Fact]
    public void Proposal_Vectors_SameHashes()
    {
        foreach (JsonElement vector in Vectors.All("proposals"))
        {
            NodeId[] nodes = [.. vector.GetProperty("participants").EnumerateArray().Select(id => new NodeId(Vectors.Number(id)))];
            ParticipantSetHash participants = ParticipantSet.Hash(nodes.Reverse()); // any order in, ascending order hashed
            Proposal proposal = new(
                new RunId(vector.Number("run")),
                new Round(vector.Number("round")),
                (uint)vector.Number("view"),
                new CheckpointRoot(vector.Hash("checkpointRoot")),
                participants,
                new RewardRoot(vector.Hash("rewardRoot")));
            Assert.Equal(vector.Hash("participantSet"), participants.Value);
            Assert.Equal(vector.Hash("hash"), proposal.Hash().Value);
        }
    }

    [Fact]
    public void RewardTree_Vectors_SameRootAndProofs()
    {
        foreach (JsonElement vector in Vectors.All("rewardTrees"))
        {
            Dictionary<NodeId, Wei> cumulative = vector.GetProperty("leaves").EnumerateArray()
                .ToDictionary(leaf => new NodeId(Vectors.Number(leaf[0])), leaf => Wei.Parse(leaf[1].ToString()));
            RewardTree tree = new(cumulative);
            Assert.Equal(vector.Hash("root"), tree.Root.Value);
            foreach (JsonProperty proof in vector.GetProperty("proofs").EnumerateObject())
            {
                NodeId node = NodeId.Parse(proof.Name);
                Assert.Equal(proof.Value.EnumerateArray().Select(hash => Hash32.Parse(hash.GetString()!)), tree.Proof(node));
                Assert.True(RewardTree.Verify(tree.Root, node, cumulative[node], tree.Proof(node)));
            }
        }
    }

    [Fact]
    public void ParticipantSet_NodeTwice_Throws()
    {
        Assert.Throws<ArgumentException>(() => ParticipantSet.Hash([new NodeId(1), new NodeId(1)]));
    }
}
